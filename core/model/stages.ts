import type { Flag, Instruction, Tree, Word } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import { expand, type ExpandedUse } from './expand.ts';
import { readImageName } from './image-name.ts';
import type { Base, Binding, ImageName, Model, Source, Stage, State, Step, UnsetUse, VariableUse } from './model.ts';
import { anyName, declared, globalFinder, platformArgs, type Given } from './scope.ts';

/** A stage while its steps are being read. */
export type StageDraft = { -readonly [K in keyof Stage]: Stage[K] } & { readonly steps: Step[]; readonly triggers: Step[] };

/** What stands before the first FROM, and the stages, their bases resolved and their steps still unread. */
export interface StageList {
  readonly stages: readonly Stage[];
  /** Those among them whose steps are still to be read, which are the last ones, each with its instructions behind the FROM. */
  readonly unread: readonly { readonly stage: StageDraft; readonly body: readonly Instruction[] }[];
  readonly globalArgs: readonly Binding[];
  readonly strays: readonly Instruction[];
  /** Finds what a `--from` or mount `from` names, seen from a stage. */
  readonly find: (text: string, span: Span, seen: Stage, numeric: boolean) => Source;
}

/**
 * Splits a tree into stages and resolves what each FROM names: an earlier stage, `scratch` or an image.
 *
 * @param uses collects the variables that are used
 * @param previous the model of an earlier version, where its first stages stay as they are: `kept`
 * @param given the arguments of one build; without it every ARG has its default
 */
export function readStages(
  tree: Tree,
  uses: VariableUse[],
  previous: Model | undefined,
  kept: readonly Stage[],
  given?: Given,
): StageList {
  // Before the first stage nothing has changed where it is kept.
  const globalArgs: Binding[] = [...(previous?.globalArgs ?? [])];
  const globals = new Map<string, Binding>(globalArgs.map((binding) => [binding.name, binding]));
  const strays: Instruction[] = [...(previous?.strays ?? [])];
  const stages: Stage[] = [...kept];
  const unread: { readonly stage: StageDraft; readonly body: Instruction[] }[] = [];
  /** The nearest definition above, for FROM. */
  const byName = new Map<string, Stage>();
  for (const stage of stages) if (stage.key !== undefined) byName.set(stage.key, stage);
  const findGlobal = globalFinder(globals, given?.predefined);
  const border = previous?.stages[kept.length]?.from.span.start ?? 0;
  let body: Instruction[] | undefined;
  for (const instruction of tree.instructions) {
    if (instruction.span.start < border) continue;
    if (instruction.kind === 'FROM') {
      const stage = readFrom(instruction, stages.length, tree, byName, findGlobal, uses);
      stages.push(stage);
      body = [];
      unread.push({ stage, body });
      if (stage.key !== undefined) byName.set(stage.key, stage);
    } else if (body) {
      body.push(instruction);
    } else if (instruction.kind === 'ARG') {
      for (const word of instruction.args) {
        const read = readAssignment(instruction, word, 'arg', tree.escape, findGlobal, uses);
        const outside = given && valueGiven(given, read, word === instruction.args.at(-1));
        const binding =
          outside === undefined
            ? word.text.includes('=')
              ? read
              : declared(read, findGlobal(read.name))
            : { ...read, value: outside };
        globals.set(binding.name, binding);
        globalArgs.push(binding);
      }
    } else {
      strays.push(instruction);
    }
  }
  // `byName` now holds the last definition of each name, which is what `--from` takes.
  const find = (text: string, span: Span, seen: Stage, numeric: boolean): Source => {
    // A dollar at the very end is no variable to BuildKit, which then finds no image of that name.
    if (text.slice(0, -1).includes('$')) return { kind: 'unknown', text, span };
    const byIndex = numeric && isIndex(text);
    const stage = byIndex ? stages[Number(text)] : byName.get(text.toLowerCase());
    if (stage) return { kind: stage.index < seen.index ? 'stage' : 'later', stage, span, byIndex };
    return byIndex ? { kind: 'missing', text, span } : { kind: 'image', image: readImageName(text), span };
  };
  return { stages, unread, globalArgs, strays, find };
}

