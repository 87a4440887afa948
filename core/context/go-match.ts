/**
 * File name patterns as Go's `filepath.Match` reads them, which BuildKit uses for the sources of COPY and ADD, and to tell a sound
 * pattern from a bad one in an ignore file: `*` and `?` stop at `/`, `[a-z]` and `[^a]` are classes, `\x` is a plain `x`, and there is no
 * `**` (two stars are one).
 */

/** A pattern that has been read. */
export interface GoPattern {
  /** The pieces between stars. A star at the end has no pieces behind it. */
  readonly chunks: readonly Chunk[];
}

interface Chunk {
  /** Whether a star stands before the pieces. */
  readonly star: boolean;
  /** Undefined where they are no pattern, such as `[` or `[]a]`: Go finds that out only when a match comes so far. */
  readonly pieces: readonly Piece[] | undefined;
}

/** What stands for one character of a path: itself, `?`, or a class. */
type Piece =
  | { readonly kind: 'character'; readonly code: number }
  | { readonly kind: 'any' }
  | { readonly kind: 'class'; readonly negated: boolean; readonly ranges: readonly (readonly [number, number])[] };

interface ReadPiece {
  readonly piece: Piece;
  /** The position behind it. */
  readonly end: number;
}

/** Reads a pattern. */
export function parseGoPattern(text: string): GoPattern {
  const characters = Array.from(text);
  const chunks: Chunk[] = [];
  let index = 0;
  while (index < characters.length) {
    const start = index;
    while (characters[index] === '*') index++;
    const end = findChunkEnd(characters, index);
    chunks.push({ star: index > start, pieces: readPieces(characters.slice(index, end)) });
    index = end;
  }
  return { chunks };
}

/** The position of the next star that is neither escaped nor in brackets. */
function findChunkEnd(characters: readonly string[], start: number): number {
  let inClass = false;
  for (let index = start; index < characters.length; index++) {
    const character = characters[index];
    if (character === '\\') index++;
    else if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    else if (character === '*' && !inClass) return index;
  }
  return characters.length;
}

function readPieces(characters: readonly string[]): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  for (let index = 0; index < characters.length;) {
    const read = readPiece(characters, index);
    if (read === undefined) return undefined;
    pieces.push(read.piece);
    index = read.end;
  }
  return pieces;
}

function readPiece(characters: readonly string[], start: number): ReadPiece | undefined {
  if (characters[start] === '?') return { piece: { kind: 'any' }, end: start + 1 };
  if (characters[start] === '[') return readClass(characters, start + 1);
  const at = characters[start] === '\\' ? start + 1 : start;
  const code = characters[at]?.codePointAt(0);
  return code === undefined ? undefined : { piece: { kind: 'character', code }, end: at + 1 };
}

function readClass(characters: readonly string[], start: number): ReadPiece | undefined {
  const negated = characters[start] === '^';
  let index = negated ? start + 1 : start;
  const ranges: (readonly [number, number])[] = [];
  while (characters[index] !== ']' || ranges.length === 0) {
    const low = readClassCharacter(characters, index);
    if (low === undefined) return undefined;
    index = low.end;
    let high = low;
    if (characters[index] === '-') {
      const end = readClassCharacter(characters, index + 1);
      if (end === undefined) return undefined;
      high = end;
      index = end.end;
    }
    ranges.push([low.code, high.code]);
  }
  return { piece: { kind: 'class', negated, ranges }, end: index + 1 };
}

/** A class must go on behind each of its characters, so one that ends with the pattern is bad. */
function readClassCharacter(
  characters: readonly string[],
  start: number,
): { readonly code: number; readonly end: number } | undefined {
  const first = characters[start];
  if (first === undefined || first === '-' || first === ']') return undefined;
  const at = first === '\\' ? start + 1 : start;
  const code = characters[at]?.codePointAt(0);
  if (code === undefined || at + 1 >= characters.length) return undefined;
  return { code, end: at + 1 };
}

/** Whether the pattern matches the whole of `path`; undefined where Go calls the pattern bad on the way there. */
export function matchGoPattern(pattern: GoPattern, path: string): boolean | undefined {
  let rest = 0;
  for (const [index, { star, pieces }] of pattern.chunks.entries()) {
    if (pieces === undefined) return undefined;
    if (star && pieces.length === 0) return !path.includes('/', rest);
    const end = matchChunk(star, pieces, path, rest, index === pattern.chunks.length - 1);
    if (end === undefined) return false;
    rest = end;
  }
  return rest === path.length;
}

/**
 * The offset behind a chunk that fits at `start`, or after what its star eats. Go takes the leftmost place and never comes back to it.
 *
 * @param last whether the chunk must reach the end of the path
 */
function matchChunk(star: boolean, pieces: readonly Piece[], path: string, start: number, last: boolean): number | undefined {
  for (let at = start; ; at++) {
    const end = matchPieces(pieces, path, at);
    if (end !== undefined && (!last || end === path.length)) return end;
    if (!star || at >= path.length || path[at] === '/') return undefined;
  }
}

/** The offset behind the pieces where they fit at `start`. */
function matchPieces(pieces: readonly Piece[], path: string, start: number): number | undefined {
  let at = start;
  for (const piece of pieces) {
    const code = path.codePointAt(at);
    if (code === undefined || !fits(piece, code)) return undefined;
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

const SLASH = 47;

function fits(piece: Piece, code: number): boolean {
  if (piece.kind === 'character') return piece.code === code;
  if (piece.kind === 'any') return code !== SLASH;
  return piece.ranges.some(([low, high]) => low <= code && code <= high) !== piece.negated;
}

/** Whether BuildKit looks for matches of a source word: it holds a `*`, `?` or `[` that no backslash escapes. */
export function hasWildcards(text: string): boolean {
  return /^(?:[^\\*?[]|\\[^])*[*?[]/.test(text);
}
