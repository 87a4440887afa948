import { describe, expect, it } from 'vitest';
import type { StageGraph } from '../../protocol/stage-graph.ts';
import { identify, noIdentity } from '../../webview/identity.ts';
import { makeScene } from '../../webview/scene.ts';
import type { Scene, SceneStyle } from '../../webview/scene.ts';
import { drawable, elide, elidePath, elidePaths, measureByCharacters } from '../../webview/text.ts';
import { clientAndServer, sampleGraph } from './sample.ts';

const open: SceneStyle = { isOpen: () => true, paths: 'labels', cardWidth: 300, measure: measureByCharacters };

function scene(graph: StageGraph, style: SceneStyle = open): Scene {
  return makeScene(graph, identify(undefined, noIdentity, graph), style);
}

describe('texts', () => {
  it('are one line in which nothing is hidden', () => {
    expect(drawable('a\n\tb')).toBe('a b');
    expect(drawable('safe\u202Egnp.exe')).toBe('safe\uFFFDgnp.exe');
    expect(drawable('a\uD800b\u0000')).toBe('a\uFFFDb\uFFFD');
    expect(drawable('<img onerror=alert(1)>')).toBe('<img onerror=alert(1)>');
  });

  it('are cut to their room', () => {
    expect(elide('short', 200, 'code', measureByCharacters)).toBe('short');
    const cut = elide('x'.repeat(10_000), 100, 'code', measureByCharacters);
    expect(measureByCharacters(cut, 'code')).toBeLessThanOrEqual(100);
    expect(cut.endsWith('…')).toBe(true);
    expect(elidePath('/root/.cache/go-build', 80, 'small', measureByCharacters)).toBe('…/go-build');
    expect(elidePaths(['go.mod', 'go.sum'], 118, 'small', measureByCharacters)).toBe('go.mod, go.sum');
    expect(elidePaths(['package.json', 'package-lock.json', 'x'], 118, 'small', measureByCharacters)).toBe('package.json +2');
    expect(elidePaths([], 118, 'small', measureByCharacters)).toBe('');
  });
});

