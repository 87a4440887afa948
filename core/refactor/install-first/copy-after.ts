import { isIgnoredWhole, parseIgnoreFile } from '../../context/ignore.ts';
import { hasFolder } from '../../context/listing.ts';
import type { CopyStep, RunStep, Step } from '../../model/model.ts';
import { isWithin, parentPath, relativeTo } from '../../model/paths.ts';
import type { Facts, FileEdit, Fix } from '../../rules/rule.ts';
import type { Tree } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/edit.ts';
import { removeInstruction } from '../recipes/remove-instruction.ts';
import { openCopy, type CopiedFile, type CopiedFiles } from './copied-files.ts';
import { readInstall, type Install } from './install.ts';
import { readRun, type ReadCommand } from './run-reading.ts';
import { splitRun } from './split-run.ts';

/**
 * Copies the manifests first, installs, and copies the rest after:
 *
 * ```dockerfile
 * COPY . .
 * RUN go mod download
 * ```
 *
 * becomes `COPY go.mod go.sum ./`, `RUN go mod download`, `COPY . .`. Installs that follow each other share one such COPY.
 *
 * @param copies every COPY from the context above the install, nearest first
 * @returns undefined where nobody can tell that a step between gets what it needs
 */
export function copyAfter(facts: Facts, files: CopiedFiles, copies: readonly CopiedFiles[], first: Install): Fix | undefined {
  const group = collectGroup(facts, files, copies);
  if (!group || !group.installs.some(({ run, command }) => run === first.run && command.command === first.command.command))
    return undefined;
  const needed = neededFiles(files, copies, group);
  const copied = needed && writeCopies(facts.model.tree, files, needed);
  const moved = movedText(facts, files.copy, group.last);
  if (!needed || !copied || moved === undefined) return undefined;
  const { tree } = facts.model;
  const { instruction } = files.copy;
  const indent = tree.text.slice(tree.lines.startOf(tree.lines.lineAt(instruction.span.start)), instruction.span.start);
  if (indent.trim() !== '') return undefined;
  const next = tree.lines.lineBreak + indent;
  const edits: TextEdit[] = [];
  edits.push(copied.length > 0 ? { span: instruction.span, newText: copied.join(next) } : removeInstruction(tree, instruction));
  if (group.split) {
    const split = splitRun(tree, group.last, group.split, moved);
    if (!split) return undefined;
    edits.push(split);
  } else {
    const { end } = group.last.instruction.span;
    edits.push({ span: { start: end, end }, newText: next + moved });
  }
  edits.push(...stubEdits(files, group));
  const judged = judge(facts, files, group);
  if (!judged) return undefined;
  const last = group.installs.at(-1) ?? first;
  const names = needed.map(({ source }) => source);
  return {
    title:
      names.length > 0
        ? `Copy ${list(names)} first, the rest after "${last.read.title}"`
        : `Move "${oneLine(tree.text.slice(instruction.span.start, instruction.span.end))}" after "${last.read.title}"`,
    edits,
    ...judged,
  };
}

/** Installs that follow a COPY, with nothing between that minds where the COPY stands. */
interface Group {
  readonly installs: readonly Install[];
  /** Every command that runs before the sources come. */
  readonly commands: readonly { readonly run: RunStep; readonly command: ReadCommand }[];
  /** The RUN behind which the COPY goes. */
  readonly last: RunStep;
  /** Where `last` goes on with what reads the sources: the last command before and the first after. */
  readonly split?: readonly [before: ReadCommand, after: ReadCommand];
}

/** No person installs more often in a row. */
const mostInstalls = 20;

/** The steps behind the COPY, up to the first that may read its files. */
function collectGroup(facts: Facts, files: CopiedFiles, copies: readonly CopiedFiles[]): Group | undefined {
  const { copy } = files;
  const between: Step[] = [];
  const installs: Install[] = [];
  const commands: { run: RunStep; command: ReadCommand }[] = [];
  let group: Group | undefined;
  for (const step of copy.stage.steps.slice(copy.position + 1)) {
    if (step.kind !== 'run') {
      if (!isIndependent(facts, files, step)) break;
      between.push(step);
      continue;
    }
    const read = readRun(step, files.root, facts.context);
    const earlier = read.findIndex((command) => command.kind === 'sources' || command.kind === 'changes');
    const leading = earlier < 0 ? read : read.slice(0, earlier);
    const own: Install[] = [];
    let whole = read.length > 0;
    for (const command of leading) {
      if (command.kind !== 'install') continue;
      const made = commands.concat(leading.map((one) => ({ run: step, command: one }))).flatMap((one) => one.command.writes);
      const install = readInstall(facts.context, step, command, copies, made);
      if (install) own.push(install);
      else whole = false;
    }
    if (!whole) break;
    const after = read[earlier];
    const before = leading.at(-1);
    if (after && (own.length === 0 || !before)) break;
    installs.push(...own);
    commands.push(...leading.map((command) => ({ run: step, command })));
    if (own.length > 0)
      group = {
        installs: [...installs],
        commands: [...commands],
        last: step,
        ...(after && before ? { split: [before, after] } : {}),
      };
    if (after || installs.length > mostInstalls) break;
  }
  return group;
}

