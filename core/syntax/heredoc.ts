import type { Joined } from './tree.ts';
import { isSpace } from './words.ts';

/** A heredoc's announcement, before its lines are read. */
export interface HeredocOpener {
  readonly span: { readonly start: number; readonly end: number };
  readonly name: string;
  readonly expand: boolean;
  readonly chomp: boolean;
}

/**
 * The heredocs that a RUN, COPY or ADD line announces. BuildKit splits the line into shell words (always with `\` as the escape) and takes each
 * word of the form `3<<-NAME`; a line that cannot be split, such as one with an open quote, has none.
 */
export function findHeredocs(line: Joined): readonly HeredocOpener[] {
  if (!line.text.includes('<<')) return [];
  const openers: HeredocOpener[] = [];
  for (const [start, end] of shellWords(line.text) ?? []) {
    const match = /^\d*<<(-?)\s*([^<]*)$/.exec(line.text.slice(start, end));
    const rest = match?.[2] ?? '';
    const name = rest === '' ? undefined : unquote(rest);
    if (name === undefined) continue;
    openers.push({ span: line.spanOf(start, end), name, expand: !/['"]/.test(rest), chomp: match?.[1] === '-' });
  }
  return openers;
}

/** Start and end of each word, or undefined where quotes or braces are left open. */
function shellWords(text: string): [number, number][] | undefined {
  const words: [number, number][] = [];
  let at = 0;
  while (at < text.length) {
    while (at < text.length && isSpace(text.charCodeAt(at))) at++;
    const start = at;
    while (at < text.length) {
      const character = text[at] ?? '';
      if (isSpace(character.charCodeAt(0))) {
        // The blanks behind `<<` belong to the word, as in `cat << EOF`.
        if (!/(?:^|[^<])<<-?$/.test(text.slice(Math.max(start, at - 4), at)) || !/^\d*<<-?$/.test(text.slice(start, at))) break;
        while (at < text.length && isSpace(text.charCodeAt(at))) at++;
        continue;
      }
      const next = afterPiece(text, at);
      if (next === undefined) return undefined;
      at = next;
    }
    if (at > start) words.push([start, at]);
  }
  return words;
}

/** Offset after the character, quoted string, escape or `${…}` at `at`; undefined where it is left open. */
function afterPiece(text: string, at: number): number | undefined {
  const character = text[at];
  if (character === '\\') return Math.min(at + 2, text.length);
  if (character === "'") {
    const close = text.indexOf("'", at + 1);
    return close < 0 ? undefined : close + 1;
  }
  if (character === '"') {
    for (let i = at + 1; i < text.length;) {
      if (text[i] === '"') return i + 1;
      const next = text[i] === '\\' ? i + 2 : text.startsWith('${', i) ? afterBraces(text, i) : i + 1;
      if (next === undefined) return undefined;
      i = next;
    }
    return undefined;
  }
  return text.startsWith('${', at) ? afterBraces(text, at) : at + 1;
}

/** Offset after `${name}` or `${name:-word}`, nested ones included; undefined where BuildKit's own reader gives up. */
function afterBraces(text: string, at: number): number | undefined {
  const head = /^\$\{(?:[A-Za-z_]\w*|\d+|[@*#?\-$!0])(?=[}:+\-?#%/])/.exec(text.slice(at, at + 1000));
  if (!head) return undefined;
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text.startsWith('${', i)) depth++;
    else if (text[i] === '}' && --depth === 0) return i + 1;
  }
  return undefined;
}

/** The terminator: the word without its quotes; undefined where it is not exactly one word. */
function unquote(word: string): string | undefined {
  let name = '';
  let quote = '';
  for (let at = 0; at < word.length; at++) {
    const character = word[at] ?? '';
    if (quote === '' && isSpace(character.charCodeAt(0))) return undefined;
    if (character === '\\' && quote !== "'" && at + 1 < word.length) name += word[++at] ?? '';
    else if (quote === '' && (character === '"' || character === "'")) quote = character;
    else if (character === quote) quote = '';
    else name += character;
  }
  return quote === '' ? name : undefined;
}
