import type { Lines } from '../text/lines.ts';
import type { Directive } from './tree.ts';
import { isSpace } from './words.ts';

/** The top of a file. */
export interface Head {
  /** The directives of the parser itself: every line from the first until one that is none. */
  readonly directives: readonly Directive[];
  readonly escape: '\\' | '`';
  /** The first line behind the directives. */
  readonly next: number;
  readonly syntax?: Directive;
  readonly check?: Directive;
}

/**
 * Reads the directives at the top. `escape` is the parser's own affair; `syntax` and `check` BuildKit looks for apart, before it parses
 * (`frontend/dockerfile/parser/directives.go`): behind a first line `#!`, not in indented lines, and `syntax` also in lines that start
 * with `//`, or in a file that is a JSON object.
 *
 * @param start 1 behind a byte order mark, else 0
 */
export function readHead(text: string, lines: Lines, start: number): Head {
  const directives: Directive[] = [];
  let escape: '\\' | '`' = '\\';
  let next = 0;
  for (; next < lines.count; next++) {
    const from = next === 0 ? start : lines.startOf(next);
    const directive = readDirective(text, from, afterSpaces(text, from), lines.endOf(next), '#');
    if (!directive) break;
    directives.push(directive);
    if (directive.name === 'escape' && (directive.value === '`' || directive.value === '\\')) escape = directive.value;
  }
  const head = { directives, escape, next };
  // Hardly any file has a first line that makes a difference between the two.
  const first = text.charCodeAt(start);
  if (first !== 35 && first !== 47 && first !== 123 && !isSpace(text.charCodeAt(start))) return head;
  const body = text.startsWith('#!', start) ? 1 : 0;
  const hash = detect(text, lines, start, body, '#');
  const syntax =
    hash.syntax ?? detect(text, lines, start, body, '//').syntax ?? readJson(text, body === 0 ? start : lines.startOf(1));
  return { ...head, ...(syntax ? { syntax } : {}), ...(hash.check ? { check: hash.check } : {}) };
}

/** The first `syntax` and `check` of the lines from `body` on, as far as they are directives. */
function detect(text: string, lines: Lines, start: number, body: number, sign: string): Pick<Head, 'syntax' | 'check'> {
  const found = new Map<Directive['name'], Directive>();
  for (let line = body; line < lines.count; line++) {
    const from = line === 0 ? start : lines.startOf(line);
    const directive = readDirective(text, from, from, lines.endOf(line), sign);
    if (!directive || found.has(directive.name)) break;
    found.set(directive.name, directive);
  }
  const syntax = found.get('syntax');
  const check = found.get('check');
  return { ...(syntax ? { syntax } : {}), ...(check ? { check } : {}) };
}

function readJson(text: string, start: number): Directive | undefined {
  if (!/^\s*\{/.test(text.slice(start, start + 1000))) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text.slice(start));
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('syntax' in value) || typeof value.syntax !== 'string') return undefined;
  const span = { start, end: text.length };
  return { span, name: 'syntax', nameSpan: span, value: value.syntax, valueSpan: span };
}

/** Reads `# name = value` in the line from `start`, its sign at `signStart`; a value of nothing but blanks is the last of them. */
function readDirective(text: string, start: number, signStart: number, lineEnd: number, sign: string): Directive | undefined {
  if (!text.startsWith(sign, signStart)) return undefined;
  let end = lineEnd;
  while (end > start && text[end - 1] === '\r') end--;
  const nameStart = afterSpaces(text, signStart + sign.length);
  let nameEnd = nameStart;
  while (nameEnd < end && isNameCode(text.charCodeAt(nameEnd), nameEnd > nameStart)) nameEnd++;
  const name = text.slice(nameStart, nameEnd).toLowerCase();
  if (name !== 'syntax' && name !== 'escape' && name !== 'check') return undefined;
  let at = afterBlanks(text, nameEnd, end);
  if (text[at] !== '=' || at + 1 >= end) return undefined;
  at = Math.min(afterBlanks(text, at + 1, end), end - 1);
  let valueEnd = end;
  while (valueEnd > at + 1 && isDirectiveBlank(text[valueEnd - 1])) valueEnd--;
  return {
    span: { start, end },
    name,
    nameSpan: { start: nameStart, end: nameEnd },
    value: text.slice(at, valueEnd),
    valueSpan: { start: at, end: valueEnd },
  };
}

function isNameCode(code: number, digits: boolean): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (digits && code >= 48 && code <= 57);
}

/** Go's `\s`, which knows no blanks but these. */
function isDirectiveBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\f' || character === '\r';
}

function afterBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isDirectiveBlank(text[at])) at++;
  return at;
}

function afterSpaces(text: string, start: number): number {
  let at = start;
  while (text[at] !== '\n' && isSpace(text.charCodeAt(at))) at++;
  return at;
}
