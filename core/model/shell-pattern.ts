/**
 * A pattern of `${x#p}` and its like, cut at its stars; of each piece the characters, undefined where any one will do (`?`).
 * `*.t?r` is `[[], ['.', 't', undefined, 'r']]`.
 */
export type ShellPattern = readonly (readonly (string | undefined)[])[];

/** How much work a match may be, in comparisons: more than any person's pattern, less than a blink. */
const mostWork = 500_000;

/** Longest text that replacing may make, in characters. */
const longestText = 65_536;

/**
 * Reads a pattern: `*`, `?`, `\*`, `\?`, `\\`, and `\}` and `\/` for the character itself; brackets mean nothing
 * (`convertShellPatternToRegex` in `frontend/dockerfile/shell/lex.go`).
 *
 * @returns undefined where something else is escaped, which BuildKit refuses
 */
export function readShellPattern(text: string): ShellPattern | undefined {
  const characters = Array.from(text);
  let piece: (string | undefined)[] = [];
  const pieces = [piece];
  for (let at = characters[0] === '\uFEFF' ? 1 : 0; at < characters.length; at++) {
    const character = characters[at];
    if (character === '*') pieces.push((piece = []));
    else if (character === '?') piece.push(undefined);
    else if (character !== '\\') piece.push(character);
    else {
      const next = characters[at + 1];
      if (next === '}' || next === '/') continue;
      if (next !== '*' && next !== '?' && next !== '\\') return undefined;
      piece.push(next);
      at++;
    }
  }
  return pieces;
}

/** The same from its end, for `${x%p}`: BuildKit turns the text round, escapes kept in front of what they escape, and reads that. */
export function readReversedPattern(text: string): ShellPattern | undefined {
  const characters = Array.from(text);
  let reversed = '';
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? '';
    if (character === '\\' && at + 1 < characters.length) reversed = character + (characters[++at] ?? '') + reversed;
    else reversed = character + reversed;
  }
  return readShellPattern(reversed);
}

/** A value without what the pattern matches at its start; undefined where that is too much work to tell. */
export function trimStart(value: string, pattern: ShellPattern, greedy: boolean): string | undefined {
  const characters = Array.from(value);
  if (isTooMuch(characters, pattern)) return undefined;
  const end = matchEnd(characters, 0, pattern, greedy);
  return end === undefined ? value : characters.slice(end).join('');
}

/** A value without what the pattern, read from its end, matches at the value's end; undefined where that is too much work to tell. */
export function trimEnd(value: string, reversed: ShellPattern, greedy: boolean): string | undefined {
  const characters = Array.from(value).reverse();
  if (isTooMuch(characters, reversed)) return undefined;
  const end = matchEnd(characters, 0, reversed, greedy);
  return end === undefined ? value : characters.slice(end).reverse().join('');
}

/**
 * A value with its first match replaced, or with `all` every match. With `all` the replacement is one of Go's regular expressions, in which
 * `$0` is the match, any other `$name` nothing, and `$$` one dollar.
 *
 * @returns undefined where it is too much work to tell, or the text grows beyond all measure
 */
export function replaceMatches(value: string, pattern: ShellPattern, replacement: string, all: boolean): string | undefined {
  const characters = Array.from(value);
  if (isTooMuch(characters, pattern)) return undefined;
  const template = all ? readTemplate(replacement) : [replacement];
  let text = '';
  let copied = 0;
  for (let at = 0; at <= characters.length && text.length <= longestText;) {
    const start = find(characters, pattern[0] ?? [], at);
    const end = start < 0 ? undefined : matchEnd(characters, start, pattern, true);
    if (end === undefined) break;
    text += characters.slice(copied, start).join('');
    // An empty match right behind another one is none.
    if (end > copied || start === 0) {
      const match = characters.slice(start, end).join('');
      for (const part of template) text += part ?? match;
    }
    copied = end;
    if (!all) break;
    at = Math.max(at + 1, end);
  }
  return text.length > longestText ? undefined : text + characters.slice(copied).join('');
}

/** The parts of a replacement; undefined stands for the match. */
function readTemplate(text: string): readonly (string | undefined)[] {
  const parts: (string | undefined)[] = [];
  let copied = 0;
  for (const { 0: whole, 1: inBraces, 2: bare, index } of text.matchAll(/\$(?:\$|\{([\p{L}\p{Nd}_]+)\}|([\p{L}\p{Nd}_]+))/gu)) {
    parts.push(text.slice(copied, index));
    copied = index + whole.length;
    if (whole === '$$') parts.push('$');
    else if ((inBraces ?? bare) === '0') parts.push(undefined);
  }
  parts.push(text.slice(copied));
  return parts;
}

function isTooMuch(characters: readonly string[], pattern: ShellPattern): boolean {
  return pattern.reduce((sum, piece) => sum + piece.length + 1, 0) * characters.length > mostWork;
}

/** Where a match that starts at `from` ends: as far away as can be if `greedy`, else as near. */
function matchEnd(characters: readonly string[], from: number, pattern: ShellPattern, greedy: boolean): number | undefined {
  const [first = [], ...rest] = pattern;
  if (!isAt(characters, first, from)) return undefined;
  let low = from + first.length;
  if (!greedy) {
    for (const piece of rest) {
      const start = find(characters, piece, low);
      if (start < 0) return undefined;
      low = start + piece.length;
    }
    return low;
  }
  if (rest.length === 0) return low;
  // The last piece as far to the right as it goes, then each before it left of the next: so the earlier stars take most.
  let high = characters.length;
  let end: number | undefined;
  for (const piece of rest.reverse()) {
    let start = high - piece.length;
    while (start >= low && !isAt(characters, piece, start)) start--;
    if (start < low) return undefined;
    end ??= start + piece.length;
    high = start;
  }
  return end;
}

function find(characters: readonly string[], piece: ShellPattern[number], from: number): number {
  for (let start = from; start + piece.length <= characters.length; start++) if (isAt(characters, piece, start)) return start;
  return -1;
}

function isAt(characters: readonly string[], piece: ShellPattern[number], start: number): boolean {
  if (start + piece.length > characters.length) return false;
  for (let at = 0; at < piece.length; at++) {
    const wanted = piece[at];
    if (wanted !== undefined && wanted !== characters[start + at]) return false;
  }
  return true;
}
