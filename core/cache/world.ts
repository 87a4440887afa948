import type { BuildContext } from '../context/build-context.ts';
import { isIncluded } from '../context/copy-matches.ts';
import { hasWildcards, matchGoPattern, parseGoPattern, type GoPattern } from '../context/go-match.ts';
import { sentFiles } from '../context/ignore.ts';
import { filesAt, firstAtOrAfter, hasFile, hasFolder, prefixes } from '../context/listing.ts';
import { baseName, cleanPath } from '../model/paths.ts';
import type { Place } from './place.ts';
import type { CopyAction, Selection } from './vertex.ts';

/** The build context before and after a change. */
export interface World {
  readonly before?: BuildContext;
  readonly after?: BuildContext;
  /** Paths that the builder sees changed: content, mode, coming or going. Relative to the root, sorted, each once. */
  readonly touched: readonly string[];
  /** Whether nothing of them has changed but their mode. */
  readonly modeAlone?: boolean;
  readonly contentOf?: (path: string) => string | undefined;
}

/** What a selection names of the context: `many` for a pattern, undefined where nobody can tell. */
export type SourceKind = 'file' | 'folder' | 'many' | undefined;

/** Whether a source of the context is a file or a folder. */
export function kindOf(context: BuildContext | undefined, selection: Selection): SourceKind {
  if (selection.wildcard || selection.includes) return 'many';
  const path = resolveLinks(context, selection.path.slice(1));
  if (path === '') return 'folder';
  if (!context) return undefined;
  if (hasFile(context, path)) return 'file';
  return isFolder(context, path) ? 'folder' : undefined;
}

/** Whether the context has a folder of a name, be it empty. */
function isFolder(context: BuildContext, path: string): boolean {
  return (
    hasFolder(context, path) || context.emptyFolders?.some((folder) => folder === path || folder.startsWith(`${path}/`)) === true
  );
}

/** What comes to lie at a place: `file` where it is the place itself, `some` where there is more or it lies deeper. */
export type Landing = 'none' | 'file' | 'some';

/**
 * What a source brings of the context to a place of the image.
 *
 * @param inner the place relative to the destination; empty where it is the destination or holds it
 * @returns undefined where nobody can tell
 */
export function landsAt(context: BuildContext | undefined, action: CopyAction, inner: string, place: Place): Landing | undefined {
  const { selection, destination, folder } = action;
  const kind = kindOf(context, selection);
  const fileAt = (path: string): Landing => (path === place.path ? 'file' : place.holds(path) ? 'some' : 'none');
  const named = (path: string): string => cleanPath(`${destination}/${baseName(path)}`);
  if (kind === 'file' && !action.unpacks) return fileAt(folder ? named(selection.path) : destination);
  if (kind === 'file' && inner === '') return 'some';
  if (!context || kind === undefined || kind === 'file') return undefined;
  if (selection.includes) return someFile(context, action, place) ? 'some' : 'none';
  const inFolder = (path: string): Landing => {
    if (inner === '') return 'some';
    if (selection.excludes && sentFiles(selection.excludes, [inner]).length === 0) return 'none';
    if (hasWildcards(inner)) return someFile(context, action, place) ? 'some' : 'none';
    const source = path === '' ? inner : `${path}/${inner}`;
    if (hasFile(context, source)) return 'file';
    return isFolder(context, source) ? 'some' : 'none';
  };
  if (kind === 'folder') return inFolder(resolveLinks(context, selection.path.slice(1)));
  let found: Landing = 'none';
  for (const [path, isFolder] of wildcardMatches(context, selection)) {
    const landing = isFolder ? inFolder(path) : fileAt(named(path));
    if (landing !== 'none') found = found === 'none' ? landing : 'some';
  }
  return found;
}

/** Whether any file that a source takes comes to lie at a place. */
function someFile(context: BuildContext, action: CopyAction, place: Place): boolean {
  const { selection, destination } = action;
  return context.files.some((file) => {
    const root = matchedRoot(context, selection, file);
    if (root === undefined) return false;
    return place.holds(
      cleanPath(`${destination}/${root === file ? baseName(file) : file.slice(root === '' ? 0 : root.length + 1)}`),
    );
  });
}

