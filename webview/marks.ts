import type { Scene } from './scene.ts';
import { brightIds, findStage, placeOfLine } from './state.ts';
import type { PageState } from './state.ts';

/** What is told of nodes and rows besides their texts. All by key; changes with the cursor and the target, without a layout. */
export interface Marks {
  /** The stage that is built where no target is given: the last one. */
  readonly defaultStage?: string;
  readonly picked?: string;
  /** As for `docker build --target`. */
  readonly pickedName?: string;
  /** Nodes that the picked target does not need. */
  readonly dim: ReadonlySet<string>;
  /** The stage at the cursor. */
  readonly hereStage?: string;
  /** The row at the cursor. */
  readonly hereRow?: number;
}

/** The marks of a state. */
export function marksOf(state: PageState, scene: Scene): Marks {
  const { graph, identity, picked, cursor } = state;
  if (!graph) return { dim: new Set() };
  const keyOf = (id: string): string => identity.keys.get(id) ?? id;
  const last = graph.stages.at(-1);
  const target = picked === null ? undefined : findStage(graph, picked);
  const place = cursor === undefined ? undefined : placeOfLine(graph, cursor);
  const bright = brightIds(graph, picked);
  const brightKeys = bright && new Set([...bright].map(keyOf));
  const here = place && scene.nodes.find((node) => node.key === keyOf(place.stage));
  const row = here && place.step !== undefined ? Math.min(place.step + 1, here.rows.length - 1) : undefined;
  return {
    ...(last ? { defaultStage: keyOf(last.id) } : {}),
    ...(target ? { picked: keyOf(target.id) } : {}),
    ...(target && picked !== null ? { pickedName: picked } : {}),
    dim: new Set(brightKeys ? scene.nodes.filter((node) => !brightKeys.has(node.key)).map((node) => node.key) : []),
    ...(here ? { hereStage: here.key } : {}),
    ...(row === undefined ? {} : { hereRow: row }),
  };
}
