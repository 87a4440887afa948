import type { CopyStep, RunStep, Stage, Step } from '../model/model.ts';
import type { Span } from '../text/span.ts';
import type { Instruction } from '../syntax/tree.ts';
import type { Facts, Report, Rule, Subject } from './rule.ts';

/** Who has something to say of which instruction and stage of a version; whoever is not named found nothing there. */
export interface Judged {
  readonly facts: Facts;
  readonly instructions: Spoken;
  readonly stages: Spoken;
}

/** What rules speak of, by rule, in any order. */
type Spoken = ReadonlyMap<Rule, ReadonlySet<unknown>>;

/** Hands each rule what it is to judge, and notes what it says something of. Made for one run of the rules. */
export interface Subjects {
  readonly judged: Judged;
  of(rule: Rule): Subject;
  /** Notes of what a report speaks, so that its rule is asked about that again after the next edit. */
  note(rule: Rule, report: Report): void;
  /** Notes that a rule came to no end, so that it is asked about everything again. */
  noteAll(rule: Rule): void;
}

/**
 * What each rule is to judge of a version.
 *
 * @param before what was judged of the version before; its leading instructions and stages are the same objects where nothing has changed
 */
export function subjectsOf(facts: Facts, before: Judged | undefined): Subjects {
  const { model, context } = facts;
  const { instructions } = model.tree;
  const { stages } = model;
  const usable = before && before.facts.context === context ? before : undefined;
  const keptInstructions = sharedCount(instructions, usable?.facts.model.tree.instructions);
  const keptStages = sharedCount(stages, usable?.facts.model.stages);
  const whole = new StagesAndSteps(facts, instructions, stages);
  const fresh = usable ? new StagesAndSteps(facts, instructions.slice(keptInstructions), stages.slice(keptStages)) : whole;
  const spoken = { instructions: new Map<Rule, Set<Instruction>>(), stages: new Map<Rule, Set<Stage>>() };
  return {
    judged: { facts, ...spoken },
    of(rule) {
      if (rule.scope === undefined) return whole;
      const again = usable?.[rule.scope === 'instruction' ? 'instructions' : 'stages'].get(rule);
      if (!again) return fresh;
      return new StagesAndSteps(
        facts,
        instructions.filter((one, index) => index >= keptInstructions || again.has(one)),
        stages.filter((one, index) => index >= keptStages || again.has(one)),
      );
    },
    note(rule, { span }) {
      if (rule.scope === 'instruction') add(spoken.instructions, rule, lastBefore(instructions, span.start));
      else if (rule.scope === 'stage') add(spoken.stages, rule, lastBefore(stages, span.start));
    },
    noteAll(rule) {
      spoken.instructions.set(rule, new Set(instructions));
      spoken.stages.set(rule, new Set(stages));
    },
  };
}

/** A few steps of a stage alone, as the whole of what is to be judged. */
export function subjectOfSteps(facts: Facts, stage: Stage, steps: readonly Step[]): Subject {
  const instructions = steps.map(({ instruction }) => instruction);
  return new StagesAndSteps(facts, instructions, [{ ...stage, steps }]);
}

function add<T>(spoken: Map<Rule, Set<T>>, rule: Rule, one: T | undefined): void {
  if (one === undefined) return;
  const set = spoken.get(rule);
  if (set) set.add(one);
  else spoken.set(rule, new Set([one]));
}

/** How many of the leading elements of two lists are the same objects. */
function sharedCount<T>(current: readonly T[], earlier: readonly T[] = []): number {
  let count = 0;
  while (count < earlier.length && current[count] === earlier[count]) count++;
  return count;
}

/** The last of some pieces of the text, which are in its order, that starts at or before an offset. */
export function lastBefore<T extends { readonly span: Span }>(all: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.span.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return all[low - 1];
}

interface SortedSteps {
  readonly runs: RunStep[];
  readonly copies: CopyStep[];
  readonly byKind: Map<string, Step[]>;
}

const none: readonly never[] = [];

/** A class, so that instructions and steps are sorted only where somebody asks for them. */
class StagesAndSteps implements Subject {
  readonly model: Facts['model'];
  readonly context?: NonNullable<Facts['context']>;
  readonly instructions: readonly Instruction[];
  readonly stages: readonly Stage[];
  #byKind: Map<string, Instruction[]> | undefined;
  #flagged: Instruction[] | undefined;
  #steps: SortedSteps | undefined;

  constructor({ model, context }: Facts, instructions: readonly Instruction[], stages: readonly Stage[]) {
    this.model = model;
    if (context) this.context = context;
    this.instructions = instructions;
    this.stages = stages;
  }

  readonly ofKind = (kind: Instruction['kind']): readonly Instruction[] => {
    if (!this.#byKind) {
      this.#byKind = new Map();
      for (const instruction of this.instructions) group(this.#byKind, instruction.kind, instruction);
    }
    return this.#byKind.get(kind) ?? none;
  };

  get flagged(): readonly Instruction[] {
    return (this.#flagged ??= this.instructions.filter((instruction) => instruction.flags.length > 0));
  }

  get runs(): readonly RunStep[] {
    return this.#sorted().runs;
  }

  get copies(): readonly CopyStep[] {
    return this.#sorted().copies;
  }

  readonly stepsOfKind = (kind: Instruction['kind']): readonly Step[] => this.#sorted().byKind.get(kind) ?? none;

  #sorted(): SortedSteps {
    if (this.#steps) return this.#steps;
    const steps: SortedSteps = { runs: [], copies: [], byKind: new Map() };
    for (const stage of this.stages) {
      for (const step of stage.steps) {
        if (step.kind === 'run') steps.runs.push(step);
        else if (step.kind === 'copy') steps.copies.push(step);
        group(steps.byKind, step.instruction.kind, step);
      }
    }
    this.#steps = steps;
    return steps;
  }
}

function group<T>(groups: Map<string, T[]>, key: string, one: T): void {
  const known = groups.get(key);
  if (known) known.push(one);
  else groups.set(key, [one]);
}
