import type { Binding, Model, Source, Stage, Step, VariableUse } from '../../model/model.ts';
import type { Instruction } from '../../syntax/tree.ts';
import { isBuildStep, lineOf } from './log.ts';
import { linePhrase } from './markdown.ts';

/** What runs again after a change, apart from what the change itself touches. */
export interface Reruns {
  /** Run again for certain. */
  readonly certain: readonly Step[];
  /** Take files from a stage that runs again: they do so only if those files came out different. */
  readonly possible: readonly Step[];
  /** Behind a change, but copied into a layer of their own (`--link`): not copied again. */
  readonly linked: readonly Step[];
}

/** Where a change starts. */
export interface Start {
  /** Steps whose own key changes. */
  readonly steps: ReadonlySet<Step>;
  /** Stages whose base changes. */
  readonly stages?: ReadonlySet<Stage>;
}

type Level = 0 | 1 | 2;

/**
 * Follows a change through the stages: within a stage, and into stages FROM it, every step behind it runs again; a COPY or mount from
 * another stage compares the files, so it and what follows it only may. Linear in the steps of the file.
 */
export function follow(model: Model, start: Start): Reruns {
  const certain: Step[] = [];
  const possible: Step[] = [];
  const linked: Step[] = [];
  const ends = new Map<Stage, Level>();
  for (const stage of model.stages) {
    let level: Level = stage.base.kind === 'stage' ? (ends.get(stage.base.stage) ?? 0) : 0;
    if (start.stages?.has(stage) === true) level = 2;
    let first = true;
    for (const step of stage.steps) {
      if (!isBuildStep(step)) continue;
      // BuildKit compares the files of a stage that is both base and mount of one RUN, so there the base's change is not certain to count.
      if (first && level === 2 && start.stages?.has(stage) !== true && mountsBase(step)) level = 1;
      first = false;
      const own: Level = start.steps.has(step) ? 2 : takesFromChanged(step, ends) ? 1 : 0;
      const before = level;
      if (own > level) level = own;
      if (level === 0) continue;
      if (own < before && step.kind === 'copy' && step.link && step.chmod === undefined) {
        if (own === 1) possible.push(step);
        else linked.push(step);
      } else if (level === 2) certain.push(step);
      else possible.push(step);
    }
    ends.set(stage, level);
  }
  return { certain, possible, linked };
}

function mountsBase(step: Step): boolean {
  const { base } = step.stage;
  if (step.kind !== 'run' || base.kind !== 'stage') return false;
  return step.mounts.some((mount) => mount.from?.kind === 'stage' && mount.from.stage === base.stage);
}

function takesFromChanged(step: Step, ends: ReadonlyMap<Stage, Level>): boolean {
  const changed = (source: Source | undefined): boolean => source?.kind === 'stage' && (ends.get(source.stage) ?? 0) > 0;
  if (step.kind === 'copy') return changed(step.from);
  return step.kind === 'run' && step.mounts.some((mount) => changed(mount.from));
}

/** The steps that run with a USER or SHELL: those of `hits` behind `setter`, until another of its kind takes over. */
export function stepsUnder(model: Model, setter: Step, hits: (step: Step) => boolean): ReadonlySet<Step> {
  const found = new Set<Step>();
  const ends = new Map<Stage, boolean>();
  for (const stage of model.stages) {
    let holds = stage.base.kind === 'stage' && ends.get(stage.base.stage) === true;
    for (const step of stage.steps) {
      if (step.instruction.kind === setter.instruction.kind) holds = step === setter;
      else if (holds && isBuildStep(step) && hits(step)) found.add(step);
    }
    ends.set(stage, holds);
  }
  return found;
}

/**
 * Where another value of a variable changes a key: every later RUN, used or not, until something else takes the name; a COPY, ADD or
 * WORKDIR that uses it; the bases that do. What is set from it counts as it does.
 */
