import type { CopySource, CopyStep } from '../model/model.ts';
import { baseName, cleanPath } from '../model/paths.ts';
import { readCopy } from '../model/steps.ts';
import type { Instruction } from '../syntax/tree.ts';
import { expand } from '../model/expand.ts';
import { saltOf } from './request.ts';
import { createInputList, selectPath, selectSource, type InputList } from './selection.ts';
import { asModelState, folderOf, isCertainPath, likelyPath, type StageState, type Surroundings } from './stage-state.ts';
import type { CopyAction, KeyPart, Place, Selection, Vertex } from './vertex.ts';

/** The vertices of a COPY or ADD, in the order in which they are seen; the last one is what the next step stands on. */
export function copyVertices(
  around: Surroundings,
  state: StageState,
  place: Place,
  instruction: Instruction,
): readonly [Vertex] | readonly [Vertex, Vertex] {
  const step = readCopy(state.reader, instruction, state.stage, 0, asModelState(state));
  // Without `--chmod` only: `dispatchCopy` of `dockerfile2llb/convert_copy.go`.
  const link = step.link && step.chmod === undefined;
  const copy = copyVertex(around, state, place, step, link);
  if (!link || !state.output) return [copy];
  const merge = around.maker.make({
    kind: 'merge',
    parts: [],
    inputs: [
      { vertex: state.output, selector: '' },
      { vertex: copy, selector: '' },
    ],
    base: 0,
    write: { kind: 'merge' },
    forced: state.forced,
    place,
  });
  return [copy, merge];
}

/** Its key: `CacheMap` of `solver/llbsolver/ops/file.go`. */
function copyVertex(around: Surroundings, state: StageState, place: Place, step: CopyStep, link: boolean): Vertex {
  const inputs = createInputList();
  const base = state.output && !link ? inputs.addWhole(state.output) : undefined;
  const target = readTarget(state, step);
  const actions: CopyAction[] = [];
  const words: string[] = [];
  const salted = saltOf(around.request, place.step);
  const mode = modeOf(step.chmod);
  const usual = /^0?(?:644|755)$/.test(step.chmod ?? '');
  for (const source of step.sources) {
    const taken = takeSource(around, state, step, source, inputs);
    if (taken.from !== undefined || taken.empty) {
      actions.push({
        ...(taken.from === undefined ? {} : { from: taken.from }),
        selection: taken.selection,
        destination: likelyPath(target.path),
        folder: target.folder,
        certain: isCertainPath(target.path) && source.value !== undefined,
        owner: ownerOf(step.chown) + salted,
        manner: usual ? '' : mode,
        mode: usual ? mode : '',
        unpacks: taken.unpacks && isArchive(taken.selection.path),
      });
    }
    words.push(`${taken.word}\0${taken.from ?? ''}\0${taken.unpacks ? 'unpack' : ''}`);
  }
  const parts: KeyPart[] = [
    { name: 'sources', value: words.join('\x01') },
    { name: 'destination', value: target.key },
    { name: 'options', value: [step.excludes.join('\0'), step.parents ? 'parents' : '', mode].join('\x01') },
    { name: 'user', value: (step.chown ?? '') + salted },
  ];
  return around.maker.make({
    kind: 'copy',
    parts,
    inputs: inputs.finish(),
    ...(base === undefined ? {} : { base }),
    write: { kind: 'copy', actions },
    forced: state.forced,
    place,
  });
}

interface TakenSource {
  /** What the key holds of the source: of a path the last name alone. */
  readonly word: string;
  readonly from?: number;
  /** Whether it takes from an image without files. */
  readonly empty: boolean;
  readonly selection: Selection;
  readonly unpacks: boolean;
}

