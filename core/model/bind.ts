import type { Span } from '../text/span.ts';
import type { Instruction, Tree } from '../syntax/tree.ts';
import { variablesOf } from './base-variables.ts';
import { keptStages } from './kept-stages.ts';
import type { Base, CopySource, CopyStep, Edge, Model, Source, Stage, State, Step, VariableUse } from './model.ts';
import { createScope, globalFinder } from './scope.ts';
import { readStages, type StageDraft, type StageList } from './stages.ts';
import { readStep, stateAfter, theContext, type StepReader } from './steps.ts';

/**
 * Works out what a tree means. Never throws; what cannot be resolved is left unknown.
 *
 * @param previous the model of an earlier version: its leading stages are taken over as they are where they mean the same, so that what was
 * worked out about them need not be worked out again
 */
export function bind(tree: Tree, previous?: Model): Model {
  const kept = previous ? keptStages(tree, previous) : [];
  const border = previous?.stages[kept.length]?.from.span.start ?? 0;
  const uses = previous && kept.length > 0 ? startingBefore(previous.variables, border) : [];
  const list = readStages(tree, uses, kept.length > 0 ? previous : undefined, kept);
  readSteps(tree, list, kept.length, uses);
  let edges: readonly Edge[] | undefined;
  return {
    tree,
    stages: list.stages,
    globalArgs: list.globalArgs,
    strays: list.strays,
    variables: sortBySpan(uses),
    // Few ask for them, and large files have thousands.
    get edges() {
      return (edges ??= findEdges(list.stages));
    },
    leaves: findLeaves(list.stages),
    foreignSyntax: tree.syntax !== undefined && !isOwnFrontend(tree.syntax.value),
  };
}

/** Those of a list in the order of the text that start before an offset. */
function startingBefore<T extends { readonly span: Span }>(all: readonly T[], offset: number): T[] {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.span.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return all.slice(0, low);
}

/** Sorts in the order of the text; what already is, as nearly always, costs one look at each. */
function sortBySpan<T extends { readonly span: Span }>(all: T[]): T[] {
  const start = (index: number): number => all[index]?.span.start ?? 0;
  for (let index = 1; index < all.length; index++) {
    if (start(index - 1) > start(index)) return all.sort((a, b) => a.span.start - b.span.start);
  }
  return all;
}

/**
 * Reads the steps of each stage after those of the stage it stands on, so that one set of variables serves all:
 * it is entered with the parent's, and left as it was found. Linear in stages and variables.
 *
 * @param kept how many stages have been read already; of those that others stand on only the variables are gone through again
 */
function readSteps(tree: Tree, list: StageList, kept: number, uses: VariableUse[]): void {
  const children = new Map<Stage | undefined, Stage[]>();
  const wanted = new Set<Stage>();
  for (let index = list.stages.length - 1; index >= 0; index--) {
    const stage = list.stages[index];
    if (!stage || (index < kept && !wanted.has(stage))) continue;
    const parent = stage.base.kind === 'stage' ? list.stages[stage.base.stage.index] : undefined;
    if (parent) wanted.add(parent);
    const siblings = children.get(parent);
    if (siblings) siblings.push(stage);
    else children.set(parent, [stage]);
  }
  const findGlobal = globalFinder(new Map(list.globalArgs.map((binding) => [binding.name, binding])));
  const scope = createScope();
  const reader: StepReader = {
    text: tree.text,
    escape: tree.escape,
    uses,
    unset: [],
    find: (name) => scope.find(name),
    set: (binding) => scope.set(binding),
    global: findGlobal,
    source: (text, span, stage, numeric) => list.find(text, span, stage, numeric),
  };
  let triggersLeft = mostTriggers;
  for (const stage of list.stages.slice(0, kept)) triggersLeft -= stage.triggers.length;
  // The last stage stands first in each of these lists, so that the first is taken first.
  const open: (Stage | 'leave')[] = [...(children.get(undefined) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === 'leave') {
      scope.leave();
      continue;
    }
    const stage = next;
    scope.enter(stage.base.kind === 'stage' ? undefined : variablesOf(stage.base, stage.platform));
    const unread = list.unread[stage.index - kept];
    if (unread) {
      triggersLeft -= readTriggers(reader, unread.stage, triggersLeft);
      readStageSteps(reader, unread.stage, unread.body);
    } else setVariables(reader, stage);
    open.push('leave');
    for (const child of children.get(stage) ?? []) open.push(child);
  }
}

function setVariables(reader: StepReader, stage: Stage): void {
  for (const steps of [stage.triggers, stage.steps])
    for (const step of steps) if (step.kind === 'variable') for (const binding of step.bindings) reader.set(binding);
}

