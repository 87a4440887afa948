import type { Marks } from './marks.ts';
import type { Box, Placement } from './placement.ts';
import { titleHeight } from './scene.ts';
import type { Scene } from './scene.ts';
import type { Size } from './viewport.ts';

/** What can be focused, clicked and revealed: a node (a card's heading), a row of a card, a link. */
export type Item =
  | { readonly kind: 'node'; readonly key: string }
  | { readonly kind: 'row'; readonly key: string; readonly row: number }
  | { readonly kind: 'link'; readonly key: string };

/** An item's name, for maps and comparisons. */
export function itemId(item: Item): string {
  return item.kind === 'row' ? `row ${item.row} ${item.key}` : `${item.kind} ${item.key}`;
}

/** Whether a scene holds an item. */
export function isThere(item: Item, scene: Scene): boolean {
  if (item.kind === 'link') return scene.links.some((link) => link.key === item.key);
  const node = scene.nodes.find((node) => node.key === item.key);
  return node !== undefined && (item.kind === 'node' || item.row < node.rows.length);
}

/** The lines of the file that an item stands for. */
export function linesOf(item: Item, scene: Scene): { line: number; endLine?: number } | undefined {
  const link = item.kind === 'link' ? scene.links.find((link) => link.key === item.key) : undefined;
  if (link) return { line: link.line, endLine: link.endLine };
  const node = scene.nodes.find((node) => node.key === item.key);
  const row = item.kind === 'row' ? node?.rows[item.row] : undefined;
  if (row) return { line: row.line, ...(row.endLine === undefined ? {} : { endLine: row.endLine }) };
  return node && { line: node.line };
}

/** Where an item is, to be brought into sight. */
export function boxOf(item: Item, scene: Scene, placement: Placement): Box | undefined {
  if (item.kind === 'link') {
    const place = placement.links.get(item.key);
    const middle = place?.label ?? place?.points.at(-1);
    return middle && { x: middle.x - 30, y: middle.y - 12, width: 60, height: 24 };
  }
  const node = scene.nodes.find((node) => node.key === item.key);
  const corner = placement.nodes.get(item.key);
  if (!node || !corner) return undefined;
  const row = item.kind === 'row' ? node.rows[item.row] : undefined;
  const head = node.kind === 'stage' ? titleHeight : node.height;
  return { x: corner.x, y: corner.y + (row?.y ?? 0), width: node.width, height: row?.height ?? head };
}

/** Where the cursor's stage is: its card, or where that is larger than the panel, the row of the cursor. */
export function boxOfCursor(
  { hereStage, hereRow }: Marks,
  { scene, placement }: { readonly scene: Scene; readonly placement: Placement },
  scale: number,
  panel: Size,
): Box | undefined {
  if (hereStage === undefined) return undefined;
  const node = scene.nodes.find((node) => node.key === hereStage);
  const corner = placement.nodes.get(hereStage);
  if (node && corner && node.height * scale <= panel.height - 60 && node.width * scale <= panel.width - 60)
    return { ...corner, width: node.width, height: node.height };
  const item: Item = hereRow === undefined ? { kind: 'node', key: hereStage } : { kind: 'row', key: hereStage, row: hereRow };
  return boxOf(item, scene, placement);
}
