import type { CopyStep, Model, RunStep, Stage, Step } from '../model/model.ts';
import { stepsBefore, workdirAt } from '../model/near-stage.ts';
import { baseName, isWithin, resolvePath } from '../model/paths.ts';
import type { ShellWord } from '../shell/script.ts';
import { findRemark } from '../syntax/remark.ts';
import type { BuildContext } from './build-context.ts';
import { landing } from './select.ts';

/** What the file tells of the files in an image that begins with nothing. */
export interface Contents {
  /** Absolute paths that are surely there. */
  readonly files: ReadonlySet<string>;
  /** Folders in which, besides, there may be anything. */
  readonly open: readonly string[];
}

/**
 * What a stage holds after its steps, where it stands on `scratch`.
 *
 * @returns undefined where it stands on an image, of which nothing is known
 */
export function scratchContents(model: Model, stage: Stage, context?: BuildContext, position?: number): Contents | undefined {
  if (bottomOf(stage)?.base.kind !== 'scratch') return undefined;
  const files = new Set<string>();
  const open: string[] = [];
  for (const step of stepsBefore(model, stage, position)) {
    if (step.kind === 'run') open.push('/');
    else if (step.kind === 'copy') addCopy(model, step, context, files, open);
  }
  return { files, open };
}

/** Whether a path is or may be there. */
export function mayHold(contents: Contents, path: string): boolean {
  return contents.files.has(path) || contents.open.some((folder) => isWithin(folder, path));
}

/** The lowest stage below this one; undefined where a base is not known. */
function bottomOf(stage: Stage): Stage {
  let bottom = stage;
  while (bottom.base.kind === 'stage') bottom = bottom.base.stage;
  return bottom;
}

function addCopy(model: Model, step: CopyStep, context: BuildContext | undefined, files: Set<string>, open: string[]): void {
  const destination = step.destination?.path;
  if (destination === undefined || step.parents || findRemark(step.instruction, 2)) {
    open.push(step.parents ? (destination ?? '/') : '/');
    return;
  }
  const landed = landing(context, step);
  if (landed) {
    for (const path of landed.values()) files.add(path);
    return;
  }
  const into = step.destination?.folder === true || step.sources.length > 1;
  for (const source of step.sources) {
    const name = source.value === undefined ? undefined : baseName(source.value);
    if (name === undefined || name === '' || name === '.' || /[*?[]/.test(name) || source.kind === 'git') {
      open.push(destination);
      continue;
    }
    const file = into ? (resolvePath(destination, name) ?? destination) : destination;
    files.add(file);
    if (source.kind === 'heredoc') continue;
    // What may be a folder brings whatever it holds.
    const surelyFile = step.from.kind === 'stage' && makesFile(model, step.from.stage, source.value ?? '');
    if (!surelyFile) open.push(into ? destination : file);
  }
}

/** A file that a command is told to write: the `/bin/x` of `go build -o /bin/x`. */
export interface MadeFile {
  /** Absolute. */
  readonly path: string;
  readonly word: ShellWord;
  readonly step: RunStep;
}

/** The files that a step's commands are told to write, as far as their words tell. */
export function madeBy(model: Model, step: RunStep): readonly MadeFile[] {
  const made: MadeFile[] = [];
  for (const command of step.script.commands) {
    const word = outputWord(command.name.value, command.args);
    const value = word && outputValue(word);
    if (!word || value === undefined || value === '' || /(?:^|\/)\.{0,2}$/.test(value) || command.cd === null) continue;
    const folder = resolvePath(workdirAt(model, step.stage, step.position), command.cd ?? '.');
    const path = resolvePath(folder, value);
    if (path !== undefined) made.push({ path, word, step });
  }
  return made;
}

/** Programs whose `-o` names the one file that they write. */
const writers = /^(?:go|gcc|g\+\+|cc|c\+\+|clang|clang\+\+|rustc|curl|ld|ghc|tinygo|garble)$/;

function outputWord(program: string | undefined, args: readonly ShellWord[]): ShellWord | undefined {
  if (program === undefined || !writers.test(program)) return undefined;
  for (const [index, arg] of args.entries()) {
    if (arg.text === '-o') return args[index + 1];
    if (/^-o=./.test(arg.text)) return arg;
  }
  return undefined;
}

function outputValue(word: ShellWord): string | undefined {
  return word.value?.replace(/^-o=/, '');
}

/** Whether a visible command of a stage, or of one below it, writes a file of that path. */
export function makesFile(model: Model, stage: Stage, path: string): boolean {
  const absolute = resolvePath('/', path);
  const seen = stepsBefore(model, stage);
  if (seen.some((step) => step.kind === 'run' && madeBy(model, step).some((made) => made.path === absolute))) return true;
  // A single file that was copied under a name of its own from where it was made.
  return seen.some((step) => copiesFile(model, step, absolute));
}

function copiesFile(model: Model, step: Step, path: string | undefined): boolean {
  if (step.kind !== 'copy' || step.from.kind !== 'stage' || step.destination?.path === undefined) return false;
  const { stage } = step.from;
  // Only an earlier stage can be copied from, so this ends.
  if (stage.index >= step.stage.index) return false;
  const { destination } = step;
  return step.sources.some((source) => {
    if (source.value === undefined) return false;
    const lands =
      destination.folder || step.sources.length > 1 ? resolvePath(destination.path, baseName(source.value)) : destination.path;
    return lands === path && makesFile(model, stage, source.value);
  });
}
