import { describe, expect, it } from 'vitest';
import { identify, noIdentity } from '../../webview/identity.ts';
import { makeScene } from '../../webview/scene.ts';
import { findItems } from '../../webview/search.ts';
import { measureByCharacters } from '../../webview/text.ts';
import { clientAndServer } from './sample.ts';

describe('findItems', () => {
  const graph = clientAndServer();
  const scene = makeScene(graph, identify(undefined, noIdentity, graph), {
    isOpen: () => true,
    paths: 'labels',
    cardWidth: 230,
    measure: measureByCharacters,
  });
  const found = (query: string): string[] =>
    findItems(scene, query).map((item) => {
      const node = scene.nodes.find(({ key }) => key === item.key);
      return item.kind === 'row' ? `${node?.title}: ${node?.rows[item.row]?.keyword}` : `${node?.title}`;
    });

  it('finds stages, images and steps by all words of the query, cut texts too', () => {
    expect(found('BUILD-CLIENT')).toEqual(['build-client', 'client: COPY']);
    expect(found('go ./cmd/server')).toEqual(['build-server: RUN']);
    expect(found('golang')).toEqual(['golang:1.21-alpine', 'base: FROM']);
    expect(found('build context')).toEqual(['build context']);
  });

  it('finds nothing for nothing, nor by a line', () => {
    expect(found('  ')).toEqual([]);
    expect(found('line 3')).toEqual([]);
  });
});
