import type { Change } from '../../cache/change.ts';
import { simulate } from '../../cache/simulate.ts';
import type { Binding, Model, Stage, Step, VariableUse } from '../../model/model.ts';
import type { Instruction, Tree } from '../../syntax/tree.ts';
import { lineOf } from './log.ts';
import { linePhrase } from './markdown.ts';

/** What runs again after a change. */
export interface Reruns {
  /** Run again for certain. */
  readonly certain: readonly Step[];
  /** Take files from a stage that runs again: they do so only if those files came out different. */
  readonly possible: readonly Step[];
  /** Behind a change, but copied into a layer of their own (`--link`): not copied again. */
  readonly linked: readonly Step[];
  /** Whether the file is too large to work it out while somebody waits; then nothing is listed. */
  readonly tooMany?: boolean;
}

/** Most instructions of a file of which it is worked out what re-runs. */
const mostSteps = 3000;

/** People move the mouse over one instruction for a while. */
const answered = new WeakMap<Tree, Map<string, Reruns>>();

/** What runs again after a change, whichever stage is built. That an edit also changes the Dockerfile as a file of the context is left out. */
export function rerunsAfter(model: Model, change: Change): Reruns {
  const known = answered.get(model.tree) ?? new Map<string, Reruns>();
  answered.set(model.tree, known);
  const question = JSON.stringify(change);
  let reruns = known.get(question);
  if (!reruns) {
    reruns = workOut(model, change);
    known.set(question, reruns);
  }
  return reruns;
}

function workOut(model: Model, change: Change): Reruns {
  const count = model.stages.reduce((sum, stage) => sum + stage.steps.length, 0);
  if (count > mostSteps) return { certain: [], possible: [], linked: [], tooMany: true };
  const certain: Step[] = [];
  const possible: Step[] = [];
  const linked: Step[] = [];
  const { lines } = model.tree;
  const steps = new Map<number, Step>();
  for (const stage of model.stages) for (const step of stage.steps) steps.set(lines.lineAt(step.instruction.span.start), step);
  let copied: { readonly line: number; readonly cached: boolean } | undefined;
  for (const { line, kind, outcome } of simulate(model, {}, change, { every: true }) ?? []) {
    const step = steps.get(line);
    if (kind === 'merge') {
      // The copy of a `--link` stands before the step that lays it over the others, and is what takes the time.
      if (step && copied?.line === line && copied.cached && outcome !== 'cached') linked.push(step);
      continue;
    }
    if (kind === 'copy') copied = { line, cached: outcome === 'cached' };
    if (step && outcome === 'rebuilt') certain.push(step);
    else if (step && outcome === 'depends') possible.push(step);
  }
  return { certain, possible, linked };
}

/** The change that gives an instruction another key. `names`: of ENV and ARG the variables that get another value. */
export function changeOf(model: Model, instruction: Instruction, names?: readonly string[]): Change {
  const line = model.tree.lines.lineAt(instruction.span.start);
  return names ? { kind: 'instruction', line, names } : { kind: 'instruction', line };
}

/** The stages whose base holds a global ARG, or one whose value comes from it. */
export function stagesNamedBy(model: Model, binding: Binding): readonly Stage[] {
  const uses = usesByInstruction(model.variables);
  const global = taintedGlobals(model, binding, uses);
  return model.stages.filter((stage) => (uses.get(stage.from) ?? []).some((use) => use.binding && global.has(use.binding)));
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
  if (reruns.tooMany)
    return `what follows re-runs${too ? ' too' : ''} (which steps of other stages is not told in a file of more than ${mostSteps} instructions)`;
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
