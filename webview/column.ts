import type { LinkPlace, Placement, Point } from './placement.ts';
import type { Scene, SceneLink, SceneNode } from './scene.ts';

const gap = 18;
const laneWidth = 9;
/** Lanes that no two lines share where they run side by side; beyond them each kind of link has one for all of its lines. */
const mostLanes = 13;

/** Links of one kind that leave one node: they share an upright line, with a branch to each row. */
interface Bus {
  readonly kind: SceneLink['kind'];
  readonly links: SceneLink[];
  readonly top: number;
  readonly bottom: number;
}

/**
 * All nodes in one column, in the file's order, with the links in lanes at its left: for panels too narrow to have stages side by side,
 * and for files too large for a layout that looks for crossings. Two thousand stages take some ten milliseconds.
 */
export function placeInColumn(scene: Scene): Placement {
  const tops = new Map<string, number>();
  const order = columnOrder(scene);
  let y = 0;
  for (const node of order) {
    tops.set(node.key, y);
    y += node.height + gap;
  }
  const sources = new Map(scene.nodes.map((node) => [node.key, node]));
  const startY = (link: SceneLink): number => (tops.get(link.from) ?? 0) + givingY(sources.get(link.from), link.kind);
  const endY = (link: SceneLink): number => (tops.get(link.to) ?? 0) + link.endY;

  const groups = new Map<string, SceneLink[]>();
  for (const link of scene.links) {
    const bus = `${link.from}:${link.kind}`;
    const links = groups.get(bus);
    if (links) links.push(link);
    else groups.set(bus, [link]);
  }
  const buses: Bus[] = [...groups.values()].map((links) => {
    const kind = links[0]?.kind ?? 'base';
    let [top, bottom] = [Infinity, -Infinity];
    for (const link of links) {
      top = Math.min(top, startY(link), endY(link));
      bottom = Math.max(bottom, startY(link), endY(link));
    }
    return { kind, links, top, bottom };
  });
  // Short lines lie next to the cards, long ones outside of them: then few branches cross a line that is not theirs.
  buses.sort((a, b) => a.bottom - a.top - (b.bottom - b.top) || a.top - b.top);
  const lanes = assignLanes(buses);
  const used = greatest(lanes) + 1;
  const left = buses.length === 0 ? 0 : used * laneWidth + 20;

  const nodes = new Map<string, Point>();
  for (const node of order) nodes.set(node.key, { x: left, y: tops.get(node.key) ?? 0 });
  const links = new Map<string, LinkPlace>();
  buses.forEach((bus, i) => {
    const x = left - 20 - (lanes[i] ?? 0) * laneWidth;
    for (const link of bus.links) {
      const start = startY(link);
      const end = endY(link);
      const points = [
        { x: left, y: start },
        { x, y: start },
        { x, y: end },
        { x: left, y: end },
      ];
      links.set(link.key, { points });
    }
  });
  const width = left + greatest(order.map((node) => node.width));
  return { nodes, links, bounds: { x: 0, y: 0, width, height: Math.max(0, y - gap) } };
}

/** The context first, each image above the first stage that uses it, the stages as in the file. */
function columnOrder(scene: Scene): readonly SceneNode[] {
  const firstUse = new Map<string, string>();
  const stageOrder = new Map(scene.nodes.filter((node) => node.kind === 'stage').map((node, i) => [node.key, i]));
  for (const link of scene.links) {
    const known = firstUse.get(link.from);
    const rank = stageOrder.get(link.to) ?? Infinity;
    if (known === undefined || rank < (stageOrder.get(known) ?? Infinity)) firstUse.set(link.from, link.to);
  }
  const above = new Map<string, SceneNode[]>();
  const order: SceneNode[] = [];
  for (const node of scene.nodes) {
    if (node.kind === 'stage') continue;
    const user = firstUse.get(node.key);
    if (node.kind === 'context' || user === undefined) order.push(node);
    else if (above.has(user)) above.get(user)?.push(node);
    else above.set(user, [node]);
  }
  for (const node of scene.nodes) if (node.kind === 'stage') order.push(...(above.get(node.key) ?? []), node);
  return order;
}

function givingY(node: SceneNode | undefined, kind: SceneLink['kind']): number {
  if (!node) return 0;
  const middle = node.kind === 'stage' ? 15 : node.height / 2;
  return middle + { base: 0, copy: -6, mount: 6, add: 0 }[kind];
}

/** The greatest of the numbers, 0 where there is none; there may be too many of them for `Math.max`. */
function greatest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => (number > most ? number : most), 0);
}

/** For each bus the innermost lane that is free along all of it; where there is none, a lane outside of them that all such buses of its kind share. */
function assignLanes(buses: readonly Bus[]): number[] {
  const taken: [number, number][][] = [];
  // Lines of two kinds on one lane would show one colour with the arrows of both.
  const shared = new Map<SceneLink['kind'], number>();
  return buses.map((bus) => {
    let lane = 0;
    while (lane < mostLanes && taken[lane]?.some(([top, bottom]) => bus.top <= bottom + 2 && bus.bottom >= top - 2)) lane++;
    if (lane < mostLanes) {
      (taken[lane] ??= []).push([bus.top, bus.bottom]);
      return lane;
    }
    const known = shared.get(bus.kind) ?? mostLanes + shared.size;
    shared.set(bus.kind, known);
    return known;
  });
}
