import type { Model, Stage, Step } from '../model/model.ts';
import type { Instruction } from '../syntax/tree.ts';
import { placedAtFrom, triggerMessage } from './recipes/judge-steps.ts';
import type { Fix, Report, Rule } from './rule.ts';

/** Two CMD, ENTRYPOINT or HEALTHCHECK in one stage. */
export const multipleInstructionsDisallowed: Rule = {
  id: 'MultipleInstructionsDisallowed',
  summary: 'Of several CMD, ENTRYPOINT or HEALTHCHECK in a stage only the last counts.',
  category: 'correctness',
  severity: 'warning',
  source: 'buildkit',
  aka: ['hadolint/DL4003', 'hadolint/DL4004', 'hadolint/DL3012'],
  scope: 'stage',
  messages: {
    found: 'This {keyword} is lost, because of several in a stage only the last counts, here that of line {line}.',
    ...triggerMessage,
    last: 'This {keyword} counts.',
  },
  check({ model, stages }) {
    const reports: Report[] = [];
    for (const stage of stages) judgeStage(model, stage, reports);
    return reports;
  },
};

function judgeStage(model: Model, stage: Stage, reports: Report[]): void {
  const last: { [kind: string]: Step } = {};
  const lost: [before: Step, after: Step][] = [];
  const look = (step: Step): void => {
    const { kind } = step.instruction;
    if (kind !== 'CMD' && kind !== 'ENTRYPOINT' && kind !== 'HEALTHCHECK') return;
    const before = last[kind];
    if (before) lost.push([before, step]);
    last[kind] = step;
  };
  stage.triggers.forEach(look);
  stage.steps.forEach(look);
  for (const [step, after] of lost) {
    const { instruction } = step;
    const counts = (last[instruction.kind] ?? after).instruction;
    const values = { keyword: instruction.kind, line: model.tree.lines.lineAt(counts.span.start) + 1 };
    const report: Report = {
      span: instruction.keyword.span,
      message: 'found',
      values,
      tag: 'unnecessary',
      related: [{ span: counts.keyword.span, message: 'last', values }],
    };
    const added = isTrigger(step);
    // BuildKit finds it when it comes to the later one, so that it is the comments above that one which it heeds.
    const heeds = isTrigger(after) ? 'none' : after.instruction;
    reports.push(added ? { ...placedAtFrom(stage, report), heeds } : { ...report, heeds, fixes: [remove(model, instruction)] });
  }
}

function isTrigger(step: Step): boolean {
  return step.stage.triggers[step.position] === step;
}

function remove(model: Model, { span, kind }: Instruction): Fix {
  const { lines, text } = model.tree;
  const start = lines.startOf(lines.lineAt(span.start));
  const after = lines.lineAt(span.end) + 1;
  return {
    title: `Remove this ${kind}`,
    safety: 'review',
    note: 'The image stays the same; see whether both commands were meant to run.',
    edits: [{ span: { start, end: after < lines.count ? lines.startOf(after) : text.length }, newText: '' }],
  };
}
