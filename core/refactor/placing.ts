import type { BuildContext } from '../context/build-context.ts';
import { hasWildcards } from '../context/go-match.ts';
import { landing } from '../context/select.ts';
import type { CopyStep } from '../model/model.ts';
import { baseName, cleanPath, isWithin, relativeTo } from '../model/paths.ts';
import { meets } from './run-effects.ts';

/** One file or folder that a COPY puts into an image. */
export interface Placed {
  /** Where it lies in the image: absolute and clean. */
  readonly path: string;
  /** Where it comes from: relative to the context's root, clean, `.` for the root itself; absolute in another stage. */
  readonly source: string;
}

/** What a later COPY does to something that an earlier one has put into the image. */
export type Overlay = 'restores' | 'untouched' | 'unknown';

/** Whether both take from the build context, or from one and the same stage. */
function haveOneOrigin(a: CopyStep, b: CopyStep): boolean {
  if (a.from.kind === 'context') return b.from.kind === 'context';
  return a.from.kind === 'stage' && b.from.kind === 'stage' && a.from.stage === b.from.stage;
}

/** A source's path as `Placed.source` has it. */
export function sourcePath(step: CopyStep, value: string): string {
  const absolute = cleanPath(`/${value}`);
  return step.from.kind === 'context' ? absolute.slice(1) || '.' : absolute;
}

/** What `later` does to `placed`, which `copy` has put there: `COPY . .` restores what `COPY go.mod ./` has brought. */
export function overlay(context: BuildContext | undefined, copy: CopyStep, placed: Placed, later: CopyStep): Overlay {
  const destination = later.destination?.path;
  if (destination === undefined) return 'unknown';
  if (!meets(destination, placed.path)) return 'untouched';
  const exact = haveOneOrigin(copy, later) && later.from.kind === 'context' ? landing(context, later) : undefined;
  if (exact && !later.parents) {
    const landed = [...exact];
    const own = landed.filter(([file]) => isWithin(placed.source, file));
    const inside = landed.filter(([, path]) => meets(path, placed.path));
    if (inside.length === 0) return 'untouched';
    const same = inside.every(([file, path]) => path === pathOfFile(placed, file));
    return same && own.length > 0 && later.excludes.length === 0 && own.length === inside.length ? 'restores' : 'unknown';
  }
  const [source, ...more] = later.sources;
  const plain = later.sources.every(({ kind, value }) => kind === 'path' && value !== undefined && !hasWildcards(value));
  if (!plain || later.parents || !source) return 'unknown';
  if (more.length === 0 && later.excludes.length === 0 && haveOneOrigin(copy, later)) {
    const from = sourcePath(later, source.value ?? '');
    if (landsAt(later, destination, from, placed)) return 'restores';
  }
  // A file keeps its name in a folder; what has no ending (or that of `conf.d`) may be a folder with anything in it.
  const files = later.sources.every(({ value }) => /[^/.][^/]*\.(?!d$)[^/.]+$/.test(value ?? ''));
  const names = later.sources.map(({ value }) => baseName(value ?? ''));
  const inFolder = later.destination?.folder === true && files;
  return inFolder && !names.some((name) => meets(cleanPath(`${destination}/${name}`), placed.path)) ? 'untouched' : 'unknown';
}

/** Where the file of a source lies if the source is shown as a whole at the place: (`.` at `/src`, `cmd/x.go`) → `/src/cmd/x.go`. */
function pathOfFile(placed: Placed, file: string): string | undefined {
  const inner = relativeTo(placed.source, file);
  return inner === undefined ? undefined : cleanPath(`${placed.path}/${inner}`);
}

/** Whether a single plain source brings the very thing to the very place. */
function landsAt(later: CopyStep, destination: string, from: string, placed: Placed): boolean {
  if (from !== placed.source) {
    // A folder above it: its contents go into the destination, whether that ends in a slash or not.
    const inner = relativeTo(from, placed.source);
    return inner !== undefined && cleanPath(`${destination}/${inner}`) === placed.path;
  }
  if (from === '.') return destination === placed.path;
  return (later.destination?.folder === true ? cleanPath(`${destination}/${baseName(from)}`) : destination) === placed.path;
}