describe('makeScene', () => {
  it('draws a stage as a card of its FROM and its steps, flags aside', () => {
    const base = scene(clientAndServer()).nodes.find((node) => node.title === 'base');
    expect(base?.rows.map((row) => `${row.keyword} ${row.text}`)).toEqual([
      'FROM golang:1.21-alpine',
      'WORKDIR /src',
      'COPY go.mod go.sum ./',
      'RUN go mod download',
      'COPY . .',
    ]);
    // There is no room for both side by side.
    expect(base?.rows[3]?.chip).toMatchObject({ text: 'cache /go/pkg/mod', y: 18 });
    expect(base?.sentence).toBe('Stage base, from golang:1.21-alpine, 4 steps, line 1');
  });

  it('ends links at the rows that take, each told in a sentence', () => {
    const { links } = scene(clientAndServer());
    expect(links.map((link) => `${link.kind} ${link.row} ${link.label?.text ?? ''}`)).toEqual([
      'base 0 ',
      'copy 2 go.mod, go.sum',
      'copy 4 . (7 files)',
      'base 0 ',
      'base 0 ',
      'copy 1 /bin/client',
      'copy 1 /bin/server',
    ]);
    expect(links.map((link) => link.sentence)).toContain('client copies /bin/client from build-client, line 11');
  });

  it('draws the mounts of one step from one place as one link', () => {
    const graph = sampleGraph(
      [{ name: 'a', base: 'x', steps: [['RUN', '--mount=type=bind,source=go.mod,target=go.mod go mod download']] }],
      [
        { from: 'context', to: 'a', kind: 'mount', paths: ['go.mod'], step: 0 },
        { from: 'context', to: 'a', kind: 'mount', paths: ['go.sum'], step: 0 },
      ],
    );
    const { links } = scene(graph);
    expect(links).toHaveLength(1);
    expect(links[0]?.label?.text).toBe('go.mod, go.sum');
  });

  it('keeps links of one row apart', () => {
    const graph = sampleGraph(
      [{ name: 'a', base: 'x', steps: [['RUN', 'make']] }],
      [
        { from: 'context', to: 'a', kind: 'mount', paths: ['.'], step: 0 },
        { from: 'image:alpine', to: 'a', kind: 'mount', paths: ['/etc'], step: 0 },
      ],
    );
    const ends = scene(graph).links.map((link) => link.endY);
    expect(new Set(ends).size).toBe(2);
  });

  it('leaves out edges whose ends are not there', () => {
    const graph = sampleGraph(
      [{ name: 'a', base: 'x' }],
      [
        { from: 'nowhere', to: 'a', kind: 'copy' },
        { from: 'a', to: 'gone', kind: 'copy' },
      ],
    );
    expect(scene(graph).links).toEqual([]);
  });

  it('tells what arrives in the rows where links have no labels', () => {
    const base = scene(clientAndServer(), { ...open, paths: 'rows', cardWidth: 240 });
    expect(base.links.every((link) => link.label === undefined)).toBe(true);
    expect(base.nodes.find((node) => node.title === 'client')?.rows[1]?.notes).toEqual(['from build-client']);
  });

  it('shows headings alone when collapsed', () => {
    const base = scene(clientAndServer(), { ...open, isOpen: () => false, paths: 'none' }).nodes.find(
      (node) => node.title === 'base',
    );
    expect(base?.rows).toHaveLength(1);
    expect(base?.detail).toBe('4 steps');
  });

  it('begins all texts of a card below each other', () => {
    const graph = sampleGraph(
      [
        {
          name: 'a',
          base: 'x',
          steps: [
            ['ENTRYPOINT', '["/a"]'],
            ['RUN', 'make'],
            ['ANINSTRUCTIONTHATNOBODYKNOWS', 'x'],
          ],
        },
      ],
      [],
    );
    const rows = scene(graph).nodes[0]?.rows ?? [];
    expect(new Set(rows.map((row) => row.textX)).size).toBe(1);
    for (const { keyword, textX } of rows) expect(12 + measureByCharacters(keyword, 'keyword')).toBeLessThan(textX);
  });

  it('tells what is found in a step, and of a closed stage the worst', () => {
    const graph = sampleGraph(
      [
        {
          name: 'a',
          base: 'x',
          steps: [
            ['RUN', 'make'],
            ['RUN', 'go mod donwload'],
          ],
        },
      ],
      [],
    );
    const [a] = graph.stages;
    const found = { count: 2, severity: 'warning', message: 'There is no "donwload".' } as const;
    const steps = (a?.steps ?? []).map((step, i) => (i === 1 ? { ...step, found } : step));
    const told = { ...graph, stages: a ? [{ ...a, steps, found: { count: 1, severity: 'hint', message: 'x' } as const }] : [] };
    const [card] = scene(told).nodes;
    expect(card?.severity).toBeUndefined();
    expect(card?.rows.map((row) => row.severity)).toEqual(['hint', undefined, 'warning']);
    expect(card?.rows[2]?.sentence).toBe('RUN go mod donwload, line 3, warning: There is no "donwload". (and 1 more finding)');
    expect(scene(told, { ...open, isOpen: () => false }).nodes[0]?.severity).toBe('warning');
  });

  it('tells of steps that it does not show', () => {
    const steps = Array.from({ length: 200 }, (_, i) => ['RUN', `step ${i}`] as const);
    const graph = sampleGraph(
      [{ name: 'a', base: 'x', steps }],
      [{ from: 'context', to: 'a', kind: 'mount', paths: ['.'], step: 150 }],
    );
    const { nodes, links } = scene(graph);
    const rows = nodes.find((node) => node.title === 'a')?.rows ?? [];
    expect(rows.at(-1)?.text).toBe('140 more steps');
    expect(links[0]?.row).toBe(rows.length - 1);
  });
});
