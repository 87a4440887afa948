import { usualFolders } from '../context/select.ts';
import { isWithin } from '../model/paths.ts';
import type { Mode } from './contents.ts';
import type { Place } from './place.ts';

/** What decides about the files at a place, collected from the topmost layer down. */
export interface Pieces {
  readonly place: Place;
  /** Whether it does not count whose the files are. */
  readonly ownerless: boolean;
  add(piece: string): void;
  /** Adds what only may lie at the place. */
  maybe(piece: string): void;
  /** Adds a file: where it is the place itself, nothing below it counts. */
  addFile(piece: string, path: string, certain: boolean): void;
  /** What follows lies over the image's own files at the place. */
  cover(): void;
  /** A folder that is made unless it is there already. */
  folder(path: string, owner: string): void;
  /** Something was written to a path, so that its folder was there before the layers above. */
  wrote(path: string): void;
  image(version: string, official: boolean): void;
  /** There is nothing below. */
  scratch(): void;
  done(): boolean;
  finish(): string;
}

/** Starts with nothing at the place. */
export function createPieces(mode: Mode, place: Place, ownerless: boolean): Pieces {
  const pieces: string[] = [];
  const folders = new Map<string, string>();
  let covered = false;
  let done = false;
  /** Whether something of the place is made by the file's own steps. */
  let written = false;
  /** Whether all of the place is. */
  let own = false;
  const maybe = (piece: string): void => {
    if (mode === 'other') pieces.push(piece);
  };
  return {
    place,
    ownerless,
    add: (piece) => void pieces.push(piece),
    maybe,
    addFile(piece, path, certain) {
      if (!certain) return maybe(piece);
      pieces.push(piece);
      if (path === place.path) done = true;
    },
    cover: () => (covered = true),
    folder(path, owner) {
      for (const known of folders.keys()) if (isWithin(known, path)) folders.delete(known);
      if (!place.holds(path)) return;
      folders.set(path, owner);
    },
    wrote(path) {
      if (place.below(path) !== undefined) written = true;
      for (const known of folders.keys()) if (isWithin(known, path)) folders.delete(known);
    },
    image(version, official) {
      if (place.path === '/') pieces.push(`image ${version}`);
      own = official && !usualFolders.has(`/${place.path.split('/', 2)[1] ?? ''}`);
      if (own && written) return;
      if (!covered && place.path !== '/') maybe(`image ${version} ${place.path}`);
    },
    scratch: () => (own = true),
    done: () => done,
    finish() {
      for (const [path, owner] of folders) {
        pieces.push(`folder ${path}`);
        // In an image that is not known the folder may be there already, whoever's it is.
        if (ownerless) continue;
        if (own) pieces.push(`owner ${owner}`);
        else maybe(`owner ${owner}`);
      }
      return pieces.join('\0');
    },
  };
}
