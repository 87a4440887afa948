import type { Change } from '../../core/cache/change.ts';
import { simulate } from '../../core/cache/simulate.ts';
import type { Analysis } from '../../core/analysis.ts';
import { findTarget } from '../../core/model/graph.ts';
import type { Model } from '../../core/model/model.ts';
import type { SimulatedChange, SimulateParams, Simulation } from '../../protocol/simulate.ts';
import type { OpenDocument } from '../documents.ts';
import { contentReader } from '../world/content.ts';
import { toPath, type World } from '../world/world.ts';

/**
 * Answers `stagelight/simulate`.
 *
 * @returns what is unknown, in words, where the target or a stage is
 */
export async function handleSimulate(
  params: SimulateParams,
  { version }: OpenDocument,
  { model, facts }: Analysis,
  world: World,
): Promise<Simulation | string> {
  const { textDocument, target, args, change: asked } = params;
  if (target !== undefined && !findTarget(model, target)) return `No stage is called "${target}".`;
  const change = toChange(asked, model);
  if (typeof change === 'string') return change;
  const named = params.context === undefined ? undefined : await world.at(textDocument.uri, params.context);
  const context = params.context === undefined ? facts.context : named;
  const root = params.context === undefined ? world.rootOf(textDocument.uri) : toPath(params.context);
  const known = context === undefined || root === undefined ? {} : { context, contentOf: contentReader(root) };
  const outcomes = simulate(model, known, change, {
    args: new Map(Object.entries(args ?? {})),
    ...(target === undefined ? {} : { target }),
  });
  if (!outcomes && target !== undefined) return `No stage is called "${target}" after the change.`;
  return {
    version,
    context: context !== undefined,
    steps: (outcomes ?? []).map(({ nth, ...step }) => (nth === 0 ? step : { ...step, nth })),
  };
}

function toChange(change: SimulatedChange, model: Model): Change | string {
  if (!isOfImage(change)) return change;
  const { kind, stage, image } = change;
  if (image !== undefined) return { kind, image };
  const found = typeof stage === 'number' ? model.stages[stage] : (findTarget(model, stage ?? '') ?? model.stages[Number(stage)]);
  return found ? { kind, stage: found.index } : `There is no stage "${String(stage)}".`;
}

type ImageChange = Extract<SimulatedChange, { readonly kind: 'base' | 'config' }>;

function isOfImage(change: SimulatedChange): change is ImageChange {
  return change.kind === 'base' || change.kind === 'config';
}
