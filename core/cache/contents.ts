import { hasWildcards, matchGoPattern, parseGoPattern } from '../context/go-match.ts';
import { baseName, cleanPath, isWithin } from '../model/paths.ts';
import type { Interner } from './interner.ts';
import type { CopyAction, Selection, Vertex } from './vertex.ts';
import { isUntouched, kindOf, landsAt, landsTouched, type World } from './world.ts';

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

  function at(result: Result, place: string, depth: number): number {
    const places = known.get(result) ?? new Map<string, number>();
    known.set(result, places);
    let number = places.get(place);
    if (number === undefined) {
      const pieces = createPieces(mode, createPlace(place));
      if (depth > deepest) pieces.maybe(`deep ${result.run}`);
      else gather(result, pieces, depth);
      number = interner.of(`files ${pieces.finish()}`);
      places.set(place, number);
    }
    return number;
  }

  /** Goes down through the layers of a result, the topmost first. */
  function gather(result: Result, pieces: Pieces, depth: number): void {
    for (let layer: Result | undefined = result; layer && !pieces.done(); layer = baseOf(layer)) {
      const { write } = layer.vertex;
      switch (write.kind) {
        case 'image':
          pieces.image(write.version);
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
    else if (write === 'file' || write === 'download') {
      const target = action.folder ? cleanPath(`${action.destination}/${baseName(action.selection.path)}`) : action.destination;
      if (place.holds(target))
        pieces.addFile(`copy ${at(from, '/', depth + 1)} ${target} ${action.manner}`, target, action.certain);
    } else fromStage(from, action, inner, pieces, depth);
  }

  function fromContext(from: Result, action: CopyAction, inner: string, pieces: Pieces): void {
    const { place } = pieces;
    const context = from.build === 'after' ? world.after : world.before;
    const fits = (path: string): boolean => place.holds(path);
    const lands = landsAt(context, action, inner, fits);
    const touched = from.build === 'after' && landsTouched(world, action, fits);
    if (lands === false && !touched) return;
    const kind = kindOf(context, action.selection);
    const piece = [
      `context ${action.selection.key} ${action.destination}${action.folder ? '/' : ''} ${inner} ${action.manner}`,
      touched ? 'touched' : '',
    ].join(' ');
    if (kind === 'file' && !action.unpacks) {
      const target = action.folder ? cleanPath(`${action.destination}/${baseName(action.selection.path)}`) : action.destination;
      return pieces.addFile(piece, target, action.certain);
    }
    if (inner !== '') pieces.cover();
    if (!action.certain || (lands === undefined && !touched)) pieces.maybe(piece);
    else pieces.add(piece);
  }

  function fromStage(from: Result, action: CopyAction, inner: string, pieces: Pieces, depth: number): void {
    const { path } = action.selection;
    const vague = !action.certain || action.selection.includes !== undefined || action.selection.excludes !== undefined;
    if (inner === '') {
      const piece = `copy ${at(from, path, depth + 1)} ${action.destination} ${action.manner}`;
      return vague ? pieces.maybe(piece) : pieces.add(piece);
    }
    pieces.cover();
    const places = [cleanPath(`${path}/${inner}`)];
    const name = baseName(path);
    // The source may be a file that comes to lie under its own name, or a folder that holds something of that name.
    if (inner === name || inner.startsWith(`${name}/`)) places.push(cleanPath(`${path}/${inner.slice(name.length)}`));
    const piece = `copy ${places.map((one) => at(from, one, depth + 1)).join(' ')} ${action.destination} ${action.manner}`;
    if (vague || places.length > 1 || action.selection.wildcard) pieces.maybe(piece);
    else pieces.add(piece);
  }

  return { of: (result, selection) => at(result, placeOf(selection), 0) };
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

/** A path in an image that may hold wildcards. */
interface Place {
  readonly path: string;
  /** Whether a plain path is the place or lies in it. */
  holds(path: string): boolean;
  /** What of the place lies below a plain path: empty where the place is that path or holds it, undefined where they lie apart. */
  below(path: string): string | undefined;
}

function createPlace(path: string): Place {
  const names = namesOf(path);
  const tests = names.map((name) => {
    if (!hasWildcards(name)) return (other: string): boolean => other === name;
    const pattern = parseGoPattern(name);
    return (other: string): boolean => matchGoPattern(pattern, other) === true;
  });
  const agree = (others: readonly string[]): boolean => others.every((other, index) => tests[index]?.(other) ?? true);
  return {
    path,
    holds: (other) => namesOf(other).length >= names.length && agree(namesOf(other)),
    below(other) {
      const others = namesOf(other);
      return agree(others) ? names.slice(others.length).join('/') : undefined;
    },
  };
}

function namesOf(path: string): readonly string[] {
  return path.split('/').filter((name) => name !== '');
}

/** What decides about the files at a place, collected from the topmost layer down. */
interface Pieces {
  readonly place: Place;
  add(piece: string): void;
  /** Adds what only may lie at the place. */
  maybe(piece: string): void;
  /** Adds a file: where it is the place itself, nothing below it counts. */
  addFile(piece: string, path: string, certain: boolean): void;
  /** What follows lies over the image's own files at the place. */
  cover(): void;
  /** A folder that is made unless it is there already. */
  folder(path: string, owner: string): void;
  /** Something was written to a path, so that its folder was there before the layers above. */
  wrote(path: string): void;
  image(version: string): void;
  done(): boolean;
  finish(): string;
}

function createPieces(mode: Mode, place: Place): Pieces {
  const pieces: string[] = [];
  const folders = new Map<string, string>();
  let covered = false;
  let done = false;
  const maybe = (piece: string): void => {
    if (mode === 'other') pieces.push(piece);
  };
  return {
    place,
    add: (piece) => void pieces.push(piece),
    maybe,
    addFile(piece, path, certain) {
      if (!certain) return maybe(piece);
      pieces.push(piece);
      if (path === place.path) done = true;
    },
    cover: () => (covered = true),
    folder(path, owner) {
      for (const known of folders.keys()) if (isWithin(known, path)) folders.delete(known);
      if (place.holds(path)) folders.set(path, owner);
    },
    wrote(path) {
      for (const known of folders.keys()) if (isWithin(known, path)) folders.delete(known);
    },
    image(version) {
      if (place.path === '/') pieces.push(`image ${version}`);
      else if (!covered) maybe(`image ${version} ${place.path}`);
    },
    done: () => done,
    finish: () => [...pieces, ...[...folders].map(([path, owner]) => `folder ${path} ${owner}`)].join('\0'),
  };
}
