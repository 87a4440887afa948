import type { Instruction } from '../syntax/tree.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Rule } from './rule.ts';

/** `RUN` here and `run` there, or `Run`. */
export const consistentInstructionCasing: Rule = {
  id: 'ConsistentInstructionCasing',
  summary: 'Instructions are in capitals here and in small letters there.',
  category: 'clarity',
  severity: 'hint',
  source: 'buildkit',
  aka: [],
  messages: {
    upper: '"{written}" is not in capitals as most instructions of this file are.',
    lower: '"{written}" is not in small letters as most instructions of this file are.',
  },
  *check({ model }) {
    // ARGs before the first FROM neither count nor are counted.
    const all = model.stages
      .flatMap((stage) => [stage.from, ...stage.steps.map((step) => step.instruction)])
      .filter(({ kind }) => kind !== 'UNKNOWN');
    let lower = 0;
    let upper = 0;
    for (const { keyword } of all) {
      if (keyword.text === keyword.text.toLowerCase()) lower++;
      else if (keyword.text === keyword.text.toUpperCase()) upper++;
    }
    const inLower = lower > upper;
    for (const instruction of all) {
      const { keyword } = instruction;
      const wanted = inLower ? keyword.text.toLowerCase() : keyword.text.toUpperCase();
      if (keyword.text === wanted) continue;
      yield {
        span: keyword.span,
        message: inLower ? 'lower' : 'upper',
        values: { written: keyword.text },
        fixes: [
          {
            title: `Change to "${wanted}"`,
            safety: 'safe',
            cosmetic: true,
            edits: [{ span: keyword.span, newText: wanted }, ...asOf(instruction, inLower)],
          },
        ],
      };
    }
  },
};

/** The `AS` of a FROM goes with it. */
function asOf({ kind, args }: Instruction, inLower: boolean): readonly TextEdit[] {
  const [, as] = args;
  if (kind !== 'FROM' || args.length !== 3 || as?.text.toLowerCase() !== 'as') return [];
  return [{ span: as.span, newText: inLower ? 'as' : 'AS' }];
}
