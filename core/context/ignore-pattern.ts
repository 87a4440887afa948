/**
 * One pattern of an ignore file against one path.
 *
 * BuildKit turns such a pattern into a regular expression of Go's dialect, and what people see follows from that in the corners: `[*]` is
 * no class of one star, `\d` is a digit, `**` at an end is a plain prefix or suffix. So the same two steps are taken here: the
 * expression's text, then its meaning, matched by following all its positions at once, which takes time linear in the path for each pattern.
 */

import { ATOM_END, ATOM_START, notNewline, parseExpression, type Move } from './path-expression.ts';

/** Tells whether a pattern matches a path that is relative to the context's root, with `/`. */
export type PathTest = (path: string) => boolean;

/**
 * Reads a pattern whose `!` is off and whose path is cleaned (`b/**`, `dist/*.js`).
 *
 * @returns undefined where BuildKit cannot use it and fails the build as soon as it asks it, such as `[z-a]`
 */
export function compileIgnorePattern(pattern: string): PathTest | undefined {
  const { kind, expression } = toExpression(pattern);
  if (kind === 'exact') return (path) => path === pattern;
  if (kind === 'prefix') {
    const prefix = pattern.slice(0, -2);
    return (path) => path.startsWith(prefix);
  }
  if (kind === 'suffix') {
    const suffix = pattern.slice(2);
    return (path) => path.endsWith(suffix) || (suffix.startsWith('/') && path === suffix.slice(1));
  }
  const branches = parseExpression(expression);
  if (branches === undefined) return undefined;
  const [only] = branches;
  if (only === undefined || branches.length > 1) return (path) => run(branches, path);
  // Nearly every path fails at the plain characters around the stars, which is far cheaper to see than to follow the moves.
  const head = plainRun(only.slice(1));
  const anchored = only[0] === ATOM_START && only.at(-2) === ATOM_END;
  const tail = anchored ? plainRun(only.slice(1, -2).toReversed()).toReversed() : [];
  const [start, end] = [String.fromCodePoint(...head), String.fromCodePoint(...tail)];
  const whole = anchored ? compileWhole(only.slice(1, -2)) : undefined;
  return (path) => path.startsWith(start) && path.endsWith(end) && (whole?.(path) ?? run(branches, path));
}

/** The plain characters that stand first. */
function plainRun(moves: readonly Move[]): readonly number[] {
  const codes: number[] = [];
  for (const move of moves) {
    if (move.kind !== 'one' || move.code === undefined) break;
    codes.push(move.code);
  }
  return codes;
}

/** The expression that BuildKit makes of a pattern, and whether it needs one at all. */
function toExpression(pattern: string): {
  readonly kind: 'exact' | 'prefix' | 'suffix' | 'expression';
  readonly expression: string;
} {
  const characters = Array.from(pattern);
  let kind: 'exact' | 'prefix' | 'suffix' | 'expression' = 'exact';
  let expression = '^';
  let index = 0;
  while (index < characters.length) {
    const first = index === 0;
    const character = characters[index++] ?? '';
    if (character === '*' && characters[index] === '*') {
      index++;
      if (characters[index] === '/') index++;
      if (index < characters.length) {
        expression += '(.*/)?';
        kind = 'expression';
      } else if (kind === 'exact') {
        kind = 'prefix';
      } else {
        expression += '.*';
        kind = 'expression';
      }
      if (first) kind = 'suffix';
    } else if (character === '*') {
      expression += '[^/]*';
      kind = 'expression';
    } else if (character === '?') {
      expression += '[^/]';
      kind = 'expression';
    } else if ('.+()$'.includes(character)) {
      // `|`, `{` and `}` keep their meaning: a slip of BuildKit's table of characters to escape, and so `a|b` is two patterns.
      expression += `\\${character}`;
    } else if (character === '\\') {
      if (index < characters.length) kind = 'expression';
      expression += `\\${characters[index++] ?? ''}`;
    } else {
      expression += character;
      if (character === '[' || character === ']') kind = 'expression';
    }
  }
  return { kind, expression: `${expression}$` };
}

