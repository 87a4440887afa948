import type { BuildContext } from '../../context/build-context.ts';
import { hasFile, hasFolder } from '../../context/listing.ts';
import { isWithin, parentPath, relativeTo } from '../../model/paths.ts';
import { findSlip } from './correction.ts';
import { isPlaced, namesIn, placeOfFile, type Placed, type Sources } from './placed-sources.ts';

/** A path that is there and differs from the one that was written in one name. */
export interface NearPath {
  readonly path: string;
  /** How many letters are between the two; 0 where only capitals differ. */
  readonly letters: number;
  /** The name that was written, and the one that is there. */
  readonly wrong: string;
  readonly right: string;
}

/**
 * The path of the build context that differs from `path` in one misspelt name: `comd/server` → `cmd/server`.
 *
 * @param path relative to the context's root, and not there
 * @param folder where in the context `path` is looked for
 * @param sameEnding whether what comes behind the last dot has to be the same
 */
export function nearInContext(context: BuildContext, path: string, folder = '', sameEnding = false): NearPath | undefined {
  let found = folder;
  let slip: Omit<NearPath, 'path'> | undefined;
  for (const name of path.split('/')) {
    const exact = found === '' ? name : `${found}/${name}`;
    if (hasFile(context, exact) || hasFolder(context, exact)) {
      found = exact;
      continue;
    }
    if (slip) return undefined;
    slip = nearName(name, namesIn(context, found), sameEnding);
    if (!slip) return undefined;
    found = found === '' ? slip.right : `${found}/${slip.right}`;
  }
  return slip && { ...slip, path: found };
}

/** Files that are what they are called, so that the absence of one is no slip of another's name. */
const wellKnownFiles = new Set(
  '.env .npmrc .nvmrc .yarnrc .yarnrc.yml go.mod go.sum go.work package.json yarn.lock uv.lock bun.lock bun.lockb Makefile Gemfile Pipfile'.split(
    ' ',
  ),
);

function nearName(name: string, names: ReadonlySet<string>, sameEnding: boolean): Omit<NearPath, 'path'> | undefined {
  if (wellKnownFiles.has(name)) return undefined;
  const lower = name.toLowerCase();
  const capitals = [...names].find((candidate) => candidate.toLowerCase() === lower);
  if (capitals !== undefined) return { wrong: name, right: capitals, letters: 0 };
  // `server.js` beside `server.ts` is what a compiler makes of it, and no slip.
  const slip = findSlip(
    name,
    [...names].filter((candidate) => !sameEnding || endingOf(candidate) === endingOf(name)),
    3,
  );
  // Two letters in a short ending are another ending, as of `build.rs` and `build.sh`.
  if (!slip || (slip.letters > 1 && endingOf(slip.meant) !== endingOf(name))) return undefined;
  return { wrong: name, right: slip.meant, letters: slip.letters };
}

function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot);
}

/** The path in the image that the copied or mounted sources have, and that differs from `path` in one misspelt name. */
export function nearPlaced(
  context: BuildContext,
  sources: Sources,
  path: string,
): (NearPath & { readonly piece: Placed }) | undefined {
  for (const piece of sources.placed.toReversed()) {
    if (piece.path !== '' && hasFile(context, piece.path)) {
      const place = placeOfFile(piece);
      if (parentPath(place) !== parentPath(path)) continue;
      const near = nearName(path.slice(path.lastIndexOf('/') + 1), new Set([place.slice(place.lastIndexOf('/') + 1)]), true);
      if (near) return { ...near, path: place, piece };
      continue;
    }
    const inner = relativeTo(piece.at, path);
    if (inner === undefined || inner === '.') continue;
    const near = nearInContext(context, inner, piece.path, true);
    const outer = near && relativeTo(piece.path === '' ? '.' : piece.path, near.path);
    if (near && outer !== undefined) return { ...near, path: `${piece.at === '/' ? '' : piece.at}/${outer}`, piece };
  }
  return undefined;
}

/** The piece of the sources below which an absolute path is there: `/cmd/client` is `/src/cmd/client`, where `.` was copied to `/src`. */
export function pieceBelow(context: BuildContext, sources: Sources, path: string): Placed | undefined {
  return sources.placed.findLast(
    (piece) => piece.at !== '/' && !isWithin(piece.at, path) && isPlaced(context, { placed: [piece], open: [] }, piece.at + path),
  );
}
