import type { Span } from '../text/span.ts';
import type { Instruction } from './tree.ts';
import { splitBlanks } from './words.ts';

/** Words that begin a remark: `#`, `#the`, `//`, `//=>`, `=>`, `<-`. */
const opener = /^(?:#.*|\/\/|\/\/[=-]+>?|=>|<-+|--+>)$/;

/**
 * The remark at the end of an instruction, which BuildKit reads as words of the instruction: `COPY a b # why`.
 *
 * @param words how many words come before it at least
 * @returns its span and first word; undefined where there is none, in JSON form, with heredocs, and inside quotes
 */
export function findRemark(instruction: Instruction, words: number): { readonly span: Span; readonly first: string } | undefined {
  if (instruction.json || instruction.heredocs.length > 0 || !/\s(?:#|\/\/|=>|<-|--)/.test(instruction.body.text))
    return undefined;
  const all = splitBlanks(instruction.body);
  const word = all.find((candidate, index) => index >= words && opener.test(candidate.text));
  const last = all.at(-1);
  if (!word || !last || isInQuotes(instruction.body.text.slice(0, word.offset))) return undefined;
  return { span: { start: word.span.start, end: last.span.end }, first: word.text };
}

function isInQuotes(before: string): boolean {
  return (before.split('"').length - 1) % 2 === 1 || (before.split("'").length - 1) % 2 === 1;
}
