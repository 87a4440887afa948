import { cleanPath } from '../model/paths.ts';
import type { BuildContext } from './build-context.ts';

/** A source path as BuildKit reads it: relative to the context's root, which `..` does not leave. Empty for the root. */
export function contextPath(path: string): string {
  return cleanPath(`/${path}`).slice(1);
}

/** Whether the listing has a file of this name. All paths here are as `contextPath` makes them. */
export function hasFile(context: BuildContext, path: string): boolean {
  return context.files[firstAtOrAfter(context.files, path)] === path;
}

/** Whether the listing has this folder. */
export function hasFolder({ files, emptyFolders }: BuildContext, path: string): boolean {
  const prefix = path === '' ? '' : `${path}/`;
  if (files[firstAtOrAfter(files, prefix)]?.startsWith(prefix) === true) return true;
  if (emptyFolders === undefined || emptyFolders.length === 0) return false;
  return (
    emptyFolders[firstAtOrAfter(emptyFolders, path)] === path ||
    emptyFolders[firstAtOrAfter(emptyFolders, prefix)]?.startsWith(prefix) === true
  );
}

/** Those of the folders in which neither a file nor another of them lies, sorted. */
export function emptyAmong(folders: readonly string[], files: readonly string[]): readonly string[] {
  const filled = new Set<string>();
  for (const paths of [files, folders]) {
    for (const path of paths) {
      for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
        const folder = path.slice(0, slash);
        if (filled.has(folder)) break;
        filled.add(folder);
      }
    }
  }
  return folders.filter((folder) => !filled.has(folder)).sort();
}

/** Whether a folder above the path is a file of the listing: a link to a folder elsewhere, as far as anybody can tell. */
export function isBelowFile(context: BuildContext, path: string): boolean {
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
    if (hasFile(context, path.slice(0, slash))) return true;
  }
  return false;
}

/** The file of this name, or the files below the folder of this name, sorted. */
export function filesAt(context: BuildContext, path: string): readonly string[] {
  if (path === '') return context.files;
  if (hasFile(context, path)) return [path];
  return below(context.files, path);
}

/** The folders with nothing in them at this path or below it. */
export function emptyFoldersAt({ emptyFolders = [] }: BuildContext, path: string): readonly string[] {
  if (path === '') return emptyFolders;
  return emptyFolders[firstAtOrAfter(emptyFolders, path)] === path ? [path] : below(emptyFolders, path);
}

function below(sorted: readonly string[], path: string): readonly string[] {
  // `0` is the character after `/`, so this is behind the last name that begins with the folder's.
  return sorted.slice(firstAtOrAfter(sorted, `${path}/`), firstAtOrAfter(sorted, `${path}0`));
}

/** Position of the first name that is not before `name`. */
export function firstAtOrAfter(files: readonly string[], name: string): number {
  let low = 0;
  let high = files.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((files[middle] ?? '') < name) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The order of the listing. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `a/b/c` from offset 0 → `a`, `a/b`, `a/b/c`. */
export function* prefixes(path: string, offset: number): Generator<string> {
  for (let slash = path.indexOf('/', offset); slash >= 0; slash = path.indexOf('/', slash + 1)) yield path.slice(0, slash);
  yield path;
}
