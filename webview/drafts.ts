import type { StageGraph } from '../protocol/stage-graph.ts';
import type { Candidate, Drafts, Format } from './choice.ts';
import type { Identity } from './identity.ts';
import { isCollapsed } from './layout.ts';
import type { Layouts } from './layout.ts';
import { makeScene } from './scene.ts';
import type { Scene } from './scene.ts';
import type { Measure } from './text.ts';

/** What drafts of a graph are made of, besides a format. */
export interface DraftSource {
  readonly graph: StageGraph;
  readonly identity: Identity;
  /** Stages, by key, that the person opened where all are closed, or closed where all are open. */
  readonly toggled: ReadonlySet<string>;
  readonly measure: Measure;
  readonly layouts: Layouts;
}

/** Makes scenes of a graph, and lays them out, near where things stood in `near` where that is of the same arrangement. */
export function draftsOf({ graph, identity, toggled, measure, layouts }: DraftSource): Drafts & {
  readonly layOutNear: (format: Format, near: Candidate | undefined) => Promise<Candidate | undefined>;
} {
  const steps = graph.stages.reduce((sum, stage) => sum + stage.steps.length, 0);
  const collapsed = isCollapsed(graph.stages.length, steps);
  const make = ({ cardWidth, arrangement }: Format): Scene =>
    makeScene(graph, identity, {
      isOpen: (key) => toggled.has(key) === collapsed,
      paths: collapsed ? 'none' : arrangement === 'COLUMN' ? 'rows' : 'labels',
      cardWidth,
      measure,
    });
  const layOut = async (format: Format, scene: Scene, near?: Candidate): Promise<Candidate | undefined> => {
    const before = near?.format.arrangement === format.arrangement ? near.placement : undefined;
    const placement = await layouts.place(scene, format.arrangement, before);
    return placement && { format, scene, placement };
  };
  return { make, layOut, layOutNear: (format, near) => layOut(format, make(format), near) };
}
