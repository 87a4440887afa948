import { joinPath } from './command-line.ts';
import type { PackageCommand } from './ecosystem.ts';

/** Why an install cannot do with its manifests alone. */
export interface SourceNeed {
  /** Completes "it may need the sources: …"; quotes around names: `"package.json" has workspaces`. */
  readonly reason: string;
  /** True where the install surely reads other files; false where somebody has to look (a script, an unreadable file). */
  readonly certain: boolean;
  /** Whether it is only that a file cannot be read, so that most likely there is nothing in it. */
  readonly unreadable?: true;
}

/** What is asked of manifests. */
export interface ManifestQuestion {
  /** The texts that could be read: path in the context → text. */
  readonly contents: ReadonlyMap<string, string>;
  /** The folder of the context that stands where the command runs; `''` for the root. */
  readonly folder: string;
  /** The install, for the files that it names and the parts that it leaves out; without it the ecosystem's usual files are taken. */
  readonly command?: PackageCommand;
  /** All files of the context, where they are seen; then a manifest that is there but not in `contents` is unreadable. */
  readonly files?: readonly string[];
}

/** The manifests of one install, read by names relative to the folder where it runs. */
export interface Manifests {
  readonly command?: PackageCommand;
  /** How many folders lie between the context's root and the folder, itself included: 0 in the root. */
  readonly depth: number;
  /** Text of a file; undefined where it is not there or cannot be read. */
  text(name: string): string | undefined;
  /** Whether a file is there but its text is not known. */
  unreadable(name: string): boolean;
  /** Names, below the folder, of the files that the command itself names and of those whose text is known and whose name passes the test. */
  names(test: RegExp): readonly string[];
  /** Whether the context has a file or folder of that path below the folder; false where it cannot be seen. */
  holds(name: string): boolean;
  /** Whether the context has a file whose path below the folder passes the test; false where it cannot be seen. */
  has(test: RegExp): boolean;
  /** The paths, below the folder, of the context's files that pass the test; none where the context cannot be seen. */
  find(test: RegExp): readonly string[];
}

/** Opens the manifests that a question is about. */
export function openManifests(question: ManifestQuestion): Manifests {
  const { contents, files, command } = question;
  const folder = question.folder === '' ? undefined : question.folder;
  const prefix = folder === undefined ? '' : `${folder}/`;
  const known = files && new Set(files);
  const pathOf = (name: string): string => {
    const path = joinPath(folder, name);
    // An absolute path is one in the image, which no file of the context has.
    return path.startsWith('/') ? path : normalize(path);
  };
  let allFolders: Set<string> | undefined;
  const folders = (): ReadonlySet<string> => (allFolders ??= new Set(files?.flatMap(foldersAbove) ?? []));
  const below = (paths: Iterable<string>, test: RegExp): string[] => {
    const names: string[] = [];
    for (const path of paths)
      if (path.startsWith(prefix) && test.test(path.slice(prefix.length))) names.push(path.slice(prefix.length));
    return names;
  };
  return {
    ...(command ? { command } : {}),
    depth: folder === undefined ? 0 : folder.split('/').length,
    text: (name) => contents.get(pathOf(name)),
    unreadable: (name) => !contents.has(pathOf(name)) && known?.has(pathOf(name)) === true,
    holds: (name) => known?.has(pathOf(name)) === true || folders().has(pathOf(name)),
    names(test) {
      const named =
        command?.manifests.map((manifest) => manifest.path).filter((path) => test.test(path) && !/[*?[]/.test(path)) ?? [];
      return [...new Set([...named, ...below(contents.keys(), test)])];
    },
    has: (test) => files !== undefined && below(files, test).length > 0,
    find: (test) => below(files ?? [], test),
  };
}

/** `a/b/c` → `a`, `a/b`. */
function foldersAbove(path: string): readonly string[] {
  const folders: string[] = [];
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) folders.push(path.slice(0, slash));
  return folders;
}

/** What to say of a file that is there but not readable as what it is. */
export function unreadableNeed(name: string): SourceNeed {
  return { reason: `"${name}" cannot be read`, certain: false, unreadable: true };
}

/** A path without `.` and `..`; what climbs above the root keeps its `..`. */
export function normalize(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}
