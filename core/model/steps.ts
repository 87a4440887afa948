import { unseenArgs } from '../data/predefined-args.ts';
import { execScript, parseScript, unknownScript } from '../shell/parse-script.ts';
import type { Script } from '../shell/script.ts';
import { readHeredocWord } from '../syntax/heredoc.ts';
import type { Flag, Heredoc, Instruction, Word } from '../syntax/tree.ts';
import { exact } from '../syntax/words.ts';
import type { Span } from '../text/span.ts';
import { expand, type Found } from './expand.ts';
import type {
  Binding,
  CopyDestination,
  CopySource,
  CopyStep,
  EntryStep,
  Mount,
  MountField,
  Source,
  Stage,
  State,
  Step,
  UnsetUse,
  UserStep,
  VariableUse,
  WorkdirStep,
} from './model.ts';
import { readMountFields } from './mounts.ts';
import { cleanPath, resolvePath } from './paths.ts';
import { readRemoteSource } from './remote-source.ts';
import { declared } from './scope.ts';
import { addUse, noteUses, readAssignment, spanInFlag } from './stages.ts';

/** A value while it is put together. Assigning what may be absent is much cheaper than spreading it, and a file has thousands of these. */
type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** What reading a step needs to know of its surroundings. */
export interface StepReader {
  readonly text: string;
  readonly escape: string;
  readonly uses: VariableUse[];
  /** The uses, in the step that is being read, of variables that the file does not set. */
  readonly unset: UnsetUse[];
  readonly find: (name: string) => Found;
  /** Makes an ARG or ENV known to what follows. */
  set(binding: Binding): void;
  /** What a name stands for in the global scope. */
  global(name: string): Found;
  source(text: string, span: Span, stage: Stage, numeric: boolean): Source;
}

/** Reads one instruction of a stage. */
export function readStep(reader: StepReader, instruction: Instruction, stage: Stage, position: number, before: State): Step {
  switch (instruction.kind) {
    case 'RUN': {
      const mounts = readMounts(reader, instruction, stage, before);
      return {
        kind: 'run',
        instruction,
        stage,
        position,
        before,
        mounts,
        script: readScript(reader, instruction, stage, before),
      };
    }
    case 'COPY':
    case 'ADD':
      return readCopy(reader, instruction, stage, position, before);
    case 'WORKDIR': {
      const [word] = instruction.args;
      const value = word && expandWord(reader, instruction, word);
      const path = value === undefined ? undefined : value === '' ? before.workdir : resolvePath(before.workdir, value);
      const step: Draft<WorkdirStep> = { kind: 'workdir', instruction, stage, position, before };
      if (word) step.word = word;
      if (value !== undefined) step.value = value;
      const byDefault = word && value === undefined ? expandByDefault(reader, word.text) : undefined;
      if (byDefault !== undefined) step.byDefault = byDefault;
      if (path !== undefined) step.path = path;
      return step;
    }
    case 'USER': {
      const [word] = instruction.args;
      const user = word && expandWord(reader, instruction, word);
      const step: Draft<UserStep> = { kind: 'user', instruction, stage, position, before };
      if (word) step.word = word;
      if (user !== undefined) step.user = user;
      return step;
    }
    case 'CMD':
    case 'ENTRYPOINT': {
      const step: Draft<EntryStep> = {
        kind: 'entry',
        instruction,
        stage,
        position,
        before,
        entrypoint: instruction.kind === 'ENTRYPOINT',
      };
      if (instruction.json) step.exec = instruction.args;
      return step;
    }
    case 'ARG':
    case 'ENV':
      return { kind: 'variable', instruction, stage, position, before, bindings: readBindings(reader, instruction) };
    case 'LABEL':
      readLabels(reader, instruction);
      return { kind: 'other', instruction, stage, position, before };
    case 'EXPOSE':
    case 'VOLUME':
    case 'STOPSIGNAL':
      return { kind: 'other', instruction, stage, position, before, values: expandWords(reader, instruction) };
    default:
      return { kind: 'other', instruction, stage, position, before };
  }
}

/** The state after a step. */
export function stateAfter(step: Step): State {
  const { before } = step;
  if (step.kind === 'workdir') {
    const { workdir: _, ...rest } = before;
    return { ...rest, workdirStep: step, ...(step.path === undefined ? {} : { workdir: step.path }) };
  }
  if (step.kind === 'user') {
    const { user: _, ...rest } = before;
    return { ...rest, userStep: step, ...(step.user === undefined ? {} : { user: step.user }) };
  }
  if (step.instruction.kind === 'SHELL' && step.instruction.json)
    return { ...before, shell: step.instruction.args.map((word) => word.text) };
  return before;
}

/** The word after expansion, its uses noted. */
function expandWord(reader: StepReader, instruction: Instruction, word: Word): string | undefined {
  return expandText(reader, instruction, word.text, word.offset);
}