const SLASH = 47;

/**
 * The usual case, made fast, as contexts have many thousand paths: one branch from start to end, few enough positions for the bits of a
 * number, and none that looks at its place in the path. Undefined where it is another case.
 */
function compileWhole(moves: readonly Move[]): PathTest | undefined {
  if (moves.length > 30 || moves.some((move) => move.kind === 'place' || move.kind === 'end')) return undefined;
  const reach = closures(moves);
  const done = 1 << moves.length;
  return (path) => {
    let current = reach[0] ?? 0;
    for (let offset = 0; offset < path.length && current !== 0; offset++) {
      const code = path.codePointAt(offset) ?? 0;
      if (code > 0xffff) offset++;
      let next = 0;
      for (let open = current; open !== 0; open &= open - 1) {
        const index = 31 - Math.clz32(open & -open);
        const move = moves[index];
        if (move === undefined) continue;
        if (move.kind === 'one') {
          if (move.code === undefined ? move.test(code) : move.code === code) next |= reach[index + 1] ?? 0;
        } else if (move.kind === 'many') {
          if (move.test(code)) next |= reach[index] ?? 0;
        } else if (move.kind === 'folders' && notNewline(code)) {
          next |= 1 << index;
          if (code === SLASH) next |= reach[index + 1] ?? 0;
        }
      }
      current = next;
    }
    return (current & done) !== 0;
  };
}

/** For each position, itself and those that can be reached from it without a character, as bits. */
function closures(moves: readonly Move[]): readonly number[] {
  const reach: number[] = Array.from({ length: moves.length + 1 }, (_, index) => 1 << index);
  for (let index = moves.length - 1; index >= 0; index--) {
    const move = moves[index];
    if (move?.kind === 'many') reach[index] = (1 << index) | (reach[index + 1] ?? 0);
    else if (move?.kind === 'fork') reach[index] = (1 << index) | (reach[index + 1] ?? 0) | (reach[index + move.skip] ?? 0);
  }
  return reach;
}

/** Whether one of the branches matches somewhere in the path; most begin with a `^` and end with a `$`, and so match it whole. */
function run(branches: readonly (readonly Move[])[], path: string): boolean {
  return branches.some((moves) => runBranch(moves, path));
}

function runBranch(moves: readonly Move[], path: string): boolean {
  const anchored = moves[0] === ATOM_START;
  let current = new Uint8Array(moves.length);
  let next = new Uint8Array(moves.length);
  let done = enter(moves, current, 0, path, 0);
  for (let offset = 0; offset < path.length && !done;) {
    const code = path.codePointAt(offset) ?? 0;
    offset += code > 0xffff ? 2 : 1;
    let alive = false;
    for (const [index, move] of moves.entries()) {
      if (current[index] !== 1) continue;
      let to: number | undefined;
      if (move.kind === 'one' && move.test(code)) to = index + 1;
      else if (move.kind === 'many' && move.test(code)) to = index;
      else if (move.kind === 'folders' && notNewline(code)) {
        next[index] = 1;
        alive = true;
        if (code === SLASH) to = index + 1;
      }
      if (to === undefined) continue;
      alive = true;
      done = enter(moves, next, to, path, offset) || done;
    }
    if (!anchored) done = enter(moves, next, 0, path, offset) || done;
    else if (!alive) return false;
    [current, next] = [next, current];
    next.fill(0);
  }
  return done;
}

/** Marks a position and those that can be reached from it without a character; true where the end is among them. */
function enter(moves: readonly Move[], states: Uint8Array, start: number, path: string, offset: number): boolean {
  const open = [start];
  let done = false;
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const move = moves[index];
    if (move === undefined || states[index] === 1) continue;
    states[index] = 1;
    if (move.kind === 'end') done = true;
    else if (move.kind === 'fork') open.push(index + 1, index + move.skip);
    else if (move.kind === 'many' || (move.kind === 'place' && move.test(path, offset))) open.push(index + 1);
  }
  return done;
}