/** Whether a text is a number as BuildKit reads one; what has more than 64 bits is a name. */
function isIndex(text: string): boolean {
  if (!/^[-+]?0*\d{1,30}$/.test(text)) return false;
  const number = BigInt(text.replace(/^\+?0+(?=\d)/, ''));
  return BigInt.asIntN(64, number) === number;
}

/** The value that a build gives to a global ARG; undefined where it leaves it alone. */
function valueGiven(given: Given, binding: Binding, last: boolean): string | undefined {
  const value = given.args.get(binding.name);
  if (value !== undefined) return value;
  const behind = given.behind?.(binding.instruction, binding.name, last) ?? '';
  return behind === '' ? undefined : (binding.value ?? '') + behind;
}

function readFrom(
  from: Instruction,
  index: number,
  tree: Tree,
  byName: ReadonlyMap<string, Stage>,
  findGlobal: Parameters<typeof expand>[2],
  uses: VariableUse[],
): StageDraft {
  const [word, , nameWord] = from.args;
  const named = from.args.length === 3 && from.args[1]?.text.toLowerCase() === 'as';
  const base = readBase(from, word, tree.escape, byName, findGlobal, uses);
  const flag = from.flags.find((candidate) => candidate.name === 'platform');
  const platform = flag?.value === undefined ? undefined : expand(flag.value, tree.escape, findGlobal);
  if (flag && platform) noteUses(uses, undefined, from, platform.uses, (part) => spanInFlag(flag, part));
  const parent = base.kind === 'stage' ? base.stage : undefined;
  const start: State = parent?.end ?? (base.kind === 'scratch' ? { workdir: '/' } : {});
  return {
    index,
    from,
    base,
    root: parent?.root ?? base,
    triggers: [],
    steps: [],
    span: from.span,
    end: start,
    windows:
      parent?.windows ??
      (platform?.value?.startsWith('windows') === true ||
        isWindowsImage(base) ||
        // Who escapes with a backquote mostly builds for Windows, where a backslash parts folders.
        (tree.escape === '`' && platform?.value?.startsWith('linux') !== true && !isLinux(base))),
    ...(named && nameWord ? { name: nameWord, key: nameWord.text.toLowerCase() } : {}),
    ...(flag ? { platformFlag: flag } : {}),
    ...(platform?.value === undefined ? {} : { platform: platform.value }),
  };
}

function readBase(
  from: Instruction,
  word: Word | undefined,
  escape: string,
  byName: ReadonlyMap<string, Stage>,
  findGlobal: Parameters<typeof expand>[2],
  uses: VariableUse[],
): Base {
  if (!word) return { kind: 'unknown' };
  const expanded = expand(word.text, escape, findGlobal);
  noteUses(uses, undefined, from, expanded.uses, word.offset);
  const text = expanded.value;
  const stage = byName.get(text ?? expand(word.text, escape, byDefault(findGlobal)).value ?? '');
  if (stage) return { kind: 'stage', word, stage };
  if (text === undefined) return { kind: 'image', word, image: readImageName(word.text), certain: false };
  if (text === 'scratch') return { kind: 'scratch', word };
  if (text === '') return { kind: 'unknown', word, blank: true };
  return { kind: 'image', word, image: readImageName(text), certain: true };
}

/** What a build without build arguments finds: an ARG without a default sets nothing then. */
function byDefault(find: Parameters<typeof expand>[2]): Parameters<typeof expand>[2] {
  return (name) => {
    const found = find(name);
    const bare = found.binding && found.binding.span.end === found.binding.nameSpan.end && !platformArgs.has(name);
    return bare && found.value === undefined ? { value: '', unset: 'surely' } : found;
  };
}

function isWindowsImage(base: Base): boolean {
  if (base.kind !== 'image') return false;
  return /windows|nanoserver|servercore/i.test(imageText(base.image));
}

