import type { Item } from './item.ts';
import { LinkView } from './link-view.ts';
import type { Marks } from './marks.ts';
import { NodeView } from './node-view.ts';
import { between, samePoints } from './placement.ts';
import type { LinkPlace, Placement, Point } from './placement.ts';
import type { Scene } from './scene.ts';
import { svg } from './svg.ts';

/** Milliseconds that a move takes. */
const moveTime = 160;

const controls = ['pick', 'toggle'] as const;

/** What a small control of a stage's card does: picks it as the target, opens or closes it. */
export interface Control {
  readonly does: (typeof controls)[number];
  readonly key: string;
}

/** The picture: keeps one view per node and link, by key, and brings them to where a new placement wants them. */
export class Drawing {
  readonly root = svg('g', { class: 'picture' });
  private readonly nodes = new Map<string, NodeView>();
  private readonly links = new Map<string, LinkView>();
  private readonly nodeLayer = svg('g', { class: 'nodes' });
  private readonly linkLayer = svg('g', { class: 'links' });
  private readonly labelLayer = svg('g', { class: 'labels' });
  private readonly items = new WeakMap<Element, Item>();
  private readonly still: () => boolean;
  private frame = 0;
  private finish: (() => void) | undefined;
  private scene: Scene = { nodes: [], links: [] };
  private ringed: Element | undefined;
  private lit: readonly LinkView[] = [];

  /** `still` tells whether moves are unwanted: the person asked for less motion. */
  constructor(still: () => boolean) {
    this.still = still;
    this.root.append(this.linkLayer, this.labelLayer, this.nodeLayer);
  }

  /** Shows a scene at its places, moving what was there before; with `still`, at once. */
  show(scene: Scene, placement: Placement, marks: Marks, still: boolean): void {
    cancelAnimationFrame(this.frame);
    this.finish = undefined;
    const first = this.nodes.size === 0;
    const calm = still || this.still() || document.hidden;
    this.scene = scene;
    const register = (element: Element, item: Item): void => void this.items.set(element, item);
    const moves: ((share: number) => void)[] = [];

    const keptNodes = new Set(scene.nodes.map((node) => node.key));
    for (const [key, view] of this.nodes) {
      if (keptNodes.has(key)) continue;
      view.root.remove();
      this.nodes.delete(key);
    }
    for (const node of scene.nodes) {
      const target = placement.nodes.get(node.key) ?? { x: 0, y: 0 };
      let view = this.nodes.get(node.key);
      if (view) {
        moves.push(moveNode(view, target));
      } else {
        view = new NodeView(node.key, register);
        this.nodes.set(node.key, view);
        view.move(target);
        if (!first && !calm) appear(view.root);
      }
      view.show(node);
    }
    arrange(
      this.nodeLayer,
      scene.nodes.flatMap((node) => this.nodes.get(node.key)?.root ?? []),
    );

    const keptLinks = new Set(scene.links.map((link) => link.key));
    for (const [key, view] of this.links) {
      if (keptLinks.has(key)) continue;
      view.remove();
      this.links.delete(key);
    }
    for (const link of scene.links) {
      const target = placement.links.get(link.key) ?? { points: [] };
      const known = this.links.get(link.key);
      if (known) {
        known.show(link);
        moves.push(moveLink(known, target, calm));
        continue;
      }
      const view = new LinkView(link.key, register, this.labelLayer);
      this.links.set(link.key, view);
      this.linkLayer.append(view.root);
      view.show(link);
      view.move(target);
      if (!first && !calm) appear(view.root);
    }
    this.mark(marks);
    this.run(moves, calm);
  }

  /** Shows what is told besides texts: target, cursor. */
  mark(marks: Marks): void {
    for (const view of this.nodes.values()) view.mark(marks);
    for (const link of this.scene.links) this.links.get(link.key)?.dim(marks.dim.has(link.to) || marks.dim.has(link.from));
  }

