import { sliceJoined } from './joined.ts';
import type { Flag, Joined, Word } from './tree.ts';

/** The blanks between words of an instruction: tab, vertical tab, form feed, carriage return, space. */
export function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\v' || character === '\f' || character === '\r';
}

/** What Go's `unicode.IsSpace` takes for a space: other than JavaScript it leaves out the byte order mark and has U+0085. */
export function isSpace(character: string | undefined): boolean {
  if (character === undefined) return false;
  const code = character.charCodeAt(0);
  if (code < 0x85) return code === 32 || (code >= 9 && code <= 13);
  return /[\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/.test(character);
}

/** Words between blanks; quotes mean nothing here. */
export function splitBlanks(body: Joined): Word[] {
  const words: Word[] = [];
  const { text } = body;
  let at = 0;
  while (at < text.length) {
    while (isBlank(text[at])) at++;
    const start = at;
    while (at < text.length && !isBlank(text[at])) at++;
    if (at > start) words.push(wordAt(body, start, at));
  }
  return words;
}

/**
 * Words between blanks (any of Unicode's) that stand outside of quotes, as ARG, ENV and LABEL have them; quotes stay in the word. An escape
 * character at the very end has nothing to escape and is dropped.
 */
export function splitQuoted(body: Joined, escape: string): Word[] {
  const words: Word[] = [];
  const { text } = body;
  let at = 0;
  while (at < text.length) {
    while (at < text.length && isSpace(text[at])) at++;
    const start = at;
    let quote = '';
    let end = text.length;
    while (at < text.length) {
      const character = text[at] ?? '';
      if (quote === '' && isSpace(character)) {
        end = at;
        break;
      }
      if (character === escape && quote !== "'") {
        if (at + 1 === text.length) end = at;
        at++;
      } else if (quote === '' && (character === '"' || character === "'")) quote = character;
      else if (character === quote) quote = '';
      at++;
    }
    if (end > start) words.push(wordAt(body, start, end));
  }
  return words;
}

/** The legacy form `ENV key all the rest`: two words. */
export function splitLegacy(body: Joined): Word[] {
  const [first] = splitBlanks(body);
  if (!first) return [];
  let start = first.text.length;
  while (isBlank(body.text[start])) start++;
  return start < body.text.length ? [first, wordAt(body, start, body.text.length)] : [first];
}

/** The whole body as one word, or none where it is empty. */
export function wholeBody(body: Joined): Word[] {
  return body.text === '' ? [] : [wordAt(body, 0, body.text.length)];
}

function wordAt(body: Joined, start: number, end: number): Word {
  return { span: body.spanOf(start, end), text: body.text.slice(start, end), offset: start };
}

/** The part of a joined text without blanks at either end. */
export function trimJoined(joined: Joined, from = 0): Joined {
  let start = from;
  let end = joined.text.length;
  while (start < end && isSpace(joined.text[start])) start++;
  while (end > start && isSpace(joined.text[end - 1])) end--;
  return start === 0 && end === joined.text.length ? joined : sliceJoined(joined, start, end);
}

/** The flags at the start of a body, and the body behind them. Quotes and escapes in flags are resolved, as BuildKit does. */
export function takeFlags(rest: Joined, escape: string): { flags: readonly Flag[]; body: Joined } {
  const flags: Flag[] = [];
  const { text } = rest;
  let at = 0;
  for (;;) {
    while (at < text.length && isSpace(text[at])) at++;
    if (!text.startsWith('--', at)) return { flags, body: trimJoined(rest, at) };
    const start = at;
    let value = '';
    let quote = '';
    let equals = -1;
    while (at < text.length) {
      const character = text[at] ?? '';
      if (quote === '' && isSpace(character)) break;
      if (character === escape) {
        // With nothing behind it to escape, the last one is dropped.
        value += text[at + 1] ?? '';
        at += 2;
        continue;
      }
      if (quote === '' && (character === '"' || character === "'")) quote = character;
      else if (character === quote) quote = '';
      else {
        if (character === '=' && equals < 0) equals = at;
        value += character;
      }
      at++;
    }
    if (value === '--') return { flags, body: trimJoined(rest, at) };
    at = Math.min(at, text.length);
    const split = value.indexOf('=');
    const nameEnd = equals < 0 ? at : equals;
    flags.push({
      span: rest.spanOf(start, at),
      name: split < 0 ? value.slice(2) : value.slice(2, split),
      nameSpan: rest.spanOf(start, nameEnd),
      ...(split < 0 || equals < 0
        ? {}
        : { value: value.slice(split + 1), valueSpan: rest.spanOf(equals + 1, at), joined: sliceJoined(rest, equals + 1, at) }),
    });
  }
}
