import type { BuildContext } from '../../context/build-context.ts';
import { contextPath, filesAt, hasFile, hasFolder } from '../../context/listing.ts';
import { workdirAt } from '../../model/near-stage.ts';
import type { CopyStep, Model, RunStep, Stage } from '../../model/model.ts';
import { baseName, isWithin, relativeTo, resolvePath } from '../../model/paths.ts';
import { findRemark } from '../../syntax/remark.ts';
import { chainOf } from './stage-index.ts';

/** Where a piece of the build context lies in the image at some step. */
export interface Placed {
  /** Absolute path in the image. */
  readonly at: string;
  /** Path in the context; empty for its root. */
  readonly path: string;
  /** Whether a file goes into `at` as into a folder. */
  readonly into: boolean;
  /** Whether a mount shows it, for this step only. */
  readonly mounted: boolean;
}

/** What is known of the sources in the image while a step runs. */
export interface Sources {
  /** Later ones lie above earlier ones. */
  readonly placed: readonly Placed[];
  /** Folders into which something unknown was put. */
  readonly open: readonly string[];
}

interface Piece {
  readonly position: number;
  readonly placed?: Placed;
  readonly open?: string;
}

const pieces = new WeakMap<Stage, readonly Piece[]>();

/** More pieces than this are not looked through for each command, so that the time stays linear in the text. */
const mostPieces = 60;

/**
 * Where the build context's files and folders lie while a step runs: what COPY put there and what the step's mounts show. Commands may have
 * put more anywhere.
 *
 * @param step the RUN, for its mounts; undefined for what a container starts
 * @returns undefined where there are too many to tell
 */
export function sourcesAt(model: Model, step: RunStep | undefined, stage: Stage): Sources | undefined {
  const chain = chainOf(model, stage);
  if (!chain) return undefined;
  const placed: Placed[] = [];
  const open: string[] = [];
  for (const [depth, one] of chain.entries()) {
    const limit = depth === 0 && step ? step.position : Infinity;
    for (const piece of piecesOf(model, one)) {
      if (piece.position >= limit) break;
      if (piece.placed) placed.push(piece.placed);
      if (piece.open !== undefined) open.push(piece.open);
      if (placed.length + open.length > mostPieces) return undefined;
    }
  }
  if (step) addMounts(model, step, placed, open);
  return { placed, open };
}

/** Whether something unknown was put where the path is. */
export function isUnknownPlace(sources: Sources, path: string): boolean {
  return sources.open.some((folder) => isWithin(folder, path));
}

function piecesOf(model: Model, stage: Stage): readonly Piece[] {
  let found = pieces.get(stage);
  if (!found) {
    found = stage.steps.flatMap((step): readonly Piece[] => {
      if (step.kind === 'copy') return placeCopy(model, step);
      // What a script in another shell does is not read.
      return step.kind === 'run' && step.script.broken ? [{ position: step.position, open: '/' }] : [];
    });
    pieces.set(stage, found);
  }
  return found;
}

function placeCopy(model: Model, step: CopyStep): readonly Piece[] {
  const { position } = step;
  const workdir = workdirAt(model, step.stage, position);
  const written = step.destination?.value;
  const at = step.destination?.path ?? (written === undefined ? undefined : resolvePath(workdir, written));
  if (at === undefined || findRemark(step.instruction)) return [{ position, open: '/' }];
  if (step.from.kind !== 'context' || step.parents || step.excludes.length > 0) return [{ position, open: at }];
  const into = step.destination?.folder === true || step.sources.length > 1 || at === workdir;
  return step.sources.map(({ kind, value }) =>
    kind !== 'path' || value === undefined || /[*?[]/.test(value)
      ? { position, open: at }
      : { position, placed: { at, path: contextPath(value), into, mounted: false } },
  );
}

function addMounts(model: Model, step: RunStep, placed: Placed[], open: string[]): void {
  for (const mount of step.mounts) {
    const target = mount.target ?? resolvePath(workdirAt(model, step.stage, step.position), writtenTarget(mount) ?? '');
    const sourceKnown =
      mount.source !== undefined || !mount.fields.some((field) => field.key === 'source' || field.key === 'src');
    if (target === undefined) open.push('/');
    else if (mount.type === 'bind' && (!mount.from || mount.from.kind === 'context') && sourceKnown) {
      placed.push({ at: target, path: contextPath(mount.source ?? ''), into: false, mounted: true });
    } else open.push(target);
  }
}

function writtenTarget(mount: RunStep['mounts'][number]): string | undefined {
  const value = mount.fields.findLast((field) => /^(?:target|dst|destination)$/.test(field.key))?.value;
  return value?.includes('$') === true ? undefined : value;
}

/** Whether one of the pieces brings a file or folder of that absolute path. */
export function isPlaced(context: BuildContext, sources: Sources, path: string): boolean {
  return sources.placed.some((piece) => {
    if (piece.path !== '' && hasFile(context, piece.path)) return path === piece.at || path === placeOfFile(piece);
    const inner = relativeTo(piece.at, path);
    if (inner === undefined) return false;
    const inContext = contextPath(`${piece.path}/${inner}`);
    return inContext === '' || hasFile(context, inContext) || hasFolder(context, inContext);
  });
}

/** Where a piece that is a file lies. */
export function placeOfFile(piece: Placed): string {
  return piece.into ? (resolvePath(piece.at, baseName(piece.path)) ?? piece.at) : piece.at;
}

const listings = new WeakMap<BuildContext, Map<string, ReadonlySet<string>>>();

/** The names of the files and folders right in a folder of the context. */
export function namesIn(context: BuildContext, folder: string): ReadonlySet<string> {
  let known = listings.get(context);
  if (!known) listings.set(context, (known = new Map()));
  let names = known.get(folder);
  if (!names) {
    const offset = folder === '' ? 0 : folder.length + 1;
    names = new Set(
      filesAt(context, folder).map((file) => {
        const slash = file.indexOf('/', offset);
        return file.slice(offset, slash < 0 ? undefined : slash);
      }),
    );
    known.set(folder, names);
  }
  return names;
}
