import type { CopyStep, RunStep, Step } from '../model/model.ts';
import { baseName, isWithin, parentPath, relativeTo, resolvePath } from '../model/paths.ts';
import type { Facts } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import { userOf } from './image-users.ts';
import { hasTriggers, parentOf, stepsBefore } from './lineage.ts';
import type { Placed } from './placing.ts';
import { findSurroundings, type Reader, type Surroundings } from './readers.ts';
import { effectsOf, meets } from './run-effects.ts';
import { isSelected } from './selection.ts';

// What the two refactorings have in common that put a bind mount in the place of a COPY.

/** A COPY that an action at the cursor may be about. */
export interface Candidate {
  readonly copy: CopyStep;
  readonly around: Surroundings;
  /** Whether the cursor is on the COPY, or on one of the steps that read what it brings. */
  readonly isOffered: (readers: readonly Reader[]) => boolean;
}

/** How many COPYs are looked at: each may be followed through the whole file, and nobody reads a longer list. */
const most = 20;

/** The COPYs on which the selection is, or before a RUN on which it is. */
export function* findCopies(facts: Facts, selection: Span): Generator<Candidate> {
  const runs = new Set<Step>();
  const stages = new Set<Step['stage']>();
  const steps = facts.model.stages.flatMap((stage) => stage.steps);
  for (const step of steps) {
    if (step.kind !== 'run' || !isSelected(step.instruction, selection)) continue;
    runs.add(step);
    // What another step has added already stands on the same stages.
    for (let stage: Step['stage'] | undefined = step.stage; stage && !stages.has(stage); stage = parentOf(stage))
      stages.add(stage);
  }
  const copies = steps.flatMap((step) => (step.kind === 'copy' && isPlainCopy(step) ? [step] : []));
  const far = copies.filter((copy) => stages.has(copy.stage)).slice(-most);
  const near = copies.filter((copy) => isSelected(copy.instruction, selection)).slice(0, most);
  let around: Surroundings | undefined;
  for (const copy of new Set([...near, ...far])) {
    around ??= findSurroundings(facts);
    yield {
      copy,
      around,
      isOffered: (readers) => readers.length > 0 && (near.includes(copy) || readers.some(({ run }) => runs.has(run))),
    };
  }
}

/** A COPY that takes nothing but files and folders of the context or of a stage with a name, and that is all it does. */
function isPlainCopy(copy: CopyStep): boolean {
  const { from, stage } = copy;
  if (copy.add || copy.parents || copy.excludes.length > 0 || stage.windows || hasTriggers(stage)) return false;
  return from.kind === 'context' || (from.kind === 'stage' && !from.byIndex);
}

/** Whether the readers' folder is there and nobody minds mode and owner, which a mount cannot set. */
export function canBeMounted(copy: CopyStep, placed: readonly Placed[], readers: readonly Reader[]): boolean {
  if (!placed.every(({ path }) => folderExists(copy, parentPath(path)))) return false;
  if (
    copy.chown === undefined &&
    copy.chmod === undefined &&
    !copy.instruction.flags.some((flag) => /^ch(?:own|mod)$/.test(flag.name))
  )
    return true;
  const executed = (reader: Reader): boolean =>
    reader.effects.some(({ command, folder }) => {
      const program = command.name.value;
      return program?.includes('/') === true && placed.some(({ path }) => isWithin(path, resolvePath(folder, program) ?? '/'));
    });
  return readers.every((reader) => userOf(reader.run)?.root === true && !executed(reader));
}

/** Whether a folder is there before the COPY: the root, a WORKDIR or above one, made by `mkdir`, or the folder of an earlier COPY. */
function folderExists(copy: CopyStep, folder: string): boolean {
  if (folder === '/') return true;
  const image = copy.stage.base.kind !== 'scratch';
  if (image && (folder === '/tmp' || folder === '/var/tmp')) return true;
  return stepsBefore(copy).some((step) => {
    if (step.kind === 'workdir') return step.path !== undefined && isWithin(folder, step.path);
    if (step.kind === 'copy')
      return step.destination?.folder === true && step.destination.path !== undefined && isWithin(folder, step.destination.path);
    return (
      step.kind === 'run' &&
      (effectsOf(step)?.some((effect) => effect.command.certain && effect.makes.some((made) => isWithin(folder, made))) ?? false)
    );
  });
}

/** Whether surely nothing is at `path` before the COPY: it lies below a WORKDIR of the file, and no step has put anything there. */
export function isNew(copy: CopyStep, path: string): boolean {
  let made = false;
  for (const step of stepsBefore(copy)) {
    if (step.kind === 'workdir') {
      if (step.path === undefined || isWithin(path, step.path)) return false;
      made ||= isWithin(step.path, path) && step.path !== '/';
    } else if (step.kind === 'copy') {
      const destination = step.destination?.path;
      if (destination === undefined || isWithin(path, destination)) return false;
      // What goes into a folder above keeps its name where it is a file.
      const names = step.sources.map(({ value }) => baseName(value ?? '.'));
      if (isWithin(destination, path) && !(step.destination?.folder === true && names.every((name) => /.\./.test(name))))
        return false;
    } else if (step.kind === 'run') {
      const effects = effectsOf(step);
      if (!effects || effects.some((effect) => [...effect.writes, ...effect.makes].some((written) => meets(written, path))))
        return false;
    }
  }
  return made;
}

/** `,from=build` where the COPY has `--from=build`; nothing for the build context. */
export function fromField(copy: CopyStep): string {
  const from = copy.instruction.flags.find((flag) => flag.name === 'from')?.value;
  return from === undefined ? '' : `,from=${from}`;
}

/** A mount's target for a path: relative to the WORKDIR where it lies there, as a person would write it. */
export function targetFor(run: RunStep, path: string): string {
  const { workdir } = run.before;
  return (workdir === undefined || workdir === '/' ? undefined : relativeTo(workdir, path)) ?? path;
}
