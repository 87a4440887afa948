import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readerOf } from '../../core/builds/build-files.ts';
import type { BuildContext } from '../../core/context/build-context.ts';
import type { Model } from '../../core/model/model.ts';
import type { BuildContextAnswer, ContextChoice } from '../../protocol/build-context.ts';
import type { ContextFile } from '../handlers/code-action.ts';
import { findBuilds, type FoundBuild } from './builds.ts';
import { listContext } from './list.ts';
import { contextSources, findRoot, foldersUpTo } from './root.ts';

/** What lies outside of the documents: the build contexts on the disk, as far as the person trusts the workspace. */
export interface World {
  setFolders(uris: readonly string[]): void;
  changeFolders(added: readonly string[], removed: readonly string[]): void;
  /** An untrusted workspace's files are not read. */
  setTrusted(trusted: boolean): void;
  /** Takes the build contexts that the person has chosen: URI of the Dockerfile → URI of the folder. */
  setChosen(contexts: Readonly<Record<string, string>>): void;
  /** Which folder was found to be the root of the build context, and why; undefined where files may not or cannot be read. */
  explain(uri: string): BuildContextAnswer | undefined;
  /** The build context of a Dockerfile as it was seen last. */
  known(uri: string): BuildContext | undefined;
  /** Looks at the build context, if that has to be done, and waits for it at most `patience` milliseconds; `changed` is called if it takes longer. */
  look(uri: string, model: () => Model, patience: number): Promise<Sight>;
  /** Says whether the client tells of files that come and go in the workspace. */
  setWatched(watched: boolean): void;
  /** The build context at a folder that was named, by URI; listed anew after a while where nobody tells of its changes. */
  at(uri: string, folder: string): Promise<BuildContext | undefined>;
  /** Path of the root of the build context that was found. */
  rootOf(uri: string): string | undefined;
  /** A file of the Dockerfile's build context, to be changed with it. */
  file(uri: string, path: string): ContextFile | undefined;
  /** Files were created, changed or deleted. */
  filesChanged(uris: readonly string[]): void;
  /** The Dockerfile was closed. */
  forget(uri: string): void;
}

/** What there is to see of a build context at a moment. */
export interface Sight {
  /** Undefined where it cannot be seen, or not yet. */
  readonly context: BuildContext | undefined;
  /** Whether it is being looked at for the first time, so that nothing is known of it yet. */
  readonly pending: boolean;
}

/** What is known of one Dockerfile's build context. */
interface Seen {
  /** What the root was found from: the sources, joined. */
  readonly question: string;
  root?: string;
  /** Why that is the root, and which others there is a reason for. */
  choices?: readonly ContextChoice[];
  context?: BuildContext;
  /** Whether the disk has changed since. */
  stale: boolean;
  /** Whether it was ever looked at to the end. */
  seen: boolean;
  looking?: Promise<void>;
  /** Whether somebody is to be told when the look is over. */
  awaited: boolean;
}

/** How long it is waited for a first look before what can be said without it is said, in milliseconds. */
const longestLook = 10_000;

/** How long changes of the disk are collected before a context is listed again, in milliseconds. */
const settle = 300;

/** How long a listing serves where nobody tells of changes, in milliseconds: for some questions in a row. */
const unwatched = 2000;

