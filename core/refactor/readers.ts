import { builtStages } from '../context/built-stages.ts';
import type { Facts } from '../rules/rule.ts';
import type { CopyStep, Edge, Model, RunStep, Stage } from '../model/model.ts';
import { cleanPath, isWithin } from '../model/paths.ts';
import { findChildren, hasTriggers, type Children } from './lineage.ts';
import { overlay, type Placed } from './placing.ts';
import { changes, effectsOf, keeps, meets, mountTarget, reads, type CommandEffect } from './run-effects.ts';

/** A RUN that reads what a COPY has put there. */
export interface Reader {
  readonly run: RunStep;
  readonly effects: readonly CommandEffect[];
  /** What of it the RUN sees, and has to see still. */
  readonly sees: readonly Placed[];
}

/** A file's stages with what leads from one to another. Made once for all copies that are looked at. */
export interface Surroundings {
  readonly model: Model;
  readonly context: Facts['context'];
  readonly children: Children;
  /** What is copied or mounted out of each stage. */
  readonly taken: ReadonlyMap<Stage, readonly Edge[]>;
  readonly leaves: ReadonlySet<number>;
  /** The last stage whose base only the builder knows, so that it may stand on any stage with a name before it; -1 where there is none. */
  readonly lastGuest: number;
}

/** Collects what `findReaders` needs to know of the whole file. */
export function findSurroundings({ model, context }: Facts): Surroundings {
  const taken = new Map<Stage, Edge[]>();
  for (const edge of model.edges) {
    if (edge.kind === 'base' || edge.from.kind !== 'stage') continue;
    const list = taken.get(edge.from.stage);
    if (list) list.push(edge);
    else taken.set(edge.from.stage, [edge]);
  }
  const guest = model.stages.findLast(
    ({ base }) =>
      (base.kind === 'unknown' || (base.kind === 'image' && !base.certain)) && base.word?.text.startsWith('$') === true,
  );
  return {
    model,
    context,
    children: findChildren(model),
    taken,
    leaves: new Set(builtStages(model, context)),
    lastGuest: guest?.index ?? -1,
  };
}

/**
 * Every RUN that reads what `copy` has put into the image, where the copy can go if they get it otherwise:
 *
 * - no leaf stage's image holds it, or a later COPY of the same source brings it back there;
 * - nobody else takes it: no `COPY --from` or mount `from=` of it or of a folder above;
 * - no command changes it, its mode, its owner or a folder above, and what every command does is known.
 *
 * @returns undefined where that is not so or cannot be told
 */
export function findReaders(around: Surroundings, copy: CopyStep, placed: readonly Placed[]): readonly Reader[] | undefined {
  const readers: Reader[] = [];
  const open: { stage: Stage; position: number; left: readonly Placed[] }[] = [
    { stage: copy.stage, position: copy.position + 1, left: placed },
  ];
  for (const { stage, position, left } of open) {
    const still = followSteps(around, copy, stage, position, left, readers);
    if (!still) return undefined;
    if (still.length === 0) continue;
    if (around.leaves.has(stage.index) || hasTriggers(stage) || takesAny(around.taken.get(stage) ?? [], still)) return undefined;
    if (stage.name && around.lastGuest > stage.index) return undefined;
    for (const child of around.children.get(stage) ?? []) open.push({ stage: child, position: 0, left: still });
  }
  return readers;
}

/** What is left of it unrestored at the end of a stage; undefined where a step spoils the matter. */
function followSteps(
  around: Surroundings,
  copy: CopyStep,
  stage: Stage,
  position: number,
  placed: readonly Placed[],
  readers: Reader[],
): readonly Placed[] | undefined {
  let left = placed;
  for (const step of stage.steps.slice(position)) {
    if (left.length === 0) break;
    if (step.kind === 'copy') {
      const overlays = left.map((one) => overlay(around.context, copy, one, step));
      if (overlays.includes('unknown')) return undefined;
      left = left.filter((_, index) => overlays[index] !== 'restores');
    } else if (step.kind === 'workdir') {
      if (step.path === undefined || left.some(({ path }) => path !== step.path && isWithin(path, step.path ?? '/')))
        return undefined;
    } else if (step.kind === 'run') {
      const sees = seenBy(step, left);
      if (!sees) return undefined;
      if (sees.length === 0) continue;
      const effects = effectsOf(step);
      if (!effects || sees.some(({ path }) => effects.some((effect) => changes(effect, path) || keeps(effect, path))))
        return undefined;
      if (sees.some(({ path }) => effects.some((effect) => reads(effect, path)))) readers.push({ run: step, effects, sees });
    }
  }
  return left;
}

/** What no mount of the RUN hides; undefined where a mount lies below it or nobody knows where. */
function seenBy(run: RunStep, placed: readonly Placed[]): readonly Placed[] | undefined {
  const targets: string[] = [];
  for (const mount of run.mounts) {
    const target = mountTarget(run, mount);
    if (target === undefined) return undefined;
    targets.push(target);
  }
  const seen = placed.filter(({ path }) => !targets.some((target) => isWithin(target, path)));
  return seen.some(({ path }) => targets.some((target) => isWithin(path, target))) ? undefined : seen;
}

/** Whether another stage takes one of them, something in it, or a folder above. */
function takesAny(edges: readonly Edge[], placed: readonly Placed[]): boolean {
  return edges.some((edge) =>
    edge.paths.some((written) => {
      if (written.includes('$')) return true;
      const wildcard = /[*?[]/.exec(written);
      const path = cleanPath(`/${wildcard ? written.slice(0, written.lastIndexOf('/', wildcard.index) + 1) : written}`);
      return placed.some((one) => meets(path, one.path));
    }),
  );
}
