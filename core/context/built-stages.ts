import { findTarget } from '../model/graph.ts';
import type { Model } from '../model/model.ts';
import type { BuildContext } from './build-context.ts';

/** The indexes of the stages that somebody may build: those that no other uses, and those that files of the project name as targets. */
export function builtStages(model: Model, context: BuildContext | undefined): readonly number[] {
  const named = (context?.targets ?? []).flatMap((target) => findTarget(model, target)?.index ?? []);
  return named.length === 0 ? model.leaves : [...new Set([...model.leaves, ...named])].sort((a, b) => a - b);
}
