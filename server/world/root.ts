import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { Model } from '../../core/model/model.ts';

/** Most source paths that are looked up to find the root. */
const mostSources = 40;

/** The paths that a Dockerfile takes from its build context, as far as they are literal, globs cut off; sorted, each once. */
export function contextSources(model: Model): readonly string[] {
  const found = new Set<string>();
  for (const edge of model.edges) {
    if (edge.from.kind !== 'context') continue;
    for (const path of edge.paths) {
      if (path.includes('$')) continue;
      const literal = path.split(/[*?[\\]/, 1)[0] ?? '';
      const clean = (literal === path ? literal : dirname(`${literal}x`)).replace(/^(?:\.?\/)+|\/+$/g, '');
      found.add(clean === '' || clean === '.' ? '.' : clean);
    }
  }
  return [...found].sort().slice(0, mostSources);
}

/**
 * Finds the root of the build context of a Dockerfile: the nearest of its own folder and the folders above, up to the workspace's, that holds what it copies.
 *
 * @param file path of the Dockerfile
 * @param sources what it takes from the context, see `contextSources`
 * @param workspace path of the workspace folder that holds it, if any
 * @returns undefined where none fits: a wrong root would make every answer wrong
 */
export async function findRoot(
  file: string,
  sources: readonly string[],
  workspace: string | undefined,
): Promise<string | undefined> {
  const named = sources.filter((source) => source !== '.');
  const own = dirname(file);
  let best: { readonly folder: string; readonly count: number } | undefined;
  for (const folder of foldersUpTo(own, workspace)) {
    let count = 0;
    for (const source of named) if (await exists(join(folder, source))) count++;
    if (count === named.length && count > 0) return folder;
    if (count > (best?.count ?? 0)) best = { folder, count };
  }
  // Some of the paths may be mistyped, which is what the person wants to hear; half of them still tell the root, and one does beside the Dockerfile.
  if (best && (best.count * 2 >= named.length || best.folder === own)) return best.folder;
  if (named.length > 0 && own !== workspace) return undefined;
  return workspace === undefined || own === workspace || (await holdsSources(own)) ? own : undefined;
}

/** The Dockerfile's folder and those above it, up to the workspace's; its own alone where it lies in none. */
export function foldersUpTo(own: string, workspace: string | undefined): readonly string[] {
  const folders = [own];
  if (workspace === undefined || relative(workspace, own).startsWith('..')) return folders;
  for (let folder = own; folder !== workspace && dirname(folder) !== folder;) {
    folder = dirname(folder);
    folders.push(folder);
  }
  return folders;
}

/** Whether a folder holds something besides Dockerfiles: a `docker/` folder that holds only those is hardly a build context. */
async function holdsSources(folder: string): Promise<boolean> {
  try {
    const names = await readdir(folder);
    return names.some(
      (name) => !/dockerfile|containerfile|^docker-|\.dockerignore$|\.sh$|^compose\.|^\.git$/i.test(basename(name)),
    );
  } catch {
    return false;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
