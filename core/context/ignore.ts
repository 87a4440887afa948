import type { Span } from '../text/span.ts';
import { matchGoPattern, parseGoPattern } from './go-match.ts';
import { compileIgnorePattern, type PathTest } from './ignore-pattern.ts';

/** A `.dockerignore` file, read as BuildKit reads it. */
export interface IgnoreRules {
  /** In file order. The last one that decides wins. */
  readonly patterns: readonly IgnorePattern[];
  /** What surely makes BuildKit fail the build, where something does; `patterns` holds the sound ones then. */
  readonly problem?: IgnoreProblem;
}

/** One line of the file that is no comment. */
export interface IgnorePattern {
  /** Without `!`, cleaned, without a slash at either end: `!/src/./a/` gives `src/a`. */
  readonly text: string;
  /** Whether it begins with `!`: what it matches is sent after all. */
  readonly keeps: boolean;
  /** The line without the blanks around it. */
  readonly span: Span;
  /** Whether it matches this very path; folders above the path are asked one by one by the caller. */
  readonly matches: PathTest;
  /** Whether BuildKit fails the build as soon as it asks this pattern, which it may never do (`[z-a]` behind `*`); it matches nothing here. */
  readonly broken: boolean;
}

/** A line that BuildKit refuses. */
export interface IgnoreProblem {
  /** `syntax`: no pattern of Go's, such as `[` or `[]a]`. `empty`: a lone `!`. `long`: a line of 65 536 bytes or more. */
  readonly kind: 'syntax' | 'empty' | 'long';
  /** The pattern as BuildKit's message shows it, at most 100 characters of it. */
  readonly text: string;
  readonly span: Span;
}

/** Where BuildKit looks for the ignore file: beside the Dockerfile first, then in the root of the context. Only one is used. */
export function ignoreFileNames(dockerfile: string): readonly [string, string] {
  return [`${dockerfile}.dockerignore`, '.dockerignore'];
}

/** The characters that Go's `strings.TrimSpace` takes off; a byte order mark is not one of them, as it is for JavaScript. */
const BLANKS =
  /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+|[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/g;

/** Go reads lines into a buffer of this many bytes and gives up where one does not fit with its line feed. */
const LONGEST_LINE = 65_536;

/**
 * Reads the text of an ignore file.
 *
 * A line that begins with `#` is a comment (` #` is a pattern); a byte order mark at the start does not count.
 */
export function parseIgnoreFile(text: string): IgnoreRules {
  const patterns: IgnorePattern[] = [];
  let problem: IgnoreProblem | undefined;
  for (const line of linesOf(text)) {
    if (byteLengthReaches(text, line.start, line.end, LONGEST_LINE)) {
      problem ??= { kind: 'long', text: text.slice(line.start, line.start + 100), span: { start: line.start, end: line.end } };
      break;
    }
    const start = line.start === 0 && text.startsWith('\ufeff') ? 1 : line.start;
    const raw = text.slice(start, line.end);
    if (raw.startsWith('#')) continue;
    const trimmed = trim(raw);
    if (trimmed === '') continue;
    const at = start + raw.indexOf(trimmed);
    const span = { start: at, end: at + trimmed.length };
    const pattern = compile(normalizeLine(trimmed), span);
    if ('kind' in pattern) problem ??= pattern;
    else patterns.push(pattern);
  }
  return problem === undefined ? { patterns } : { patterns, problem };
}

/** What BuildKit makes of a line before it looks at it as a pattern: an absolute path is one from the context's root. */
function normalizeLine(line: string): string {
  const keeps = line.startsWith('!');
  let path = keeps ? trim(line.slice(1)) : line;
  if (path !== '') path = cleanGoPath(path);
  if (path.length > 1 && path.startsWith('/')) path = path.slice(1);
  return keeps ? `!${path}` : path;
}

/** @param text not blank */
function compile(text: string, span: Span): IgnorePattern | IgnoreProblem {
  const cleaned = cleanGoPath(trim(text));
  const keeps = cleaned.startsWith('!');
  const path = keeps ? cleaned.slice(1) : cleaned;
  if (path === '') return { kind: 'empty', text: '!', span };
  // BuildKit tells a bad pattern by asking it about `.`, and so does not see every bad one here.
  if (matchGoPattern(parseGoPattern(path), '.') === undefined) return { kind: 'syntax', text: path.slice(0, 100), span };
  const matches = compileIgnorePattern(path);
  return { text: path, keeps, span, matches: matches ?? ((): boolean => false), broken: matches === undefined };
}

/** Patterns that stand alone, as in `COPY --exclude=PATTERN`: there a `#` begins no comment, and one with a leading slash matches nothing. */
export function compilePatterns(texts: readonly string[]): IgnoreRules {
  const read = texts.filter((text) => trim(text) !== '').map((text) => compile(text, { start: 0, end: text.length }));
  const patterns = read.filter((pattern): pattern is IgnorePattern => !('kind' in pattern));
  const problem = read.find((pattern) => 'kind' in pattern);
  return problem === undefined ? { patterns } : { patterns, problem };
}

/** Lines as Go's scanner gives them: parted by a line feed, one carriage return before it taken off by the trimming. */
function* linesOf(text: string): Generator<Span> {
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    yield { start, end };
    start = end + 1;
  }
}

