import { meantBase, workdirAt } from '../../model/near-stage.ts';
import type { CopyStep, Model, RunStep, Stage } from '../../model/model.ts';
import { baseName, parentPath, resolvePath } from '../../model/paths.ts';
import type { ShellWord } from '../../shell/script.ts';
import { pathWords } from './path-words.ts';

/** What the steps of one stage, without those below it, have to do with paths of the image. Made once for each stage. */
export interface StageIndex {
  /** Whether the stage itself begins with nothing. */
  readonly fromScratch: boolean;
  /** The files that commands are told to write. */
  readonly made: readonly MadeFile[];
  /** Paths that are surely single files: `made`, and copies of such files. */
  readonly files: ReadonlySet<string>;
  /** The words of all commands, one a line. */
  readonly words: string;
  /** The same without the commands whose words name paths that have to be there. */
  readonly otherWords: string;
  /** Whether some script could not be read. */
  readonly broken: boolean;
  /** Whether a command compiles or bundles scripts for Node. */
  readonly builds: boolean;
  /** Where mounts show and copies put something; and every folder above those. */
  readonly filled: ReadonlySet<string>;
  readonly filledBelow: ReadonlySet<string>;
  /** The folders that WORKDIR makes, and those above them. */
  readonly workdirs: ReadonlySet<string>;
  /** Whether a folder that a WORKDIR or COPY makes or fills cannot be told. */
  readonly unknown: boolean;
}

/** A file that a command is told to write: the `/bin/x` of `go build -o /bin/x`. */
export interface MadeFile {
  /** Absolute. */
  readonly path: string;
  readonly word: ShellWord;
}

/** Stages that stand on more others than this are not looked into, so that the time stays linear in the text. */
const deepest = 40;

/** A stage and those it stands on, itself first; a misspelt FROM counts as what was meant. Undefined where there are too many. */
export function chainOf(model: Model, stage: Stage): readonly Stage[] | undefined {
  const chain = [stage];
  for (let base = meantBase(model, stage); base; base = meantBase(model, base)) {
    if (chain.length === deepest) return undefined;
    chain.push(base);
  }
  return chain;
}

/** A stage never changes, and its index tells of it and those above it alone. */
const indexes = new WeakMap<Stage, StageIndex>();

/** The index of a stage and of those it stands on; undefined where there are too many. */
export function indexesOf(model: Model, stage: Stage): readonly StageIndex[] | undefined {
  if (!indexes.has(stage)) {
    // Every stage is copied from or stood on by later ones only, so that whatever one asks for is there already.
    let first = stage.index;
    while (first > 0 && !indexes.has(model.stages[first - 1] ?? stage)) first--;
    for (const one of model.stages.slice(first, stage.index + 1)) indexes.set(one, buildIndex(model, one));
  }
  return select(model, stage);
}

function select(model: Model, stage: Stage): readonly StageIndex[] | undefined {
  let chain = chains.get(stage);
  if (!chain) {
    const all = chainOf(model, stage)?.flatMap((one) => indexes.get(one) ?? []);
    chain = all ? { all } : {};
    chains.set(stage, chain);
  }
  return chain.all;
}

/** Many copies are taken from one stage. */
const chains = new WeakMap<Stage, { readonly all?: readonly StageIndex[] }>();

/** Whether a visible command writes a single file of that absolute path into a stage or one below it. */
export function makesFile(model: Model, stage: Stage, path: string | undefined): boolean {
  return path !== undefined && indexesOf(model, stage)?.some((index) => index.files.has(path)) === true;
}

function buildIndex(model: Model, stage: Stage): StageIndex {
  const made: MadeFile[] = [];
  const files = new Set<string>();
  const words: string[] = [];
  const otherWords: string[] = [];
  const filled = new Set<string>();
  const filledBelow = new Set<string>();
  const workdirs = new Set<string>();
  let broken = false;
  let unknown = false;
  for (const step of stage.steps) {
    if (step.kind === 'run') {
      broken ||= step.script.broken;
      for (const mount of step.mounts) if (mount.target !== undefined) filled.add(mount.target);
      for (const command of step.script.commands) {
        const texts = [command.name, ...command.args, ...command.writes].map((word) => word.text);
        words.push(...texts, command.cd ?? '');
        if (pathWords(command).length === 0) otherWords.push(...texts);
      }
      made.push(...madeBy(model, step));
    } else if (step.kind === 'workdir') {
      if (step.path === undefined) unknown = true;
      else addAbove(workdirs, step.path);
    } else if (step.kind === 'copy') {
      const path = step.destination?.path;
      if (path === undefined) unknown = true;
      else {
        filled.add(path);
        addAbove(filledBelow, path);
        for (const file of copiedFiles(model, step, path)) files.add(file);
      }
    }
  }
  for (const file of made) files.add(file.path);
  const text = words.join('\n');
  const builds = /build|tsc|webpack|compile|bundle|rollup|vite|swc/.test(text);
  return {
    fromScratch: stage.base.kind === 'scratch',
    made,
    files,
    words: text,
    otherWords: otherWords.join('\n'),
    broken,
    builds,
    filled,
    filledBelow,
    workdirs,
    unknown,
  };
}

/** A path and the folders above it. */
export function addAbove(set: Set<string>, path: string): void {
  for (let above = path; !set.has(above); above = parentPath(above)) set.add(above);
}

/** Whether a path or a folder above it is in the set. */
export function isBelowOneOf(set: { has(path: string): boolean }, path: string): boolean {
  for (let above = path; ; above = parentPath(above)) {
    if (set.has(above)) return true;
    if (above === '/' || above === '.') return false;
  }
}

/** Where a source of that name lands: in the destination or as it. */
export function landsAt(step: CopyStep, destination: string, value: string): string {
  const into = step.destination?.folder === true || step.sources.length > 1;
  return into ? (resolvePath(destination, baseName(value)) ?? destination) : destination;
}

function copiedFiles(model: Model, step: CopyStep, destination: string): readonly string[] {
  if (step.from.kind !== 'stage') return [];
  const below = (select(model, step.from.stage) ?? []).filter((index) => index.files.size > 0);
  if (below.length === 0) return [];
  return step.sources.flatMap(({ value }) => {
    const path = value === undefined ? undefined : resolvePath('/', value);
    if (value === undefined || path === undefined || !below.some((index) => index.files.has(path))) return [];
    return [landsAt(step, destination, value)];
  });
}

function madeBy(model: Model, step: RunStep): readonly MadeFile[] {
  const made: MadeFile[] = [];
  for (const command of step.script.commands) {
    const word = outputWord(command.name.value, command.args);
    const value = word?.value?.replace(/^-o=/, '');
    if (!word || value === undefined || /(?:^|\/)\.{0,2}$/.test(value) || command.cd === null) continue;
    const folder = resolvePath(workdirAt(model, step.stage, step.position), command.cd ?? '.');
    const path = resolvePath(folder, value);
    if (path !== undefined) made.push({ path, word });
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
