import { baseName, parentPath } from '../../model/paths.ts';
import { findSlip } from './correction.ts';

/**
 * The one of `files` that is in the folder of `path` and was probably meant: `/docker_image` → `/docker-image`. All paths absolute and
 * cleaned; undefined where none is near, where two are, and where the names differ in their ending.
 */
export function nearFile(path: string, files: Iterable<string>): string | undefined {
  const folder = parentPath(path);
  const name = baseName(path);
  const byName = new Map<string, string>();
  for (const file of files) {
    if (file === path) return undefined;
    if (parentPath(file) === folder && endingOf(file) === endingOf(path)) byName.set(baseName(file), file);
  }
  const plain = plainName(name);
  const same = [...byName.keys()].filter((candidate) => plainName(candidate) === plain);
  const meant = same.length === 1 ? same[0] : findSlip(name, byName.keys(), 4)?.meant;
  return meant === undefined ? undefined : byName.get(meant);
}

/** A path as it was written, with another name at its end: (`./mian`, `/root/main`) → `./main`. */
export function withNameOf(written: string, path: string): string {
  return written.slice(0, written.lastIndexOf('/') + 1) + baseName(path);
}

/** A name without what people mix up: `docker_image`, `Docker-Image` and `dockerimage` are one. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}

function endingOf(path: string): string {
  return /[^./](\.\w+)$/.exec(path)?.[1] ?? '';
}
