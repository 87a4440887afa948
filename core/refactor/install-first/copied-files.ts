import type { BuildContext } from '../../context/build-context.ts';
import { hasWildcards, matchGoPattern, parseGoPattern } from '../../context/go-match.ts';
import { contextPath, filesAt, hasFile, hasFolder } from '../../context/listing.ts';
import { filesTaken, landing } from '../../context/select.ts';
import type { CopyStep, State } from '../../model/model.ts';
import { baseName, parentPath, relativeTo, resolvePath } from '../../model/paths.ts';

/** A file of the build context and where it lies in the image. */
export interface CopiedFile {
  /** Relative to the context's root. */
  readonly source: string;
  /** Absolute. */
  readonly target: string;
}

/** What a COPY or ADD brings from the build context, and where to. */
export interface CopiedFiles {
  readonly copy: CopyStep;
  /** The destination: absolute; below a folder of no real name where only the base image knows the WORKDIR. */
  readonly root: string;
  /** The files taken, sorted; undefined where the build context, or part of it, cannot be seen. */
  readonly files?: readonly string[];
  /** The sources that are folders, relative to the context's root; empty for the root itself. Guessed from the words where nothing is seen. */
  readonly folders: readonly string[];
  /** The sources that are single files. */
  readonly singles: readonly string[];
  /** The file that lands at a path of the image; where nothing is seen: the one that would. */
  sourceOf(target: string): CopiedFile | undefined;
  /** Where a file that is taken lands; undefined where nothing is seen. */
  targetOf(source: string): string | undefined;
  /** Files that land at paths that match a pattern (`/src/*.csproj`); where nothing is seen: the pattern itself. */
  matching(pattern: string): readonly CopiedFile[];
  /** Where a path of the image comes from if it is ever in the context: `/src/node_modules` → `node_modules`. */
  originsOf(target: string): readonly string[];
}

/**
 * The folder that relative paths are in. Where the base image decides it is a made-up one, the same for all steps that share it.
 */
export function folderAt(state: State): string {
  return state.workdir ?? `/<folder ${state.workdirStep?.instruction.span.start ?? 'of the image'}>`;
}

/**
 * Reads what a COPY brings.
 *
 * @returns undefined where it takes nothing from the build context, or where the words do not say what or where to
 */
export function openCopy(context: BuildContext | undefined, copy: CopyStep): CopiedFiles | undefined {
  let known = opened.get(copy);
  if (!known || known.context !== context) {
    known = { context, files: readCopy(context, copy) };
    opened.set(copy, known);
  }
  return known.files;
}

/** A step never changes, and a context is replaced as a whole, so each COPY is read once. */
const opened = new WeakMap<CopyStep, { readonly context: BuildContext | undefined; readonly files: CopiedFiles | undefined }>();

