import { hasFolder } from '../context/listing.ts';
import { hasWildcards } from '../context/go-match.ts';
import { landing } from '../context/select.ts';
import type { CopyStep, Step } from '../model/model.ts';
import { baseName, cleanPath, isWithin, relativeTo } from '../model/paths.ts';
import type { Facts, Fix } from '../rules/rule.ts';
import { imageBelow, isPlainImage } from './image-users.ts';
import { inherited } from './lineage.ts';
import { takesMounts } from './mount-syntax.ts';
import { canBeMounted, findCopies, fromField, targetFor } from './mounting.ts';
import { sourcePath, type Placed } from './placing.ts';
import { findReaders, type Reader } from './readers.ts';
import { insertMounts } from './recipes/insert-mounts.ts';
import { removeInstruction } from './recipes/remove-instruction.ts';
import type { Refactoring } from './refactoring.ts';
import { changes, effectsOf, keeps, meets, reads } from './run-effects.ts';

/** `COPY . .` before `go build -o /bin/x` → `RUN --mount=type=bind,target=. go build -o /bin/x`. */
export const bindSources: Refactoring = {
  id: 'bind-sources',
  kind: 'refactor.rewrite.bindSources',
  *offers(facts, selection) {
    if (!takesMounts(facts.model)) return;
    for (const { copy, isOffered, around } of findCopies(facts, selection)) {
      const placed = placedFolder(facts, copy);
      const readers = placed && findReaders(around, copy, [placed]);
      if (!placed || !readers || !isOffered(readers) || !canBeMounted(copy, [placed], readers)) continue;
      if (canHide(facts, copy, placed, readers)) yield bindIt(facts, copy, placed, readers);
    }
  },
};

/** The folder of sources that a COPY brings, where it brings one and nothing else. */
function placedFolder({ context }: Facts, copy: CopyStep): Placed | undefined {
  const [source, ...more] = copy.sources;
  const path = copy.destination?.path;
  if (more.length > 0 || source?.kind !== 'path' || source.value === undefined || path === undefined) return undefined;
  if (copy.from.kind !== 'context' || hasWildcards(source.value)) return undefined;
  if (`${source.word.text}${copy.destination?.word.text ?? ''}`.includes('$') || !/^[\w.@+~/-]+$/.test(source.value))
    return undefined;
  const from = sourcePath(copy, source.value);
  // Any other name may be that of a file.
  if (from !== '.' && !(context?.complete === true && hasFolder(context, from))) return undefined;
  return isOccupied(path) ? undefined : { path, source: from };
}

/** Folders in which an image has things of its own, which a mount would hide. */
function isOccupied(path: string): boolean {
  return /^\/(?:(?:bin|boot|dev|etc|go|home|lib|lib64|media|mnt|opt|proc|root|run|sbin|srv|sys|tmp|usr|var)?$|(?:bin|dev|etc|lib|lib64|proc|run|sbin|sys)\/|go\/(?:bin|pkg|src)$|home\/[^/]+$|usr\/(?:bin|include|lib|local|sbin|share|src)$|usr\/local\/[^/]+$|usr\/local\/(?:bin|go|lib|share|cargo|rustup)\/|var\/[^/]+$|var\/(?:lib|cache|log|tmp)\/)/.test(
    path,
  );
}

/** Whether a mount over the folder hides nothing that the steps need, and they can run on it. */
function canHide(facts: Facts, copy: CopyStep, placed: Placed, readers: readonly Reader[]): boolean {
  // For each stage the first of its steps that leaves something there, or -1 where one of a stage below does.
  const spoiled = inherited<number>((stage, below = Infinity) => {
    if (below < Infinity) return -1;
    const at = stage.steps.findIndex((step) => step !== copy && leavesSomething(facts, placed, step));
    return at < 0 ? Infinity : at;
  });
  return readers.every(({ run }) => {
    const { workdir, workdirStep } = run.before;
    // Without a WORKDIR of the file the image decides where the command runs; over `/` nothing can be mounted.
    return workdirStep !== undefined && workdir !== undefined && workdir !== '/' && run.position <= spoiled(run.stage);
  });
}

