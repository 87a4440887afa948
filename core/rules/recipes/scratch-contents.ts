import type { BuildContext } from '../../context/build-context.ts';
import { takenBySource } from '../../context/copy-matches.ts';
import { landing } from '../../context/select.ts';
import type { CopyStep, Model, Stage } from '../../model/model.ts';
import { baseName, resolvePath } from '../../model/paths.ts';
import { findRemark } from '../../syntax/remark.ts';
import { addAbove, chainOf, isBelowOneOf, landsAt, makesFile } from './stage-index.ts';

/** What the file tells of the files in an image that began with nothing. */
export interface Contents {
  /** Absolute paths that are surely there. */
  readonly files: readonly string[];
  /** Whether there is, or may be, something of that path, be it a file or a folder. */
  mayHold(path: string): boolean;
  /** Whether there is, or may be, a folder of that path. */
  mayBeFolder(path: string): boolean;
}

/** What one stage adds; each path with the position of the first step that brings it. */
interface Layer {
  readonly files: Map<string, number>;
  /** Folders in which there may be anything. */
  readonly open: Map<string, number>;
  readonly folders: Map<string, number>;
}

/** More copies from the context than this are not followed, since each of them may bring every file. */
const mostCopies = 50;

const layers = new WeakMap<Stage, { readonly context: BuildContext | undefined; readonly layer: Layer }>();

/**
 * What a stage that stands on `scratch` holds before a step, or at its end.
 *
 * @returns undefined where it stands on an image, of which nothing is known
 */
export function scratchContents(
  model: Model,
  stage: Stage,
  context: BuildContext | undefined,
  position: number = stage.steps.length,
): Contents | undefined {
  const chain = chainOf(model, stage);
  if (chain?.at(-1)?.base.kind !== 'scratch') return undefined;
  const own = chain.map((one) => layerOf(model, one, context));
  // Of the stage itself only what stands above counts; of those below, all does.
  const has = (pick: (layer: Layer) => Map<string, number>, path: string): boolean =>
    own.some((layer, index) => (pick(layer).get(path) ?? Infinity) < (index === 0 ? position : Infinity));
  const isOpen = (path: string): boolean => isBelowOneOf({ has: (above) => has((layer) => layer.open, above) }, path);
  return {
    get files() {
      return own.flatMap((layer) => [...layer.files.keys()]);
    },
    mayHold: (path) => has((layer) => layer.files, path) || has((layer) => layer.folders, path) || isOpen(path),
    mayBeFolder: (path) => has((layer) => layer.folders, path) || (isOpen(path) && !has((layer) => layer.files, path)),
  };
}

function layerOf(model: Model, stage: Stage, context: BuildContext | undefined): Layer {
  const known = layers.get(stage);
  if (known && known.context === context) return known.layer;
  const layer: Layer = { files: new Map(), open: new Map(), folders: new Map() };
  let copies = 0;
  for (const step of stage.steps) {
    if (step.kind === 'run') add(layer.open, '/', step.position);
    else if (step.kind === 'workdir') addFolder(layer, step.path, step.position);
    else if (step.kind === 'copy') {
      const seen = step.from.kind === 'context' && ++copies > mostCopies ? undefined : context;
      addCopy(model, step, seen, layer);
    }
  }
  layers.set(stage, { context, layer });
  return layer;
}

function add(map: Map<string, number>, path: string, position: number): void {
  if (!map.has(path)) map.set(path, position);
}

function addFolder(layer: Layer, path: string | undefined, position: number): void {
  const above = new Set<string>();
  if (path === undefined) add(layer.open, '/', position);
  else addAbove(above, path);
  for (const folder of above) add(layer.folders, folder, position);
}

function addFile(layer: Layer, path: string, position: number): void {
  add(layer.files, path, position);
  const slash = path.lastIndexOf('/');
  if (slash > 0) addFolder(layer, path.slice(0, slash), position);
}

function addOpen(layer: Layer, path: string, position: number): void {
  add(layer.open, path, position);
  const slash = path.lastIndexOf('/');
  if (slash > 0) addFolder(layer, path.slice(0, slash), position);
}

/** Whether a source of ADD brings files of names that are not to be seen: a repository, a download, an archive. */
function mayUnpack({ add: isAdd }: CopyStep, { kind, value }: CopyStep['sources'][number]): boolean {
  return (
    kind === 'git' || kind === 'url' || (isAdd && kind === 'path' && /\.(?:tar|tar\.\w+|tgz|tbz2?|txz|tzst)$/i.test(value ?? ''))
  );
}

function addCopy(model: Model, step: CopyStep, context: BuildContext | undefined, layer: Layer): void {
  const destination = step.destination?.path;
  const { position } = step;
  // The words of a remark hide which word is the destination.
  if (destination === undefined || step.parents || findRemark(step.instruction)) {
    addOpen(layer, step.parents ? (destination ?? '/') : '/', position);
    return;
  }
  if (step.destination?.folder === true) addFolder(layer, destination, position);
  // Of downloads nobody knows here what is in them, nor always what they are called.
  const landed = step.sources.every(({ kind }) => kind === 'path') ? landing(context, step) : undefined;
  // What is not in the build context yet, such as an archive that is fetched before the build, brings nobody knows what.
  const absent = landed && takenBySource(context, step)?.some(({ matches }) => matches.length === 0);
  if (landed && !absent) {
    for (const path of landed.values()) addFile(layer, path, position);
    return;
  }
  for (const source of step.sources) {
    const name = source.value === undefined ? '' : baseName(source.value);
    if (source.value === undefined || name === '' || name === '.' || /[*?[]/.test(name) || mayUnpack(step, source)) {
      addOpen(layer, destination, position);
      continue;
    }
    const file = landsAt(step, destination, source.value);
    addFile(layer, file, position);
    if (source.kind === 'heredoc') continue;
    // What may be a folder brings whatever it holds.
    const surelyFile = step.from.kind === 'stage' && makesFile(model, step.from.stage, resolvePath('/', source.value));
    if (!surelyFile) addOpen(layer, step.destination?.folder === true || step.sources.length > 1 ? destination : file, position);
  }
}
