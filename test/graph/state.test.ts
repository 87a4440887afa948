import { describe, expect, it } from 'vitest';
import type { StageGraph } from '../../protocol/stage-graph.ts';
import { brightIds, countSentence, emptyState, findStage, placeOfLine, receive } from '../../webview/state.ts';
import type { PageState } from '../../webview/state.ts';
import { clientAndServer, sampleGraph } from './sample.ts';

const uri = 'file:///work/Dockerfile';
const name = 'Dockerfile';

function shown(graph: StageGraph, state: PageState = emptyState): PageState {
  return receive(state, { type: 'graph', uri, name, graph, commands: graph.stages.map(() => null) });
}

describe('receive', () => {
  it('keeps the last good picture with the reason, and drops the reason with the next one', () => {
    const graph = clientAndServer();
    const stale = receive(shown(graph), { type: 'stale', uri, name, reason: 'Line 3 is not finished.' });
    expect(stale.graph).toBe(graph);
    expect(stale.notice).toBe('Line 3 is not finished.');
    expect(shown(graph, stale).notice).toBeUndefined();
  });

  it('tells a problem that comes with a picture', () => {
    expect(shown({ ...clientAndServer(), problem: 'Line 2 has a syntax error.' }).notice).toBe('Line 2 has a syntax error.');
  });

  it('starts over with another document', () => {
    const other = receive(
      { ...shown(clientAndServer()), picked: 'client' },
      { type: 'stale', uri: 'file:///b/Dockerfile', name, reason: 'No stage.' },
    );
    expect(other.graph).toBeUndefined();
    expect(other.picked).toBeNull();
  });

  it('takes a cursor of its own document only', () => {
    const state = shown(clientAndServer());
    expect(receive(state, { type: 'cursor', uri, line: 4 }).cursor).toBe(4);
    expect(receive(state, { type: 'cursor', uri: 'file:///b/Dockerfile', line: 4 })).toBe(state);
  });

  it('follows a picked target that is renamed, and lets one go that is deleted', () => {
    const graph = clientAndServer();
    const picked = { ...shown(graph), picked: 'client' };
    const renamed = {
      ...graph,
      stages: graph.stages.map((stage) => (stage.name === 'client' ? { ...stage, name: 'cli' } : stage)),
    };
    expect(shown(renamed, picked).picked).toBe('cli');
    const without = { ...graph, stages: graph.stages.filter((stage) => stage.name !== 'client') };
    expect(shown(without, picked).picked).toBeNull();
  });
});

describe('identity', () => {
  const keyOf = (state: PageState, stage: string): string | undefined => {
    const id = state.graph?.stages.find((one) => one.name === stage)?.id;
    return id === undefined ? undefined : state.identity.keys.get(id);
  };

  it('stays with a stage when another one is inserted above, though the ids move on', () => {
    const before = shown(
      sampleGraph(
        [
          { name: 'a', base: 'x' },
          { name: 'b', base: 'y' },
        ],
        [],
      ),
    );
    const after = shown(
      sampleGraph(
        [
          { name: 'new', base: 'z' },
          { name: 'a', base: 'x' },
          { name: 'b', base: 'y' },
        ],
        [],
      ),
      before,
    );
    expect(keyOf(after, 'a')).toBe(keyOf(before, 'a'));
    expect(keyOf(after, 'b')).toBe(keyOf(before, 'b'));
    expect(new Set(after.identity.keys.values()).size).toBe(3);
  });

  it('stays with a stage whose name is being typed', () => {
    const before = shown(
      sampleGraph(
        [
          { name: 'base', base: 'x' },
          { name: 'bui', base: 'base' },
        ],
        [],
      ),
    );
    const after = shown(
      sampleGraph(
        [
          { name: 'base', base: 'x' },
          { name: 'buil', base: 'base' },
        ],
        [],
      ),
      before,
    );
    expect(keyOf(after, 'buil')).toBe(keyOf(before, 'bui'));
  });

  it('gives stages of one name keys of their own', () => {
    const state = shown(
      sampleGraph(
        [
          { name: 'a', base: 'x' },
          { name: 'a', base: 'x' },
        ],
        [],
      ),
    );
    expect(new Set(state.identity.keys.values()).size).toBe(2);
  });

  it('stays with an image whose tag is being typed', () => {
    const one = (image: string): StageGraph =>
      sampleGraph([{ base: image }], [{ from: `image:${image}`, to: '0', kind: 'base' }]);
    const before = shown(one('golang:1.2'));
    const after = shown(one('golang:1.21'), before);
    expect(after.identity.keys.get('image:golang:1.21')).toBe(before.identity.keys.get('image:golang:1.2'));
  });
});

describe('target', () => {
  it('leaves everything bright while none is picked', () => {
    expect(brightIds(clientAndServer(), null)).toBeUndefined();
    expect(countSentence(clientAndServer(), null)).toBe('5 stages');
    expect(countSentence(sampleGraph([{ base: 'x' }], []), null)).toBe('1 stage');
  });

  it('is followed to all that it takes from, before the server answers', () => {
    const graph = clientAndServer();
    expect(countSentence(graph, 'client')).toBe('3 of 5 stages');
    expect(brightIds(graph, 'client')).toEqual(new Set(['stage3', 'stage1', 'stage0', 'image:golang:1.21-alpine', 'context']));
  });

  it('is what the server says once it has answered', () => {
    const graph = clientAndServer();
    const answered = {
      ...graph,
      target: 'client',
      stages: graph.stages.map((stage) => ({ ...stage, needed: stage.name === 'client' })),
    };
    expect(countSentence(answered, 'client')).toBe('1 of 5 stages');
  });

  it('is the last stage of a name, in any case, or the number of one without a name', () => {
    const graph = sampleGraph([{ name: 'a', base: 'x' }, { name: 'A', base: 'y' }, { base: 'z' }], []);
    expect(findStage(graph, 'a')?.index).toBe(1);
    expect(findStage(graph, '2')?.index).toBe(2);
    expect(findStage(graph, '0')).toBeUndefined();
  });

  it('ends where stages take from each other in a circle', () => {
    const graph = sampleGraph(
      [
        { name: 'a', base: 'b' },
        { name: 'b', base: 'a' },
      ],
      [
        { from: 'a', to: 'b', kind: 'base' },
        { from: 'b', to: 'a', kind: 'base' },
      ],
    );
    expect(countSentence({ ...graph, target: null }, 'a')).toBe('2 of 2 stages');
  });
});

describe('placeOfLine', () => {
  it('finds the stage and the step', () => {
    const graph = sampleGraph(
      [
        { name: 'a', base: 'x', steps: [['RUN', 'one']] },
        { name: 'b', base: 'a', steps: [['RUN', 'two']] },
      ],
      [],
    );
    expect(placeOfLine(graph, 0)).toEqual({ stage: 'stage0', step: -1 });
    expect(placeOfLine(graph, 1)).toEqual({ stage: 'stage0', step: 0 });
    expect(placeOfLine(graph, 3)).toEqual({ stage: 'stage1', step: 0 });
    expect(placeOfLine(graph, 9)).toEqual({ stage: 'stage1' });
    expect(placeOfLine(sampleGraph([], []), 0)).toBeUndefined();
  });
});
