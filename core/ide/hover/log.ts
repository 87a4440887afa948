import type { Model, Stage, Step } from '../../model/model.ts';
import { code } from './markdown.ts';

/** Whether BuildKit makes a step of it that can be cached: RUN, COPY, ADD, and WORKDIR other than `/`. */
export function isBuildStep(step: Step): boolean {
  return step.kind === 'run' || step.kind === 'copy' || (step.kind === 'workdir' && step.path !== '/');
}

/**
 * Where the build log shows a step, or the FROM of a stage: "step 3 of 6 in the build log".
 *
 * BuildKit counts FROM with an image, ADD, COPY, RUN and WORKDIR, and the triggers that a stage of this file leaves for its children. A
 * WORKDIR `/` counts among all but takes no number. Triggers that come with an image from elsewhere cannot be seen here.
 *
 * @returns undefined for what gets no number
 */
export function logPlace(model: Model, stage: Stage, step?: Step): string | undefined {
  let total = stage.base.kind === 'image' || stage.base.kind === 'unknown' ? 1 : 0;
  let number = step || total === 0 ? undefined : 1;
  /** What counts among all but takes no number. */
  let skipped = 0;
  if (stage.base.kind === 'stage') {
    for (const { instruction } of stage.base.stage.steps) {
      if (instruction.kind !== 'ONBUILD') continue;
      total++;
      if (!/^(?:RUN|COPY|ADD|WORKDIR)$/.test(instruction.trigger?.kind ?? '')) skipped++;
    }
  }
  for (const candidate of stage.steps) {
    const counts = candidate.kind === 'run' || candidate.kind === 'copy' || candidate.kind === 'workdir';
    if (!counts) continue;
    total++;
    if (!isBuildStep(candidate)) skipped++;
    else if (candidate === step) number = total - skipped;
  }
  if (number === undefined) return undefined;
  const place = `step ${number} of ${total} in the build log`;
  if (isAlone(model)) return place;
  const name = stage.key ?? `stage-${stage.index}`;
  return `${place}, ${code(`[${name} ${String(number).padStart(String(total).length)}/${total}]`)}`;
}

/** Whether the log names no stage: one stage that takes from nowhere else and mounts nothing. */
function isAlone(model: Model): boolean {
  const [stage] = model.stages;
  if (!stage || model.stages.length > 1) return false;
  return !stage.steps.some(
    (step) => (step.kind === 'run' && step.mounts.length > 0) || (step.kind === 'copy' && step.from.kind !== 'context'),
  );
}

/** The line of an instruction's first character, counted from 1 as people and BuildKit do. */
export function lineOf(model: Model, place: { readonly start: number }): number {
  return model.tree.lines.lineAt(place.start) + 1;
}
