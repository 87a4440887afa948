/** Paths in an image: `/` parts them, whatever system the editor runs on. */

/** Resolves `.`, `..` and repeated slashes; no slash at the end but for the root. `/src/./a//b/` → `/src/a/b`. */
export function cleanPath(path: string): string {
  // Most paths are clean as they are written.
  if (isClean(path)) return path;
  const absolute = path.startsWith('/');
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (!absolute) parts.push(part);
  }
  const joined = parts.join('/');
  return absolute ? `/${joined}` : joined === '' ? '.' : joined;
}

/** Whether no name is empty, `.` or `..` and no slash stands at the end. */
function isClean(path: string): boolean {
  if (path === '' || (path.length > 1 && path.endsWith('/')) || path.startsWith('.')) return false;
  return !path.includes('/.') && !path.includes('//');
}

/** `path` as seen from `folder`; undefined where it is relative and the folder is unknown. */
export function resolvePath(folder: string | undefined, path: string): string | undefined {
  if (path.startsWith('/')) return cleanPath(path);
  return folder === undefined ? undefined : cleanPath(`${folder}/${path}`);
}

/** Whether `path` is `folder` or lies below it. Both absolute and cleaned, or both relative and cleaned. */
export function isWithin(folder: string, path: string): boolean {
  if (folder === path || folder === '/' || folder === '.') return true;
  return path.startsWith(`${folder}/`);
}

/** The last name of a path: `/bin/server` → `server`; empty for the root. */
export function baseName(path: string): string {
  const clean = cleanPath(path);
  return clean.slice(clean.lastIndexOf('/') + 1);
}

/** The folder that holds a path: `/bin/server` → `/bin`, `go.mod` → `.`. */
export function parentPath(path: string): string {
  const clean = cleanPath(path);
  const slash = clean.lastIndexOf('/');
  return slash < 0 ? '.' : slash === 0 ? '/' : clean.slice(0, slash);
}

/** `path` relative to `folder`: (`/src`, `/src/cmd/x`) → `cmd/x`; undefined where it is not below it. */
export function relativeTo(folder: string, path: string): string | undefined {
  if (folder === path) return '.';
  if (!isWithin(folder, path)) return undefined;
  return folder === '/' ? path.slice(1) : folder === '.' ? path : path.slice(folder.length + 1);
}