/** Whether a step that is no RUN does the same before and after the COPY. */
function isIndependent(facts: Facts, files: CopiedFiles, step: Step): boolean {
  if (step.kind === 'variable')
    return (
      !files.copy.instruction.body.text.includes('$') && !files.copy.instruction.flags.some((flag) => flag.value?.includes('$'))
    );
  if (step.kind !== 'copy') return step.instruction.kind !== 'UNKNOWN';
  const other = openCopy(facts.context, step);
  const root = other?.root ?? step.destination?.path;
  if (root === undefined) return false;
  if (!isWithin(files.root, root) && !isWithin(root, files.root)) return true;
  // Of two that may write one file the later wins, so that none may pass the other.
  if (!files.files) return false;
  if (other?.files) return other.files.every((source) => files.sourceOf(other.targetOf(source) ?? root) === undefined);
  return (
    root !== files.root &&
    isWithin(files.root, root) &&
    files.files.every((source) => !isWithin(root, files.targetOf(source) ?? root))
  );
}

/** What the group reads of the COPY, in the order of reading; undefined where somebody else brings it in a way that cannot be told. */
function neededFiles(files: CopiedFiles, copies: readonly CopiedFiles[], group: Group): readonly CopiedFile[] | undefined {
  const needed = new Map<string, CopiedFile>();
  for (const install of group.installs) {
    for (const { by, file } of install.brought) {
      // Of what an earlier COPY has brought already there is no need of another.
      const others = copies.filter((other) => other.copy !== files.copy && other.copy.stage === files.copy.stage);
      const twice = others.some(
        (other) =>
          other.sourceOf(file.target)?.source === file.source &&
          (other.files !== undefined || other.singles.includes(file.source)),
      );
      if (by.copy === files.copy && !twice) needed.set(file.target, file);
    }
  }
  for (const { command } of group.commands) {
    if (command.kind !== 'apart' || command.folder === undefined) continue;
    for (const manifest of command.read?.manifests ?? []) {
      const file = files.sourceOf(`${command.folder === '/' ? '' : command.folder}/${manifest.path}`);
      if (file && (files.files !== undefined || manifest.need === 'required')) needed.set(file.target, file);
    }
  }
  return [...needed.values()];
}

