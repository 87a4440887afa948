import { hasWildcards } from '../context/go-match.ts';
import { baseName, cleanPath, isWithin } from '../model/paths.ts';
import type { Interner } from './interner.ts';
import { createPieces, type Pieces } from './pieces.ts';
import { createPlace, type Place } from './place.ts';
import type { CopyAction, Selection, Vertex } from './vertex.ts';
import { isUntouched, landsAt, landsTouched, type World } from './world.ts';

/**
 * How what is not known comes out: `same` if every RUN that runs again leaves the same files as before and another image holds the same,
 * `other` if they differ wherever they may. What is equal in both is certain.
 */
export type Mode = 'same' | 'other';

/** The files that a vertex left. */
export interface Result {
  readonly vertex: Vertex;
  /** Of its inputs, in order. */
  readonly inputs: readonly Result[];
  /** Another for every time that something ran. */
  readonly run: number;
  readonly build: 'before' | 'after';
}

/** Tells what files are at a place of a result. */
export interface Contents {
  /** A number that is equal for equal files. */
  of(result: Result, selection: Selection): number;
}

/** A chain of copies from stage to stage longer than this is not followed: nobody writes one, and it must not use up the stack. */
const deepest = 200;

/** Starts with nothing looked at. */
export function createContents(interner: Interner, world: World, mode: Mode): Contents {
  const known = new Map<Result, Map<string, number>>();
  const kinds = new Map<Result, Map<string, 'file' | 'folder' | undefined>>();

  /** `ownerless`: whose the files are does not count, since a `--chown` gives them to somebody else. */
  function at(result: Result, place: string, depth: number, ownerless = false): number {
    const places = known.get(result) ?? new Map<string, number>();
    known.set(result, places);
    const question = ownerless ? `${place}\0` : place;
    let number = places.get(question);
    if (number === undefined) {
      const pieces = createPieces(mode, createPlace(place), ownerless);
      if (depth > deepest) pieces.maybe(`deep ${result.run}`);
      else gather(result, pieces, depth);
      number = interner.of(`files ${pieces.finish()}`);
      places.set(question, number);
    }
    return number;
  }

  /** Goes down through the layers of a result, the topmost first. */
  function gather(result: Result, pieces: Pieces, depth: number): void {
    for (let layer: Result | undefined = result; layer && !pieces.done(); layer = baseOf(layer)) {
      const { write, base } = layer.vertex;
      if (base === undefined) pieces.scratch();
      switch (write.kind) {
        case 'image':
          pieces.image(write.version, write.official);
          return;
        case 'download':
          pieces.add(`download ${write.content}`);
          return;
        case 'context':
          pieces.add(contextPiece(pieces.place.path, layer.build));
          return;
        case 'file':
          pieces.add(`file ${write.path} ${write.content}`);
          return;
        case 'run':
          // In mode `other` it leaves other files everywhere whenever it runs, so that what lies below no longer counts.
          if (mode === 'other') return pieces.add(`run ${layer.run} ${pieces.place.path}`);
          break;
        case 'folder':
          pieces.folder(write.path, write.owner);
          break;
        case 'copy':
          for (const action of write.actions) copied(layer, action, pieces, depth);
          break;
        case 'merge': {
          const [, copy] = layer.inputs;
          const copies = copy?.vertex.write;
          if (copy && copies?.kind === 'copy') for (const action of copies.actions) copied(copy, action, pieces, depth);
          break;
        }
        default:
          return write satisfies never;
      }
    }
  }

  function contextPiece(path: string, build: Result['build']): string {
    const selection: Selection = { path, wildcard: hasWildcards(path), key: path };
    return `context ${path}${build === 'after' && !isUntouched(world, selection) ? ' touched' : ''}`;
  }

  function copied(layer: Result, action: CopyAction, pieces: Pieces, depth: number): void {
    const { place } = pieces;
    const from = action.from === undefined ? undefined : layer.inputs[action.from];
    const inner = place.below(action.destination);
    pieces.wrote(action.destination);
    if (!from || inner === undefined) return;
    const write = from.vertex.write.kind;
    if (write === 'context') fromContext(from, action, inner, pieces);
    else if (write === 'file' || write === 'download') fromFile(from, '/', action, action.certain, pieces, depth);
    else fromStage(from, action, inner, pieces, depth);
  }

  function fromContext(from: Result, action: CopyAction, inner: string, pieces: Pieces): void {
    const { place } = pieces;
    const context = from.build === 'after' ? world.after : world.before;
    const lands = landsAt(context, action, inner, place);
    // A mode that the copy sets itself hides that of the file.
    const hidden = world.modeAlone === true && (action.mode !== '' || action.manner !== '');
    const touched = from.build === 'after' && !hidden && landsTouched(world, action, (path) => place.holds(path));
    if (lands === 'none' && !touched) return;
    const piece = `context ${action.selection.key} ${action.destination}${action.folder ? '/' : ''} ${inner} ${mannerOf(action, pieces)}`;
    const all = touched ? `${piece} touched` : piece;
    if (action.mode !== '') pieces.maybe(`mode ${action.mode}`);
    if (lands === 'file') return pieces.addFile(all, place.path, action.certain);
    if (inner !== '' || action.destination === place.path) pieces.cover();
    if (!action.certain || (lands === undefined && !touched)) pieces.maybe(all);
    else pieces.add(all);
  }

  /** A file of its own name, wherever it comes from. */
  function fromFile(from: Result, source: string, action: CopyAction, certain: boolean, pieces: Pieces, depth: number): void {
    const target = targetOf(action);
    if (!pieces.place.holds(target)) return;
    if (action.mode !== '') pieces.maybe(`mode ${action.mode}`);
    const files = at(from, source, depth + 1, pieces.ownerless || action.owner !== '');
    pieces.addFile(`copy ${files} ${target} ${mannerOf(action, pieces)}`, target, certain);
  }

  function fromStage(from: Result, action: CopyAction, inner: string, pieces: Pieces, depth: number): void {
    const { path, wildcard, includes, excludes } = action.selection;
    const certain = action.certain && !includes && !excludes;
    const kind = wildcard ? undefined : kindIn(from, path, depth + 1);
    if (kind === 'file') return fromFile(from, path, action, certain, pieces, depth);
    if (inner !== '' || action.destination === pieces.place.path) pieces.cover();
    if (action.mode !== '') pieces.maybe(`mode ${action.mode}`);
    const places = [cleanPath(`${path}/${inner}`)];
    const name = baseName(path);
    // The source may be a file that comes to lie under its own name, or a folder that holds something of that name.
    const either = kind === undefined && (inner === name || inner.startsWith(`${name}/`));
    if (either) places.push(cleanPath(`${path}/${inner.slice(name.length)}`));
    const ownerless = pieces.ownerless || action.owner !== '';
    const found = places.map((one) => at(from, one, depth + 1, ownerless));
    // Below the source there may be nothing at all.
    const bare = inner !== '' && found.every((one) => one === interner.of('files '));
    const piece = `copy ${found.join(' ')} ${action.destination} ${mannerOf(action, pieces)}`;
    if (!certain || either || bare || (wildcard && inner !== '')) pieces.maybe(piece);
    else pieces.add(piece);
  }

  /** Whether something at a path of a result is a file or a folder; undefined where a RUN or an image decides. */
  function kindIn(result: Result, path: string, depth: number): 'file' | 'folder' | undefined {
    const paths = kinds.get(result) ?? new Map<string, 'file' | 'folder' | undefined>();
    kinds.set(result, paths);
    if (!paths.has(path)) paths.set(path, depth > deepest ? undefined : findKind(result, path, depth));
    return paths.get(path);
  }

  function findKind(result: Result, path: string, depth: number): 'file' | 'folder' | undefined {
    const place = createPlace(path);
    for (let layer: Result | undefined = result; layer; layer = baseOf(layer)) {
      const { write } = layer.vertex;
      if (write.kind === 'folder' && isWithin(path, write.path)) return 'folder';
      const copy = write.kind === 'merge' ? layer.inputs[1] : layer;
      const actions = copy?.vertex.write.kind === 'copy' ? copy.vertex.write.actions : [];
      for (const action of actions.toReversed()) {
        const inner = place.below(action.destination);
        const from = action.from === undefined ? undefined : copy?.inputs[action.from];
        const kind = inner === undefined || !from ? undefined : kindOfCopied(from, action, inner, place, depth);
        if (kind) return kind;
      }
    }
    return undefined;
  }

  function kindOfCopied(
    from: Result,
    action: CopyAction,
    inner: string,
    place: Place,
    depth: number,
  ): 'file' | 'folder' | undefined {
    if (action.destination !== place.path && isWithin(place.path, action.destination)) return 'folder';
    const write = from.vertex.write.kind;
    if (write === 'context') {
      const lands = landsAt(from.build === 'after' ? world.after : world.before, action, inner, place);
      return lands === undefined || lands === 'none' ? undefined : lands === 'file' ? 'file' : 'folder';
    }
    if (action.selection.wildcard || action.selection.includes) return undefined;
    const { path } = action.selection;
    const kind = write === 'file' || write === 'download' ? 'file' : kindIn(from, path, depth + 1);
    if (kind === 'file') return place.path === targetOf(action) ? 'file' : place.holds(targetOf(action)) ? 'folder' : undefined;
    return inner === '' ? kind : kindIn(from, cleanPath(`${path}/${inner}`), depth + 1);
  }

  return { of: (result, selection) => at(result, placeOf(selection), 0) };
}

function mannerOf(action: CopyAction, pieces: Pieces): string {
  return pieces.ownerless ? action.manner : `${action.owner} ${action.manner}`;
}

/** Where a file comes to lie. */
function targetOf(action: CopyAction): string {
  return action.folder ? cleanPath(`${action.destination}/${baseName(action.selection.path)}`) : action.destination;
}

function baseOf(result: Result): Result | undefined {
  const { base } = result.vertex;
  return base === undefined ? undefined : result.inputs[base];
}

/** Where to look for what a selection takes: the pattern of `--parents` as far as it is one of plain names. */
function placeOf(selection: Selection): string {
  if (!selection.includes) return selection.path;
  const pattern = selection.includes.patterns[0]?.text ?? '';
  const names: string[] = [];
  for (const name of pattern.split('/')) {
    if (name.includes('**')) break;
    names.push(name);
  }
  return cleanPath(`${selection.path}/${names.join('/')}`);
}