function readCopy(context: BuildContext | undefined, copy: CopyStep): CopiedFiles | undefined {
  const { destination } = copy;
  if (copy.from.kind !== 'context' || destination?.value === undefined || copy.parents) return undefined;
  const root = destination.path ?? resolvePath(folderAt(copy.before), destination.value);
  if (root === undefined || copy.sources.length === 0) return undefined;
  const values = copy.sources.map((source) => (source.kind === 'path' ? source.value : undefined));
  if (!values.every((value) => value !== undefined)) return undefined;
  const sources = values.map(contextPath);
  const isFolder = (source: string, index: number): boolean => {
    if (source === '' || (context && hasFolder(context, source))) return true;
    if (context && (context.complete || hasFile(context, source))) return false;
    return /\/\.?$/.test(values[index] ?? '') || !/[.*?[]/.test(baseName(source));
  };
  const folders = sources.filter(isFolder);
  const singles = sources.filter((source, index) => !isFolder(source, index));
  const originsOf = (target: string): readonly string[] => {
    const inner = relativeTo(root, target);
    if (inner === undefined) return [];
    return folders.map((folder) => contextPath(`${folder}/${inner}`));
  };
  const common = { copy, root, folders, singles, originsOf };
  const [folder] = folders;
  if (context?.complete !== true) return { ...common, ...guessFiles(common, destination.folder) };
  if (folder !== undefined && sources.length === 1 && copy.excludes.length === 0)
    return { ...common, ...oneFolder(context, folder, root) };
  // Where the destination surely is a folder, nothing but the words decides what lands where.
  const sure = destination.folder || singles.length === 0;
  const key = sure ? JSON.stringify([root, copy.add, values, copy.excludes]) : undefined;
  const known = key === undefined ? undefined : placesOf(context).get(key);
  if (known) return { ...common, ...known };
  const landed = landing(context, { ...copy, destination: { ...destination, path: root } });
  const files = landed && filesTaken(context, copy);
  const places = files ? landedFiles(landed, files) : guessFiles(common, destination.folder);
  if (key !== undefined) placesOf(context).set(key, places);
  return { ...common, ...places };
}

/** Listings of large folders are kept as long as the context is, for the next keystroke. */
const places = new WeakMap<BuildContext, Map<string, Places>>();

/** More are not kept. */
const mostPlaces = 30;

function placesOf(context: BuildContext): Map<string, Places> {
  let map = places.get(context);
  if (!map || map.size > mostPlaces) {
    map = new Map();
    places.set(context, map);
  }
  return map;
}

type Places = Pick<CopiedFiles, 'files' | 'sourceOf' | 'targetOf' | 'matching'>;

/** Where the files of one folder lie: told from the paths alone, as a context may have a hundred thousand files. */
function oneFolder(context: BuildContext, folder: string, root: string): Places {
  const files = filesAt(context, folder);
  const outer = folder === '' ? '.' : folder;
  const targetOf = (source: string): string | undefined => {
    const inner = relativeTo(outer, source);
    return inner === undefined ? undefined : resolvePath(root, inner);
  };
  const sourceOf = (target: string): CopiedFile | undefined => {
    const inner = relativeTo(root, target);
    const source = inner === undefined ? undefined : contextPath(`${folder}/${inner}`);
    return source !== undefined && hasFile(context, source) ? { source, target } : undefined;
  };
  return {
    files,
    sourceOf,
    targetOf,
    matching(pattern) {
      const inner = relativeTo(root, pattern);
      if (inner === undefined) return [];
      const parsed = parseGoPattern(pattern);
      const within = contextPath(`${folder}/${parentPath(inner)}`);
      return filesAt(context, hasWildcards(within) ? folder : within).flatMap((source) => {
        const target = targetOf(source);
        return target !== undefined && matchGoPattern(parsed, target) === true ? [{ source, target }] : [];
      });
    },
  };
}

function landedFiles(landed: ReadonlyMap<string, string>, files: readonly string[]): Places {
  const byTarget = new Map([...landed].map(([source, target]) => [target, source]));
  return {
    files,
    sourceOf(target) {
      const source = byTarget.get(target);
      return source === undefined ? undefined : { source, target };
    },
    targetOf: (source) => landed.get(source),
    matching(pattern) {
      const parsed = parseGoPattern(pattern);
      const found: CopiedFile[] = [];
      for (const [source, target] of landed) if (matchGoPattern(parsed, target) === true) found.push({ source, target });
      return found;
    },
  };
}

/** Where files would lie, from the words alone. */
function guessFiles(copied: Pick<CopiedFiles, 'root' | 'singles' | 'folders' | 'originsOf'>, intoFolder: boolean): Places {
  const { root, singles, folders, originsOf } = copied;
  const guess = (target: string): CopiedFile | undefined => {
    const placed = (source: string): string =>
      intoFolder || singles.length > 1 ? `${root === '/' ? '' : root}/${baseName(source)}` : root;
    const single = singles.find((source) => placed(source) === target);
    if (single !== undefined) return { source: single, target };
    const [source, other] = originsOf(target);
    // Of several folders nobody can tell which one has it.
    return source !== undefined && other === undefined ? { source, target } : undefined;
  };
  return {
    sourceOf: guess,
    targetOf: () => undefined,
    matching(pattern) {
      const found = guess(pattern);
      return found && folders.length > 0 ? [found] : [];
    },
  };
}

/** Files of a context that no build of a program reads: notes, licences, what begins with a dot, what Docker itself reads. */
export function isBeside(path: string): boolean {
  return /(?:^|\/)(?:\.[^/]*|README[^/]*|LICEN[CS]E[^/]*|CHANGELOG[^/]*|[^/]*\.(?:md|rst)|[^/]*Dockerfile[^/]*|(?:docker-)?compose[^/]*\.ya?ml)$/i.test(
    path,
  );
}

/** Files that people edit all day: sources of programs, as against settings of tools. */
export function isProgram(path: string): boolean {
  const name = baseName(path);
  if (
    name.startsWith('.') ||
    /^(?:setup\.py|gulpfile|Gruntfile|rakefile|build\.rs|mix\.exs)|\.config\.\w+$|\.gradle(?:\.kts)?$/i.test(name)
  )
    return false;
  return /\.(?:go|[cm]?[jt]sx?|vue|svelte|astro|py|ipynb|rb|erb|php|twig|java|kt|scala|groovy|rs|cs|cshtml|razor|fs|vb|c|cc|cpp|h|hpp|exs?|eex|heex|erl|swift|dart|clj|html|css|scss|less|sql|proto|graphql)$/i.test(
    name,
  );
}

/** Names of folders that hold sources; what else a folder holds nobody can tell from its name. */
export function isProgramFolder(path: string): boolean {
  return /^(?:src|source|sources|app|apps|lib|cmd|internal|pkg|server|client|api|web|frontend|backend|public|static|templates|views|pages|components|tests?)$/.test(
    baseName(path),
  );
}