function takeSource(around: Surroundings, state: StageState, step: CopyStep, source: CopySource, inputs: InputList): TakenSource {
  const value = source.value ?? state.environment.resolve(source.word.text).token;
  const unpackFlag = step.instruction.flags.find((flag) => flag.name === 'unpack');
  const unpack = unpackFlag ? unpackFlag.value?.toLowerCase() !== 'false' : undefined;
  if (source.kind === 'heredoc') {
    const file = inlineFile(around, state, source);
    const selection = selectPath(value);
    return { word: value, from: inputs.addFiles(file, selection, false), empty: false, selection, unpacks: false };
  }
  if (source.kind === 'url' || source.kind === 'git') {
    const name = source.kind === 'git' ? '/' : downloadName(value);
    const selection = selectPath(name);
    const from = inputs.addFiles(download(around, step, value), selection, false);
    return { word: name, from, empty: false, selection, unpacks: unpack === true };
  }
  const selection = selectSource(value, step.parents, step.excludes);
  const files = around.filesOf(step.from);
  const word = `${baseName(selection.path)}${selection.wildcard ? '*' : ''}${step.parents ? `\0${value.slice(value.indexOf('/./') + 1)}` : ''}`;
  const unpacks = unpack ?? step.add;
  if (files === 'none') return { word, empty: true, selection, unpacks };
  if (files === undefined) return { word: `${word}\0?`, empty: false, selection, unpacks };
  return { word, from: inputs.addFiles(files, selection, false), empty: false, selection, unpacks };
}

/** A heredoc's file: a vertex that no line is told of. */
function inlineFile(around: Surroundings, state: StageState, source: CopySource): Vertex {
  const { heredoc } = source;
  const { text } = around.request.tree;
  let content = heredoc ? text.slice(heredoc.body.start, heredoc.body.end) : '';
  if (heredoc?.chomp) content = content.replace(/^\t+/gm, '');
  if (heredoc?.expand) content = expandDocument(content, state);
  return around.maker.make({
    kind: 'mkfile',
    parts: [{ name: 'content', value: `${source.value ?? ''}\0${content}` }],
    inputs: [],
    write: { kind: 'file', path: `/${source.value ?? ''}`, content },
  });
}

/** Variables in a heredoc are replaced, quotes mean nothing there (`shell/lex.go`, `RawQuotes`). */
function expandDocument(content: string, state: StageState): string {
  if (!content.includes('$')) return content;
  const { value, uses } = expand(content, '\\', (name) => state.environment.find(name), false);
  if (value !== undefined) return value;
  return `${content}\0${uses.map(({ name }) => `${name}${state.environment.tokenOf(name) ?? '?'}`).join('\0')}`;
}

function download(around: Surroundings, step: CopyStep, address: string): Vertex {
  const flags = step.instruction.flags.filter((flag) => flag.name === 'keep-git-dir' || flag.name === 'checksum');
  const options = flags.map((flag) => `${flag.name}=${flag.value ?? ''}`).join(' ');
  const content = `${address} ${options} ${around.request.changed.get(address) ?? ''}`;
  return around.maker.make({
    kind: 'download',
    parts: [{ name: 'content', value: content }],
    inputs: [],
    write: { kind: 'download', content },
  });
}

/** The file name that BuildKit gives a download: the last name of its path. */
function downloadName(address: string): string {
  const path = address.replace(/^https?:\/\/[^/?#]*/, '').split(/[?#]/, 1)[0] ?? '';
  return baseName(path) === '' ? '__unnamed__' : baseName(path);
}

interface Target {
  /** Absolute and cleaned. */
  readonly path: string;
  readonly folder: boolean;
  /** As the key holds it, with a slash at its end where there is one. */
  readonly key: string;
}

function readTarget(state: StageState, step: CopyStep): Target {
  const word = step.destination?.word.text ?? '';
  const resolved = state.environment.resolve(word);
  const value = step.destination?.value ?? resolved.value;
  if (value === undefined) return { path: `/\0image/${resolved.token}`, folder: true, key: resolved.token };
  const path = value.startsWith('/') ? cleanPath(value) : cleanPath(`${folderOf(state)}/${value}`);
  const folder = value === '' || value === '.' || value.endsWith('/') || value.endsWith('/.');
  return { path, folder, key: folder ? `${path}/${value.endsWith('/.') ? '.' : ''}` : path };
}

/** Whether a file is an archive, as far as its name tells: BuildKit looks into the file. */
function isArchive(path: string): boolean {
  return /\.(?:tar|tar\.\w+|tgz|tbz2?|txz|tzst)$|[*?[]/i.test(path);
}

/** What is copied from elsewhere than a stage belongs to root already. */
function ownerOf(chown: string | undefined): string {
  return chown === undefined || /^(?:root|0)(?::(?:root|0))?$/.test(chown) ? '' : chown;
}

/** `755` and `0755` are one mode, `u=rwx` another. */
function modeOf(chmod: string | undefined): string {
  if (chmod === undefined) return '';
  return /^[0-7]+$/.test(chmod) ? String(Number.parseInt(chmod, 8)) : chmod;
}
