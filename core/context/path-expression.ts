/**
 * The part of Go's regular expressions that patterns of an ignore file turn into, as a list of moves that can be followed all at once.
 * Escapes and named classes are Go's, where they differ from JavaScript's.
 */

/** What one position of an expression does with the next character, or without one. */
export type Move =
  | { readonly kind: 'one'; readonly test: (code: number) => boolean; readonly code?: number }
  | { readonly kind: 'many'; readonly test: (code: number) => boolean }
  | { readonly kind: 'folders' }
  | { readonly kind: 'place'; readonly test: (path: string, offset: number) => boolean }
  /** Goes on at the next position and also behind as many as `skip` says. */
  | { readonly kind: 'fork'; readonly skip: number }
  | { readonly kind: 'end' };

const NEWLINE = 10;

/** What `.` stands for. */
export const notNewline = (code: number): boolean => code !== NEWLINE;

/** A piece of an expression, and whether a repetition may follow it. */
interface Atom {
  readonly moves: readonly Move[];
  readonly end: number;
  readonly repeatable: boolean;
}

/**
 * The moves of each branch of an expression; undefined where Go refuses it.
 *
 * Read is what `compileIgnorePattern` writes and no more: `(` only where it begins the optional run of folders, a star only behind a
 * class or a dot.
 */
export function parseExpression(expression: string): readonly (readonly Move[])[] | undefined {
  const text = Array.from(expression);
  const branches: Move[][] = [[]];
  let index = 0;
  while (index < text.length) {
    if (text[index] === '|') {
      branches.push([]);
      index++;
      continue;
    }
    const atom = parseAtom(text, index);
    if (atom === undefined) return undefined;
    index = atom.end;
    const repeat = parseRepeat(text, index);
    if (repeat === 'bad' || (repeat !== undefined && !atom.repeatable)) return undefined;
    branches.at(-1)?.push(...(repeat === undefined ? atom.moves : repeated(atom.moves, repeat)));
    if (repeat === undefined) continue;
    index = repeat.end;
    if (parseRepeat(text, index) !== undefined) return undefined;
  }
  return branches.map((moves) => [...moves, { kind: 'end' }]);
}

function parseAtom(text: readonly string[], start: number): Atom | undefined {
  const character = text[start] ?? '';
  if (character === '^') return { moves: [ATOM_START], end: start + 1, repeatable: true };
  if (character === '$') return { moves: [ATOM_END], end: start + 1, repeatable: true };
  // Only `(.*/)?` and `.*` stand unescaped in what `toExpression` writes.
  if (character === '(')
    return { moves: [{ kind: 'fork', skip: 2 }, { kind: 'folders' }], end: start + '(.*/)?'.length, repeatable: false };
  if (character === '.') return { moves: [{ kind: 'many', test: notNewline }], end: start + '.*'.length, repeatable: false };
  if (character === '[') {
    const set = parseClass(text, start + 1);
    if (set === undefined) return undefined;
    const many = text[set.end] === '*';
    return { moves: [{ kind: many ? 'many' : 'one', test: set.test }], end: many ? set.end + 1 : set.end, repeatable: !many };
  }
  if (character !== '\\') {
    // A repetition with nothing before it, as after `|`.
    if (character === '{' && parseRepeat(text, start) !== undefined) return undefined;
    return { moves: [plain(character)], end: start + 1, repeatable: true };
  }
  if (text[start + 1] === 'Q') return parseQuoted(text, start + 2);
  const place = PLACES.get(text[start + 1] ?? '');
  if (place !== undefined) return { moves: [{ kind: 'place', test: place }], end: start + 2, repeatable: true };
  const set = parseSetEscape(text, start);
  if (set !== undefined) return { moves: [{ kind: 'one', test: set.test }], end: set.end, repeatable: true };
  const escaped = parseEscape(text, start);
  return escaped === undefined
    ? undefined
    : { moves: [plain(String.fromCodePoint(escaped.code))], end: escaped.end, repeatable: true };
}

