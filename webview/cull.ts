import type { Item } from './item.ts';
import type { Box, LinkPlace, Placement, Point } from './placement.ts';
import type { Scene } from './scene.ts';

/** A picture of more nodes than this is drawn only where it is looked at, and moves at once. */
const mostDrawn = 160;

/** Whether a scene is too large to be drawn whole. */
export function isLarge(scene: Scene): boolean {
  return scene.nodes.length > mostDrawn;
}

/**
 * The part of a scene that touches a box of the picture, and the node that has the focus, wherever it is. Links are cut where they
 * leave the box, and of those that then run on the same line one is kept: a context that is used a thousand times would else
 * be a thousand dashed lines, each as long as the file.
 */
export function cull(
  scene: Scene,
  placement: Placement,
  box: Box,
  focus: Item | undefined,
): { scene: Scene; placement: Placement } {
  const nodes = scene.nodes.filter((node) => {
    const corner = placement.nodes.get(node.key);
    return (
      node.key === focus?.key || (corner !== undefined && overlap(box, { ...corner, width: node.width, height: node.height }))
    );
  });
  const seen = new Set<string>();
  const places = new Map<string, LinkPlace>();
  const links = scene.links.filter((link) => {
    const place = placement.links.get(link.key);
    if (!place || place.points.length === 0 || !overlap(box, boundsOf(place.points))) return link.key === focus?.key;
    const points = place.points.map((point) => clamp(point, box));
    if (link.key !== focus?.key) {
      const line = `${link.kind} ${points.map(({ x, y }) => `${x},${y}`).join(' ')}`;
      if (seen.has(line)) return false;
      seen.add(line);
    }
    places.set(link.key, { ...place, points });
    return true;
  });
  return { scene: { nodes, links }, placement: { ...placement, links: places } };
}

/** The nearest point of a box: pieces that are level or upright stay so. */
function clamp({ x, y }: Point, box: Box): Point {
  return { x: Math.min(Math.max(x, box.x), box.x + box.width), y: Math.min(Math.max(y, box.y), box.y + box.height) };
}

/** A box grown on every side by a share of its own size. */
export function grow(box: Box, share: number): Box {
  const dx = box.width * share;
  const dy = box.height * share;
  return { x: box.x - dx, y: box.y - dy, width: box.width + 2 * dx, height: box.height + 2 * dy };
}

/** Whether one box lies within another. */
export function within(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function overlap(a: Box, b: Box): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

function boundsOf(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
