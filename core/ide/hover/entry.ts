import type { EntryStep, Model, Stage, Step } from '../../model/model.ts';
import { lineOf } from './log.ts';
import { code } from './markdown.ts';

/** What a container of the stage starts because of this ENTRYPOINT or CMD; undefined where the line has no command yet. */
export function entrySentence(model: Model, step: EntryStep): string | undefined {
  const words = textOf(step);
  if (words === '') return undefined;
  const later = ofStage(step.stage, step.entrypoint);
  if (later && later !== step) return `Here: without effect, as line ${lineOf(model, later.instruction.span)} takes its place.`;
  if (step.entrypoint) return `Here: containers start ${started(step)}.`;
  const entry = entrypointOf(step.stage);
  if (!entry) {
    const base = bottomOf(step.stage).base.kind;
    const unless = base === 'scratch' ? '' : ', unless the base image has an `ENTRYPOINT`';
    return `Here: containers start ${started(step)}${unless}.`;
  }
  const line = lineOf(model, entry.instruction.span);
  if (!entry.exec) return `Here: without effect, as the \`ENTRYPOINT\` of line ${line} has no brackets.`;
  if (!step.exec)
    return `Here: ${code(textOf(entry))} (line ${line}) gets a shell and this command as its arguments, which is seldom meant.`;
  return `Here: containers start ${code(textOf(entry))} (line ${line}) with the arguments ${code(words)}.`;
}

function started(step: EntryStep): string {
  return step.exec ? `${code(textOf(step))} without a shell` : `a shell, and the shell starts ${code(textOf(step))}`;
}

function textOf({ exec, instruction }: EntryStep): string {
  return exec ? exec.map((word) => word.text).join(' ') : instruction.body.text.trim();
}

/** The last ENTRYPOINT or CMD of a stage. */
function ofStage(stage: Stage, entrypoint: boolean): EntryStep | undefined {
  const isWanted = (step: Step): step is EntryStep => step.kind === 'entry' && step.entrypoint === entrypoint;
  return stage.steps.findLast(isWanted);
}

/** The ENTRYPOINT that a container of the stage has, as far as this file sets one. */
function entrypointOf(stage: Stage): EntryStep | undefined {
  for (let at: Stage | undefined = stage; at; at = at.base.kind === 'stage' ? at.base.stage : undefined) {
    const found = ofStage(at, true);
    if (found) return found;
  }
  return undefined;
}

function bottomOf(stage: Stage): Stage {
  let at = stage;
  while (at.base.kind === 'stage') at = at.base.stage;
  return at;
}