function byteLengthReaches(text: string, start: number, end: number, limit: number): boolean {
  if (end - start >= limit) return true;
  if ((end - start) * 3 < limit) return false;
  let bytes = 0;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    // Each half of a surrogate pair counts two of the pair's four bytes.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return bytes >= limit;
}

function trim(text: string): string {
  return text.replace(BLANKS, '');
}

/** Go's `filepath.Clean`: no `.`, no doubled slash, `..` resolved where that can be done, `.` for nothing. */
function cleanGoPath(path: string): string {
  const rooted = path.startsWith('/');
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (!rooted) parts.push(part);
  }
  const joined = parts.join('/');
  return rooted ? `/${joined}` : joined === '' ? '.' : joined;
}

/**
 * Whether the patterns leave `path` out, each asked about the path and the folders above it. BuildKit's own check that a COPY takes no
 * ignored file (`CopyIgnoredFile`) asks this way; for what is really sent, which differs in rare cases, see `visitPath`.
 */
export function isIgnored(rules: IgnoreRules, path: string): boolean {
  let ignored = false;
  for (const pattern of rules.patterns) {
    if (pattern.keeps !== ignored) continue;
    if (pattern.matches(path) || foldersAbove(path).some((folder) => pattern.matches(folder))) ignored = !pattern.keeps;
  }
  return ignored;
}

/** Whether the patterns surely leave out a folder with all that may ever lie in it: none after them brings a part of it back. */
export function isIgnoredWhole(rules: IgnoreRules, folder: string): boolean {
  const inner = `${folder}/x`;
  const above = [...foldersAbove(inner), inner];
  const last = rules.patterns.findLastIndex((pattern) => !pattern.keeps && above.some((path) => pattern.matches(path)));
  return last >= 0 && !rules.patterns.slice(last + 1).some((pattern) => pattern.keeps && reachesInto(pattern.text, folder));
}

/** Whether a pattern may match the folder, one that holds it, or something in it; a doubled star may match at any depth. */
function reachesInto(pattern: string, folder: string): boolean {
  const names = folder.split('/');
  for (const [index, part] of pattern.split('/').entries()) {
    const name = names[index];
    if (name === undefined || part.includes('**')) return true;
    if (part !== name && compileIgnorePattern(part)?.(name) !== true) return false;
  }
  return true;
}

/** `a/b/c` → `a`, `a/b`. */
function foldersAbove(path: string): readonly string[] {
  const folders: string[] = [];
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) folders.push(path.slice(0, slash));
  return folders;
}

/** What the walk through the context knows of a folder: which patterns matched it or a folder above it. */
export interface FolderVisit {
  /** One for each pattern of the rules. */
  readonly matched: readonly boolean[];
}

/** What the walk does with one path. */
export interface PathVisit extends FolderVisit {
  /** Whether the path itself is not sent. A folder is sent all the same where something below it is. */
  readonly ignored: boolean;
  /** Of a folder: whether something below it may be sent, so that it must be read. */
  readonly enter: boolean;
}

/** The root of the context, where a walk begins. */
export function visitRoot(rules: IgnoreRules): FolderVisit {
  return { matched: rules.patterns.map(() => false) };
}

/**
 * One step of the walk that decides what is sent to the builder.
 *
 * @param parent the visit of the folder that holds the path, `visitRoot` for the top level
 * @param path relative to the context's root
 */
export function visitPath(rules: IgnoreRules, parent: FolderVisit, path: string): PathVisit {
  let ignored = false;
  const matched = rules.patterns.map((pattern, index) => {
    // A pattern that matched the folder counts for all below it, even where it had no say in the folder's own fate.
    const fits = parent.matched[index] === true || (pattern.keeps === ignored && pattern.matches(path));
    if (fits) ignored = !pattern.keeps;
    return fits;
  });
  return { matched, ignored, enter: !ignored || mayKeepBelow(rules, path) };
}

/** Whether a `!` pattern could bring back something below an ignored folder; with wildcards in one of them BuildKit reads every folder. */
function mayKeepBelow(rules: IgnoreRules, folder: string): boolean {
  const kept = rules.patterns
    .filter((pattern) => pattern.keeps)
    .map((pattern) => pattern.text.replace(/\/\*\*$/, '').replace(/\/\*$/, ''));
  return kept.some((text) => /[*[\]?^\\]/.test(text)) || kept.some((text) => `${text}/`.startsWith(`${folder}/`));
}

/**
 * Of all files of a folder those that are sent to the builder.
 *
 * @param files paths relative to the root, with `/`, in any order
 */
export function sentFiles(rules: IgnoreRules, files: readonly string[]): readonly string[] {
  const visits = new Map<string, PathVisit>();
  const root = visitRoot(rules);
  return files.filter((file) => {
    let parent: FolderVisit = root;
    for (const folder of foldersAbove(file)) {
      let visit = visits.get(folder);
      if (visit === undefined) {
        visit = visitPath(rules, parent, folder);
        visits.set(folder, visit);
      }
      if (!visit.enter) return false;
      parent = visit;
    }
    return !visitPath(rules, parent, file).ignored;
  });
}
