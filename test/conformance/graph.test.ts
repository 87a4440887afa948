import { describe, expect, test } from 'vitest';
import { compareGraph, readGraphs } from './graph-record.ts';
import { readInputs } from './inputs.ts';

const graphs = readGraphs();

describe('stages and what they take, as BuildKit builds them', () => {
  test.each(graphs)('$id', (graph) => {
    expect([...compareGraph(graph)]).toEqual([]);
  });

  test('the record is of the inputs that are written down', () => {
    const written = readInputs(new URL('graph-inputs', import.meta.url).pathname);
    const recorded = graphs.filter(({ id }) => !id.startsWith('random'));
    expect(recorded.map(({ id, text }) => ({ id, text }))).toEqual(written);
  });

  test('BuildKit accepts most of them', () => {
    expect(graphs.filter(({ taken }) => taken !== undefined).length).toBeGreaterThan(graphs.length / 2);
  });
});