/** A text that BuildKit expands by itself, which starts at an offset of the instruction's body. */
function expandText(reader: StepReader, instruction: Instruction, text: string, offset: number): string | undefined {
  const { value, uses } = expand(text, reader.escape, reader.find);
  if (uses.length > 0) noteUses(reader.uses, reader.unset, instruction, uses, offset);
  return value;
}

/** A text whose value is unknown, as a build without build arguments expands it; undefined where the base image has a say in it, too. */
function expandByDefault(reader: StepReader, text: string): string | undefined {
  return expand(text, reader.escape, (name) => {
    const found = reader.find(name);
    if (found.value !== undefined || found.unset === 'perhaps') return found;
    return found.unset === 'surely' || found.binding?.onlyFromOutside ? { value: '', unset: 'surely' } : found;
  }).value;
}

function expandWords(reader: StepReader, instruction: Instruction): readonly (string | undefined)[] {
  const values: (string | undefined)[] = [];
  const before = reader.unset.length;
  for (const word of instruction.args) values.push(expandWord(reader, instruction, word));
  // Of what EXPOSE leaves empty BuildKit says nothing.
  if (instruction.kind === 'EXPOSE') reader.unset.length = before;
  return values;
}

/** Names and values of labels are expanded one by one. */
function readLabels(reader: StepReader, instruction: Instruction): void {
  for (const word of instruction.args) {
    const equals = instruction.legacy ? -1 : word.text.indexOf('=');
    if (!word.text.includes('$')) continue;
    if (equals > 0) expandText(reader, instruction, word.text.slice(0, equals), word.offset);
    expandText(reader, instruction, word.text.slice(equals + 1), word.offset + equals + 1);
  }
}

/** The value of a flag after expansion, its uses noted. */
function expandFlag(reader: StepReader, instruction: Instruction, name: string): string | undefined {
  const flag = instruction.flags.find((candidate) => candidate.name === name);
  if (flag?.value === undefined) return undefined;
  const { value, uses } = expand(flag.value, reader.escape, reader.find);
  if (uses.length > 0) noteUses(reader.uses, reader.unset, instruction, uses, (part) => spanInFlag(flag, part));
  return value ?? flag.value;
}

function readBindings(reader: StepReader, instruction: Instruction): readonly Binding[] {
  const { find } = reader;
  const bindings: Binding[] = [];
  if (instruction.kind === 'ENV' && instruction.legacy) {
    const [key, value] = instruction.args;
    if (key) {
      const expanded = value && expandWord(reader, instruction, value);
      const name = expandWord(reader, instruction, key) ?? key.text;
      const span = { start: key.span.start, end: (value ?? key).span.end };
      const binding = { kind: 'env' as const, name, nameSpan: key.span, span, instruction };
      bindings.push({ ...binding, ...(expanded === undefined ? {} : { value: expanded }) });
    }
    for (const binding of bindings) reader.set(binding);
    return exact(bindings);
  }
  for (const word of instruction.args) {
    const kind = instruction.kind === 'ENV' ? 'env' : 'arg';
    const read = readAssignment(instruction, word, kind, reader.escape, find, reader.uses, reader.unset);
    const bare = kind === 'arg' && !word.text.includes('=');
    const binding = bare ? readDeclared(read, reader) : read;
    bindings.push(binding);
    // Each ARG sees those before it on its line; one ENV instruction sees a single environment.
    if (kind === 'arg' && !unseenArgs.has(binding.name)) reader.set(binding);
  }
  if (instruction.kind === 'ENV') for (const binding of bindings) reader.set(binding);
  return exact(bindings);
}

/**
 * `ARG X` without a default takes the global value; where there is none it sets nothing, so that an earlier value stays. Whoever writes it
 * behind an ENV, which has no default to be overridden, wants it to be given: then its value is unknown.
 */
function readDeclared(binding: Binding, reader: StepReader): Binding {
  const global = reader.global(binding.name);
  if (global.unset === undefined && global.binding?.onlyFromOutside !== true) {
    const read = declared(binding, global);
    return global.binding ? { ...read, global: global.binding } : read;
  }
  const before = reader.find(binding.name);
  const read = before.unset || before.binding?.kind === 'arg' ? declared(binding, before) : binding;
  return global.binding ? { ...read, global: global.binding } : read;
}

