import { readFileSync } from 'node:fs';
import { findTarget, neededStages } from '../../core/model/graph.ts';
import { bind } from '../../core/model/bind.ts';
import { parse } from '../../core/syntax/parse.ts';
import { edgesOf, ownEdges } from './graph-compare.ts';
import type { ReachAnswer, StepsAnswer } from './graph-answer.ts';

/** A Dockerfile of several stages, and what BuildKit's steps show of it. */
export interface RecordedGraph {
  readonly id: string;
  readonly text: string;
  /** By target (`""` is the default one): the stages that are converted for it. */
  readonly reach?: Readonly<Record<string, readonly number[]>>;
  /** What the steps of the default target take: see `edgesOf`. Absent where BuildKit refuses the file. */
  readonly taken?: readonly string[];
}

/** The recorded answers, as `npm run conformance -- --record` wrote them. */
export function readGraphs(): readonly RecordedGraph[] {
  const text = readFileSync(new URL('graph.jsonl', import.meta.url), 'utf8');
  return text.split('\n').flatMap((line): RecordedGraph[] => (line === '' ? [] : [JSON.parse(line)]));
}

/** What is kept of BuildKit's answers of the modes `stages` and `llb`. */
export function toRecordedGraph(id: string, text: string, stages: ReachAnswer, steps: StepsAnswer): RecordedGraph {
  return {
    id,
    text,
    ...(stages.reachable ? { reach: stages.reachable } : {}),
    ...(steps.error === undefined && steps.vertices ? { taken: edgesOf(steps, stages.stages ?? []) } : {}),
  };
}

/** What differs between our graph and BuildKit's, one line for each target and one for the edges. */
export function* compareGraph({ text, reach, taken }: RecordedGraph): Generator<string> {
  const model = bind(parse(text));
  const last = model.stages.at(-1);
  // Every mount without `from` makes BuildKit prepare a stage of this name, of which it then takes nothing.
  const scratch = model.stages.some((stage) => stage.key === 'scratch');
  for (const [target, theirs] of Object.entries(scratch ? {} : (reach ?? {}))) {
    const stage = target === '' ? last : findTarget(model, target);
    const ours = stage && [...neededStages(model, [stage.index])].sort((a, b) => a - b);
    if (JSON.stringify(ours) !== JSON.stringify(theirs))
      yield `target "${target}": ours ${JSON.stringify(ours)}, BuildKit ${JSON.stringify(theirs)}`;
  }
  // A number beyond the last stage may by chance be that of an image, which BuildKit keeps in the same list.
  if (taken === undefined || !last || model.edges.some((edge) => edge.from.kind === 'missing')) return;
  const ours = ownEdges(model, last);
  const [extra, absent] = [ours.filter((edge) => !taken.includes(edge)), taken.filter((edge) => !ours.includes(edge))];
  if (extra.length + absent.length > 0)
    yield `edges: only ours ${JSON.stringify(extra)}, only BuildKit's ${JSON.stringify(absent)}`;
}
