import type { CopySource, CopyStep } from '../model/model.ts';
import type { BuildContext } from './build-context.ts';
import { hasWildcards, matchGoPattern, parseGoPattern } from './go-match.ts';
import { compilePatterns, sentFiles, visitPath, visitRoot, type IgnoreRules } from './ignore.ts';
import { byCodeUnit, contextPath, emptyFoldersAt, filesAt, hasFile, hasFolder, isBelowFile, prefixes } from './listing.ts';

/** What one source word of a COPY or ADD takes from the context. */
export interface Taken {
  readonly source: CopySource;
  /** What the word names, in the order of copying: one file or folder for a plain path, each match for a pattern, none if nothing is there. */
  readonly matches: readonly Match[];
}

/** One file or folder that a source word names. */
export interface Match {
  /** Relative to the context's root; empty for the root itself. */
  readonly path: string;
  readonly folder: boolean;
  /** The files taken, sorted: the file itself, or those of the folder that no `--exclude` leaves out. */
  readonly files: readonly string[];
}

/**
 * What each source that is a path takes, in the order of the words; downloads and heredocs are left out.
 *
 * @returns undefined where that cannot be told: no context or an incomplete one, a variable without a known value, `--from`, a bad
 *   `--exclude`, a path through what may be a link
 */
export function takenBySource(context: BuildContext | undefined, step: CopyStep): readonly Taken[] | undefined {
  if (context === undefined || step.from.kind !== 'context') return undefined;
  // Flags are read byte by byte, so that of other letters than ASCII's BuildKit makes something else.
  if (step.excludes.some((text) => NOT_ASCII.test(text))) return undefined;
  const excludes = compilePatterns(step.excludes);
  if (excludes.problem !== undefined) return undefined;
  const taken: Taken[] = [];
  for (const source of step.sources) {
    if (source.kind !== 'path') continue;
    if (source.value === undefined || isKept(source.value)) return undefined;
    const matches = step.parents ? matchParents(context, source.value, excludes) : matchSource(context, source.value, excludes);
    if (matches === undefined) return undefined;
    taken.push({ source, matches });
  }
  return taken;
}

const NOT_ASCII = /[^\0-\x7f]/;

/**
 * Whether a source begins with `!`. The client takes it for a pattern of what not to send, so it is there only where another source of the build brings
 * it.
 */
function isKept(value: string): boolean {
  return value.includes('!') && contextPath(value).startsWith('!');
}

/**
 * A source with wildcards is read twice: as a pattern of the ignore file's kind when the client chooses what to send, and as one of Go's
 * when the builder copies. Where `**` is not alone between slashes, or a character means something else in the first, what comes out
 * depends on what the other instructions of the build take.
 */
const TWO_READINGS = /\*\*[^/]|[^/]\*\*|(?<!\[)\^|\\[0-9A-Za-z]|[{}|]|\[[^\]]*[*?]/;

function matchSource(context: BuildContext, value: string, excludes: IgnoreRules): readonly Match[] | undefined {
  const path = contextPath(value);
  if (!hasWildcards(path)) return matchPlain(context, path, excludes);
  const elements = path.split('/');
  const plain = elements.findIndex((element) => hasWildcards(element));
  const base = elements.slice(0, plain).join('/');
  if (!context.complete || isBelowFile(context, base) || hasFile(context, base) || TWO_READINGS.test(path)) return undefined;
  const pattern = parseGoPattern(elements.slice(plain).join('/'));
  const found = new Map<string, boolean>();
  const offset = base === '' ? 0 : base.length + 1;
  const look = (path: string, isFolder: boolean): void => {
    // The outermost folder that matches is taken whole, so nothing is looked for in it.
    for (const candidate of prefixes(path, offset)) {
      // A bad pattern matches nothing, and BuildKit says nothing of it.
      if (!found.has(candidate) && matchGoPattern(pattern, candidate.slice(offset)) !== true) continue;
      found.set(candidate, isFolder || candidate !== path);
      break;
    }
  };
  for (const file of filesAt(context, base)) look(file, false);
  for (const folder of emptyFoldersAt(context, base)) if (folder.length > offset) look(folder, true);
  const ordered = [...found].sort(([a], [b]) => byCodeUnit(a.replaceAll('/', '\0'), b.replaceAll('/', '\0')));
  return ordered.map(([match, folder]) => toMatch(context, match, folder, excludes));
}

function matchPlain(context: BuildContext, path: string, excludes: IgnoreRules): readonly Match[] | undefined {
  if (path !== '' && hasFile(context, path)) return [toMatch(context, path, false, excludes)];
  if (!context.complete || isBelowFile(context, path)) return undefined;
  return path === '' || hasFolder(context, path) ? [toMatch(context, path, true, excludes)] : [];
}

function toMatch(context: BuildContext, path: string, folder: boolean, excludes: IgnoreRules): Match {
  const files = filesAt(context, path);
  // `--exclude` is read from the folder that is copied, and never leaves out a file that a source names itself.
  return { path, folder, files: folder && excludes.patterns.length > 0 ? withoutExcluded(excludes, files, path) : files };
}

function withoutExcluded(excludes: IgnoreRules, files: readonly string[], folder: string): readonly string[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  const inner = sentFiles(
    excludes,
    files.map((file) => file.slice(prefix.length)),
  );
  return inner.map((file) => prefix + file);
}

/** `--parents`: the source is a pattern of the ignore file's kind, read from the root, or from the folder before `/./`. */
function matchParents(context: BuildContext, value: string, excludes: IgnoreRules): readonly Match[] | undefined {
  const pivot = value.indexOf('/./');
  const folder = pivot < 0 ? '' : value.slice(0, pivot);
  if (hasWildcards(folder)) return undefined;
  const pattern = contextPath(pivot < 0 ? value : value.slice(pivot + 2));
  const includes = compilePatterns([pattern]);
  const roots = matchPlain(context, contextPath(folder), excludes);
  if (roots === undefined || includes.problem !== undefined) return undefined;
  const [root] = roots;
  if (root === undefined) return [];
  const offset = root.path === '' ? 0 : root.path.length + 1;
  const inner = contextPath(`${root.path}/${pattern}`);
  if (!root.folder) return pattern === '' ? undefined : [];
  const files = root.files.filter((file) => isIncluded(includes, file.slice(offset)));
  // Without wildcards the path has to be there; with some, the folder before them has, which is sent only for what matches in it.
  if (files.length === 0 && root.path !== '' && hasWildcards(pattern)) return undefined;
  const found = files.length > 0 || hasWildcards(pattern) ? roots : matchPlain(context, inner, excludes);
  return found && found.length > 0 ? [{ ...root, files }] : found;
}

/** Whether an include pattern matches the path or a folder above it. */
export function isIncluded(includes: IgnoreRules, path: string): boolean {
  let parent = visitRoot(includes);
  let included = false;
  for (const candidate of prefixes(path, 0)) {
    const visit = visitPath(includes, parent, candidate);
    included = visit.ignored;
    parent = visit;
  }
  return included;
}
