import type { CopyStep, Mount, Stage, Step } from '../model/model.ts';
import { baseName, isWithin, relativeTo } from '../model/paths.ts';
import type { Script } from '../shell/script.ts';
import type { BuildContext } from './build-context.ts';
import { takenBySource } from './copy-matches.ts';
import { byCodeUnit, contextPath, filesAt, hasFile, hasFolder, isBelowFile } from './listing.ts';

/**
 * The context's files at `path` or below it, sorted: the file itself, all files of a folder, none where there is neither.
 *
 * @param path relative to the context's root; `.`, `./`, `/` and the empty path are the root, and `..` does not lead out of it
 */
export function filesUnder(context: BuildContext, path: string): readonly string[] {
  return filesAt(context, contextPath(path));
}

/**
 * Whether the context holds a file or folder of that path, as far as that is known.
 *
 * @returns undefined where the listing is not complete, or where a part of the path is a file of the listing and so may be a link to a
 *   folder. Where empty folders were not looked for they count as not there.
 */
export function existsInContext(context: BuildContext, path: string): boolean | undefined {
  const relative = contextPath(path);
  if (relative === '' || hasFile(context, relative) || hasFolder(context, relative)) return true;
  return context.complete && !isBelowFile(context, relative) ? false : undefined;
}

/**
 * The files of the context that a COPY or ADD takes, sorted; downloads and heredocs take none.
 *
 * @returns undefined where that cannot be told: no context or an incomplete one, a variable without a known value, `--from`, a path
 *   through what may be a link. Single files by name can be told in an incomplete context too.
 */
export function filesTaken(context: BuildContext | undefined, step: CopyStep): readonly string[] | undefined {
  const taken = takenBySource(context, step);
  if (taken === undefined) return undefined;
  const matches = taken.flatMap((source) => source.matches);
  const [only] = matches;
  if (only !== undefined && matches.length === 1) return only.files;
  return [...new Set(matches.flatMap((match) => match.files))].sort(byCodeUnit);
}

/**
 * The files of the context that a bind mount shows, sorted; other mounts and those from a stage or an image show none.
 *
 * @returns undefined where that cannot be told, as for `filesTaken`
 */
export function filesOfMount(context: BuildContext | undefined, mount: Mount): readonly string[] | undefined {
  if (mount.from?.kind === 'unknown') return undefined;
  if (mount.type !== 'bind' || (mount.from !== undefined && mount.from.kind !== 'context')) return [];
  if (context === undefined) return undefined;
  const written = mount.fields.some((field) => field.key === 'source' || field.key === 'src');
  if (written && mount.source === undefined) return undefined;
  const path = contextPath(mount.source ?? '');
  if (path !== '' && hasFile(context, path)) return [path];
  return context.complete && !isBelowFile(context, path) ? filesAt(context, path) : undefined;
}

/**
 * Where the files that a COPY or ADD takes from the context lie in the image: file → absolute path. What a later source of the same
 * instruction replaces is left out.
 *
 * `COPY go.mod cmd /src/` gives `go.mod` → `/src/go.mod`, `cmd/main.go` → `/src/main.go`.
 *
 * @returns undefined where `filesTaken` is, where the destination is unknown, where nobody can tell whether a destination without `/` is a
 *   folder, where ADD unpacks an archive, or where the copy fails
 */
export function landing(context: BuildContext | undefined, step: CopyStep): ReadonlyMap<string, string> | undefined {
  const taken = takenBySource(context, step);
  const path = step.destination?.path;
  if (taken === undefined || path === undefined || step.stage.windows) return undefined;
  let kind = step.destination?.folder === true ? 'folder' : kindBefore(context, step, path);
  const owner = new Map<string, string>();
  for (const match of taken.flatMap((source) => source.matches)) {
    if (match.folder) {
      if (kind === 'file' || kind === 'unclear') return undefined;
      kind = 'folder';
      const root = match.path === '' ? '.' : match.path;
      for (const file of match.files) owner.set(below(path, relativeTo(root, file) ?? file), file);
      continue;
    }
    if (step.add && ARCHIVE.test(match.path)) return undefined;
    kind ??= namesFile(path, match.path) ? 'absent' : undefined;
    if (kind === undefined || kind === 'unclear') return undefined;
    if (kind !== 'folder') kind = 'file';
    owner.set(kind === 'folder' ? below(path, baseName(match.path)) : path, match.path);
  }
  return new Map([...owner].map(([target, file]) => [file, target]));
}

