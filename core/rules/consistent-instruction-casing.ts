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
  fileWide: true,
  messages: {
    upper: '"{written}" is not in capitals as most instructions of this file are.',
    lower: '"{written}" is not in small letters as most instructions of this file are.',
  },
  *check({ model }) {
    // ARGs before the first FROM neither count nor are counted.
    const { instructions } = model.tree;
    const first = instructions.findIndex(({ kind }) => kind === 'FROM');
    if (first < 0) return;
    const all = first === 0 ? instructions : instructions.slice(first);
    let lower = 0;
    let upper = 0;
    for (const { kind, keyword } of all) {
      if (kind === 'UNKNOWN') continue;
      if (keyword.text === keyword.text.toUpperCase()) upper++;
      else if (keyword.text === keyword.text.toLowerCase()) lower++;
    }
    const inLower = lower > upper;
    for (const instruction of all) {
      const { kind, keyword } = instruction;
      const { text } = keyword;
      if (kind === 'UNKNOWN' || text === (inLower ? text.toLowerCase() : text.toUpperCase())) continue;
      const wanted = inLower ? kind.toLowerCase() : kind;
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
