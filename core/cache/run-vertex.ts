import type { Instruction } from '../syntax/tree.ts';
import { readMountSpec, type MountSpec } from './mount-spec.ts';
import { saltOf } from './request.ts';
import { createInputList, selectPath, type InputList } from './selection.ts';
import { folderOf, type StageState, type Surroundings } from './stage-state.ts';
import type { Place, Vertex } from './vertex.ts';

/** Makes the vertex of a RUN. Its key: `CacheMap` of `solver/llbsolver/ops/exec.go`. */
export function runVertex(around: Surroundings, state: StageState, place: Place, instruction: Instruction): Vertex {
  const { request } = around;
  const { tree } = request;
  const inputs = createInputList();
  const base = state.output ? inputs.addWhole(state.output) : undefined;
  const heredoc = readHeredocs(tree.text, instruction);
  const namespace = request.args.get('BUILDKIT_CACHE_MOUNT_NS') ?? '';
  const mounts: string[] = [];
  const specs: MountSpec[] = [];
  for (const flag of instruction.flags) {
    if (flag.name !== 'mount') continue;
    specs.push(
      readMountSpec(flag, tree.escape, state.environment, folderOf(state), namespace, state.stage, (...rest) =>
        around.source(...rest),
      ),
    );
  }
  if (heredoc.script !== undefined) {
    const file = scriptFile(around, heredoc.name, heredoc.script);
    mounts.push(`pipes ${inputs.addFiles(file, selectPath('/'), true)}`);
  }
  // The builder sorts mounts by where they go, so that their order in the file is of no account.
  for (const spec of [...specs].sort((a, b) => (a.target < b.target ? -1 : a.target > b.target ? 1 : 0))) {
    const index = addMount(around, inputs, spec);
    mounts.push([spec.type, spec.target, spec.readonly ? 'ro' : 'rw', index ?? '', spec.definition].join('\0'));
  }
  const salted = saltOf(request, place.step);
  const variables = state.environment.settings();
  return around.maker.make({
    kind: 'exec',
    parts: [
      { name: 'command', value: commandOf(state, instruction, heredoc.command) + salted },
      { name: 'environment', value: state.environment.key() },
      { name: 'user', value: state.user ?? '' },
      { name: 'folder', value: state.folder ?? '' },
      { name: 'mounts', value: mounts.join('\x01') },
      { name: 'options', value: optionsOf(around, state, instruction) },
    ],
    inputs: inputs.finish(),
    ...(base === undefined ? {} : { base }),
    write: { kind: 'run' },
    forced: state.forced,
    place,
    ...(variables ? { variables } : {}),
  });
}

/** Adds what a mount shows; gives the index of the input, undefined where there is none. */
function addMount(around: Surroundings, inputs: InputList, spec: MountSpec): number | undefined {
  if (spec.type !== 'bind' && spec.type !== 'cache') return undefined;
  const files = spec.from ? around.filesOf(spec.from) : spec.type === 'bind' ? around.filesOf({ kind: 'context' }) : undefined;
  return files === undefined || files === 'none' ? undefined : inputs.addFiles(files, selectPath(spec.source), true);
}

interface HeredocReading {
  /** What the shell is given in place of the instruction's text. */
  readonly command?: string;
  /** A file to run, where the document names its interpreter. */
  readonly script?: string;
  readonly name: string;
}

/** What becomes of the heredocs of a RUN: `dispatchRun` of `dockerfile2llb/convert.go`. */
function readHeredocs(text: string, instruction: Instruction): HeredocReading {
  const { heredocs, body } = instruction;
  const [first] = heredocs;
  if (!first || instruction.json) return { name: '' };
  const content = (heredoc: typeof first): string => text.slice(heredoc.body.start, heredoc.body.end);
  if (heredocs.length === 1 && first.opener.start === body.span.start && first.opener.end === body.span.end) {
    const data = first.chomp ? content(first).replace(/^\t+/gm, '') : content(first);
    return data.startsWith('#!') ? { name: first.name, script: data } : { name: first.name, command: data };
  }
  return { name: '', command: body.text + heredocs.map((heredoc) => `\n${content(heredoc)}${heredoc.name}`).join('') };
}

function scriptFile(around: Surroundings, name: string, content: string): Vertex {
  return around.maker.make({
    kind: 'mkfile',
    parts: [{ name: 'content', value: `${name}\0${content}` }],
    inputs: [],
    write: { kind: 'file', path: `/${name}`, content },
  });
}

function commandOf(state: StageState, instruction: Instruction, document: string | undefined): string {
  if (instruction.json) return `exec\0${instruction.args.map((word) => word.text).join('\0')}`;
  return `shell\0${(state.shell ?? []).join('\0')}\x01${document ?? instruction.body.text}`;
}

function optionsOf(around: Surroundings, state: StageState, instruction: Instruction): string {
  const values: string[] = [];
  for (const { name, value = '' } of instruction.flags) {
    if (name === 'mount' || (name === 'network' && value === 'default') || (name === 'security' && value === 'sandbox')) continue;
    values.push(`${name}=${value}`);
  }
  const network = values.some((value) => value.startsWith('network='))
    ? ''
    : (around.request.options.get('force-network-mode') ?? '');
  return [state.platform, around.runOptions, network, ...values].join('\0');
}
