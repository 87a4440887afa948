import type { Binding } from './model.ts';

/** What a name stands for at one point. */
export interface Found {
  readonly binding?: Binding;
  /** Its text; undefined where it cannot be known from the file. */
  readonly value?: string;
  /** Present where the file does not set it: `surely` where the base image does not, either, `perhaps` where that is not known. */
  readonly unset?: 'surely' | 'perhaps';
}

/** A variable met in an expanded text, with offsets into it. */
export interface ExpandedUse {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly binding?: Binding;
  /** As in `Found`. */
  readonly unset?: 'surely' | 'perhaps';
}

/** A text after expansion. */
export interface Expanded {
  /** Undefined where some variable is unknown, or BuildKit would refuse the text. */
  readonly value?: string;
  readonly uses: readonly ExpandedUse[];
}

interface Reader {
  readonly text: string;
  readonly escape: string;
  readonly find: (name: string) => Found;
  /** Whether quotes mean anything; in the body of a heredoc they do not. */
  readonly quotes: boolean;
  readonly uses: ExpandedUse[];
  at: number;
  /** Whether the value can still be told. */
  known: boolean;
  /** How many `${…` are open. */
  depth: number;
}

const noUses: readonly ExpandedUse[] = [];

/** Deeper than any person nests; a bound against running out of stack. */
const deepest = 100;

/** Longest value that is followed, in UTF-16 units: lines such as `ENV A=$A$A` double it each. */
const longestValue = 65_536;

/**
 * Expands variables and removes quotes as BuildKit's lexer does for one word (`${x:-y}`, `${x:+y}`, `${x:?y}` and the forms without a
 * colon, nested ones too). The patterns of `${x#p}`, `${x%p}`, `${x/p/r}` make the value unknown.
 */
export function expand(text: string, escape: string, find: (name: string) => Found, quotes = true): Expanded {
  // Most words hold nothing to expand.
  if (!/[$'"\\`]/.test(text)) return { value: text, uses: noUses };
  const reader: Reader = { text, escape, find, quotes, uses: [], at: 0, known: true, depth: 0 };
  const value = readUntil(reader, '');
  return reader.known && value.length <= longestValue ? { uses: reader.uses, value } : { uses: reader.uses };
}

/** Reads up to an unquoted `stop` character, which is not consumed. */
function readUntil(reader: Reader, stop: string): string {
  let value = '';
  const { text, escape } = reader;
  while (reader.at < text.length) {
    const character = text[reader.at] ?? '';
    if (character === stop) return value;
    if (character === "'" && reader.quotes) {
      const close = text.indexOf("'", reader.at + 1);
      if (close < 0) reader.known = false;
      value += text.slice(reader.at + 1, close < 0 ? undefined : close);
      reader.at = close < 0 ? text.length : close + 1;
    } else if (character === '"' && reader.quotes) {
      value += readDoubleQuoted(reader);
    } else if (character === '$') {
      value += readVariable(reader);
    } else if (character === escape) {
      if (reader.at + 1 < text.length) value += text[reader.at + 1] ?? '';
      reader.at += 2;
    } else {
      value += character;
      reader.at++;
    }
  }
  if (stop !== '') reader.known = false;
  return value;
}

function readDoubleQuoted(reader: Reader): string {
  const { text, escape } = reader;
  let value = '';
  reader.at++;
  while (reader.at < text.length) {
    const character = text[reader.at] ?? '';
    if (character === '"') {
      reader.at++;
      return value;
    }
    if (character === '$') {
      value += readVariable(reader);
    } else if (character === escape && /["$]|\\|`/.test(text[reader.at + 1] ?? '')) {
      const next = text[reader.at + 1] ?? '';
      value += next === '"' || next === '$' || next === escape ? next : character + next;
      reader.at += 2;
    } else {
      value += character;
      reader.at++;
    }
  }
  reader.known = false;
  return value;
}

function readVariable(reader: Reader): string {
  const start = reader.at;
  const { text } = reader;
  if (text[start + 1] !== '{') {
    const name = nameAt(text, start + 1);
    reader.at = start + 1 + name.length;
    return name === '' ? '$' : use(reader, name, start).value;
  }
  const name = nameAt(text, start + 2);
  reader.at = start + 2 + name.length;
  if (name === '' || reader.depth >= deepest) {
    reader.known = false;
    reader.at = text.length;
    return '';
  }
  return readModifier(reader, name, start);
}

/** Reads from behind `${name` to behind the closing brace. */
function readModifier(reader: Reader, name: string, start: number): string {
  const { text } = reader;
  if (text[reader.at] === '}') {
    reader.at++;
    return use(reader, name, start).value;
  }
  const colon = text[reader.at] === ':';
  if (colon) reader.at++;
  const operator = text[reader.at] ?? '';
  if (!/[-+?#%/]/.test(operator)) {
    reader.known = false;
    reader.at = text.length;
    return '';
  }
  reader.at++;
  const slot = reader.uses.length;
  const before = reader.known;
  reader.depth++;
  const word = readUntil(reader, '}');
  reader.depth--;
  const wordKnown = reader.known;
  reader.known = before;
  reader.at++;
  const found = use(reader, name, start, slot);
  if (!/[-+?]/.test(operator)) {
    reader.known = false;
    return '';
  }
  // A name that is bound but without a known value may be set from outside, so neither branch is certain.
  if (!found.known) return '';
  const set = found.set && (!colon || found.value !== '');
  if (operator === '?') {
    reader.known &&= set;
    return found.value;
  }
  const takesWord = operator === '-' ? !set : set;
  if (takesWord) {
    reader.known &&= wordKnown;
    return word;
  }
  return operator === '-' ? found.value : '';
}

/** Notes the use and gives its value; `slot` keeps the uses in the order of their first character. */
function use(
  reader: Reader,
  name: string,
  start: number,
  slot = reader.uses.length,
): { value: string; known: boolean; set: boolean } {
  const found = reader.find(name);
  const { binding } = found;
  const noted: ExpandedUse = binding
    ? { name, start, end: reader.at, binding }
    : found.unset
      ? { name, start, end: reader.at, unset: found.unset }
      : { name, start, end: reader.at };
  reader.uses.splice(slot, 0, noted);
  const known = found.value !== undefined;
  if (!known) reader.known = false;
  return { value: found.value ?? '', known, set: found.unset === undefined };
}

function nameAt(text: string, at: number): string {
  const first = text.charCodeAt(at);
  if ((first >= 48 && first <= 57) || isNameCode(first)) {
    let end = at + 1;
    const digits = first >= 48 && first <= 57;
    while (end < text.length && (digits ? /\d/.test(text[end] ?? '') : isNameCode(text.charCodeAt(end)))) end++;
    return text.slice(at, end);
  }
  return /[@*#?\-$!]/.test(text[at] ?? '') ? (text[at] ?? '') : '';
}

function isNameCode(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
}
