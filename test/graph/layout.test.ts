import ELK from 'elkjs/lib/elk.bundled.js';
import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { describe, expect, it } from 'vitest';
import type { StageGraph } from '../../protocol/stage-graph.ts';
import { placeInColumn } from '../../webview/column.ts';
import { chooseFormat } from '../../webview/choice.ts';
import { cull } from '../../webview/cull.ts';
import { fromElk, toElk, withOrder } from '../../webview/elk-graph.ts';
import type { Direction } from '../../webview/elk-graph.ts';
import { estimateSize } from '../../webview/estimate.ts';
import { endAngle, roundedPath } from '../../webview/geometry.ts';
import { identify, noIdentity } from '../../webview/identity.ts';
import { isCollapsed, isColumn, Layouts } from '../../webview/layout.ts';
import { nextItem } from '../../webview/navigate.ts';
import { settle } from '../../webview/placement.ts';
import type { Box, Placement } from '../../webview/placement.ts';
import { labelHeight, makeScene } from '../../webview/scene.ts';
import type { Scene } from '../../webview/scene.ts';
import { measureByCharacters } from '../../webview/text.ts';
import { fitView, keptView, restView, showBox, zoomAt } from '../../webview/viewport.ts';
import { clientAndServer, sampleGraph } from './sample.ts';
import type { SampleEdge, SampleStage } from './sample.ts';

const elk = new ELK();

function sceneOf(graph: StageGraph, notes = false): Scene {
  return makeScene(graph, identify(undefined, noIdentity, graph), {
    isOpen: () => true,
    paths: notes ? 'rows' : 'labels',
    cardWidth: 300,
    measure: measureByCharacters,
  });
}

async function layOut(scene: Scene, direction: Direction, before?: Placement): Promise<Placement> {
  const graph = toElk(scene, direction);
  return fromElk(await elk.layout(before ? withOrder(graph, before) : graph));
}

/** The boxes of nodes and labels, by key. */
function boxes(scene: Scene, placement: Placement): [string, Box][] {
  const all: [string, Box][] = scene.nodes.map((node) => [
    node.key,
    { ...at(placement, node.key), width: node.width, height: node.height },
  ]);
  for (const link of scene.links) {
    const middle = placement.links.get(link.key)?.label;
    if (!link.label || !middle) continue;
    const { width } = link.label;
    all.push([`label of ${link.key}`, { x: middle.x - width / 2, y: middle.y - labelHeight / 2, width, height: labelHeight }]);
  }
  return all;
}

function at(placement: Placement, key: string): { x: number; y: number } {
  return placement.nodes.get(key) ?? { x: Number.NaN, y: Number.NaN };
}