export function startOfVariable(model: Model, binding: Binding): Start {
  const uses = usesByInstruction(model.variables);
  const steps = new Set<Step>();
  const stages = new Set<Stage>();
  const ends = new Map<Stage, ReadonlySet<string>>();
  const global = taintedGlobals(model, binding, uses);
  for (const stage of model.stages) {
    if ((uses.get(stage.from) ?? []).some((use) => use.binding && global.has(use.binding))) stages.add(stage);
    let tainted: ReadonlySet<string> = (stage.base.kind === 'stage' && ends.get(stage.base.stage)) || new Set();
    let user = false;
    for (const step of stage.steps) {
      const read = uses.get(step.instruction) ?? [];
      const reads = tainted.size > 0 && read.some((use) => tainted.has(use.name));
      if (step.kind === 'variable') {
        const follows = (one: Binding): boolean => one === binding || (one.global !== undefined && global.has(one.global));
        tainted = afterBindings(tainted, step.bindings, read, follows);
      }
      if (step.kind === 'user') user = reads;
      if (
        isBuildStep(step) &&
        (reads || (step.kind === 'run' && (tainted.size > 0 || user)) || (step.kind === 'workdir' && user))
      )
        steps.add(step);
    }
    ends.set(stage, tainted);
  }
  return { steps, stages };
}

/** The global ARGs whose value follows from `binding`, itself included where it is one. */
function taintedGlobals(
  model: Model,
  binding: Binding,
  uses: ReadonlyMap<Instruction, readonly VariableUse[]>,
): ReadonlySet<Binding> {
  const found = new Set<Binding>();
  for (const global of model.globalArgs) {
    const follows = (uses.get(global.instruction) ?? []).some(
      (use) => use.binding && found.has(use.binding) && use.span.start >= global.span.start && use.span.end <= global.span.end,
    );
    if (global === binding || follows) found.add(global);
  }
  return found;
}

function afterBindings(
  before: ReadonlySet<string>,
  bindings: readonly Binding[],
  uses: readonly VariableUse[],
  follows: (binding: Binding) => boolean,
): ReadonlySet<string> {
  let names: Set<string> | undefined;
  let next = 0;
  for (const binding of bindings) {
    // Uses and bindings are both in the order of the text, so one pass over each is enough.
    let add = follows(binding);
    for (let use = uses[next]; use && use.span.start < binding.span.end; use = uses[++next]) {
      if (use.span.start >= binding.span.start && (names ?? before).has(use.name)) add = true;
    }
    if (add === (names ?? before).has(binding.name)) continue;
    // The set is shared with the stages above until it changes, so that long chains of stages stay cheap.
    names ??= new Set(before);
    if (add) names.add(binding.name);
    else names.delete(binding.name);
  }
  return names ?? before;
}

function usesByInstruction(uses: readonly VariableUse[]): ReadonlyMap<Instruction, readonly VariableUse[]> {
  const map = new Map<Instruction, VariableUse[]>();
  for (const use of uses) {
    const list = map.get(use.instruction);
    if (list) list.push(use);
    else map.set(use.instruction, [use]);
  }
  return map;
}

/** The lines of steps, counted from 1, in the order of the file. */
function linesOf(model: Model, steps: readonly Step[]): readonly number[] {
  return steps.map((step) => lineOf(model, step.instruction.span));
}

/** More lines than this are counted and not named. */
const mostLines = 8;

/** "lines 5, 6 and 7"; "22 steps between lines 7 and 58". */
function stepsPhrase(lines: readonly number[]): string {
  const [first] = lines;
  return lines.length > mostLines
    ? `${lines.length} steps between lines ${first ?? 0} and ${lines.at(-1) ?? 0}`
    : linePhrase(lines);
}

/**
 * What follows a change as one sentence: "lines 5, 6 and 7 re-run too, and line 12 may".
 *
 * @param except the step that is spoken of, which is not told again
 * @param too whether something else was said to run again before
 */
export function rerunSentence(model: Model, reruns: Reruns, except: Step | undefined, too: boolean): string {
  const certain = linesOf(
    model,
    reruns.certain.filter((step) => step !== except),
  );
  const possible = linesOf(
    model,
    reruns.possible.filter((step) => step !== except),
  );
  const linked = linesOf(
    model,
    reruns.linked.filter((step) => step !== except),
  );
  const again = too ? ' too' : '';
  let sentence = '';
  if (certain.length > 0) sentence = `${stepsPhrase(certain)} ${certain.length === 1 ? 're-runs' : 're-run'}${again}`;
  if (possible.length > 0 && sentence !== '') sentence += `, and ${stepsPhrase(possible)} may`;
  else if (possible.length > 0) sentence = `${stepsPhrase(possible)} may re-run${again}`;
  if (sentence === '') sentence = too ? 'nothing else re-runs' : 'nothing re-runs';
  if (linked.length > 0) sentence += `; ${stepsPhrase(linked)} (\`--link\`) ${linked.length === 1 ? 'stays' : 'stay'} as copied`;
  return sentence;
}
