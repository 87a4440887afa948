import type { Tree } from '../syntax/tree.ts';
import type { Binding, Edge, Model, Source, Step, VariableUse } from './model.ts';
import { createScope } from './scope.ts';
import { readStages, type StageDraft, type StageList } from './stages.ts';
import { readStep, stateAfter, type StepReader } from './steps.ts';

/** Works out what a tree means. Never throws; what cannot be resolved is left unknown. */
export function bind(tree: Tree): Model {
  const list = readStages(tree);
  const uses: VariableUse[] = [...list.uses];
  readSteps(tree, list, uses);
  const edges = list.stages.flatMap(edgesOf).sort((a, b) => a.span.start - b.span.start);
  return {
    tree,
    stages: list.stages,
    globalArgs: list.globalArgs,
    strays: list.strays,
    variables: uses.sort((a, b) => a.span.start - b.span.start),
    edges,
    leaves: findLeaves(list.stages, edges),
    foreignSyntax: tree.directives.some((directive) => directive.name === 'syntax' && !isOwnFrontend(directive.value)),
  };
}

/**
 * Reads the steps of each stage after those of the stage it stands on, so that one set of variables serves all:
 * it is entered with the parent's, and left as it was found. Linear in stages and variables.
 */
function readSteps(tree: Tree, list: StageList, uses: VariableUse[]): void {
  const children = new Map<StageDraft | undefined, StageDraft[]>();
  for (const stage of list.stages) {
    const parent = stage.base.kind === 'stage' ? list.stages[stage.base.stage.index] : undefined;
    const siblings = children.get(parent);
    if (siblings) siblings.push(stage);
    else children.set(parent, [stage]);
  }
  const globals = new Map<string, Binding>(list.globalArgs.map((binding) => [binding.name, binding]));
  const scope = createScope();
  const reader: StepReader = {
    text: tree.text,
    escape: tree.escape,
    uses,
    find: (name) => scope.find(name),
    set: (binding) => scope.set(binding),
    global: (name) => globals.get(name),
    source: (text, span, stage, numeric) => list.find(text, span, stage, numeric),
  };
  const open: (StageDraft | 'leave')[] = [...(children.get(undefined) ?? [])].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === 'leave') {
      scope.leave();
      continue;
    }
    const stage = next;
    scope.enter(stage.base.kind === 'image' || stage.base.kind === 'unknown');
    readStageSteps(reader, stage, list);
    open.push('leave', ...[...(children.get(stage) ?? [])].reverse());
  }
}

function readStageSteps(reader: StepReader, stage: StageDraft, list: StageList): void {
  let state = stage.base.kind === 'stage' ? stage.base.stage.end : stage.end;
  let { end } = stage.span;
  for (const instruction of list.bodies[stage.index] ?? []) {
    const step = readStep(reader, instruction, stage, stage.steps.length, state);
    stage.steps.push(step);
    state = stateAfter(step);
    end = instruction.span.end;
  }
  stage.end = state;
  stage.span = { start: stage.from.span.start, end };
}

function edgesOf(stage: StageDraft): Edge[] {
  const edges: Edge[] = [];
  if (stage.base.word && stage.base.kind !== 'unknown') {
    edges.push({ kind: 'base', from: stage.base, to: stage, span: stage.base.word.span, paths: [] });
  }
  for (const step of stage.steps) {
    if (step.kind === 'copy') edges.push(...copyEdges(stage, step));
    if (step.kind !== 'run') continue;
    for (const mount of step.mounts) {
      if (mount.type !== 'bind' && !mount.from) continue;
      const from: Source = mount.from ?? { kind: 'context' };
      edges.push({ kind: 'mount', from, to: stage, step, span: mount.flag.span, paths: [mount.source ?? '.'] });
    }
  }
  return edges;
}

function copyEdges(stage: StageDraft, step: Extract<Step, { kind: 'copy' }>): Edge[] {
  const paths = step.sources.filter((source) => source.kind === 'path').map((source) => source.value ?? source.word.text);
  const flag = step.instruction.flags.find((candidate) => candidate.name === 'from');
  const first = step.sources.find((source) => source.kind === 'path');
  const span =
    step.from.kind === 'context'
      ? (first?.word.span ?? step.instruction.keyword.span)
      : (flag?.span ?? step.instruction.keyword.span);
  const edges: Edge[] = [];
  if (paths.length > 0) edges.push({ kind: step.add ? 'add' : 'copy', from: step.from, to: stage, step, span, paths });
  for (const source of step.sources) {
    if (source.kind !== 'url' && source.kind !== 'git') continue;
    const text = source.value ?? source.word.text;
    edges.push({
      kind: 'add',
      from: { kind: 'unknown', text, span: source.word.span },
      to: stage,
      step,
      span: source.word.span,
      paths: [text],
    });
  }
  return edges;
}

function findLeaves(stages: readonly StageDraft[], edges: readonly Edge[]): number[] {
  const used = new Set<number>();
  for (const edge of edges) if (edge.from.kind === 'stage') used.add(edge.from.stage.index);
  return stages.filter((stage) => !used.has(stage.index)).map((stage) => stage.index);
}

/** Docker's own frontend, whatever its version or channel. */
function isOwnFrontend(value: string): boolean {
  return /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/.test(value.split(' ', 1)[0] ?? '');
}