/** Reads the mounts of a RUN. */
export function readMounts(reader: StepReader, instruction: Instruction, stage: Stage, before: State): readonly Mount[] {
  const mounts: Mount[] = [];
  for (const flag of instruction.flags) {
    if (flag.name !== 'mount') continue;
    const fields = readMountFields(flag, reader.escape).map((field) => expandField(reader, field));
    if (flag.value?.includes('$') === true) {
      // Each field is expanded by itself.
      for (const { value, valueSpan } of fields) {
        if (value === undefined || !valueSpan) continue;
        const { uses } = expand(value, reader.escape, reader.find);
        noteUses(reader.uses, reader.unset, instruction, uses, (part) => partOf(reader.text, valueSpan, value, part));
      }
    }
    const field = (...keys: readonly string[]): (typeof fields)[number] | undefined =>
      fields.findLast((candidate) => keys.includes(candidate.key));
    const value = (...keys: readonly string[]): string | undefined => {
      const text = field(...keys)?.value;
      return text === undefined ? undefined : expand(text, reader.escape, reader.find).value;
    };
    const type = (value('type') ?? 'bind').toLowerCase();
    const from = field('from');
    const target = value('target', 'dst', 'destination');
    const where = target === undefined ? undefined : resolvePath(before.workdir, target);
    const source = value('source', 'src');
    const id = value('id');
    const writable = field('rw', 'readwrite');
    const readonly = field('ro', 'readonly');
    const mount: Draft<Mount> = {
      flag,
      fields,
      type,
      readonly: readonly ? readonly.value !== 'false' : type === 'bind' && !(writable && writable.value !== 'false'),
    };
    if (from?.value && from.valueSpan) mount.from = reader.source(from.value, from.valueSpan, stage, false);
    else if (type === 'cache') {
      // A cache starts from nothing, which BuildKit calls `scratch`; so may a stage be called.
      const nothing = reader.source('scratch', flag.span, stage, false);
      if (nothing.kind === 'stage' || nothing.kind === 'later') mount.from = nothing;
    }
    if (source !== undefined) mount.source = source;
    if (where !== undefined) mount.target = where;
    if (id !== undefined) mount.id = id;
    mounts.push(mount);
  }
  return mounts;
}

/** The span of a part of a text; that of the whole where the text is not written as it is read. */
function partOf(source: string, whole: Span, text: string, part: Span): Span {
  if (whole.end - whole.start !== text.length || !source.startsWith(text, whole.start)) return whole;
  return { start: whole.start + part.start, end: whole.start + part.end };
}

/** A field of a mount with its value after expansion; BuildKit replaces no variables in `from`. */
function expandField(reader: StepReader, field: MountField): MountField {
  if (field.value === undefined) return field;
  const text = field.key === 'from' ? field.value : expand(field.value, reader.escape, reader.find).value;
  return text === undefined ? field : { ...field, text };
}

/** Shells whose text the shell reader understands. */
const posixShell = /(?:^|\/)(?:ba|da|a|z|k)?sh$/;

/** An instruction that was taken over from an earlier version need not be read as a script again. */
const scripts = new WeakMap<Instruction, Script>();

function readScript(reader: StepReader, instruction: Instruction, stage: Stage, before: State): Script {
  if (instruction.json) return execScript(instruction.args);
  const shell = before.shell?.[0];
  const env = before.shell?.some((word) => /^(?:ba|da|a|z|k)?sh$/.test(word)) === true;
  if (shell === undefined ? stage.windows : !posixShell.test(shell) && !env) return unknownScript;
  let script = scripts.get(instruction);
  if (!script) {
    script = scriptText(reader, instruction);
    scripts.set(instruction, script);
  }
  for (const { name, span } of script.variables) addUse(reader.uses, instruction, span, name, reader.find(name).binding);
  return script;
}

