import type { Model } from '../../model/model.ts';
import type { Instruction, Word } from '../../syntax/tree.ts';
import type { Fix, Report } from '../rule.ts';
import { moveRemark, remarkOpener } from './remark.ts';

/** Tells what is wrong with the pairs of ENV and LABEL, also behind ONBUILD. Message keys are those of `argument-count-wrong`. */
export function* judgePairs(model: Model, instruction: Instruction, inner = false): Generator<Report> {
  const { args, keyword, kind, legacy } = instruction;
  const [name] = args;
  // Behind ONBUILD the parser looks at the form of the pairs, and no more.
  if (!name) {
    if (!inner) yield { span: keyword.span, message: 'none', values: { keyword: kind } };
  } else if (legacy) {
    if (args.length < 2) yield { span: name.span, message: 'value', values: { word: name.text } };
  } else for (const report of judgeEach(model, instruction)) if (!inner || report.message !== 'blank') yield report;
}

function* judgeEach(model: Model, instruction: Instruction): Generator<Report> {
  const { args, kind } = instruction;
  for (const [index, word] of args.entries()) {
    if (word.text.startsWith('=')) {
      yield { span: word.span, message: 'blank' };
      // Words behind it without a "=" have the same cause.
      if (!args.slice(index).every(({ text }) => text.includes('='))) return;
    }
    if (word.text.includes('=')) continue;
    const last = args.at(-1) ?? word;
    const values = { word: word.text, keyword: kind };
    if (remarkOpener.test(word.text)) {
      const span = { start: word.span.start, end: last.span.end };
      yield { span, message: 'remark', values, fixes: moveRemark(model, instruction, span) };
      return;
    }
    // BuildKit stops at the first; those behind it have the same cause.
    const fixes = quotes(instruction, index);
    yield { span: word.span, message: fixes.length > 0 ? 'quotes' : 'pair', values, fixes };
    return;
  }
}

/** `NAME=John Smith` → `NAME="John Smith"`, where everything up to the next pair belongs to the value. */
function quotes({ args, body }: Instruction, index: number): readonly Fix[] {
  const pair = args[index - 1];
  if (!pair) return [];
  let end = index;
  while (args[end + 1] && !args[end + 1]?.text.includes('=')) end++;
  const last: Word = args[end] ?? pair;
  const equals = pair.text.indexOf('=');
  const from = pair.offset + equals + 1;
  const to = last.offset + last.text.length;
  const value = body.text.slice(from, to);
  const span = body.spanOf(from, to);
  if (value.startsWith(' ') || equals === pair.text.length - 1 || /["'`\\]/.test(value) || span.end - span.start !== value.length)
    return [];
  return [
    {
      title: `Put quotes around "${value}"`,
      safety: 'correction',
      edits: [{ span, newText: `"${value}"` }],
    },
  ];
}