function overlaps(scene: Scene, placement: Placement): string[] {
  const all = boxes(scene, placement);
  const found: string[] = [];
  all.forEach(([name, a], i) => {
    for (const [other, b] of all.slice(i + 1)) {
      if (a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
        found.push(`${name} on ${other}`);
    }
  });
  return found;
}

/** A file of many stages: chains, images that several of them share, copies between them, the context for every third one. */
function manyStages(count: number): StageGraph {
  const stages: SampleStage[] = [];
  const edges: SampleEdge[] = [];
  for (let i = 0; i < count; i++) {
    const own = i % 4 === 0;
    const base = own ? `image${i % 3}` : `s${i - 1 - (i % 3)}`;
    stages.push({
      name: `s${i}`,
      base,
      steps: [
        ['COPY', 'a b'],
        ['RUN', 'make'],
        ['COPY', 'c d'],
      ],
    });
    edges.push({ from: own || i < 4 ? `image:image${i % 3}` : base, to: `s${i}`, kind: 'base' });
    if (i % 3 === 0) edges.push({ from: 'context', to: `s${i}`, kind: 'copy', paths: ['a'], step: 0 });
    if (i > 6 && i % 5 === 0) edges.push({ from: `s${i - 6}`, to: `s${i}`, kind: 'copy', paths: ['/out/program'], step: 2 });
  }
  return sampleGraph(stages, edges);
}

describe.each(['RIGHT', 'DOWN'] as const)('ELK, %s', (direction) => {
  it('places every node and link without an overlap, all pieces level or upright', async () => {
    for (const graph of [clientAndServer(), manyStages(30)]) {
      const scene = sceneOf(graph);
      const placement = await layOut(scene, direction);
      expect(placement.nodes.size).toBe(scene.nodes.length);
      expect(placement.links.size).toBe(scene.links.length);
      expect(overlaps(scene, placement)).toEqual([]);
      for (const { points } of placement.links.values()) {
        points.slice(1).forEach((point, i) => {
          const before = points[i] ?? point;
          expect(Math.min(Math.abs(point.x - before.x), Math.abs(point.y - before.y))).toBeLessThan(0.01);
        });
      }
    }
  });

  it('ends links at the rows that take', async () => {
    const scene = sceneOf(clientAndServer());
    const placement = await layOut(scene, direction);
    for (const link of scene.links.filter((link) => link.kind === 'copy')) {
      const card = at(placement, link.to);
      expect(placement.links.get(link.key)?.points.at(-1)).toEqual({ x: card.x, y: card.y + link.endY });
      expect(endAngle(placement.links.get(link.key)?.points ?? [])).toBeCloseTo(0);
    }
  });

  it('gives the same places for the same scene', async () => {
    const scene = sceneOf(manyStages(12));
    expect(await layOut(scene, direction)).toEqual(await layOut(scene, direction));
  });

  it('leaves the stages where they are when one is added', async () => {
    const graph = clientAndServer();
    const identity = identify(undefined, noIdentity, graph);
    const before = await layOut(sceneOf(graph), direction);
    const stage = {
      id: 'extra',
      index: 5,
      name: 'extra',
      base: 'scratch',
      line: 20,
      endLine: 21,
      needed: true,
      leaf: true,
      steps: [],
    };
    const more = { ...graph, stages: [...graph.stages, stage] };
    const scene = makeScene(more, identify(graph, identity, more), {
      isOpen: () => true,
      paths: 'labels',
      cardWidth: 300,
      measure: measureByCharacters,
    });
    const after = settle(before, await layOut(scene, direction, before), undefined);
    const moved = [...before.nodes].filter(([key, was]) => Math.hypot(at(after, key).x - was.x, at(after, key).y - was.y) > 1);
    expect(moved).toEqual([]);
  });
});

describe('column', () => {
  it('stands in the order of the file, context and images above their first user', () => {
    const scene = sceneOf(clientAndServer(), true);
    const placement = placeInColumn(scene);
    const order = [...scene.nodes].sort((a, b) => at(placement, a.key).y - at(placement, b.key).y).map((node) => node.title);
    expect(order).toEqual(['build context', 'golang:1.21-alpine', 'base', 'build-client', 'build-server', 'client', 'server']);
    expect(overlaps(scene, placement)).toEqual([]);
  });

  it('keeps lines of different links in lanes of their own', () => {
    const scene = sceneOf(clientAndServer(), true);
    const placement = placeInColumn(scene);
    const lanes = scene.links.map((link) => ({
      bus: `${link.from}:${link.kind}`,
      points: placement.links.get(link.key)?.points ?? [],
    }));
    for (const a of lanes) {
      for (const b of lanes) {
        if (a.bus === b.bus || a.points[1]?.x !== b.points[1]?.x) continue;
        const [aTop, aEnd] = [a.points[1]?.y ?? 0, a.points[2]?.y ?? 0].sort((x, y) => x - y);
        const [bTop, bEnd] = [b.points[1]?.y ?? 0, b.points[2]?.y ?? 0].sort((x, y) => x - y);
        expect((aTop ?? 0) > (bEnd ?? 0) || (bTop ?? 0) > (aEnd ?? 0)).toBe(true);
      }
    }
  });

  it('never draws links of two kinds on one line, where there are more than there are lanes', () => {
    const names = Array.from({ length: 30 }, (_, i) => `build${i}`);
    const stages = [
      { name: 'base', base: 'scratch' },
      ...names.map((name) => ({ name, base: 'base', steps: [['RUN', 'make']] as const })),
      { name: 'all', base: 'scratch', steps: names.map(() => ['COPY', 'a b'] as const) },
    ];
    const scene = sceneOf(
      sampleGraph(stages, [
        ...names.map((name) => ({ from: 'base', to: name, kind: 'base' as const })),
        ...names.map((name, step) => ({ from: name, to: 'all', kind: 'copy' as const, paths: ['a'], step })),
      ]),
      true,
    );
    const placement = placeInColumn(scene);
    const lanes = (kind: string) =>
      new Set(scene.links.filter((link) => link.kind === kind).map((link) => placement.links.get(link.key)?.points[1]?.x));
    expect(lanes('base').size).toBe(1);
    expect(lanes('copy').size).toBeGreaterThan(1);
    expect([...lanes('copy')].filter((x) => lanes('base').has(x))).toEqual([]);
  });

  it('takes two thousand stages in its stride, and only the part in sight is drawn', () => {
    const graph = manyStages(2000);
    const scene = sceneOf(graph, true);
    const placement = placeInColumn(scene);
    const part = cull(
      scene,
      placement,
      { x: 0, y: 40_000, width: 800, height: 900 },
      { kind: 'node', key: scene.nodes.at(-1)?.key ?? '' },
    );
    expect(part.scene.nodes.length).toBeLessThan(20);
    expect(part.scene.nodes.at(-1)).toBe(scene.nodes.at(-1));
    for (const { points } of part.placement.links.values()) for (const { y } of points) expect(y).toBeGreaterThanOrEqual(40_000);
  });

  it('copes with nothing and with circles', () => {
    expect(placeInColumn({ nodes: [], links: [] }).bounds).toEqual({ x: 0, y: 0, width: 0, height: 0 });
    const circle = sampleGraph(
      [
        { name: 'a', base: 'b' },
        { name: 'b', base: 'a' },
      ],
      [
        { from: 'a', to: 'b', kind: 'base' },
        { from: 'b', to: 'a', kind: 'base' },
      ],
    );
    expect(placeInColumn(sceneOf(circle)).links.size).toBe(2);
  });
});

describe('Layouts', () => {
  it('answers the newest request, and drops those in between', async () => {
    const answers: ((graph: ElkNode) => void)[] = [];
    const layouts = new Layouts(() => Promise.resolve(() => new Promise<ElkNode>((resolve) => answers.push(resolve))));
    const scenes = [1, 2, 3].map((count) => sceneOf(manyStages(count)));
    const places = scenes.map((scene) => layouts.place(scene, 'RIGHT'));
    expect(await places[1]).toBeUndefined();
    answers[0]?.({ id: 'scene', width: 1 });
    expect((await places[0])?.bounds.width).toBe(1);
    await expect.poll(() => answers.length).toBe(2);
    answers[1]?.({ id: 'scene', width: 3 });
    expect((await places[2])?.bounds.width).toBe(3);
  });

  it('does not ask again for what is the same to the layout', async () => {
    let asked = 0;
    const layouts = new Layouts(() => Promise.resolve((graph) => (asked++, elk.layout(graph))));
    const first = await layouts.place(sceneOf(clientAndServer()), 'RIGHT');
    expect(await layouts.place(sceneOf(clientAndServer()), 'RIGHT')).toBe(first);
    expect(asked).toBe(1);
  });

  it('falls back to a column when the engine fails', async () => {
    const layouts = new Layouts(() => Promise.reject(new Error('no engine')));
    const scene = sceneOf(clientAndServer());
    expect(await layouts.place(scene, 'RIGHT')).toEqual(placeInColumn(scene));
  });

  it('chooses by size', () => {
    expect([isCollapsed(40, 300), isCollapsed(200, 300), isCollapsed(2, 5000)]).toEqual([false, true, true]);
    expect([isColumn(300, 5, 5), isColumn(800, 5, 5), isColumn(800, 2000, 4000)]).toEqual([true, false, true]);
  });
});

describe('format', () => {
  const chosen = async (panel: { width: number; height: number }, graph: StageGraph, whole = false) => {
    const asked: string[] = [];
    const answer = await chooseFormat(panel, whole, {
      make: ({ cardWidth, arrangement }) =>
        makeScene(graph, identify(undefined, noIdentity, graph), {
          isOpen: () => true,
          paths: arrangement === 'COLUMN' ? 'rows' : 'labels',
          cardWidth,
          measure: measureByCharacters,
        }),
      async layOut(format, scene) {
        const { arrangement } = format;
        asked.push(`${arrangement} ${format.cardWidth}`);
        return { format, scene, placement: arrangement === 'COLUMN' ? placeInColumn(scene) : await layOut(scene, arrangement) };
      },
    });
    return { format: `${answer?.format.arrangement} ${answer?.format.cardWidth}`, asked };
  };

  it('is the one that shows the whole largest, found with few layouts', async () => {
    expect(await chosen({ width: 1700, height: 500 }, clientAndServer())).toEqual({ format: 'RIGHT 300', asked: ['RIGHT 300'] });
    expect(await chosen({ width: 900, height: 900 }, clientAndServer())).toEqual({ format: 'DOWN 300', asked: ['DOWN 300'] });
    expect((await chosen({ width: 640, height: 900 }, clientAndServer())).format).toBe('DOWN 230');
  });

  it('is read from top to bottom where the whole is not legible', async () => {
    expect((await chosen({ width: 900, height: 400 }, clientAndServer())).format).toBe('DOWN 300');
    expect(await chosen({ width: 480, height: 900 }, clientAndServer())).toEqual({ format: 'COLUMN 400', asked: ['COLUMN 400'] });
    expect((await chosen({ width: 480, height: 900 }, clientAndServer(), true)).format).toBe('DOWN 230');
    expect((await chosen({ width: 900, height: 700 }, manyStages(40))).format).toBe('COLUMN 480');
  });

  it('is judged by estimates near the truth', async () => {
    for (const direction of ['RIGHT', 'DOWN'] as const) {
      const scene = sceneOf(clientAndServer());
      const { bounds } = await layOut(scene, direction);
      const { width, height } = estimateSize(scene, direction);
      expect(width / bounds.width).toBeGreaterThan(0.8);
      expect(width / bounds.width).toBeLessThan(1.25);
      expect(height / bounds.height).toBeGreaterThan(0.7);
      expect(height / bounds.height).toBeLessThan(1.4);
    }
  });
});

describe('nextItem', () => {
  it('goes along rows and links', async () => {
    const scene = sceneOf(clientAndServer());
    const placement = await layOut(scene, 'RIGHT');
    const key = scene.nodes.find((node) => node.title === 'client')?.key ?? '';
    const from = nextItem(scene, placement, { kind: 'row', key, row: 1 }, 'ArrowLeft');
    expect(from).toMatchObject({ kind: 'link' });
    const source = from && nextItem(scene, placement, from, 'ArrowLeft');
    expect(source).toEqual({ kind: 'node', key: scene.nodes.find((node) => node.title === 'build-client')?.key });
    expect(from && nextItem(scene, placement, from, 'ArrowRight')).toEqual({ kind: 'row', key, row: 1 });
    expect(nextItem(scene, placement, { kind: 'node', key }, 'ArrowDown')).toEqual({ kind: 'row', key, row: 0 });
  });

  it('reaches every node and link', async () => {
    const scene = sceneOf(clientAndServer());
    const placement = await layOut(scene, 'DOWN');
    const seen = new Set<string>();
    const first = scene.nodes[0];
    const open = first ? [{ kind: 'node', key: first.key } as const] : [];
    const items: Parameters<typeof nextItem>[2][] = [...open];
    for (let item = items.pop(); item; item = items.pop()) {
      const id = JSON.stringify(item);
      if (seen.has(id)) continue;
      seen.add(id);
      for (const arrow of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const) {
        const next = nextItem(scene, placement, item, arrow);
        if (next) items.push(next);
      }
    }
    const rows = scene.nodes.reduce((sum, node) => sum + node.rows.length, 0);
    expect(seen.size).toBe(scene.nodes.length + scene.links.length + rows);
  });
});

describe('view', () => {
  const panel = { width: 800, height: 600 };

  it('fits without enlarging, and zooms around a point', () => {
    expect(fitView({ x: 0, y: 0, width: 100, height: 100 }, panel)).toEqual({ x: 350, y: 250, scale: 1 });
    const zoomed = zoomAt({ x: 0, y: 0, scale: 1 }, 2, { x: 100, y: 100 });
    expect(zoomed).toEqual({ x: -100, y: -100, scale: 2 });
  });

  it('shows the whole width, from the top, where all of it would be too small', () => {
    expect(restView({ x: 0, y: 0, width: 940, height: 9000 }, panel, false)).toEqual({ x: 24, y: 24, scale: 0.8 });
  });

  it('keeps its scale while the picture fits, and comes in when it grows over an edge', () => {
    const view = { x: 100, y: 100, scale: 0.8 };
    expect(keptView(view, { x: 0, y: 0, width: 500, height: 500 }, panel, false)).toEqual(view);
    expect(keptView(view, { x: -200, y: 0, width: 700, height: 500 }, panel, false)).toEqual({ ...view, x: 170 });
    expect(keptView(view, { x: 200, y: 0, width: 700, height: 500 }, panel, false)).toEqual({ ...view, x: 70 });
    const wide = { x: -400, y: 0, width: 900, height: 500 };
    expect(keptView({ ...view, scale: 1 }, wide, panel, false)).toEqual(fitView(wide, panel));
  });

  it('is never too small to be read, unless the person wants it so', () => {
    const huge = { x: 0, y: 0, width: 1500, height: 1500 };
    expect(restView(huge, panel, false)).toEqual({ x: 24, y: 24, scale: 0.8 });
    expect(keptView(restView(huge, panel, false), huge, panel, false).scale).toBe(0.8);
    expect(fitView(huge, panel).scale).toBeLessThan(0.4);
  });

  it('stays where it is in a picture that is longer than the panel', () => {
    const bounds = { x: 0, y: 0, width: 900, height: 4000 };
    const view = { ...restView(bounds, panel, false), y: -700 };
    expect(keptView(view, { ...bounds, height: 4100 }, panel, false)).toEqual(view);
    expect(keptView({ ...view, y: 300 }, bounds, panel, false).y).toBe(10);
  });

  it('moves no more than is needed to show something', () => {
    const view = { x: 0, y: 0, scale: 1 };
    expect(showBox(view, { x: 100, y: 100, width: 50, height: 20 }, panel)).toEqual(view);
    expect(showBox(view, { x: 100, y: 700, width: 50, height: 20 }, panel).y).toBe(600 - 24 - 720);
  });
});

describe('roundedPath', () => {
  it('rounds corners and leaves room for the arrowhead', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 50, y: 0 },
      { x: 50, y: 40 },
      { x: 100, y: 40 },
    ];
    expect(roundedPath(points, 7, 8)).toBe('M0 0L43 0Q50 0 50 7L50 33Q50 40 57 40L92 40');
    expect(roundedPath([], 7, 8)).toBe('');
    expect(
      roundedPath(
        [
          { x: 0, y: 0 },
          { x: 0, y: 0 },
        ],
        7,
        8,
      ),
    ).toBe('M0 0L0 0');
  });
});
