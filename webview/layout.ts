import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { placeInColumn } from './column.ts';
import { fromElk, toElk, withOrder } from './elk-graph.ts';
import type { Direction } from './elk-graph.ts';
import type { Placement } from './placement.ts';
import type { Scene } from './scene.ts';

/** How a scene is laid out: by ELK in one of two directions, or in one column. */
export type Arrangement = Direction | 'COLUMN';

/** A panel narrower than this has its stages in one column. */
const narrow = 560;
/** More stages or steps than this are shown by their headings alone. */
const mostOpenStages = 120;
const mostOpenSteps = 1200;
/** More nodes or links than this are too many for ELK to answer while somebody types. */
const mostNodes = 260;
const mostLinks = 700;

/** Whether the cards of so many stages and steps are drawn without their steps. */
export function isCollapsed(stages: number, steps: number): boolean {
  return stages > mostOpenStages || steps > mostOpenSteps;
}

/** Whether a panel of this width, or a graph of this size, calls for one column. */
export function isColumn(width: number, nodes: number, links: number): boolean {
  return width < narrow || nodes > mostNodes || links > mostLinks;
}

/**
 * Answers the newest request only: while one is at work, later ones replace each other, and what was replaced resolves to undefined.
 * A scene that is the same to the layout as the last one gets the last answer at once.
 */
export class Layouts {
  private readonly engine: () => Promise<(graph: ElkNode) => Promise<ElkNode>>;
  private busy = false;
  private waiting: { readonly run: () => Promise<void>; readonly drop: () => void } | undefined;
  private last: { readonly question: string; readonly answer: Placement } | undefined;

  /** `engine` is asked for when a layout is first needed; it may be asked again. */
  constructor(engine: () => Promise<(graph: ElkNode) => Promise<ElkNode>>) {
    this.engine = engine;
  }

  /**
   * The scene's places, near those in `before` where they are given; undefined where a newer request took over. Never rejects: what ELK
   * cannot do stands in a column.
   */
  place(scene: Scene, arrangement: Arrangement, before?: Placement): Promise<Placement | undefined> {
    if (arrangement === 'COLUMN') {
      this.dropWaiting();
      return Promise.resolve(placeInColumn(scene));
    }
    const graph = toElk(scene, arrangement);
    const question = JSON.stringify(graph);
    if (this.last?.question === question) {
      this.dropWaiting();
      return Promise.resolve(this.last.answer);
    }
    return new Promise((resolve) => {
      this.dropWaiting();
      this.waiting = {
        drop: () => resolve(undefined),
        run: async () => {
          try {
            const layout = await this.engine();
            const answer = fromElk(await layout(before ? withOrder(graph, before) : graph));
            this.last = { question, answer };
            resolve(answer);
          } catch {
            resolve(placeInColumn(scene));
          }
        },
      };
      void this.work();
    });
  }

  private dropWaiting(): void {
    this.waiting?.drop();
    this.waiting = undefined;
  }

  private async work(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    while (this.waiting) {
      const { run } = this.waiting;
      this.waiting = undefined;
      await run();
    }
    this.busy = false;
  }
}
