import { readdir } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { readerOf } from '../../core/builds/build-files.ts';
import { readSmall } from './read-small.ts';

/** A build of a Dockerfile that a file of the project tells of. */
export interface FoundBuild {
  /** Path of the build context's root. */
  readonly root: string;
  readonly target?: string;
  /** Path of the file that tells of it. */
  readonly file: string;
  /** What that file calls it. */
  readonly name: string;
}

/** Most files that are read for one Dockerfile. */
const mostFiles = 60;

/** Where such files lie, seen from each folder between the Dockerfile's and the workspace's; the first are asked first. */
const places = ['', '.github/workflows', '.devcontainer'];

/**
 * Finds the builds of a Dockerfile that Compose, Bake, workflow and development container files tell of, in its own folder and the folders above; the nearest come first.
 * What lies outside of the workspace is not looked at. Never throws.
 *
 * @param folders the Dockerfile's folder and those above, up to the workspace's
 */
export async function findBuilds(dockerfile: string, folders: readonly string[]): Promise<readonly FoundBuild[]> {
  const outermost = folders.at(-1);
  const found: FoundBuild[] = [];
  let left = mostFiles;
  for (const folder of folders) {
    for (const place of places) {
      for (const name of await namesIn(join(folder, place))) {
        const read = readerOf(place === '' ? name : `${place}/${name}`);
        if (!read || left-- <= 0) continue;
        const file = join(folder, place, name);
        const text = await readSmall(file);
        // A workflow counts from the root of the repository, all others from their own folder.
        const base = place === '.github/workflows' ? folder : dirname(file);
        for (const build of text === undefined ? [] : read(text)) {
          const root = resolve(base, build.context);
          const named = resolve(build.dockerfileFrom === 'context' ? root : base, build.dockerfile);
          if (named !== dockerfile || outermost === undefined || !isInside(outermost, root)) continue;
          found.push({ root, file, name: build.name, ...(build.target === undefined ? {} : { target: build.target }) });
        }
      }
    }
  }
  return found;
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch {
    return [];
  }
}