/** Starts with nothing seen. `changed` is called when a context has become known or different after a request was answered without it. */
export function createWorld({ changed }: { changed: () => void }): World {
  const seen = new Map<string, Seen>();
  let folders: string[] = [];
  let chosen: ReadonlyMap<string, string> = new Map();
  let trusted = false;
  let watched = false;
  /** The contexts of named folders, by Dockerfile and folder. */
  const named = new Map<string, { readonly root: string; readonly context: BuildContext; readonly until: number }>();
  let timer: NodeJS.Timeout | undefined;

  const forgetAll = (): void => {
    seen.clear();
    named.clear();
    changed();
  };

  async function find(uri: string, file: string, sources: readonly string[], entry: Seen): Promise<void> {
    entry.stale = false;
    const workspace = folders.filter((folder) => isBelow(folder, file)).sort((a, b) => b.length - a.length)[0];
    const above = foldersUpTo(dirname(file), workspace);
    const builds = await findBuilds(file, above);
    const own = chosen.get(uri);
    const told = own ?? builds[0]?.root;
    const guess = await findRoot(file, sources, workspace);
    const root = told ?? guess;
    entry.choices = listChoices(own, builds, guess, above);
    const listed = root === undefined ? undefined : await listContext(root, file);
    const targets = [...new Set(builds.flatMap(({ target }) => target ?? []))].sort();
    const context = listed && targets.length > 0 ? { ...listed, targets } : listed;
    if (root === undefined) delete entry.root;
    else entry.root = root;
    // An equal listing stays the same object, so that analyses made with it stay valid.
    if (context === undefined) delete entry.context;
    else if (!entry.context || !isSame(entry.context, context)) entry.context = context;
    entry.seen = true;
  }

  /** Tells of what a look brings that somebody did not wait for to the end. */
  async function tellWhenSeen(entry: Seen, looking: Promise<void>): Promise<void> {
    const { context } = entry;
    const patient = async (): Promise<true> => {
      await looking;
      return true;
    };
    let told = entry.seen;
    // A disk that does not answer is one of which nothing can be known for now.
    if (!told && !(await Promise.race([patient(), pause(longestLook)]))) {
      entry.seen = true;
      told = true;
      changed();
    }
    await looking;
    entry.awaited = false;
    if (!told || entry.context !== context) changed();
  }

  return {
    setFolders(uris) {
      folders = uris.flatMap((uri) => toPath(uri) ?? []);
    },
    changeFolders(added, removed) {
      const gone = new Set(removed.flatMap((uri) => toPath(uri) ?? []));
      folders = [...folders.filter((folder) => !gone.has(folder)), ...added.flatMap((uri) => toPath(uri) ?? [])];
      forgetAll();
    },
    setTrusted(value) {
      if (trusted === value) return;
      trusted = value;
      forgetAll();
    },
    setChosen(contexts) {
      const folderOf = ([file, folder]: readonly [string, string]): readonly (readonly [string, string])[] => {
        const path = toPath(folder);
        return path === undefined ? [] : [[file, path.length > 1 && path.endsWith(sep) ? path.slice(0, -1) : path]];
      };
      chosen = new Map(Object.entries(contexts).flatMap(folderOf));
      forgetAll();
    },
    explain(uri) {
      if (!trusted || toPath(uri) === undefined) return undefined;
      const { context, choices = [] } = seen.get(uri) ?? {};
      const [current] = choices;
      const files = context?.complete === true ? context.files.length : undefined;
      return { choices, ...(current && context ? { current } : {}), ...(files === undefined ? {} : { files }) };
    },
    known(uri) {
      return seen.get(uri)?.context;
    },
    async look(uri, model, patience) {
      const file = trusted ? toPath(uri) : undefined;
      if (file === undefined) return { context: undefined, pending: false };
      const sources = contextSources(model());
      const question = sources.join('\n');
      let entry = seen.get(uri);
      if (!entry || entry.question !== question) {
        entry = {
          question,
          stale: true,
          seen: entry?.seen === true,
          awaited: false,
          ...(entry?.context ? { context: entry.context } : {}),
          ...(entry?.root ? { root: entry.root } : {}),
        };
        seen.set(uri, entry);
      }
      const current = entry;
      if (current.stale) current.looking ??= find(uri, file, sources, current).finally(() => delete current.looking);
      if (current.looking) {
        const inTime = await Promise.race([current.looking.then(() => true), pause(patience)]);
        if (!inTime && !current.awaited) {
          current.awaited = true;
          void tellWhenSeen(current, current.looking);
        }
      }
      return { context: current.context, pending: !current.seen };
    },
    setWatched(value) {
      watched = value;
    },
    async at(uri, folder) {
      const file = trusted ? toPath(uri) : undefined;
      const root = toPath(folder);
      if (file === undefined || root === undefined) return undefined;
      const key = `${uri}\n${root}`;
      const known = named.get(key);
      if (known && Date.now() < known.until) return known.context;
      const context = await listContext(root, file);
      const told = watched && folders.some((one) => isBelow(one, root));
      named.set(key, { root, context, until: told ? Infinity : Date.now() + unwatched });
      return context;
    },
    rootOf(uri) {
      return seen.get(uri)?.root;
    },
    file(uri, path) {
      const entry = seen.get(uri);
      if (entry?.root === undefined || !entry.context) return undefined;
      const { ignoreFile } = entry.context;
      const text = ignoreFile?.path === path ? ignoreFile.text : entry.context.contents.get(path);
      // What is listed but not read cannot be appended to.
      if (text === undefined && entry.context.files.includes(path)) return undefined;
      return { uri: pathToFileURL(join(entry.root, path)).href, ...(text === undefined ? {} : { text }) };
    },
    filesChanged(uris) {
      const paths = uris.flatMap((uri) => toPath(uri) ?? []);
      // What a file of Compose and the like says may be about any of them.
      const tellsOfBuilds = uris.some((one) => readerOf(one) !== undefined);
      let hit = false;
      for (const [key, { root }] of named) if (paths.some((path) => isBelow(root, path))) named.delete(key);
      for (const entry of seen.values()) {
        const { root } = entry;
        if (root !== undefined && !tellsOfBuilds && !paths.some((path) => isBelow(root, path))) continue;
        entry.stale = true;
        hit = true;
      }
      if (!hit) return;
      clearTimeout(timer);
      timer = setTimeout(changed, settle);
    },
    forget(uri) {
      seen.delete(uri);
      for (const key of named.keys()) if (key.startsWith(`${uri}\n`)) named.delete(key);
    },
  };
}