  private run(moves: readonly ((share: number) => void)[], calm: boolean): void {
    const all = (share: number): void => moves.forEach((move) => move(share));
    if (calm || moves.length === 0) {
      all(1);
      return;
    }
    const start = performance.now();
    this.finish = () => all(1);
    const step = (now: number): void => {
      const share = Math.min(1, Math.max(0, (now - start) / moveTime));
      all(1 - (1 - share) ** 3);
      if (share < 1) this.frame = requestAnimationFrame(step);
      else this.finish = undefined;
    };
    step(start);
  }

  /** Ends a move that is under way: a page that is hidden gets no more frames. */
  settle(): void {
    cancelAnimationFrame(this.frame);
    this.finish?.();
    this.finish = undefined;
  }

  /** Brings out the links of an item, and no other ones. */
  light(item: Item | undefined): void {
    for (const view of this.lit) view.light(false);
    const views: LinkView[] = [];
    for (const link of item ? this.scene.links : []) {
      if (!touches(item, link)) continue;
      const view = this.links.get(link.key);
      if (view) views.push(view);
    }
    for (const view of views) view.light(true);
    this.lit = views;
  }

  /** Puts a ring around what was found, and around nothing else. */
  ring(item: Item | undefined): void {
    this.ringed?.classList.remove('found');
    this.ringed = item && this.elementOf(item);
    this.ringed?.classList.add('found');
  }

  /** The item that an element of the picture belongs to. */
  itemAt(target: EventTarget | null): Item | undefined {
    for (
      let element = target instanceof Element ? target : null;
      element && element !== this.root;
      element = element.parentElement
    ) {
      const item = this.items.get(element);
      if (item) return item;
    }
    return undefined;
  }

  /** The control of a stage that an element belongs to. */
  controlAt(target: EventTarget | null): Control | undefined {
    const does = target instanceof Element ? controls.find((name) => target.closest(`.${name}`)) : undefined;
    const key = does && this.itemAt(target)?.key;
    return does && key !== undefined ? { does, key } : undefined;
  }

  /** The element that takes the focus for an item. */
  elementOf(item: Item): SVGElement | undefined {
    if (item.kind === 'link') return this.links.get(item.key)?.root;
    const view = this.nodes.get(item.key);
    return item.kind === 'row' ? view?.rowElement(item.row) : view?.focusElement;
  }
}

function touches(item: Item | undefined, link: Scene['links'][number]): boolean {
  if (!item) return false;
  if (item.kind === 'link') return link.key === item.key;
  if (item.kind === 'row') return link.to === item.key && link.row === item.row;
  return link.from === item.key || link.to === item.key;
}

function moveNode(view: NodeView, target: Point): (share: number) => void {
  const start = view.position;
  if (samePoints([start], [target])) return () => undefined;
  return (share) => view.move(share === 1 ? target : between(start, target, share));
}

function moveLink(view: LinkView, target: LinkPlace, calm: boolean): (share: number) => void {
  const start = view.place;
  if (samePoints(start.points, target.points)) {
    return (share) =>
      view.move(
        share < 1 && start.label && target.label ? { ...target, label: between(start.label, target.label, share) } : target,
      );
  }
  if (start.points.length !== target.points.length) {
    view.move(target);
    if (!calm) appear(view.root);
    return () => undefined;
  }
  return (share) => {
    if (share === 1) {
      view.move(target);
      return;
    }
    const points = target.points.map((point, i) => between(start.points[i] ?? point, point, share));
    view.move({ points, ...(target.label ? { label: between(start.label ?? target.label, target.label, share) } : {}) });
  };
}

/** Lets something new fade in. */
function appear(element: Element): void {
  element.animate([{ opacity: 0 }, { opacity: 1 }], { duration: moveTime, easing: 'ease-out' });
}

/** Brings a layer's elements into an order, moving no more of them than it must: an element that is moved loses the focus. */
function arrange(layer: Element, elements: readonly Element[]): void {
  let next: Element | null = null;
  for (const element of [...elements].reverse()) {
    if (element.nextSibling !== next || element.parentNode !== layer) layer.insertBefore(element, next);
    next = element;
  }
}
