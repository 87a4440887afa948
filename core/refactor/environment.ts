import type { Binding, RunStep, Stage } from '../model/model.ts';
import type { ShellCommand, ShellWord } from '../shell/script.ts';
import { inherited, parentOf } from './lineage.ts';

/** A variable as a command of a RUN has it. */
export type Found =
  | { readonly kind: 'unset' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'value'; readonly value: string };

const unset: Found = { kind: 'unset' };
const unknown: Found = { kind: 'unknown' };

/**
 * A variable's value for a command: what stands in front of it, what the script exports, then the ARG and ENV lines above. What the base
 * image sets is not among them. An ARG has its default, as no build argument is known.
 */
export function findVariable(run: RunStep, command: ShellCommand, name: string): Found {
  const own = command.assignments.findLast((assignment) => assignment.name === name);
  if (own) return own.value === undefined ? unknown : { kind: 'value', value: own.value };
  const word = exportsOf(run).get(name);
  if (word) return word.value === undefined ? unknown : { kind: 'value', value: word.value.slice(name.length + 1) };
  const found = findInFile(run, name);
  return found.kind === 'unset' && name.startsWith('BUNDLE_') ? findConfigured(run, name) : found;
}

/** A setting that `bundle config` keeps for later commands, by the name of the variable that means the same. */
interface Configured {
  readonly position: number;
  readonly name: string;
  readonly value: string | undefined;
}

const configurations = new WeakMap<Stage, readonly Configured[]>();

function configuredIn(stage: Stage): readonly Configured[] {
  let found = configurations.get(stage);
  if (!found) {
    found = stage.steps.flatMap((step) =>
      step.kind === 'run' ? step.script.commands.flatMap((command) => readConfig(command, step.position)) : [],
    );
    configurations.set(stage, found);
  }
  return found;
}

/** `bundle config set --local deployment true` → `BUNDLE_DEPLOYMENT`. */
function readConfig({ name, args }: ShellCommand, position: number): readonly Configured[] {
  if (name.value !== 'bundle' && name.value !== 'bundler') return [];
  const [verb, ...words] = args.filter((word) => !word.text.startsWith('-'));
  const [key, value] = words[0]?.value === 'set' ? words.slice(1) : words;
  if (verb?.value !== 'config' || key?.value === undefined || !value) return [];
  return [{ position, name: `BUNDLE_${key.value.toUpperCase()}`, value: value.value }];
}

const configuredBelow = inherited<ReadonlyMap<string, Configured>>((stage, below = new Map()) => {
  const own = configuredIn(stage);
  return own.length === 0 ? below : new Map([...below, ...own.map((one) => [one.name, one] as const)]);
});

function findConfigured(run: RunStep, name: string): Found {
  const parent = parentOf(run.stage);
  const found =
    configuredIn(run.stage).findLast((one) => one.name === name && one.position <= run.position) ??
    (parent && configuredBelow(parent).get(name));
  if (!found) return unset;
  return found.value === undefined ? unknown : { kind: 'value', value: found.value };
}

const exported = new WeakMap<RunStep, ReadonlyMap<string, ShellWord>>();

/** What the script of a RUN exports: the first `NAME=value` of each name. */
export function exportsOf(run: RunStep): ReadonlyMap<string, ShellWord> {
  const known = exported.get(run);
  if (known) return known;
  const words = new Map<string, ShellWord>();
  for (const command of run.script.commands) {
    if (command.name.value !== 'export') continue;
    for (const word of command.args) {
      const name = /^(\w+)=/.exec(word.text)?.[1];
      if (name !== undefined && !words.has(name)) words.set(name, word);
    }
  }
  exported.set(run, words);
  return words;
}

function findInFile(run: RunStep, name: string): Found {
  const own = entriesOf(run.stage, name).findLast((entry) => entry.position < run.position);
  if (own) return valueOf(own.binding);
  const parent = parentOf(run.stage);
  const binding = parent && definitionOf(name)(parent);
  return binding ? valueOf(binding) : unset;
}

/** One function for each of the few names that are asked for. */
const definitions = new Map<string, (stage: Stage) => Binding | undefined>();

/** The definition that counts in a stage `FROM` this one: its ENV lines and those below it win over ARG lines, whatever their order. */
function definitionOf(name: string): (stage: Stage) => Binding | undefined {
  let definition = definitions.get(name);
  if (!definition) {
    definition = inherited<Binding | undefined>((stage, below) => {
      const entries = entriesOf(stage, name);
      const env = entries.findLast((entry) => entry.binding.kind === 'env')?.binding;
      return env ?? (below?.kind === 'env' ? below : (entries.at(-1)?.binding ?? below));
    });
    definitions.set(name, definition);
  }
  return definition;
}

function valueOf(binding: Binding): Found {
  if (binding.value !== undefined) return { kind: 'value', value: binding.value };
  // `ARG X` alone sets nothing.
  return binding.kind === 'arg' && binding.span.end === binding.nameSpan.end ? unset : unknown;
}

interface Entry {
  readonly position: number;
  readonly binding: Binding;
}

const indexes = new WeakMap<Stage, ReadonlyMap<string, readonly Entry[]>>();

/** The ARG and ENV lines of a stage that set a variable. */
function entriesOf(stage: Stage, name: string): readonly Entry[] {
  let index = indexes.get(stage);
  if (!index) {
    const made = new Map<string, Entry[]>();
    for (const step of stage.steps) {
      if (step.kind !== 'variable') continue;
      for (const binding of step.bindings) {
        const entries = made.get(binding.name) ?? [];
        made.set(binding.name, entries);
        entries.push({ position: step.position, binding });
      }
    }
    index = made;
    indexes.set(stage, made);
  }
  return index.get(name) ?? [];
}

/** Variables that change what a package manager reads and writes. */
const settings = [
  'BUNDLE_DEPLOYMENT',
  'BUNDLE_FROZEN',
  'BUNDLE_GEMFILE',
  'CI',
  'PIPENV_VENV_IN_PROJECT',
  'UV_FROZEN',
  'UV_LOCKED',
  'UV_PROJECT_ENVIRONMENT',
  'YARN_ENABLE_IMMUTABLE_INSTALLS',
];

const settled = new WeakMap<ShellCommand, ShellCommand>();

/** The command with what the file sets around it as assignments in front of it, so that a package manager's reader sees them. */
export function withSettings(run: RunStep, command: ShellCommand): ShellCommand {
  const known = settled.get(command);
  if (known) return known;
  const around = settings.flatMap((name) => {
    const found = findVariable(run, command, name);
    return found.kind === 'value' && found.value !== '' ? [{ name, value: found.value, span: command.span }] : [];
  });
  const made = around.length === 0 ? command : { ...command, assignments: [...around, ...command.assignments] };
  settled.set(command, made);
  return made;
}
