import type { Instruction, Tree } from '../syntax/tree.ts';
import type { Model, Source, Stage, Step } from './model.ts';

/**
 * The leading stages of an earlier version that mean the same in the new one: all of their instructions were taken over by `parse`, and so was the
 * next FROM, and no name that they take from has come, gone or moved below them.
 */
export function keptStages(tree: Tree, previous: Model): readonly Stage[] {
  const border = sharedEnd(tree.instructions, previous.tree.instructions);
  const { stages } = previous;
  let count = 0;
  while ((stages[count + 1]?.from.span.start ?? Infinity) < border) count++;
  if (count === 0) return [];
  const moved = new Set<string>();
  for (const { key } of stages.slice(count)) if (key !== undefined) moved.add(key);
  const next = stages[count]?.from.span.start ?? 0;
  for (let index = tree.instructions.length - 1; index >= 0; index--) {
    const instruction = tree.instructions[index];
    if (!instruction || instruction.span.start < next) break;
    const name = instruction.kind === 'FROM' ? instruction.args[2]?.text.toLowerCase() : undefined;
    if (name !== undefined) moved.add(name);
  }
  const first = stages.findIndex((stage, index) => index === count || takesMoved(stage, moved));
  return stages.slice(0, first);
}

/** Where the first instruction starts that the two do not share. */
function sharedEnd(current: readonly Instruction[], earlier: readonly Instruction[]): number {
  let shared = 0;
  while (shared < earlier.length && current[shared] === earlier[shared]) shared++;
  return shared < earlier.length ? (earlier[shared]?.span.start ?? 0) : Infinity;
}

function takesMoved(stage: Stage, moved: ReadonlySet<string>): boolean {
  return [stage.triggers, stage.steps].some((steps) => steps.some((step) => stepTakesMoved(step, moved)));
}

function stepTakesMoved(step: Step, moved: ReadonlySet<string>): boolean {
  if (step.kind === 'copy') return isMoved(step.from, moved);
  return step.kind === 'run' && step.mounts.some(({ from }) => from !== undefined && isMoved(from, moved));
}

/** Whether a name may stand for something else now; a stage further down is never the same as before. */
function isMoved(source: Source, moved: ReadonlySet<string>): boolean {
  switch (source.kind) {
    case 'later':
    case 'missing':
      return true;
    case 'stage':
      return !source.byIndex && source.stage.key !== undefined && moved.has(source.stage.key);
    case 'image':
      return moved.has(source.image.text.toLowerCase());
    default:
      return false;
  }
}
