import type { Stage, Step } from '../model/model.ts';
import { instructionAt } from '../syntax/find.ts';
import type { Instruction } from '../syntax/tree.ts';
import { contains } from '../text/span.ts';
import type { Facts, Finding, Report, Rule } from './rule.ts';
import { subjectOfSteps } from './subject.ts';

/** An instruction that an ONBUILD adds to a stage, and that BuildKit refuses there. */
export interface RefusedTrigger {
  readonly stage: Stage;
  readonly rule: Rule;
  /** What the rule says of the instruction in the ONBUILD. */
  readonly report: Report;
}

/**
 * What BuildKit refuses of the instructions that ONBUILD adds to a stage, once for each stage. What it refuses already where the ONBUILD stands is
 * told there.
 *
 * @param findings what has been found where it is written
 * @param isNeeded whether the last stage needs a stage: BuildKit adds nothing to the others
 */
export function refusedTriggers(
  facts: Facts,
  rules: readonly Rule[],
  findings: readonly Finding[],
  isNeeded: (stage: Stage) => boolean,
): readonly RefusedTrigger[] {
  const { model } = facts;
  const stages = model.stages.filter((stage) => stage.triggers.length > 0 && isNeeded(stage));
  if (stages.length === 0 || model.foreignSyntax) return [];
  const holder = ({ span }: Instruction): Instruction | undefined => instructionAt(model.tree.instructions, span.start);
  const refused = new Set<Instruction | undefined>();
  for (const { severity, span } of findings) {
    if (severity === 'error') refused.add(instructionAt(model.tree.instructions, span.start));
  }
  const asked = rules.filter(({ inTriggers }) => inTriggers);
  const found: RefusedTrigger[] = [];
  for (const stage of stages) {
    const first = firstRefused(
      facts,
      stage,
      asked,
      stage.triggers.filter(({ instruction }) => !refused.has(holder(instruction))),
    );
    if (first) found.push(first);
  }
  return found;
}

function firstRefused(facts: Facts, stage: Stage, rules: readonly Rule[], triggers: readonly Step[]): RefusedTrigger | undefined {
  if (triggers.length === 0) return undefined;
  const subject = subjectOfSteps(facts, stage, triggers);
  for (const rule of rules) {
    for (const report of rule.check(subject)) {
      // A rule may speak of the stage as well, which it does elsewhere.
      if (triggers.some(({ instruction }) => contains(instruction.span, report.span))) return { stage, rule, report };
    }
  }
  return undefined;
}