/** What a pattern names of a context: each path, and whether it is a folder. Kept, since every place of an image asks again. */
function wildcardMatches(context: BuildContext, selection: Selection): readonly (readonly [string, boolean])[] {
  const known = matchesOf.get(context) ?? new Map<string, readonly (readonly [string, boolean])[]>();
  matchesOf.set(context, known);
  let matches = known.get(selection.path);
  if (!matches) {
    matches = outermost(context, selection);
    known.set(selection.path, matches);
  }
  return matches;
}

/** The outermost paths that a pattern names. A pattern names nothing deeper than it has names itself, so that folders are not gone through. */
function outermost(context: BuildContext, selection: Selection): readonly (readonly [string, boolean])[] {
  const { plain, pattern, depth } = patternOf(selection);
  const base = resolveLinks(context, plain);
  const offset = base === '' ? 0 : base.length + 1;
  const { files } = context;
  const found: [string, boolean][] = [];
  const last = base === '' ? files.length : firstAtOrAfter(files, `${base}0`);
  for (let index = base === '' ? 0 : firstAtOrAfter(files, `${base}/`); index < last;) {
    const file = files[index] ?? '';
    let root: string | undefined;
    let deepest = file;
    let count = 0;
    for (const prefix of prefixes(file, offset)) {
      deepest = prefix;
      if (matchGoPattern(pattern, prefix.slice(offset)) === true) root = prefix;
      if (root !== undefined || ++count >= depth) break;
    }
    if (root !== undefined) found.push([root, root !== file]);
    index = deepest === file ? index + 1 : firstAtOrAfter(files, `${deepest}0`);
  }
  return found;
}

interface SplitPattern {
  /** The folders in front of the first wildcard. */
  readonly plain: string;
  /** The rest. */
  readonly pattern: GoPattern;
  /** How many names the rest has. */
  readonly depth: number;
}

const patterns = new WeakMap<Selection, SplitPattern>();

function patternOf(selection: Selection): SplitPattern {
  let split = patterns.get(selection);
  if (!split) {
    const elements = selection.path.slice(1).split('/');
    const first = Math.max(
      0,
      elements.findIndex((element) => hasWildcards(element)),
    );
    const rest = elements.slice(first);
    split = { plain: elements.slice(0, first).join('/'), pattern: parseGoPattern(rest.join('/')), depth: rest.length };
    patterns.set(selection, split);
  }
  return split;
}

const matchesOf = new WeakMap<BuildContext, Map<string, readonly (readonly [string, boolean])[]>>();

/** A changed file that a selection takes. */
interface Touched {
  readonly file: string;
  /** The file or folder by which it is taken. */
  readonly root: string;
}

const touchedOf = new WeakMap<World, Map<string, readonly Touched[]>>();

function touchedWith(world: World, selection: Selection): readonly Touched[] {
  const known = touchedOf.get(world) ?? new Map<string, readonly Touched[]>();
  touchedOf.set(world, known);
  let touched = known.get(selection.key);
  if (!touched) {
    touched = world.touched.flatMap((file) => {
      const root = matchedRoot(world.after ?? world.before, selection, file);
      return root === undefined ? [] : [{ file, root }];
    });
    known.set(selection.key, touched);
  }
  return touched;
}

/** The changed files that a selection takes, in order. */
export function touchedBy(world: World, selection: Selection): readonly string[] {
  return touchedWith(world, selection).map(({ file }) => file);
}

/** Whether a selection takes no changed file. */
export function isUntouched(world: World, selection: Selection): boolean {
  return touchedWith(world, selection).length === 0;
}

/**
 * Whether a changed file comes to lie at a place, or below it.
 *
 * @param fits whether an absolute path is the place or lies in it
 */
