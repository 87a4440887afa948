import { posix } from 'node:path';
import { neededStages } from '../../core/model/graph.ts';
import type { Base, Edge, Model, Source, Stage } from '../../core/model/model.ts';
import { wholeName } from './compare.ts';
import type { StageLine, StepsAnswer, Vertex } from './graph-answer.ts';

/**
 * What a step takes, as BuildKit's own steps show it: `line of the instruction < what it takes from: path`. A trigger is on the line of the FROM
 * that sets it off.
 */
export function edgesOf(answer: StepsAnswer, stages: readonly StageLine[]): readonly string[] {
  const vertices = new Map((answer.vertices ?? []).map((vertex) => [vertex.n, vertex]));
  const found = new Set<string>();
  const lines = (vertex: Vertex): readonly number[] => vertex.lines.map(({ start }) => start);
  for (const vertex of vertices.values()) {
    for (const [input, path] of takenBy(vertex)) {
      const from = vertices.get(vertex.inputs[input]?.n ?? -1);
      // The text of a heredoc is a step of its own, and what is taken from nothing need not be told.
      if (!from || (from.type === 'file' && from.lines.length === 0)) continue;
      for (const line of lines(vertex)) found.add(`${line} < ${sourceName(from, stages)}: ${posix.resolve('/', path)}`);
    }
  }
  return [...found].sort();
}

/** The inputs that are no step before it in its stage, each with the path that is taken. */
function* takenBy(vertex: Vertex): Generator<readonly [number, string]> {
  for (const { dest, input, selector, type } of vertex.exec?.mounts ?? []) {
    if (dest !== '/' && (type === 'bind' || input >= 0)) yield [input, selector ?? '/'];
  }
  for (const { copy, secondaryInput } of vertex.file ?? []) {
    if (copy && secondaryInput !== undefined) yield [secondaryInput, copy.src];
  }
}

function sourceName(vertex: Vertex, stages: readonly StageLine[]): string {
  const { source } = vertex;
  if (source?.identifier === 'local://context') return 'context';
  if (source?.identifier.startsWith('docker-image://'))
    return source.identifier.slice('docker-image://'.length).replace(/@.*/, '');
  const [range] = vertex.lines;
  if (range === undefined) return source?.identifier ?? '?';
  const stage = stages.findLast(({ start }) => start <= range.start);
  return `stage ${stage?.index}`;
}

/** The same from the model, for the stages that are needed. */
export function ownEdges(model: Model, target: Stage): readonly string[] {
  const needed = neededStages(model, [target.index]);
  const found = new Set<string>();
  const lineAt = (offset: number): number => model.tree.lines.lineAt(offset) + 1;
  for (const edge of model.edges) {
    if (edge.kind === 'base' || !needed.has(edge.to.index)) continue;
    // BuildKit resolves what a tmpfs is said to come from, and takes nothing of it.
    if (edge.kind === 'mount' && isTemporary(edge)) continue;
    if (edge.from.kind === 'image' && edge.from.image.text === 'scratch') continue;
    const onbuild = edge.step !== undefined && edge.step.instruction.span.start < edge.to.span.start;
    const line = onbuild ? lineAt(edge.to.from.span.start) : lineAt(edge.step?.instruction.span.start ?? 0);
    for (const path of edge.paths) {
      if (isDownload(edge)) found.add(`${line} < ${path}: /${posix.basename(path)}`);
      else
        found.add(
          `${line} < ${ownName(edge.from)}: ${posix.resolve('/', edge.step?.kind === 'copy' && edge.step.parents ? '/' : path)}`,
        );
    }
  }
  return [...found].sort();
}

function isTemporary({ step, span }: Edge): boolean {
  return step?.kind === 'run' && step.mounts.some(({ flag, type }) => flag.span.start === span.start && type === 'tmpfs');
}

function isDownload(edge: Edge): boolean {
  return edge.from.kind === 'unknown' && edge.kind === 'add';
}

function ownName(from: Source | Base): string {
  if (from.kind === 'context') return 'context';
  if (from.kind === 'image') return wholeName(from.image);
  if (from.kind === 'stage') return `stage ${from.stage.index}`;
  return from.kind;
}
