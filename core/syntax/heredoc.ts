import { shellWords } from './shell-words.ts';
import type { Joined } from './tree.ts';

/** What the word of a heredoc says: `3<<-"EOF"`. */
export interface HeredocWord {
  /** The terminator's text, unquoted. */
  readonly name: string;
  /** Whether variables in the body are expanded. */
  readonly expand: boolean;
  /** Whether leading tabs are stripped. */
  readonly chomp: boolean;
}

/** A heredoc's announcement, before its lines are read. */
export interface HeredocOpener extends HeredocWord {
  readonly span: { readonly start: number; readonly end: number };
}

/**
 * The heredocs that a RUN, COPY or ADD line announces. BuildKit splits the line into shell words (always with `\` as the escape) and takes each
 * word of the form `3<<-NAME`; a line that cannot be split, such as one with an open quote, has none.
 */
export function findHeredocs(line: Joined): readonly HeredocOpener[] {
  if (!line.text.includes('<<')) return [];
  const openers: HeredocOpener[] = [];
  for (const { text, start, end } of shellWords(line.text, true, true) ?? []) {
    const heredoc = readHeredocWord(text);
    if (heredoc) openers.push({ ...heredoc, span: line.spanOf(start, end) });
  }
  return openers;
}

/** Reads a word of the form `3<<-NAME`; undefined for any other, and where the name is not one word by itself. */
export function readHeredocWord(word: string): HeredocWord | undefined {
  if (!word.includes('<<')) return undefined;
  const match = /^\d*<<(-?)[\t\n\f\r ]*([^<]*)$/.exec(word);
  const rest = match?.[2] ?? '';
  if (rest === '') return undefined;
  const [bare, ...more] = shellWords(rest, false, false) ?? [];
  if (!bare || more.length > 0) return undefined;
  const [quoted] = shellWords(rest, true, false) ?? [];
  return { name: bare.text, expand: countQuotes(bare.text) === countQuotes(quoted?.text ?? ''), chomp: match?.[1] === '-' };
}

function countQuotes(text: string): number {
  return text.split(/['"]/).length;
}