export function landsTouched(world: World, action: CopyAction, fits: (path: string) => boolean): boolean {
  const { destination, folder, selection } = action;
  return touchedWith(world, selection).some(({ file, root }) => {
    if (root !== file) return fits(cleanPath(`${destination}/${file.slice(root === '' ? 0 : root.length + 1)}`));
    return fits(folder || selection.wildcard ? cleanPath(`${destination}/${baseName(file)}`) : destination);
  });
}

/** The file or folder by which a selection takes a file; undefined where it does not. */
function matchedRoot(context: BuildContext | undefined, selection: Selection, file: string): string | undefined {
  const root = selection.wildcard ? wildcardRoot(context, selection, file) : plainRoot(context, selection.path.slice(1), file);
  if (root === undefined) return undefined;
  const inner = root === file ? '' : file.slice(root === '' ? 0 : root.length + 1);
  if (selection.includes && (inner === '' || !isIncluded(selection.includes, inner))) return undefined;
  // A file that a source names itself is never left out.
  if (selection.excludes && inner !== '' && sentFiles(selection.excludes, [inner]).length === 0) return undefined;
  return root;
}

function plainRoot(context: BuildContext | undefined, path: string, file: string): string | undefined {
  const root = resolveLinks(context, path);
  return root === '' || file === root || file.startsWith(`${root}/`) ? root : undefined;
}

/** The outermost folder that matches is taken whole (`fsutil/copy`, `ResolveWildcards`), and a link that matches is followed. */
function wildcardRoot(context: BuildContext | undefined, selection: Selection, file: string): string | undefined {
  const { plain, pattern } = patternOf(selection);
  const base = resolveLinks(context, plain);
  const offset = base === '' ? 0 : base.length + 1;
  const matches = (path: string): boolean => matchGoPattern(pattern, path.slice(offset)) === true;
  if (base === '' || file.startsWith(`${base}/`)) {
    for (const prefix of prefixes(file, offset)) if (matches(prefix)) return prefix;
  }
  for (const link of context?.links?.keys() ?? []) {
    if (!(base === '' || link.startsWith(`${base}/`)) || !matches(link)) continue;
    const root = plainRoot(context, link, file);
    if (root !== undefined) return root;
  }
  return undefined;
}

/** Deeper chains of links are cycles. */
const mostLinks = 40;

/** A path of the context with its links followed, the last name's too. */
function resolveLinks(context: BuildContext | undefined, path: string): string {
  const links = context?.links;
  if (!links || links.size === 0) return path;
  let resolved = path;
  for (let count = 0; count < mostLinks; count++) {
    let next: string | undefined;
    for (const prefix of prefixes(resolved, 0)) {
      const target = links.get(prefix);
      if (target === undefined) continue;
      const folder = prefix.slice(0, Math.max(0, prefix.lastIndexOf('/')));
      const joined = target.startsWith('/') ? target : `/${folder}/${target}`;
      next = cleanPath(`${joined}/${resolved.slice(prefix.length)}`).slice(1);
      break;
    }
    if (next === undefined) return resolved;
    resolved = next;
  }
  return resolved;
}

/** Whether two selections, one before and one after the change, surely take files of equal names and contents. */
export function takeSame(world: World, before: Selection, after: Selection): boolean {
  const old = contents(world, world.before, before);
  const now = old && contents(world, world.after, after);
  return old !== undefined && now !== undefined && old.length === now.length && old.every((entry, index) => entry === now[index]);
}

/** Name below the selected path and content of each file; undefined where that cannot be told. */
function contents(world: World, context: BuildContext | undefined, selection: Selection): readonly string[] | undefined {
  if (!context?.complete || !world.contentOf || selection.wildcard || selection.includes || selection.excludes) return undefined;
  const root = resolveLinks(context, selection.path.slice(1));
  const found: string[] = [];
  for (const file of filesAt(context, root)) {
    const content = world.contentOf(file);
    if (content === undefined) return undefined;
    found.push(`${file.slice(root.length)}\0${content}`);
  }
  return found;
}
