import type { Model, Stage } from './model.ts';

/** The stage that `--target` names: by name in any case, or by index where it has no name; undefined where none does. */
export function findTarget(model: Pick<Model, 'stages'>, target: string): Stage | undefined {
  const key = target.toLowerCase();
  const named = model.stages.findLast((stage) => stage.key === key);
  if (named) return named;
  const stage = /^\d+$/.test(target) ? model.stages[Number(target)] : undefined;
  return stage?.name === undefined ? stage : undefined;
}

/** The indexes of the stages that building `targets` needs, themselves included. */
export function neededStages(model: Model, targets: readonly number[]): ReadonlySet<number> {
  const takes = new Map<number, number[]>();
  for (const edge of model.edges) {
    if (edge.from.kind !== 'stage') continue;
    const list = takes.get(edge.to.index);
    if (list) list.push(edge.from.stage.index);
    else takes.set(edge.to.index, [edge.from.stage.index]);
  }
  const needed = new Set<number>();
  const open = [...targets];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (needed.has(next)) continue;
    needed.add(next);
    open.push(...(takes.get(next) ?? []));
  }
  return needed;
}
