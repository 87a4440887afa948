import type { Direction } from './elk-graph.ts';
import type { Scene } from './scene.ts';
import type { Size } from './viewport.ts';

/** What a layer takes besides its nodes: the room between it and the next one, its lines, and their labels where they stand in between. */
const betweenLayers = 58;
const betweenNodes = 30;
const besideLine = 22;

/**
 * About how large a scene will be once it is laid out: each node in the layer after the last of those it takes from. Layouts take a while, and
 * most formats can be ruled out without one.
 */
export function estimateSize(scene: Scene, direction: Direction): Size {
  const order = new Map(scene.nodes.map((node, i) => [node.key, i]));
  const layers = scene.nodes.map(() => 0);
  const indexed = scene.links
    .map((link) => ({ link, from: order.get(link.from) ?? 0, to: order.get(link.to) ?? 0 }))
    // Links against the file's order close a circle, which no layering follows.
    .filter(({ from, to }) => from < to)
    .toSorted((a, b) => a.to - b.to);
  for (const { from, to } of indexed) layers[to] = Math.max(layers[to] ?? 0, (layers[from] ?? 0) + 1);
  // What takes from nothing stands right before its first taker, as an image above its stage.
  const taking = new Set(indexed.map(({ to }) => to));
  const nearest = new Map<number, number>();
  for (const { from, to } of indexed) nearest.set(from, Math.min(nearest.get(from) ?? Infinity, layers[to] ?? 0));
  for (const [from, layer] of nearest) if (!taking.has(from)) layers[from] = Math.max(0, layer - 1);

  const along = new Map<number, number>();
  const across = new Map<number, number>();
  const labels = new Map<number, number>();
  const add = (layer: number, amount: number): void => void across.set(layer, (across.get(layer) ?? 0) + amount);
  scene.nodes.forEach((node, i) => {
    const layer = layers[i] ?? 0;
    const [length, breadth] = direction === 'RIGHT' ? [node.width, node.height] : [node.height, node.width];
    along.set(layer, Math.max(along.get(layer) ?? 0, length));
    add(layer, breadth + betweenNodes);
  });
  for (const { link, to } of indexed) {
    const layer = layers[to] ?? 0;
    const label = link.label === undefined ? 0 : link.label.width + 14;
    if (direction === 'RIGHT') labels.set(layer, Math.max(labels.get(layer) ?? 0, label));
    else if (link.row > 0) add(layer, besideLine + label / 2);
  }
  let length = -betweenLayers;
  for (const [layer, size] of along) length += size + betweenLayers + (labels.get(layer) ?? 0);
  const breadth = [...across.values()].reduce((most, size) => Math.max(most, size), betweenNodes) - betweenNodes;
  return direction === 'RIGHT' ? { width: length, height: breadth } : { width: breadth, height: length };
}