/** Whether a step puts something into the folder that the mount does not show, or may do so. */
function leavesSomething({ context }: Facts, placed: Placed, step: Step): boolean {
  switch (step.kind) {
    case 'workdir':
      return step.path === undefined || (step.path !== placed.path && isWithin(placed.path, step.path));
    case 'copy':
      return !isShown(context, placed, step);
    case 'run':
      return effectsOf(step)?.every((effect) => !changes(effect, placed.path) && !keeps(effect, placed.path)) !== true;
    default:
      return false;
  }
}

/** Whether all that another COPY brings to the folder is to be seen in the mount too, at the same place. */
function isShown(context: Facts['context'], placed: Placed, other: CopyStep): boolean {
  const destination = other.destination?.path;
  if (destination === undefined) return false;
  if (!meets(destination, placed.path)) return true;
  if (other.from.kind !== 'context' || other.parents || other.sources.some(({ kind }) => kind !== 'path')) return false;
  const isSame = (source: string, path: string): boolean => {
    const inner = relativeTo(placed.source, source);
    return inner !== undefined && cleanPath(`${placed.path}/${inner}`) === path;
  };
  const landed = landing(context, other);
  if (landed) return [...landed].every(([file, path]) => !isWithin(placed.path, path) || isSame(file, path));
  return other.sources.every(({ value }) => {
    if (value === undefined || hasWildcards(value)) return false;
    const source = sourcePath(other, value);
    const folder = other.destination?.folder === true && source !== '.';
    return isSame(source, folder ? cleanPath(`${destination}/${baseName(source)}`) : destination);
  });
}

function bindIt({ model }: Facts, copy: CopyStep, placed: Placed, readers: readonly Reader[]): Fix {
  const source = placed.source === '.' ? '' : `,source=${placed.source}`;
  const edits = [
    removeInstruction(model.tree, copy.instruction),
    ...readers.map(({ run }) =>
      insertMounts(model.tree, run.instruction, [`type=bind${fromField(copy)}${source},target=${targetFor(run, placed.path)}`]),
    ),
  ];
  const titles = readers.map(({ effects }) => effects.find((effect) => reads(effect, placed.path))?.title ?? '');
  const title = `Bind-mount the sources in ${nameSteps(titles)} instead of copying them (BuildKit)`;
  const note = noteOf(copy, placed, readers);
  return note === undefined ? { title, edits, safety: 'safe' } : { title, edits, safety: 'review', note };
}

/** `"go build"`; `2 "go build" steps`; `"go vet" and "go build"`; `4 steps`. */
function nameSteps(titles: readonly string[]): string {
  const different = [...new Set(titles)].map((title) => `"${title}"`);
  const [only = '', second] = different;
  if (different.length === 1) return titles.length === 1 ? only : `${titles.length} ${only} steps`;
  return different.length === 2 && titles.length === 2 && second !== undefined
    ? `${only} and ${second}`
    : `${titles.length} steps`;
}

/** What nobody can know from the file: whether programs of the project write beside their sources, and what the base image holds there. */
function noteOf(copy: CopyStep, placed: Placed, readers: readonly Reader[]): string | undefined {
  const running = readers
    .flatMap(({ effects }) => effects)
    .find(({ read, title }) => read?.purpose === 'build' && /\b(?:test|t|run|bench|exec)\b/.test(title));
  if (running) return `"${running.title}" runs programs of the project, and nothing can be written to "${placed.path}" then.`;
  if (isPlainImage(copy.stage)) return undefined;
  const image = imageBelow(copy.stage)?.text;
  return `The mount hides what the base image${image === undefined ? '' : ` "${image}"`} may hold in "${placed.path}".`;
}