/** One `COPY a b folder/` for each folder; undefined where a name needs quoting. */
function writeCopies(tree: Tree, files: CopiedFiles, needed: readonly CopiedFile[]): readonly string[] | undefined {
  const { instruction, destination } = files.copy;
  if (!destination || needed.some(({ source }) => !/^[\w@%+=:,./*-]+$/.test(source))) return undefined;
  const keyword = instruction.keyword.text;
  const word = files.copy.add ? (keyword === keyword.toLowerCase() ? 'copy' : 'COPY') : keyword;
  const flags = instruction.flags
    .filter((flag) => flag.name !== 'exclude')
    .map((flag) => ` ${tree.text.slice(flag.span.start, flag.span.end)}`);
  if (files.copy.add && instruction.flags.some((flag) => !['chown', 'chmod', 'link', 'exclude'].includes(flag.name)))
    return undefined;
  if (flags.some((flag) => /[\r\n]/.test(flag)) || /[\s"']/.test(destination.word.text)) return undefined;
  const folders = new Map<string, string[]>();
  for (const { source, target } of needed) {
    const inner = relativeTo(files.root, parentPath(target));
    // A file that is the destination itself: `COPY requirements.txt /tmp/requirements.txt` needs no help.
    if (inner === undefined) return undefined;
    const folder = inner === '.' ? '' : inner;
    folders.set(folder, [...(folders.get(folder) ?? []), source]);
  }
  const base = destination.word.text.replace(/\/+$/, '');
  return [...folders].map(([folder, sources]) => {
    const to =
      base === '.' || base === ''
        ? folder === ''
          ? base === ''
            ? '/'
            : './'
          : `${base === '' ? '/' : ''}${folder}/`
        : `${base}/${folder === '' ? '' : `${folder}/`}`;
    return `${word}${flags.join('')} ${sources.join(' ')} ${to}`;
  });
}

/** The COPY as it stands behind the installs: as written, but for a destination that another WORKDIR would turn elsewhere. */
function movedText(facts: Facts, copy: CopyStep, last: RunStep): string | undefined {
  const { text } = facts.model.tree;
  const { destination, instruction } = copy;
  const written = text.slice(instruction.span.start, instruction.span.end);
  if (!destination || destination.value?.startsWith('/') === true) return written;
  if (copy.before.workdirStep === last.before.workdirStep) return written;
  const { path, word } = destination;
  if (path === undefined || instruction.json) return undefined;
  const absolute = path === '/' || !destination.folder ? path : `${path}/`;
  return text.slice(instruction.span.start, word.span.start) + absolute + text.slice(word.span.end, instruction.span.end);
}

/** `RUN mkdir -p src && touch src/main.rs && cargo fetch`: an empty file where the package manager insists on one. */
function stubEdits(files: CopiedFiles, group: Group): readonly TextEdit[] {
  return group.installs.flatMap(({ read, command }) => {
    const stub = read.stub?.find((path) => files.sourceOf(`${command.folder ?? ''}/${path}`)) ?? read.stub?.[0];
    if (stub === undefined) return [];
    const { start } = command.command.span;
    return [{ span: { start, end: start }, newText: `mkdir -p ${parentPath(stub)} && touch ${stub} && ` }];
  });
}

/** How far the fix can be trusted, and what to look at; undefined where it would surely lose what the install wrote. */
function judge(facts: Facts, files: CopiedFiles, group: Group): Pick<Fix, 'safety' | 'note' | 'files'> | undefined {
  const notes: string[] = [];
  const entries: string[] = [];
  const { context } = facts;
  const ignored = parseIgnoreFile(context?.ignoreFile?.text ?? '');
  if (!files.files) {
    const names = [...new Set(group.installs.flatMap((install) => install.names))];
    notes.push(`The build context cannot be seen: look whether it has ${list(names)}, and whether that is all that is read.`);
  }
  for (const { need, read } of group.installs) {
    if (need) notes.push(`"${read.title}" may need more: ${need.reason}.`);
    if (read.stub)
      notes.push(
        `"${read.title}" gets an empty "${read.stub[0] ?? ''}" to begin with, as ${read.needsSources ?? 'it asks for one'}.`,
      );
    const locks = read.manifests.filter((manifest) => manifest.lock).map((manifest) => manifest.path);
    if (read.writesManifests && locks.length > 0)
      notes.push(`"${read.title}" may write "${locks[0] ?? ''}", and the COPY after it brings back that of the build context.`);
  }
  const holds = (origin: string): boolean => context !== undefined && hasFolder(context, origin);
  for (const { command, writes } of written(group)) {
    const brought: string[] = [];
    // What may be anything in the folder may be anything that the COPY brings.
    if (writes.some((path) => isWithin(path, files.root)) || command.keeps.includes(files.root)) return undefined;
    const kept = command.keeps.filter((path) => !isWithin(path, files.root));
    for (const path of [...writes, ...kept]) {
      for (const origin of files.originsOf(path)) {
        if ((isIgnoredWhole(ignored, origin) && !holds(origin)) || entries.includes(origin)) continue;
        // Every cache lies below `/`; nobody has one of that place in the context unless it is seen there.
        if (files.root === '/' && !writes.includes(path) && !holds(origin)) continue;
        if (files.files?.includes(origin) === true) return undefined;
        entries.push(origin);
        brought.push(origin);
      }
    }
    if (brought.length > 0) notes.push(broughtBack(brought, command.read?.title ?? oneLine(textOf(command))));
  }
  if (notes.length === 0) return { safety: 'safe' };
  const append: FileEdit[] =
    entries.length > 0 && files.files ? [{ path: context?.ignoreFile?.path ?? '.dockerignore', append: entries.join('\n') }] : [];
  return { safety: 'review', note: [...new Set(notes)].join(' '), ...(append.length > 0 ? { files: append } : {}) };
}

function broughtBack(origins: readonly string[], title: string): string {
  const entry = origins.length === 1 ? 'an entry' : 'entries';
  const names = list(origins.map((origin) => `"${origin}"`));
  return `Without ${entry} in the ignore file, the build context's own ${names} would be copied over what "${title}" has left there.`;
}

/** What each command of the group leaves. */
function written(group: Group): readonly { readonly command: ReadCommand; readonly writes: readonly string[] }[] {
  return group.commands.map(({ command }) => {
    const install = group.installs.find((candidate) => candidate.command.command === command.command);
    return { command, writes: install?.writes ?? command.writes };
  });
}

/** `a`, `a and b`, `a, b and 3 more`. */
function list(names: readonly string[]): string {
  const shown = names.slice(0, names.length > 4 ? 3 : 4);
  const last = names.length > shown.length ? `${names.length - shown.length} more` : shown.pop();
  return shown.length > 0 ? `${shown.join(', ')} and ${last ?? ''}` : (last ?? '');
}

function oneLine(text: string): string {
  const line = text.replace(/[\\`]?\r?\n\s*/g, ' ').replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

/** The command's own words: `python -m venv $VIRTUAL_ENV`. */
function textOf({ command }: ReadCommand): string {
  return [command.name, ...command.args].map((word) => word.text).join(' ');
}
