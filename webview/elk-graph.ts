import type { ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api.js';
import type { LinkPlace, Placement, Point } from './placement.ts';
import { labelHeight, roundUp, titleHeight } from './scene.ts';
import type { Scene, SceneLink, SceneNode } from './scene.ts';

/** Which way the picture flows. */
export type Direction = 'RIGHT' | 'DOWN';

/**
 * The scene as ELK's layered algorithm takes it. Every end of a link is a port at a fixed place: taking ends at their rows, giving ends
 * at the card's edge, one for each kind of link, so that lines of different style never run on top of each other.
 */
export function toElk(scene: Scene, direction: Direction): ElkNode {
  const ports = new Map<string, ElkPort[]>(scene.nodes.map((node) => [node.key, []]));
  const nodes = new Map(scene.nodes.map((node) => [node.key, node]));
  const edges: ElkExtendedEdge[] = [];
  const giving = givingKinds(scene.links);
  for (const link of scene.links) {
    const from = nodes.get(link.from);
    const to = nodes.get(link.to);
    if (!from || !to) continue;
    const out = `${link.from}<${link.kind}`;
    const outPorts = ports.get(link.from) ?? [];
    if (!outPorts.some((port) => port.id === out))
      outPorts.push(outPort(out, from, giving.get(link.from) ?? [], link.kind, direction));
    const into = `${link.key}>`;
    ports.get(link.to)?.push(inPort(into, to, link, direction));
    const label = link.label && {
      id: `${link.key}#`,
      text: link.label.text,
      width: roundUp(link.label.width + 14, 24),
      height: labelHeight,
      layoutOptions: inline,
    };
    edges.push({ id: link.key, sources: [out], targets: [into], ...(label ? { labels: [label] } : {}) });
  }
  return {
    id: 'scene',
    layoutOptions: optionsFor(direction, scene.nodes.length),
    children: scene.nodes.map((node) => ({
      id: node.key,
      width: node.width,
      height: node.height,
      ports: ports.get(node.key) ?? [],
      layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
    })),
    edges,
  };
}

/** Labels stand on their lines, not beside them. */
const inline = { 'elk.edgeLabels.inline': 'true' };

function optionsFor(direction: Direction, nodes: number): Record<string, string> {
  return {
    'elk.algorithm': 'layered',
    'elk.direction': direction,
    'elk.edgeRouting': 'ORTHOGONAL',
    'elk.padding': '[top=0,left=0,bottom=0,right=0]',
    'elk.layered.edgeLabels.centerLabelPlacementStrategy': 'HEAD_LAYER',
    // The file's order decides where nothing else does, so that an edit moves no more than it must.
    'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
    // To count nodes out of order as if their lines crossed keeps a file's order, but takes seconds at a hundred nodes.
    'elk.layered.considerModelOrder.crossingCounterNodeInfluence': nodes > 24 ? '0' : '2',
    'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
    'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
    // Of four ways to align nodes the narrowest is another one after each edit: one way for all keeps the picture still. These two are
    // most often the narrowest.
    'elk.layered.nodePlacement.bk.fixedAlignment': direction === 'DOWN' ? 'LEFTUP' : 'RIGHTDOWN',
    'elk.spacing.nodeNode': '30',
    'elk.spacing.edgeNode': '12',
    'elk.spacing.edgeEdge': '10',
    'elk.spacing.edgeLabel': '2',
    'elk.spacing.componentComponent': '40',
    'elk.layered.spacing.nodeNodeBetweenLayers': '26',
    'elk.layered.spacing.edgeNodeBetweenLayers': '16',
    'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
  };
}

function givingKinds(links: readonly SceneLink[]): Map<string, SceneLink['kind'][]> {
  const kinds = new Map<string, SceneLink['kind'][]>();
  for (const link of links) {
    const known = kinds.get(link.from) ?? [];
    if (!known.includes(link.kind)) known.push(link.kind);
    kinds.set(link.from, known);
  }
  return kinds;
}

const kindOrder: readonly SceneLink['kind'][] = ['copy', 'mount', 'base', 'add'];

function outPort(
  id: string,
  node: SceneNode,
  kinds: readonly SceneLink['kind'][],
  kind: SceneLink['kind'],
  direction: Direction,
): ElkPort {
  const sorted = [...kinds].sort((a, b) => kindOrder.indexOf(a) - kindOrder.indexOf(b));
  const offset = (sorted.indexOf(kind) - (sorted.length - 1) / 2) * 10;
  if (direction === 'DOWN') return port(id, node.width / 2 + offset, node.height, 'SOUTH');
  return port(id, node.width, outY(node, kind, offset), 'EAST');
}

/** A base link leaves a card at the height at which it enters the next one: FROM's row; then cards in a line stand in a line. */
function outY(node: SceneNode, kind: SceneLink['kind'], offset: number): number {
  const from = node.rows[0];
  if (!from) return node.height / 2 + offset;
  if (kind === 'base') return from.y + from.height / 2;
  return titleHeight / 2 + (kind === 'copy' ? -4 : 6);
}

function inPort(id: string, node: SceneNode, link: SceneLink, direction: Direction): ElkPort {
  if (direction === 'DOWN' && link.row === 0) return port(id, node.width / 2 + (link.kind === 'base' ? 0 : -24), 0, 'NORTH');
  return port(id, 0, link.endY, 'WEST');
}

function port(id: string, x: number, y: number, side: 'EAST' | 'WEST' | 'NORTH' | 'SOUTH'): ElkPort {
  return { id, x, y, width: 0, height: 0, layoutOptions: { 'elk.port.side': side } };
}

/**
 * The same question, with where the nodes stood: those that are known keep their order beside each other, so that a stage that is added
 * does not make the others change places.
 */
export function withOrder(graph: ElkNode, before: Placement): ElkNode {
  return {
    ...graph,
    layoutOptions: { ...graph.layoutOptions, 'elk.layered.crossingMinimization.semiInteractive': 'true' },
    children: (graph.children ?? []).map((node) => {
      const stood = before.nodes.get(node.id);
      return stood ? { ...node, layoutOptions: { ...node.layoutOptions, 'elk.position': `(${stood.x},${stood.y})` } } : node;
    }),
  };
}

/** ELK's answer as places. What ELK left out (it never should) is left out here too. */
export function fromElk(answer: ElkNode): Placement {
  const nodes = new Map<string, Point>();
  for (const node of answer.children ?? []) nodes.set(node.id, { x: node.x ?? 0, y: node.y ?? 0 });
  const links = new Map<string, LinkPlace>();
  for (const edge of answer.edges ?? []) {
    const section = edge.sections?.[0];
    if (!section) continue;
    const label = edge.labels?.[0];
    const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map(({ x, y }) => ({ x, y }));
    const middle = label && { x: (label.x ?? 0) + (label.width ?? 0) / 2, y: (label.y ?? 0) + (label.height ?? 0) / 2 };
    links.set(edge.id, { points, ...(middle ? { label: middle } : {}) });
  }
  return { nodes, links, bounds: { x: 0, y: 0, width: answer.width ?? 0, height: answer.height ?? 0 } };
}