/** One step with the variables in it that the file does not set. */
function readWhole(reader: StepReader, instruction: Instruction, stage: Stage, position: number, before: State): Step {
  const step = readStep(reader, instruction, stage, position, before);
  return reader.unset.length === 0 ? step : { ...step, unset: reader.unset.splice(0) };
}

/** Most triggers that are read in one file: a hundred ONBUILDs below a hundred stages would already make ten thousand. */
const mostTriggers = 5000;

/**
 * Reads what the ONBUILD instructions of the stage below add. Their variables have been noted where they are written; what they set counts here.
 *
 * @returns how many there are, at most `most`
 */
function readTriggers(reader: StepReader, stage: StageDraft, most: number): number {
  if (stage.base.kind !== 'stage') return 0;
  stage.end = stage.base.stage.end;
  const aside: StepReader = { ...reader, uses: [] };
  for (const { instruction } of stage.base.stage.steps) {
    const { trigger } = instruction;
    if (!trigger || instruction.kind !== 'ONBUILD' || stage.triggers.length >= most) continue;
    const step = readWhole(aside, trigger, stage, stage.triggers.length, stage.end);
    stage.triggers.push(step);
    stage.end = stateAfter(step);
  }
  return stage.triggers.length;
}

function readStageSteps(reader: StepReader, stage: StageDraft, body: readonly Instruction[]): void {
  let state = stage.end;
  let { end } = stage.span;
  for (const instruction of body) {
    const step = readWhole(reader, instruction, stage, stage.steps.length, state);
    stage.steps.push(step);
    state = stateAfter(step);
    end = instruction.span.end;
  }
  stage.end = state;
  stage.span = { start: stage.from.span.start, end };
}

function findEdges(stages: readonly Stage[]): readonly Edge[] {
  const edges: Edge[] = [];
  for (const stage of stages) addEdges(edges, stage);
  return sortBySpan(edges);
}

function addEdges(edges: Edge[], stage: Stage): void {
  if (stage.base.word && stage.base.kind !== 'unknown') {
    edges.push({ kind: 'base', from: stage.base, to: stage, span: stage.base.word.span, paths: [] });
  }
  // What an ONBUILD below adds BuildKit places at the FROM.
  for (const step of stage.triggers) addStepEdges(edges, stage, step, stage.base.word?.span ?? stage.from.span);
  for (const step of stage.steps) addStepEdges(edges, stage, step);
}

function addStepEdges(edges: Edge[], stage: Stage, step: Step, from?: Span): void {
  if (step.kind === 'copy') addCopyEdges(edges, stage, step, from);
  if (step.kind !== 'run') return;
  for (const mount of step.mounts) {
    if (mount.type !== 'bind' && !mount.from) continue;
    const source = mount.from ?? theContext;
    edges.push({ kind: 'mount', from: source, to: stage, step, span: from ?? mount.flag.span, paths: [mount.source ?? '.'] });
  }
}

function addCopyEdges(edges: Edge[], stage: Stage, step: CopyStep, place: Span | undefined): void {
  const paths: string[] = [];
  let first: CopySource | undefined;
  for (const source of step.sources) {
    if (source.kind !== 'path') continue;
    first ??= source;
    paths.push(source.value ?? source.word.text);
  }
  if (first) {
    const flag = step.from.kind === 'context' ? undefined : step.instruction.flags.find((candidate) => candidate.name === 'from');
    const span = step.from.kind === 'context' ? first.word.span : (flag?.span ?? step.instruction.keyword.span);
    edges.push({ kind: step.add ? 'add' : 'copy', from: step.from, to: stage, step, span: place ?? span, paths });
  }
  for (const source of step.sources) {
    if (source.kind !== 'url' && source.kind !== 'git') continue;
    const text = source.value ?? source.word.text;
    edges.push({
      kind: 'add',
      from: { kind: 'unknown', text, span: source.word.span },
      to: stage,
      step,
      span: place ?? source.word.span,
      paths: [text],
    });
  }
}

function findLeaves(stages: readonly Stage[]): number[] {
  const used = new Set<Stage>();
  const use = (from: Source | Base): void => {
    if (from.kind === 'stage') used.add(from.stage);
  };
  const useAll = (steps: readonly Step[]): void => {
    for (const step of steps) {
      if (step.kind === 'run') for (const mount of step.mounts) use(mount.from ?? theContext);
      else if (step.kind === 'copy' && step.sources.some((source) => source.kind === 'path')) use(step.from);
    }
  };
  for (const stage of stages) {
    use(stage.base);
    useAll(stage.triggers);
    useAll(stage.steps);
  }
  return stages.filter((stage) => !used.has(stage)).map((stage) => stage.index);
}

/** Docker's own frontend, whatever its version or channel. */
function isOwnFrontend(value: string): boolean {
  return /^(?:(?:index\.)?docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/.test(value.split(' ', 1)[0] ?? '');
}