/** What stands between `\Q` and `\E` means itself, the `$` at the end of the expression too where there is no `\E`. */
function parseQuoted(text: readonly string[], start: number): Atom {
  let end = start;
  while (end < text.length && !(text[end] === '\\' && text[end + 1] === 'E')) end++;
  return { moves: text.slice(start, end).map(plain), end: end + 2, repeatable: true };
}

function plain(character: string): Move {
  const code = character.codePointAt(0) ?? 0;
  return { kind: 'one', test: (other) => other === code, code };
}

interface Repeat {
  readonly least: number;
  /** Undefined for `{2,}`. */
  readonly most?: number;
  readonly end: number;
}

/** `{2}`, `{2,}`, `{2,3}`; anything else that begins with `{` is plain text. */
function parseRepeat(text: readonly string[], start: number): Repeat | 'bad' | undefined {
  if (text[start] !== '{') return undefined;
  const close = text.indexOf('}', start);
  const match = close < 0 ? null : /^(0|[1-9]\d*)(,(0|[1-9]\d*)?)?$/.exec(text.slice(start + 1, close).join(''));
  if (match === null) return undefined;
  const least = Number(match[1]);
  const most = match[2] === undefined ? least : match[3] === undefined ? undefined : Number(match[3]);
  if (least > 1000 || (most !== undefined && (most > 1000 || most < least))) return 'bad';
  return { least, end: close + 1, ...(most === undefined ? {} : { most }) };
}

/** Only the last of several moves repeats, as in `\Qab\E{2}`. */
function repeated(moves: readonly Move[], repeat: Repeat): readonly Move[] {
  const last = moves.at(-1);
  if (last === undefined) return [];
  const all: Move[] = moves.slice(0, -1);
  for (let count = 0; count < repeat.least; count++) all.push(last);
  if (repeat.most === undefined) all.push(last.kind === 'one' ? { kind: 'many', test: last.test } : { kind: 'fork', skip: 1 });
  for (let count = repeat.least; count < (repeat.most ?? 0); count++) all.push({ kind: 'fork', skip: 2 }, last);
  return all;
}

/** `^`. */
export const ATOM_START: Move = { kind: 'place', test: (_, offset) => offset === 0 };
/** `$`. */
export const ATOM_END: Move = { kind: 'place', test: (path, offset) => offset === path.length };

const isWord = (path: string, offset: number): boolean => /^\w$/.test(path[offset] ?? '');
const atBoundary = (path: string, offset: number): boolean => isWord(path, offset - 1) !== isWord(path, offset);

const PLACES = new Map<string, (path: string, offset: number) => boolean>([
  ['A', (_, offset) => offset === 0],
  ['z', (path, offset) => offset === path.length],
  ['b', atBoundary],
  ['B', (path, offset) => !atBoundary(path, offset)],
]);

interface CharacterSet {
  readonly test: (code: number) => boolean;
  readonly end: number;
}

/** `\d`, `\W`, `\pL` and their kin. */
function parseSetEscape(text: readonly string[], start: number): CharacterSet | undefined {
  if (text[start] !== '\\') return undefined;
  const name = text[start + 1] ?? '';
  const known = SET_ESCAPES.get(name.toLowerCase());
  if (known !== undefined) return { test: negatedIf(name !== name.toLowerCase(), known), end: start + 2 };
  if (name !== 'p' && name !== 'P') return undefined;
  const category = text[start + 2] ?? '';
  if (!'CLMNPSZ'.includes(category) || category === '') return undefined;
  const expression = new RegExp(`^\\p{${category}}$`, 'u');
  return { test: negatedIf(name === 'P', (code) => expression.test(String.fromCodePoint(code))), end: start + 3 };
}

function ranges(members: string): (code: number) => boolean {
  const expression = new RegExp(`^[${members}]$`);
  return (code) => code < 128 && expression.test(String.fromCharCode(code));
}

function negatedIf(negated: boolean, test: (code: number) => boolean): (code: number) => boolean {
  return negated ? (code) => !test(code) : test;
}

const SET_ESCAPES = new Map([
  ['d', ranges('0-9')],
  ['s', ranges('\\t\\n\\f\\r ')],
  ['w', ranges('0-9A-Za-z_')],
]);

