import { sliceJoined } from './joined.ts';
import type { Flag, Joined, Word } from './tree.ts';

/** The blanks between words of an instruction: tab, vertical tab, form feed, carriage return, space. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || (code >= 11 && code <= 13);
}

/** What Go's `unicode.IsSpace` takes for a space, by UTF-16 code: other than JavaScript it leaves out the byte order mark and has U+0085. */
export function isSpace(code: number): boolean {
  if (code < 0x85) return code === 32 || (code >= 9 && code <= 13);
  return code === 0x85 || code === 0xa0 || (code >= 0x1680 && otherSpaces.has(code));
}

const otherSpaces: ReadonlySet<number> = new Set([
  0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f,
  0x3000,
]);

/** The bytes of a character outside of ASCII in UTF-8; half of a surrogate pair becomes the replacement character. */
function utf8Bytes(code: number): readonly number[] {
  const rest = (shift: number): number => 0x80 | ((code >> shift) & 0x3f);
  if (code < 0x800) return [0xc0 | (code >> 6), rest(0)];
  if (code >= 0xd800 && code <= 0xdfff) return [0xef, 0xbf, 0xbd];
  return code < 0x10000 ? [0xe0 | (code >> 12), rest(6), rest(0)] : [0xf0 | (code >> 18), rest(12), rest(6), rest(0)];
}

/** Words between blanks; quotes mean nothing here. */
export function splitBlanks(body: Joined): Word[] {
  const words: Word[] = [];
  const { text } = body;
  const end = text.length;
  let at = 0;
  while (at < end) {
    while (at < end && isBlank(text.charCodeAt(at))) at++;
    const start = at;
    while (at < end && !isBlank(text.charCodeAt(at))) at++;
    if (at > start) words.push(wordAt(body, start, at));
  }
  return exact(words);
}

/** A list without the room that it was given to grow; a file has thousands of short ones, which live as long as it is open. */
export function exact<T>(list: T[]): T[] {
  return list.slice();
}

const doubleQuote = 34;
const singleQuote = 39;

/**
 * Words between blanks (any of Unicode's) that stand outside of quotes, as ARG, ENV and LABEL have them; quotes stay in the word. An escape
 * character at the very end has nothing to escape and is dropped.
 */
export function splitQuoted(body: Joined, escape: string): Word[] {
  const words: Word[] = [];
  const { text } = body;
  const escapeCode = escape.charCodeAt(0);
  let at = 0;
  while (at < text.length) {
    while (at < text.length && isSpace(text.charCodeAt(at))) at++;
    const start = at;
    // The quote that is open, or 0.
    let quote = 0;
    let end = text.length;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (quote === 0 && isSpace(code)) {
        end = at;
        break;
      }
      if (code === escapeCode && quote !== singleQuote) {
        if (at + 1 === text.length) end = at;
        at++;
      } else if (quote === 0 && (code === doubleQuote || code === singleQuote)) quote = code;
      else if (code === quote) quote = 0;
      at++;
    }
    if (end > start) words.push(wordAt(body, start, end));
  }
  return exact(words);
}

/** The legacy form `ENV key all the rest`: two words. */
export function splitLegacy(body: Joined): Word[] {
  const [first] = splitBlanks(body);
  if (!first) return [];
  let start = first.text.length;
  while (start < body.text.length && isBlank(body.text.charCodeAt(start))) start++;
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
  while (start < end && isSpace(joined.text.charCodeAt(start))) start++;
  while (end > start && isSpace(joined.text.charCodeAt(end - 1))) end--;
  return start === 0 && end === joined.text.length ? joined : sliceJoined(joined, start, end);
}

const dash = 45;
const equalsSign = 61;
const noFlags: readonly Flag[] = [];

/**
 * The flags at the start of a body, and the body behind them. Quotes and escapes in flags are resolved, as BuildKit does. It reads them byte by
 * byte (`extractBuilderFlags` in `frontend/dockerfile/parser/split_command.go`): of a character outside of ASCII each byte becomes one of its own,
 * and a byte 0x85 or 0xA0, such as the last one of `à`, ends the flag.
 */
export function takeFlags(rest: Joined, escape: string): { flags: readonly Flag[]; body: Joined } {
  const { text } = rest;
  // Most instructions have none.
  if (text.charCodeAt(0) !== dash && !isBlank(text.charCodeAt(0))) return { flags: noFlags, body: trimJoined(rest) };
  const flags: Flag[] = [];
  const escapeCode = escape.charCodeAt(0);
  let at = 0;
  for (;;) {
    while (isBlank(text.charCodeAt(at))) at++;
    if (!text.startsWith('--', at)) return { flags: exact(flags), body: trimJoined(rest, at) };
    const start = at;
    let value = '';
    // Where the text starts that is not in the value yet; quotes and escape characters part it.
    let piece = at;
    let quote = 0;
    let equals = -1;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (quote === 0 && isBlank(code)) break;
      if (code > 127) {
        const bytes = utf8Bytes(text.codePointAt(at) ?? 0);
        const end = quote === 0 ? bytes.findIndex((byte) => byte === 0x85 || byte === 0xa0) : -1;
        value += text.slice(piece, at) + String.fromCharCode(...bytes.slice(0, end < 0 ? undefined : end));
        at += bytes.length === 4 ? 2 : 1;
        piece = at;
        if (end < 0) continue;
        break;
      }
      if (code === escapeCode) {
        // With nothing behind it to escape, the last one is dropped.
        value += text.slice(piece, at);
        piece = at + 1;
        at += text.charCodeAt(piece) > 127 ? 1 : 2;
        continue;
      }
      if (quote === 0 ? code === doubleQuote || code === singleQuote : code === quote) {
        quote = quote === 0 ? code : 0;
        value += text.slice(piece, at);
        piece = at + 1;
      } else if (code === equalsSign && equals < 0) equals = at;
      at++;
    }
    value += text.slice(piece, at);
    if (value === '--') return { flags: exact(flags), body: trimJoined(rest, at) };
    at = Math.min(at, text.length);
    const split = value.indexOf('=');
    const nameEnd = equals < 0 ? at : equals;
    const flag = {
      span: rest.spanOf(start, at),
      name: split < 0 ? value.slice(2) : value.slice(2, split),
      nameSpan: rest.spanOf(start, nameEnd),
    };
    if (split < 0 || equals < 0) flags.push(flag);
    else {
      const { span, name, nameSpan } = flag;
      const valueSpan = rest.spanOf(equals + 1, at);
      flags.push({ span, name, nameSpan, value: value.slice(split + 1), valueSpan, joined: sliceJoined(rest, equals + 1, at) });
    }
  }
}