/** Official images that there are for Linux alone. */
const linuxImages: ReadonlySet<string> = new Set(
  (
    'almalinux alpine amazonlinux archlinux bash buildpack-deps busybox clojure composer dart debian elixir erlang fedora gcc haproxy haskell httpd ' +
    'julia mariadb memcached mysql nginx node oraclelinux perl php postgres r-base redis rockylinux ruby rust swift tomcat ubuntu'
  ).split(' '),
);

/** Whether a base surely is one for Linux: `scratch`, or an image of which there is no other of its name, or whose tag is that of a distribution. */
function isLinux(base: Base): boolean {
  if (base.kind === 'scratch') return true;
  if (base.kind !== 'image') return false;
  const { official, tag = '' } = base.image;
  return (
    official !== undefined &&
    (linuxImages.has(official) || /\b(?:alpine|slim|stretch|buster|bullseye|bookworm|trixie|focal|jammy|noble)/.test(tag))
  );
}

function imageText(image: ImageName): string {
  return `${image.path}:${image.tag ?? ''}`;
}

/**
 * Notes the variables of one text that is expanded by itself.
 *
 * @param place where the text stands: the offset of its start in the instruction's body, or a way from its parts to the source
 * @param unset collects those that the file does not set, each name once for the text, as often as BuildKit warns
 */
export function noteUses(
  uses: VariableUse[],
  unset: UnsetUse[] | undefined,
  instruction: Instruction,
  found: readonly ExpandedUse[],
  place: number | ((part: Span) => Span),
): void {
  let seen: Set<string> | undefined;
  for (const use of found) {
    const { name, binding } = use;
    const span = typeof place === 'number' ? instruction.body.spanOf(place + use.start, place + use.end) : place(use);
    if (use.refused !== undefined) uses.push({ name, span, instruction, refused: use.refused, ...(binding ? { binding } : {}) });
    else addUse(uses, instruction, span, name, binding);
    if (!use.unset || !unset || seen?.has(name)) continue;
    (seen ??= new Set()).add(name);
    unset.push({ name, span, instruction, surely: use.unset === 'surely' });
  }
}

/** Where a part of a flag's value stands; the whole value where it is written with quotes or escapes. */
export function spanInFlag(flag: Flag, part: Span): Span {
  const { joined, value, valueSpan = flag.span } = flag;
  return joined && joined.text === value ? joined.spanOf(part.start, part.end) : valueSpan;
}

/** Notes a use of a variable. */
export function addUse(
  uses: VariableUse[],
  instruction: Instruction,
  span: Span,
  name: string,
  binding: Binding | undefined,
): void {
  uses.push(binding ? { name, span, instruction, binding } : { name, span, instruction });
}

/**
 * Reads `NAME`, `NAME=value` of ARG, or `NAME=value` of ENV.
 *
 * @param unset collects the variables that the file does not set
 */
export function readAssignment(
  instruction: Instruction,
  word: Word,
  kind: Binding['kind'],
  escape: string,
  find: Parameters<typeof expand>[2],
  uses: VariableUse[],
  unset?: UnsetUse[],
): Binding {
  const equals = word.text.indexOf('=');
  const { body } = instruction;
  const nameEnd = word.offset + (equals < 0 ? word.text.length : equals);
  let name = equals < 0 ? word.text : word.text.slice(0, equals);
  const nameSpan = body.spanOf(word.offset, nameEnd);
  if (kind === 'env' && /[$"'\\`]/.test(name)) {
    const expanded = expand(name, escape, find);
    noteUses(uses, unset, instruction, expanded.uses, word.offset);
    // Where it cannot be told which name it is, it may be any.
    name = expanded.value ?? anyName;
  }
  if (equals < 0) return { kind, name, nameSpan, span: word.span, instruction };
  const { value, uses: found } = expand(word.text.slice(equals + 1), escape, find);
  if (found.length > 0) noteUses(uses, unset, instruction, found, nameEnd + 1);
  if (value === undefined) return { kind, name, nameSpan, span: word.span, instruction };
  return { kind, name, nameSpan, span: word.span, instruction, value };
}