const NAMED_SETS = new Map([
  ['alnum', ranges('0-9A-Za-z')],
  ['alpha', ranges('A-Za-z')],
  ['ascii', ranges('\\x00-\\x7f')],
  ['blank', ranges('\\t ')],
  ['cntrl', ranges('\\x00-\\x1f\\x7f')],
  ['digit', ranges('0-9')],
  ['graph', ranges('!-~')],
  ['lower', ranges('a-z')],
  ['print', ranges(' -~')],
  ['punct', ranges('!-\\/:-@\\[-`{-~')],
  ['space', ranges('\\t\\n\\v\\f\\r ')],
  ['upper', ranges('A-Z')],
  ['word', ranges('0-9A-Za-z_')],
  ['xdigit', ranges('0-9A-Fa-f')],
]);

const CONTROL_ESCAPES = new Map([
  ['a', 7],
  ['f', 12],
  ['n', 10],
  ['r', 13],
  ['t', 9],
  ['v', 11],
]);

/** An escape that stands for one character; undefined where Go knows none of that name. */
function parseEscape(text: readonly string[], start: number): { readonly code: number; readonly end: number } | undefined {
  const name = text[start + 1];
  const code = name?.codePointAt(0);
  if (name === undefined || code === undefined) return undefined;
  const control = CONTROL_ESCAPES.get(name);
  if (control !== undefined) return { code: control, end: start + 2 };
  const rest = text.slice(start + 1, start + 4).join('');
  if (name === 'x') {
    const hexadecimal = /^x([0-9A-Fa-f]{2})/.exec(rest)?.[1];
    return hexadecimal === undefined ? undefined : { code: Number.parseInt(hexadecimal, 16), end: start + 4 };
  }
  // A lone digit other than 0 would be a back reference, which Go does not have.
  const octal = /^(?:0[0-7]{0,2}|[1-7][0-7]{1,2})/.exec(rest)?.[0];
  if (octal !== undefined) return { code: Number.parseInt(octal, 8), end: start + 1 + octal.length };
  return code < 128 && !/[0-9A-Za-z]/.test(name) ? { code, end: start + 2 } : undefined;
}

/** A class from behind its `[`. */
function parseClass(text: readonly string[], start: number): CharacterSet | undefined {
  const negated = text[start] === '^';
  let index = negated ? start + 1 : start;
  const tests: ((code: number) => boolean)[] = [];
  for (let first = true; text[index] !== ']' || first; first = false) {
    if (index >= text.length) return undefined;
    const close = text[index] === '[' && text[index + 1] === ':' ? findNamedEnd(text, index + 2) : undefined;
    if (close !== undefined) {
      const named = text.slice(index + 2, close).join('');
      const test = NAMED_SETS.get(named.replace('^', ''));
      if (test === undefined || named.lastIndexOf('^') > 0) return undefined;
      tests.push(negatedIf(named.startsWith('^'), test));
      index = close + 2;
      continue;
    }
    const set = parseSetEscape(text, index);
    if (set !== undefined) {
      tests.push(set.test);
      index = set.end;
      continue;
    }
    const low = parseClassCharacter(text, index);
    if (low === undefined) return undefined;
    index = low.end;
    let high = low;
    if (text[index] === '-' && index + 1 < text.length && text[index + 1] !== ']') {
      const end = parseClassCharacter(text, index + 1);
      if (end === undefined || end.code < low.code) return undefined;
      high = end;
      index = end.end;
    }
    const [from, to] = [low.code, high.code];
    tests.push((code) => from <= code && code <= to);
  }
  return { test: negatedIf(negated, (code) => tests.some((test) => test(code))), end: index + 1 };
}

/** Where the `:]` of `[:name:]` begins. */
function findNamedEnd(text: readonly string[], start: number): number | undefined {
  for (let index = start; index + 1 < text.length; index++) if (text[index] === ':' && text[index + 1] === ']') return index;
  return undefined;
}

function parseClassCharacter(
  text: readonly string[],
  start: number,
): { readonly code: number; readonly end: number } | undefined {
  if (text[start] === '\\') return parseEscape(text, start);
  const code = text[start]?.codePointAt(0);
  return code === undefined ? undefined : { code, end: start + 1 };
}