/** Each folder that there is a reason for, once, with its first reason; the first is the one that is taken. */
function listChoices(
  chosen: string | undefined,
  builds: readonly FoundBuild[],
  guess: string | undefined,
  above: readonly string[],
): readonly ContextChoice[] {
  const reasons = new Map<string, string>();
  const add = (root: string, why: string): void => void (reasons.has(root) || reasons.set(root, why));
  if (chosen !== undefined) add(chosen, 'You have chosen it.');
  for (const { root, file, name } of builds) {
    const from = above.at(-1);
    const shown = (from === undefined ? basename(file) : relative(from, file)).split(sep).join('/');
    add(root, `"${name}" in ${shown} builds this Dockerfile with it.`);
  }
  if (guess !== undefined) add(guess, 'What the Dockerfile copies lies there.');
  return [...reasons].map(([root, why]) => ({ root: pathToFileURL(root).href, why }));
}

/** Path of a `file:` URI; undefined for any other, such as an unsaved or virtual document. */
export function toPath(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** Whether a path lies in a folder, in the manner of the disk: Windows and macOS take upper and lower case for the same. */
function isBelow(folder: string, path: string): boolean {
  const fold = (text: string): string => (process.platform === 'linux' ? text : text.toLowerCase());
  const base = folder.endsWith(sep) ? folder : folder + sep;
  return fold(path) === fold(folder) || fold(path).startsWith(fold(base));
}

function isSame(a: BuildContext, b: BuildContext): boolean {
  if (a.targets?.join('\n') !== b.targets?.join('\n')) return false;
  if (a.links?.size !== b.links?.size || a.emptyFolders?.join('\n') !== b.emptyFolders?.join('\n')) return false;
  if (a.complete !== b.complete || a.dockerfile !== b.dockerfile || a.files.length !== b.files.length) return false;
  if (
    a.ignoreFile?.path !== b.ignoreFile?.path ||
    a.ignoreFile?.text !== b.ignoreFile?.text ||
    a.contents.size !== b.contents.size
  )
    return false;
  return (
    [...(a.links ?? [])].every(([path, target]) => b.links?.get(path) === target) &&
    a.files.every((file, index) => file === b.files[index]) &&
    [...a.contents].every(([path, text]) => b.contents.get(path) === text)
  );
}

async function pause(milliseconds: number): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), milliseconds).unref();
  });
}
