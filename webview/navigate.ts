import type { Item } from './item.ts';
import type { Placement, Point } from './placement.ts';
import type { Scene, SceneLink, SceneNode } from './scene.ts';

/** The keys that move along the graph. */
export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

/**
 * Where an arrow leads from an item. Left goes against the flow: to the link that arrives here, then to where it comes from. Right goes
 * with it. Up and down go along the rows of a card, then to the next card in sight; on a link they go to the links beside it.
 * Undefined where there is nothing that way.
 */
export function nextItem(scene: Scene, placement: Placement, item: Item, arrow: Arrow): Item | undefined {
  if (arrow === 'Home' || arrow === 'End') {
    const node = arrow === 'Home' ? scene.nodes[0] : scene.nodes.at(-1);
    return node && { kind: 'node', key: node.key };
  }
  if (item.kind === 'link') return fromLink(scene, item.key, arrow);
  const node = scene.nodes.find((node) => node.key === item.key);
  if (!node) return undefined;
  const row = item.kind === 'row' ? item.row : -1;
  switch (arrow) {
    case 'ArrowLeft': {
      const arriving = scene.links.filter((link) => link.to === node.key);
      const link = row < 0 ? arriving[0] : arriving.find((link) => link.row === row);
      if (link) return linkItem(link);
      return row < 0 ? nearest(scene, placement, node, arrow) : { kind: 'node', key: node.key };
    }
    case 'ArrowRight': {
      const leaving = scene.links.find((link) => link.from === node.key);
      return leaving ? linkItem(leaving) : nearest(scene, placement, node, arrow);
    }
    case 'ArrowDown':
      if (row + 1 < node.rows.length) return { kind: 'row', key: node.key, row: row + 1 };
      return nearest(scene, placement, node, arrow);
    case 'ArrowUp':
      if (row === 0) return { kind: 'node', key: node.key };
      if (row > 0) return { kind: 'row', key: node.key, row: row - 1 };
      return nearest(scene, placement, node, arrow);
    default:
      return undefined;
  }
}

function fromLink(scene: Scene, key: string, arrow: Arrow): Item | undefined {
  const link = scene.links.find((link) => link.key === key);
  if (!link) return undefined;
  if (arrow === 'ArrowLeft') return { kind: 'node', key: link.from };
  if (arrow === 'ArrowRight') return { kind: 'row', key: link.to, row: link.row };
  // Links that leave the same place come first: this is how one learns all that a stage or an image serves.
  const beside = scene.links.filter((other) => other.from === link.from);
  const around = beside.length > 1 ? beside : scene.links.filter((other) => other.to === link.to);
  const at = around.indexOf(link) + (arrow === 'ArrowDown' ? 1 : -1);
  const next = around[at];
  return next && linkItem(next);
}

function linkItem(link: SceneLink): Item {
  return { kind: 'link', key: link.key };
}

/** The node that is seen next in a direction: near along it, and not far to the side. */
function nearest(scene: Scene, placement: Placement, node: SceneNode, arrow: Arrow): Item | undefined {
  const upright = arrow === 'ArrowUp' || arrow === 'ArrowDown';
  const sign = arrow === 'ArrowDown' || arrow === 'ArrowRight' ? 1 : -1;
  const here = middleOf(node, placement);
  let best: { readonly key: string; readonly cost: number } | undefined;
  for (const other of scene.nodes) {
    if (other === node) continue;
    const there = middleOf(other, placement);
    const along = (upright ? there.y - here.y : there.x - here.x) * sign;
    const aside = Math.abs(upright ? there.x - here.x : there.y - here.y);
    const cost = along + 2 * aside;
    if (along > 1 && (!best || cost < best.cost)) best = { key: other.key, cost };
  }
  return best && { kind: 'node', key: best.key };
}

function middleOf(node: SceneNode, placement: Placement): Point {
  const corner = placement.nodes.get(node.key) ?? { x: 0, y: 0 };
  return { x: corner.x + node.width / 2, y: corner.y + node.height / 2 };
}
