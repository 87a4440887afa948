import type { Dirent } from 'node:fs';
import { readdir, readlink } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { BuildContext } from '../../core/context/build-context.ts';
import {
  ignoreFileNames,
  parseIgnoreFile,
  visitPath,
  visitRoot,
  type FolderVisit,
  type IgnoreRules,
} from '../../core/context/ignore.ts';
import { emptyAmong } from '../../core/context/listing.ts';
import { isManifestFile } from '../../core/package-managers/manifests.ts';
import { readSmall } from './read-small.ts';

/** Most files of a build context that are listed. */
const mostFiles = 100_000;

/** Most symbolic links that are followed. */
const mostLinks = 10_000;

/** Folders read at the same time. */
const width = 8;

/** Lists a build context as the builder would be sent it, and reads the small files that rules look into. Never throws. */
export async function listContext(root: string, dockerfile: string): Promise<BuildContext> {
  const ignore = await readIgnoreFile(root, dockerfile);
  const rules = parseIgnoreFile(ignore?.text ?? '');
  const listing = await walk(root, rules);
  const contents = new Map<string, string>();
  if (ignore && relative(root, join(root, ignore.path)) === ignore.path) contents.set(ignore.path, ignore.text);
  for (const path of listing.files) {
    if (contents.size > 500 || !isManifestFile(path)) continue;
    const text = await readSmall(join(root, path));
    if (text !== undefined) contents.set(path, text);
  }
  const own = relative(root, dockerfile).split(sep).join('/');
  return {
    files: listing.files,
    // An ignore file that BuildKit refuses stops the build, so what it would send is not known.
    complete: listing.complete && rules.problem === undefined,
    contents,
    ...(ignore ? { ignoreFile: ignore } : {}),
    ...(listing.links.size > 0 ? { links: listing.links } : {}),
    ...(listing.emptyFolders.length > 0 ? { emptyFolders: listing.emptyFolders } : {}),
    ...(own.startsWith('..') || own === '' ? {} : { dockerfile: own }),
  };
}

async function readIgnoreFile(root: string, dockerfile: string): Promise<{ path: string; text: string } | undefined> {
  const [specific, general] = ignoreFileNames(basename(dockerfile));
  const beside = join(dirname(dockerfile), specific);
  for (const path of [beside, join(root, general)]) {
    const text = await readSmall(path);
    if (text !== undefined) return { path: relative(root, path).split(sep).join('/'), text };
  }
  return undefined;
}

/** What a walk through a context finds. */
interface Listing {
  readonly files: readonly string[];
  readonly links: ReadonlyMap<string, string>;
  readonly emptyFolders: readonly string[];
  readonly complete: boolean;
}

/** The files that are sent, sorted; folders from which nothing can be sent are not read. */
async function walk(root: string, rules: IgnoreRules): Promise<Listing> {
  const files: string[] = [];
  const links = new Map<string, string>();
  const emptyFolders: string[] = [];
  let complete = true;
  const open: { readonly path: string; readonly visit: FolderVisit; readonly sent: boolean }[] = [
    { path: '', visit: visitRoot(rules), sent: false },
  ];
  while (open.length > 0 && complete) {
    const batch = open.splice(-width);
    const read = await Promise.all(batch.map(async (folder) => ({ folder, entries: await readFolder(join(root, folder.path)) })));
    for (const { folder, entries } of read) {
      if (!entries) complete = false;
      let bare = folder.sent && entries !== undefined;
      for (const entry of entries ?? []) {
        const path = folder.path === '' ? entry.name : `${folder.path}/${entry.name}`;
        const visit = visitPath(rules, folder.visit, path);
        if (entry.isDirectory()) {
          if (!visit.ignored) bare = false;
          if (visit.enter) open.push({ path, visit, sent: !visit.ignored });
        } else if (!visit.ignored && (entry.isFile() || entry.isSymbolicLink())) {
          bare = false;
          files.push(path);
          const target = entry.isSymbolicLink() && links.size < mostLinks ? await readTarget(join(root, path)) : undefined;
          if (target !== undefined) links.set(path, target);
        }
      }
      if (bare) emptyFolders.push(folder.path);
    }
    if (files.length > mostFiles) complete = false;
  }
  return { files: files.sort(), links, emptyFolders: emptyAmong(emptyFolders, files), complete };
}

/** Where a symbolic link points to; undefined where that cannot be read. */
async function readTarget(path: string): Promise<string | undefined> {
  try {
    return (await readlink(path)).split(sep).join('/');
  } catch {
    return undefined;
  }
}

async function readFolder(path: string): Promise<readonly Dirent[] | undefined> {
  try {
    return await readdir(path, { withFileTypes: true });
  } catch {
    return undefined;
  }
}
