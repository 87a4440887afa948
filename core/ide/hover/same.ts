import type { Model, Stage, Step } from '../../model/model.ts';
import { isBuildStep, lineOf } from './log.ts';
import { code } from './markdown.ts';
import { changeOf, rerunsAfter, rerunSentence } from './rerun.ts';

/** What stands before a step in its stage, as the step's key holds it: "line 3", "the image `alpine:3.20`"; undefined for nothing. */
export function samePrevious(model: Model, step: Step): string | undefined {
  const before = step.stage.steps.slice(0, step.position).findLast(isBuildStep);
  return before ? `line ${lineOf(model, before.instruction.span)}` : sameBase(model, step.stage);
}

/** What a stage stands on, as the key of its first step holds it; undefined for `scratch`. */
function sameBase(model: Model, stage: Stage): string | undefined {
  for (let at = stage; ;) {
    const { base } = at;
    if (base.kind === 'scratch') return undefined;
    if (base.kind === 'image') return `the image ${code(base.image.text)}`;
    if (base.kind === 'unknown') return 'the base image';
    at = base.stage;
    const triggered = at.steps.findLast(({ instruction }) => /^(?:RUN|COPY|ADD|WORKDIR)$/.test(instruction.trigger?.kind ?? ''));
    if (triggered) return `line ${lineOf(model, triggered.instruction.span)} (run here by \`ONBUILD\`)`;
    const last = at.steps.findLast(isBuildStep);
    if (last) return `line ${lineOf(model, last.instruction.span)}`;
  }
}

/**
 * "*Same as last time if* line 3 is, and the contents of 7 files are. Dates do not count."
 *
 * @param needs what else must be the same, each with its verb: `its text is`
 * @param notes whole sentences
 */
export function sameSentence(previous: string | undefined, needs: readonly string[], notes: readonly string[]): string {
  const all = [...(previous === undefined ? [] : [`${previous} is`]), ...needs];
  const last = all.at(-1) ?? 'this line is';
  const text = all.length < 2 ? last : `${all.slice(0, -1).join(', ')}, and ${last}`;
  return [`*Same as last time if* ${text}.`, ...notes].join(' ');
}

/**
 * "*If not,* lines 5, 6 and 7 re-run too; line 5 reads only `go.mod`."
 *
 * @param narrow a step that re-runs though it reads only a part of what came before, and that part as a phrase
 */
export function ifNot(model: Model, step: Step, narrow?: { readonly step: Step; readonly part: string }): string {
  const reruns = rerunsAfter(model, changeOf(model, step.instruction));
  const sentence = rerunSentence(model, reruns, step, true);
  if (!narrow) return `*If not,* ${sentence}.`;
  const { certain, possible, linked } = reruns;
  const alone = [...certain, ...possible, ...linked].every((other) => other === step || other === narrow.step);
  const reads = `reads only ${narrow.part}`;
  return `*If not,* ${sentence}${alone ? `, though it ${reads}` : `; line ${lineOf(model, narrow.step.instruction.span)} ${reads}`}.`;
}
