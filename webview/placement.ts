/** A place in the picture, in CSS pixels at zoom 1. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box in the picture. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Where a link runs, and where its label's middle is. */
export interface LinkPlace {
  /** From the giving end to the taking one, all pieces level or upright. */
  readonly points: readonly Point[];
  readonly label?: Point;
}

/** Where everything of a scene is: top left corners of nodes, and the links' ways, by key. */
export interface Placement {
  readonly nodes: ReadonlyMap<string, Point>;
  readonly links: ReadonlyMap<string, LinkPlace>;
  readonly bounds: Box;
}

/**
 * Moves a new placement as a whole, so that `anchor` stands where it stood; without one that is in both, so that most nodes do.
 * The eye then follows what changed, not what the layout happened to choose as its origin.
 */
export function settle(before: Placement, after: Placement, anchor: string | undefined): Placement {
  const common = anchor !== undefined && before.nodes.has(anchor) && after.nodes.has(anchor) ? [anchor] : [...after.nodes.keys()];
  const dx: number[] = [];
  const dy: number[] = [];
  for (const key of common) {
    const was = before.nodes.get(key);
    const is = after.nodes.get(key);
    if (!was || !is) continue;
    dx.push(was.x - is.x);
    dy.push(was.y - is.y);
  }
  return shift(after, middle(dx), middle(dy));
}

function middle(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The placement moved by a distance. */
export function shift(placement: Placement, dx: number, dy: number): Placement {
  if (dx === 0 && dy === 0) return placement;
  const move = (point: Point): Point => ({ x: point.x + dx, y: point.y + dy });
  const nodes = new Map([...placement.nodes].map(([key, point]) => [key, move(point)]));
  const links = new Map<string, LinkPlace>();
  for (const [key, link] of placement.links) {
    links.set(key, { points: link.points.map(move), ...(link.label ? { label: move(link.label) } : {}) });
  }
  return { nodes, links, bounds: { ...placement.bounds, ...move(placement.bounds) } };
}

/** A place on the way from one point to another, `share` of it done (0 to 1). */
export function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** Whether two ways are the same to the hundredth of a pixel. */
export function samePoints(a: readonly Point[], b: readonly Point[]): boolean {
  return a.length === b.length && a.every((point, i) => near(point, b[i]));
}

function near(a: Point, b: Point | undefined): boolean {
  return b !== undefined && Math.abs(a.x - b.x) < 0.01 && Math.abs(a.y - b.y) < 0.01;
}