function scriptText(reader: StepReader, instruction: Instruction): Script {
  const { body, heredocs } = instruction;
  const first = heredocs[0];
  if (!first) return parseScript(body.text, (start, end) => body.spanOf(start, end));
  const lone = heredocs.length === 1 && first.opener.start === body.span.start && first.opener.end === body.span.end;
  if (lone) {
    const text = reader.text.slice(first.body.start, first.body.end);
    if (text.startsWith('#!') && !/^#!.*\b(?:ba|da|a|z|k)?sh\b/.test(text.slice(0, 200))) return unknownScript;
    const offset = first.body.start;
    return parseScript(text, (start, end) => ({ start: start + offset, end: end + offset }));
  }
  const last = heredocs.at(-1) ?? first;
  const rest = reader.text.slice(first.body.start, last.terminator?.end ?? last.body.end);
  const border = body.text.length + 1;
  return parseScript(`${body.text}\n${rest}`, (start, end) => {
    if (end < border) return body.spanOf(start, end);
    const to = end - border + first.body.start;
    return { start: start < border ? body.toSource(start) : start - border + first.body.start, end: to };
  });
}

/** Reads a COPY or ADD. */
export function readCopy(reader: StepReader, instruction: Instruction, stage: Stage, position: number, before: State): CopyStep {
  const { kind, flags, args } = instruction;
  const last = args.length > 1 ? args.at(-1) : undefined;
  const step: Draft<CopyStep> = {
    kind: 'copy',
    instruction,
    stage,
    position,
    before,
    add: kind === 'ADD',
    from: theContext,
    sources: readSources(reader, instruction),
    link: false,
    parents: false,
    excludes: nothing,
  };
  if (last) step.destination = readDestination(reader, instruction, last, before);
  if (flags.length > 0) readCopyFlags(reader, step);
  return step;
}

/** The values of those flags of COPY and ADD that BuildKit expands. */
function readFlagValues(reader: StepReader, flags: readonly Flag[]): ReadonlyMap<string, string> | undefined {
  let values: Map<string, string> | undefined;
  for (const { name, value } of flags) {
    if (value === undefined || (name !== 'chown' && name !== 'chmod' && name !== 'checksum')) continue;
    const text = expand(value, reader.escape, reader.find).value;
    if (text !== undefined) (values ??= new Map()).set(name, text);
  }
  return values;
}

/** What is taken where no `--from` stands. */
export const theContext: Source = { kind: 'context' };
const nothing: readonly never[] = [];

function readCopyFlags(reader: StepReader, step: Draft<CopyStep>): void {
  const { instruction, stage } = step;
  const { flags } = instruction;
  const from = step.add ? undefined : flags.find((flag) => flag.name === 'from');
  // An empty `--from=` is none to BuildKit.
  if (from?.value && from.valueSpan) step.from = reader.source(from.value, from.valueSpan, stage, true);
  step.link = isSet(flags, 'link');
  step.parents = isSet(flags, 'parents');
  step.excludes = flags.flatMap((flag) => (flag.name === 'exclude' && flag.value !== undefined ? [flag.value] : []));
  const values = readFlagValues(reader, flags);
  if (values) step.flagValues = values;
  const chown = expandFlag(reader, instruction, 'chown');
  if (chown !== undefined) step.chown = chown;
  const chmod = expandFlag(reader, instruction, 'chmod');
  if (chmod !== undefined) step.chmod = chmod;
  if (step.add) expandFlag(reader, instruction, 'checksum');
}

/** Whether a flag that is on or off is on. */
function isSet(flags: readonly Flag[], name: string): boolean {
  const found = flags.find((flag) => flag.name === name);
  return found !== undefined && found.value?.toLowerCase() !== 'false';
}

function readSources(reader: StepReader, instruction: Instruction): readonly CopySource[] {
  const { args, heredocs } = instruction;
  // Of two heredocs of one name both are the second one's text.
  const bodies = heredocs.length > 0 ? new Map(heredocs.map((heredoc) => [heredoc.name, heredoc])) : undefined;
  const sources: CopySource[] = [];
  for (let index = 0; index < args.length - 1; index++) {
    const word = args[index];
    if (!word) continue;
    const opener = word.text.includes('<<') ? readHeredocWord(word.text) : undefined;
    if (!opener) {
      sources.push(readSource(reader, instruction, word));
      continue;
    }
    const heredoc = bodies?.get(opener.name);
    if (heredoc && opener.expand) expandContent(reader, instruction, heredoc);
    sources.push(
      heredoc ? { word, kind: 'heredoc', value: opener.name, heredoc } : { word, kind: 'heredoc', value: opener.name },
    );
  }
  return exact(sources);
}

function readSource(reader: StepReader, instruction: Instruction, word: Word): CopySource {
  const value = expandWord(reader, instruction, word);
  // What is no path has a colon behind its scheme or host.
  if (value !== undefined && !value.includes(':')) return { word, kind: 'path', value };
  const byDefault = value === undefined ? expandByDefault(reader, word.text) : undefined;
  const text = value ?? byDefault ?? word.text;
  const { kind } = readRemoteSource(text);
  if (value !== undefined) return { word, kind, value };
  return byDefault === undefined ? { word, kind } : { word, kind, byDefault };
}

/** The lines of a heredoc that are copied: variables in them mean something, quotes do not, and the escape character is always a backslash. */
function expandContent(reader: StepReader, instruction: Instruction, { body }: Heredoc): void {
  const text = reader.text.slice(body.start, body.end);
  if (!text.includes('$')) return;
  const { uses } = expand(text, '\\', reader.find, false);
  noteUses(reader.uses, reader.unset, instruction, uses, (part) => ({
    start: body.start + part.start,
    end: body.start + part.end,
  }));
}

function readDestination(reader: StepReader, instruction: Instruction, word: Word, before: State): CopyDestination {
  const value = expandWord(reader, instruction, word);
  const text = value ?? word.text;
  // Nothing is the working folder.
  const path = value === undefined ? undefined : value === '' ? before.workdir : resolvePath(before.workdir, cleanPath(value));
  const destination: Draft<CopyDestination> = { word, folder: /(?:^|\/)\.{0,2}$/.test(text) };
  if (value !== undefined) destination.value = value;
  if (path !== undefined) destination.path = path;
  return destination;
}
