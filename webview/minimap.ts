import type { Box, Placement, Point } from './placement.ts';
import type { Scene, SceneNode } from './scene.ts';
import { setAttributes, setClass, svg } from './svg.ts';

/** A picture of fewer nodes is found one's way in without a map. */
const fewestNodes = 30;
/** The map is at most so large, in CSS pixels. */
const mostWidth = 150;
const mostHeight = 230;
/** Room around the nodes on the map, in pixels of the picture. */
const margin = 40;

/** The small map of a large picture: where the stages are, where the cursor's is, and which part is looked at. A click or a drag goes there. */
export class Minimap {
  readonly root = svg('svg', { class: 'minimap', 'aria-hidden': 'true', preserveAspectRatio: 'none' });
  private readonly cards = svg('path', { class: 'cards' });
  private readonly here = svg('path', { class: 'here' });
  private readonly window = svg('rect', { class: 'window' });
  private bounds: Box = { x: 0, y: 0, width: 1, height: 1 };
  private nodes: ReadonlyMap<string, string> = new Map();

  /** `goTo` is told the point of the picture to be in the panel's middle. */
  constructor(goTo: (point: Point) => void) {
    this.root.append(this.cards, this.here, this.window);
    const go = (event: PointerEvent): void => {
      const { left, top, width, height } = this.root.getBoundingClientRect();
      const { x, y } = this.bounds;
      goTo({
        x: x + ((event.clientX - left) / width) * this.bounds.width,
        y: y + ((event.clientY - top) / height) * this.bounds.height,
      });
    };
    this.root.addEventListener('pointerdown', (event) => {
      this.root.setPointerCapture(event.pointerId);
      go(event);
    });
    this.root.addEventListener('pointermove', (event) => {
      if (this.root.hasPointerCapture(event.pointerId)) go(event);
    });
    setClass(this.root, 'unneeded', true);
  }

  /** Shows the map of a scene, or none of a small one. */
  show(scene: Scene, placement: Placement): void {
    const needed = scene.nodes.length >= fewestNodes;
    setClass(this.root, 'unneeded', !needed);
    if (!needed) return;
    const { x, y, width, height } = placement.bounds;
    this.bounds = { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
    const scale = Math.min(mostWidth / this.bounds.width, mostHeight / this.bounds.height);
    setAttributes(this.root, {
      viewBox: `${this.bounds.x} ${this.bounds.y} ${this.bounds.width} ${this.bounds.height}`,
      // A long column is not drawn as thin as it is.
      width: Math.round(Math.max(60, this.bounds.width * scale)),
      height: Math.round(Math.max(40, this.bounds.height * scale)),
    });
    this.nodes = new Map(scene.nodes.map((node) => [node.key, outline(node, placement)]));
    setAttributes(this.cards, { d: [...this.nodes.values()].join('') });
  }

  /** Marks the stage of the cursor. */
  mark(hereStage: string | undefined): void {
    setAttributes(this.here, { d: (hereStage === undefined ? undefined : this.nodes.get(hereStage)) ?? '' });
  }

  /** Marks the part of the picture that is looked at. */
  look(box: Box): void {
    setAttributes(this.window, {
      x: box.x.toFixed(1),
      y: box.y.toFixed(1),
      width: Math.max(1, box.width).toFixed(1),
      height: Math.max(1, box.height).toFixed(1),
    });
  }
}

function outline(node: SceneNode, placement: Placement): string {
  const { x, y } = placement.nodes.get(node.key) ?? { x: 0, y: 0 };
  return `M${x.toFixed(0)} ${y.toFixed(0)}h${node.width}v${node.height}h${-node.width}z`;
}
