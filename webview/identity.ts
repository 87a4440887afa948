import type { GraphImage, GraphStage, StageGraph } from '../protocol/stage-graph.ts';

/**
 * Keys that stay with a stage or an image from one version of the file to the next, by the ids of the newest version. The ids of the
 * wire may be numbers in file order: a stage that is inserted above would then make every card below it another one.
 */
export interface Identity {
  /** Key by id of the newest graph. */
  readonly keys: ReadonlyMap<string, string>;
  /** Number for the next key that is made. */
  readonly next: number;
}

/** Nothing is known yet. */
export const noIdentity: Identity = { keys: new Map(), next: 0 };

/** One thing of the graph, by its id and by what tells it from others of its sort. */
interface Known {
  readonly id: string;
  readonly name: string | undefined;
  /** What else tells it: the base for a stage, nothing for an image. */
  readonly trait: string;
}

/**
 * Gives each stage and image of `after` the key of the one in `before` that it continues: the one of the same name, else, between
 * those that are left over, the next one in file order (somebody is typing its name).
 */
export function identify(before: StageGraph | undefined, identity: Identity, after: StageGraph): Identity {
  const keys = new Map<string, string>();
  let { next } = identity;
  const give = (old: readonly Known[], fresh: readonly Known[]): void => {
    const taken = new Set<Known>();
    const matched = new Map<Known, Known>();
    const pair = (same: (known: Known) => string | undefined): void => {
      const open = new Map<string, Known[]>();
      for (const known of old) {
        const trait = taken.has(known) ? undefined : same(known);
        if (trait === undefined) continue;
        const others = open.get(trait);
        if (others) others.push(known);
        else open.set(trait, [known]);
      }
      for (const known of fresh) {
        const trait = matched.has(known) ? undefined : same(known);
        const former = trait === undefined ? undefined : open.get(trait)?.shift();
        if (former === undefined) continue;
        taken.add(former);
        matched.set(known, former);
      }
    };
    pair((known) => known.name);
    pair((known) => known.trait);
    pair(() => '');
    for (const known of fresh) {
      const former = matched.get(known);
      const key = former === undefined ? undefined : identity.keys.get(former.id);
      keys.set(known.id, key ?? `k${next++}`);
    }
  };
  give((before?.stages ?? []).map(knownStage), after.stages.map(knownStage));
  give((before?.images ?? []).map(knownImage), after.images.map(knownImage));
  if (after.context) keys.set(after.context.id, 'context');
  return { keys, next };
}

function knownStage(stage: GraphStage): Known {
  return { id: stage.id, name: stage.name?.toLowerCase(), trait: `${stage.name === undefined ? '' : 'named'} ${stage.base}` };
}

function knownImage(image: GraphImage): Known {
  return { id: image.id, name: image.name, trait: image.name.replace(/[:@].*/u, '') };
}
