import { variableNameEnd } from '../syntax/variable-name.ts';
import type { ExpansionFault } from './expansion-fault.ts';
import type { Binding } from './model.ts';
import { readReversedPattern, readShellPattern, replaceMatches, trimEnd, trimStart } from './shell-pattern.ts';

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
  /** Present where it is `${A?}` or `${A:?}` of a variable that is not set, or empty: what the file says of that, as in `${A:?pass it}`. */
  readonly refused?: string;
}

/** A text after expansion. */
export interface Expanded {
  /** Undefined where some variable is unknown, or BuildKit would refuse the text. */
  readonly value?: string;
  /** In the order of their first characters. */
  readonly uses: readonly ExpandedUse[];
  /** The first place at which BuildKit gives up for certain. */
  readonly fault?: ExpansionFault;
}

type Use = { -readonly [K in keyof ExpandedUse]: ExpandedUse[K] };

/** A `${name…` whose `}` has not come yet, and what was going on around it. */
interface Open {
  readonly start: number;
  readonly nameEnd: number;
  readonly operator: number;
  /** Whether a colon stands before the operator, or the operator of a replacement twice. */
  readonly doubled: boolean;
  readonly found: Found;
  readonly use: Use;
  /** Whether escapes stay in the text, to be read again as those of a pattern. */
  readonly raw: boolean;
  readonly outer: Open | undefined;
  readonly outerText: string;
  readonly outerKnown: boolean;
  /** Offset of the double quote in which it stands, or -1. */
  readonly outerQuote: number;
  /** What ends the text that is being read: `}`, or the second slash of a replacement. */
  stop: number;
  /** The pattern of a replacement, once it is read; undefined where it is unknown. */
  pattern?: string | undefined;
}

const noUses: readonly ExpandedUse[] = [];

/** Longest value that is followed, in UTF-16 units: lines such as `ENV A=$A$A` double it each. */
const longestValue = 65_536;

/** Longest pattern that is read and longest value that it is held against, in UTF-16 units, and how many in one text: more than anybody writes, so that a broken file takes no time. */
const longestPattern = 4096;
const mostPatterns = 100;

const DOUBLE = 34;
const HASH = 35;
const DOLLAR = 36;
const PERCENT = 37;
const SINGLE = 39;
const PLUS = 43;
const MINUS = 45;
const SLASH = 47;
const COLON = 58;
const QUESTION = 63;
const BRACE = 123;
const CLOSE = 125;

/** Whether a text may hold anything that expansion changes; most words do not. A byte order mark at the start is passed over. */
const special = /[$'"\\`]|^\uFEFF/;

/**
 * Expands variables and removes quotes as BuildKit's lexer does for one word (`frontend/dockerfile/shell/lex.go`): `${x:-y}` `${x-y}` `${x:+y}`
 * `${x+y}` `${x:?y}` `${x?y}` `${x#p}` `${x##p}` `${x%p}` `${x%%p}` `${x/p/r}` `${x//p/r}`, nested as deep as anybody likes.
 * One pass over the text, without recursion.
 *
 * @param quotes whether quotes mean anything; in the body of a heredoc they do not
 */
export function expand(text: string, escape: string, find: (name: string) => Found, quotes = true): Expanded {
  if (!special.test(text)) return { value: text, uses: noUses };
  const escapeCode = escape.charCodeAt(0);
  const uses: Use[] = [];
  let fault: ExpansionFault | undefined;
  let open: Open | undefined;
  let out = '';
  let known = true;
  /** Offset of the double quote that is open, or -1. */
  let quote = -1;
  let patterns = 0;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const stop = open ? open.stop : -1;
    const run = at;
    let code = text.charCodeAt(at);
    while (code !== DOLLAR && code !== DOUBLE && code !== SINGLE && code !== escapeCode && code !== stop && ++at < text.length) {
      code = text.charCodeAt(at);
    }
    if (at > run) out += text.slice(run, at);
    if (out.length > longestValue) {
      out = '';
      known = false;
    }
    if (at === text.length) break;
    const raw = open !== undefined && open.raw;
    if (code === DOLLAR) {
      const start = at;
      const braces = text.charCodeAt(at + 1) === BRACE;
      const nameStart = braces ? at + 2 : at + 1;
      const nameEnd = braces && isNoName(text.charCodeAt(nameStart)) ? nameStart : variableNameEnd(text, nameStart);
      let operator = text.charCodeAt(nameEnd);
      if (braces) {
        fault = headFault(text, start, nameEnd);
        if (fault) {
          // BuildKit reads the name and the word behind a colon before it finds that they go with no form.
          if (operator === COLON && nameEnd > nameStart && text.includes('}', nameEnd)) {
            const name = text.slice(nameStart, nameEnd);
            const { binding, unset } = find(name);
            uses.push(
              binding ? { name, start, end: nameEnd, binding } : { name, start, end: nameEnd, ...(unset ? { unset } : {}) },
            );
          }
          break;
        }
      } else if (nameEnd === nameStart) {
        out += '$';
        at++;
        continue;
      }
      const found = find(text.slice(nameStart, nameEnd));
      const use: Use = { name: text.slice(nameStart, nameEnd), start, end: nameEnd };
      if (found.binding) use.binding = found.binding;
      else if (found.unset) use.unset = found.unset;
      uses.push(use);
      at = nameEnd;
      if (!braces || operator === CLOSE) {
        if (braces) use.end = ++at;
        if (found.value === undefined) known = false;
        else out += found.value;
        continue;
      }
      const colon = operator === COLON;
      if (colon) operator = text.charCodeAt(++at);
      const doubled = colon || (operator === SLASH && text.charCodeAt(at + 1) === SLASH);
      at += doubled && !colon ? 2 : 1;
      open = {
        start,
        nameEnd,
        operator,
        doubled,
        found,
        use,
        raw: operator === SLASH || operator === HASH || operator === PERCENT,
        outer: open,
        outerText: out,
        outerKnown: known,
        outerQuote: quote,
        stop: operator === SLASH ? SLASH : CLOSE,
      };
      out = '';
      quote = -1;
    } else if (quote >= 0) {
      at++;
      if (code === DOUBLE) quote = -1;
      else if (code !== escapeCode) out += text.charAt(at - 1);
      else if (isEscapable(text.charCodeAt(at), escapeCode)) {
        out += raw ? text.slice(at - 1, at + 1) : text.charAt(at);
        at++;
      } else if (at < text.length) out += raw ? escape + escape : escape;
    } else if (open && code === stop) {
      at++;
      if (stop === SLASH) {
        open.stop = CLOSE;
        open.pattern = known ? out : undefined;
        out = '';
        known = open.outerKnown;
        continue;
      }
      open.use.end = at;
      if (open.raw) patterns++;
      const result = patterns > mostPatterns ? undefined : valueOf(open, known ? out : undefined);
      if (typeof result === 'object') {
        fault = result;
        if (fault.kind === 'unset') open.use.refused = fault.message ?? '';
        break;
      }
      known = open.outerKnown && result !== undefined;
      out = open.outerText + (result ?? '');
      quote = open.outerQuote;
      open = open.outer;
    } else if (code === escapeCode) {
      out += text.slice(raw ? at : at + 1, at + 2);
      at += 2;
    } else if (!quotes) {
      out += text.charAt(at++);
    } else if (code === DOUBLE) {
      quote = at++;
    } else {
      const end = text.indexOf("'", at + 1);
      if (end < 0) {
        fault = { kind: 'quote', start: at };
        break;
      }
      const inside = text.slice(at + 1, end);
      // In a pattern a quoted escape stands for itself.
      out += raw && (stop === SLASH || open?.operator !== SLASH) ? inside.replaceAll(escape, escape + escape) : inside;
      at = end + 1;
    }
  }
  if (!fault && quote >= 0) fault = { kind: 'quote', start: quote };
  if (!fault && open) fault = { kind: open.stop === SLASH ? 'slash' : 'brace', start: open.start, nameEnd: open.nameEnd };
  if (fault) return { uses, fault };
  return known && out.length <= longestValue ? { uses, value: out } : { uses };
}