const ARCHIVE = /\.(?:tar|tar\.\w+|tgz|tbz2?|txz|tzst)$/i;

function below(folder: string, path: string): string {
  return folder === '/' ? `/${path}` : `${folder}/${path}`;
}

/** Whether a destination reads like a file's new name: it keeps the name of its source or has an ending. */
function namesFile(path: string, source: string): boolean {
  return baseName(path) === baseName(source) || /[^.].*\./.test(baseName(path));
}

/** What stands at a path of an image; `unclear` where a step may have changed it, undefined where the base image decides. */
type PathKind = 'folder' | 'file' | 'absent' | 'unclear' | undefined;

/** What stands at `path` just before a step, from the lines above it. */
function kindBefore(context: BuildContext | undefined, step: Step, path: string): PathKind {
  const { workdir } = step.before;
  if (path === '/' || (workdir !== undefined && isWithin(path, workdir))) return 'folder';
  let stage: Stage = step.stage;
  let position = step.position;
  for (;;) {
    for (const earlier of stage.steps.slice(0, position).toReversed()) {
      const left = kindAfter(context, earlier, path);
      if (left !== 'untouched') return left;
    }
    if (stage.base.kind === 'scratch') return 'absent';
    if (stage.base.kind !== 'stage') return usualFolders.has(path) ? 'folder' : undefined;
    stage = stage.base.stage;
    position = stage.steps.length;
  }
}

/** What one step makes of `path`. */
function kindAfter(context: BuildContext | undefined, step: Step, path: string): PathKind | 'untouched' {
  if (step.kind === 'workdir') return step.path !== undefined && isWithin(path, step.path) ? 'folder' : 'untouched';
  // A command may make the folder wherever its name stands in it; the rest of what it does goes by other names.
  if (step.kind === 'run') return mentions(step.script, baseName(path)) ? 'unclear' : 'untouched';
  if (step.kind !== 'copy') return 'untouched';
  const destination = step.destination?.path;
  if (destination === undefined) return 'unclear';
  if (destination !== path && isWithin(path, destination)) return 'folder';
  const inner = relativeTo(destination, path);
  if (inner === undefined) return 'untouched';
  if (destination === path && step.destination?.folder === true) return 'folder';
  // What a repository or a download brings is not to be seen here.
  const remote = step.sources.some(({ kind }) => kind === 'git' || kind === 'url');
  const taken = context === undefined || remote ? undefined : takenBySource(context, step);
  if (context === undefined || taken === undefined) return 'unclear';
  const matches = taken.flatMap((source) => source.matches);
  if (destination === path) return matches.some((match) => match.folder) ? 'folder' : 'unclear';
  const inside = matches.map((match) => (match.folder ? contextPath(`${match.path}/${inner}`) : undefined));
  if (inside.some((candidate) => candidate !== undefined && hasFolder(context, candidate))) return 'folder';
  if (inside.some((candidate) => candidate !== undefined && hasFile(context, candidate))) return 'file';
  return 'untouched';
}

function mentions(script: Script, name: string): boolean {
  return (
    script.broken ||
    script.commands.some((command) => [...command.args, ...command.writes].some((word) => word.text.includes(name)))
  );
}

/** Folders that every Linux image with files of its own has. */
export const usualFolders: ReadonlySet<string> = new Set(
  ['bin', 'dev', 'etc', 'home', 'lib', 'mnt', 'opt', 'proc', 'root', 'run', 'sbin', 'srv', 'sys', 'tmp', 'usr', 'var']
    .concat([
      'usr/bin',
      'usr/lib',
      'usr/local',
      'usr/local/bin',
      'usr/local/lib',
      'usr/sbin',
      'usr/share',
      'var/lib',
      'var/log',
      'var/tmp',
    ])
    .map((folder) => `/${folder}`),
);
