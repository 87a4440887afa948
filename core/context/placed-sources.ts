import type { CopyStep, Model, RunStep, Stage, Step } from '../model/model.ts';
import { stepsBefore, workdirAt } from '../model/near-stage.ts';
import { baseName, relativeTo, resolvePath } from '../model/paths.ts';
import { findRemark } from '../syntax/remark.ts';
import type { BuildContext } from './build-context.ts';
import { contextPath, filesAt, hasFile, hasFolder } from './listing.ts';

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

/**
 * Where the build context's files and folders lie while a step runs: what COPY put there and what the step's mounts show. Commands may have
 * put more anywhere.
 */
export function sourcesAt(model: Model, step: Step | undefined, stage: Stage, position: number): Sources {
  const placed: Placed[] = [];
  const open: string[] = [];
  for (const earlier of stepsBefore(model, stage, position)) {
    if (earlier.kind === 'copy') placeCopy(model, earlier, placed, open);
    // What a script in another shell does is not read.
    else if (earlier.kind === 'run' && earlier.script.broken) open.push('/');
  }
  if (step?.kind === 'run') {
    for (const mount of step.mounts) {
      const target = mount.target ?? resolvePath(workdirAt(model, stage, position), fieldValue(mount.fields, 'target') ?? '');
      if (target === undefined) open.push('/');
      else if (mount.type === 'bind' && (!mount.from || mount.from.kind === 'context') && !isUnknownSource(mount)) {
        placed.push({ at: target, path: contextPath(mount.source ?? ''), into: false, mounted: true });
      } else open.push(target);
    }
  }
  return { placed, open };
}

function fieldValue(fields: readonly { readonly key: string; readonly value?: string }[], key: string): string | undefined {
  const value = fields.findLast(
    (field) => field.key === key || (key === 'target' && /^(?:dst|destination)$/.test(field.key)),
  )?.value;
  return value?.includes('$') === true ? undefined : value;
}

function isUnknownSource(mount: RunStep['mounts'][number]): boolean {
  return mount.source === undefined && mount.fields.some((field) => field.key === 'source' || field.key === 'src');
}

function placeCopy(model: Model, step: CopyStep, placed: Placed[], open: string[]): void {
  const written = step.destination?.value;
  const folder =
    step.destination?.path ??
    (written === undefined ? undefined : resolvePath(workdirAt(model, step.stage, step.position), written));
  if (folder === undefined || findRemark(step.instruction, 2)) {
    open.push('/');
    return;
  }
  if (step.from.kind !== 'context' || step.parents || step.excludes.length > 0) {
    open.push(folder);
    return;
  }
  const into =
    step.destination?.folder === true || step.sources.length > 1 || folder === workdirAt(model, step.stage, step.position);
  for (const source of step.sources) {
    if (source.kind !== 'path' || source.value === undefined || /[*?[]/.test(source.value)) open.push(folder);
    else placed.push({ at: folder, path: contextPath(source.value), into, mounted: false });
  }
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

/** The names of the files and folders right in a folder of the context. */
export function namesIn(context: BuildContext, folder: string): ReadonlySet<string> {
  const offset = folder === '' ? 0 : folder.length + 1;
  const names = new Set<string>();
  for (const file of filesAt(context, folder)) {
    const slash = file.indexOf('/', offset);
    names.add(file.slice(offset, slash < 0 ? undefined : slash));
  }
  return names;
}
