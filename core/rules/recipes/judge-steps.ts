import type { Stage, Step } from '../../model/model.ts';
import type { Report } from '../rule.ts';

/** What a rule that uses `judgeSteps` says of a FROM whose base adds the step by ONBUILD. */
export const triggerMessage = {
  onbuild: 'An ONBUILD of "{base}" adds an instruction to this stage, and that is what the check finds fault with.',
};

/**
 * Asks `judge` about every step as BuildKit converts them: what the ONBUILDs of a stage's base add, then its own. What is found in an added step is
 * placed at the FROM that sets it off, as BuildKit does, where no comment of an instruction silences it.
 */
export function judgeSteps(stages: readonly Stage[], judge: (step: Step, reports: Report[]) => void): readonly Report[] {
  const reports: Report[] = [];
  for (const stage of stages) {
    if (stage.triggers.length > 0) {
      const added: Report[] = [];
      for (const step of stage.triggers) judge(step, added);
      for (const report of added) reports.push(placedAtFrom(stage, report));
    }
    for (const step of stage.steps) judge(step, reports);
  }
  return reports;
}

/** The report about an added step, moved to the FROM of the stage that gets it. */
export function placedAtFrom(stage: Stage, { span, message, values }: Report): Report {
  const place = stage.base.word ?? stage.from.keyword;
  return {
    span: place.span,
    message: 'onbuild',
    values: { base: place.text },
    heeds: 'none',
    setOffBy: stage,
    related: [values ? { span, message, values } : { span, message }],
  };
}
