import type { Model } from '../../model/model.ts';
import type { Instruction, Word } from '../../syntax/tree.ts';
import type { Report } from '../rule.ts';
import { correction, replacement } from './correction.ts';
import { moveRemark, remarkOpener } from './remark.ts';

/** Tells what is wrong with the words of a FROM: it takes one, or three of which the second is `AS`. Message keys are those of `argument-count-wrong`. */
export function* judgeFrom(model: Model, instruction: Instruction): Generator<Report> {
  const { args, keyword } = instruction;
  const [image, second, third] = args;
  if (!image) {
    yield { span: keyword.span, message: 'none', values: { keyword: 'FROM' } };
    return;
  }
  const hasAs = second?.text.toLowerCase() === 'as';
  if (!second || (args.length === 3 && hasAs)) return;
  const remark = args.findIndex((word, index) => index > 0 && remarkOpener.test(word.text));
  const first = args[remark];
  const last = args.at(-1) ?? second;
  if (first) {
    const span = { start: first.span.start, end: last.span.end };
    yield { span, message: 'comment', values: { word: first.text }, fixes: moveRemark(model, instruction, span) };
    // What stands before the comment may be wrong in itself.
    if (remark === 1 || (remark === 3 && hasAs)) return;
  }
  const words = first ? args.slice(1, remark) : args.slice(1);
  if (words.length === 1 && hasAs) yield { span: second.span, message: 'unnamed', values: { word: second.text } };
  else if (words.length === 1) yield named(instruction, second);
  else if (words.length === 2 && third && !hasAs) yield nearlyAs(instruction, second, third);
  else {
    const from = words[hasAs ? 2 : 0] ?? second;
    const to = words.at(-1) ?? second;
    yield { span: { start: from.span.start, end: to.span.end }, message: 'from', values: { word: from.text } };
  }
}

/** `FROM golang build`: the name of a stage without its `AS`. */
function named(instruction: Instruction, word: Word): Report {
  if (!/^[a-z][\w.-]*$/i.test(word.text)) return { span: word.span, message: 'from', values: { word: word.text } };
  return {
    span: word.span,
    message: 'as',
    values: { word: word.text },
    fixes: [replacement(word.span, `${as(instruction)} ${word.text}`)],
  };
}

/** `FROM golang sa build`. */
function nearlyAs(instruction: Instruction, word: Word, name: Word): Report {
  const isName = word.text.length <= 3 && /^[a-z][\w.-]*$/i.test(name.text);
  return isName
    ? { span: word.span, message: 'as', values: { word: name.text }, fixes: [correction(word.span, as(instruction))] }
    : { span: { start: word.span.start, end: name.span.end }, message: 'from', values: { word: word.text } };
}

function as(instruction: Instruction): string {
  const { text } = instruction.keyword;
  return text === text.toLowerCase() ? 'as' : 'AS';
}
