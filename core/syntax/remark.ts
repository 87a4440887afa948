import type { Span } from '../text/span.ts';
import type { Instruction } from './tree.ts';
import { splitBlanks } from './words.ts';

/** Words that begin a remark: `#`, `#the`, `//`, `//=>`, `=>`, `<-`. */
const opener = /^(?:#.*|\/\/|\/\/[=-]+>?|=>|<-+|--+>)$/;

/** How many words an instruction has at least before a remark can stand; where BuildKit takes no further word, it says so itself. */
const wordsBefore: Readonly<Partial<Record<Instruction['kind'], number>>> = {
  ADD: 2,
  ARG: 1,
  CMD: 1,
  COPY: 2,
  ENTRYPOINT: 1,
  ENV: 2,
  HEALTHCHECK: 1,
  LABEL: 2,
  RUN: 1,
  USER: 1,
  VOLUME: 1,
  WORKDIR: 1,
};

/**
 * The remark at the end of an instruction, which BuildKit reads as words of the instruction: `COPY a b # why`.
 *
 * @returns its span and first word; undefined where there is none, in JSON form, with heredocs, and inside quotes
 */
export function findRemark(instruction: Instruction): { readonly span: Span; readonly first: string } | undefined {
  const words = wordsBefore[instruction.kind];
  if (words === undefined || instruction.json || instruction.heredocs.length > 0) return undefined;
  if (!/\s(?:#|\/\/|=>|<-|--)/.test(instruction.body.text)) return undefined;
  const all = splitBlanks(instruction.body);
  const word = all.find((candidate, index) => index >= words && opener.test(candidate.text));
  const last = all.at(-1);
  if (!word || !last || isInQuotes(instruction.body.text.slice(0, word.offset))) return undefined;
  return { span: { start: word.span.start, end: last.span.end }, first: word.text };
}

function isInQuotes(before: string): boolean {
  return (before.split('"').length - 1) % 2 === 1 || (before.split("'").length - 1) % 2 === 1;
}