function isNoName(code: number): boolean {
  return code === BRACE || code === CLOSE || code === COLON;
}

function isEscapable(code: number, escapeCode: number): boolean {
  return code === DOUBLE || code === DOLLAR || code === escapeCode;
}

/** What is wrong with `${name` and the operator behind it. */
function headFault(text: string, start: number, nameEnd: number): ExpansionFault | undefined {
  const code = text.charCodeAt(nameEnd);
  if (nameEnd === start + 2 && (Number.isNaN(code) || isNoName(code)))
    return { kind: Number.isNaN(code) ? 'brace' : 'name', start, nameEnd };
  if (Number.isNaN(code)) return { kind: 'brace', start, nameEnd };
  const operator = code === COLON ? text.charCodeAt(nameEnd + 1) : code;
  if (operator === MINUS || operator === PLUS || operator === QUESTION) return undefined;
  if (code !== COLON && (code === CLOSE || code === HASH || code === PERCENT || code === SLASH)) return undefined;
  return { kind: 'modifier', start, nameEnd };
}

/**
 * What a closed `${name…}` stands for.
 *
 * @param word the text behind the operator, for a replacement that behind the second slash; undefined where it is unknown
 * @returns undefined where it is unknown
 */
function valueOf(form: Open, word: string | undefined): string | undefined | ExpansionFault {
  const { operator, found, start, nameEnd, doubled } = form;
  if (operator === MINUS || operator === PLUS || operator === QUESTION) {
    if (operator === PLUS && word === '') return '';
    const { value } = found;
    // What a person gives for an ARG without a default is not known, so that neither branch is certain.
    if (value === undefined) return undefined;
    const set = found.unset === undefined && !(doubled && value === '');
    if (operator === PLUS) return set ? word : '';
    if (set) return value;
    if (operator === MINUS) return word;
    return { kind: 'unset', start, nameEnd, ...(word === undefined ? {} : { message: word }) };
  }
  const text = operator === SLASH ? form.pattern : word;
  if (text === undefined || text.length > longestPattern) return undefined;
  const greedy = operator !== SLASH && text.charCodeAt(0) === operator;
  const plain = greedy ? text.slice(1) : text;
  const pattern = operator === PERCENT ? readReversedPattern(plain) : readShellPattern(plain);
  if (!pattern) return { kind: 'pattern', start, nameEnd };
  if (found.value === undefined) return undefined;
  const { value } = found;
  if (value.length > longestPattern) return undefined;
  if (operator === SLASH) return word === undefined ? undefined : replaceMatches(value, pattern, word, doubled);
  return operator === HASH ? trimStart(value, pattern, greedy) : trimEnd(value, pattern, greedy);
}
