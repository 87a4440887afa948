import { describe, expect, it } from 'vitest';
import { stageCommand } from '../../client/build-command.ts';
import type { StageGraph } from '../../protocol/stage-graph.ts';
import { clientAndServer, sampleGraph } from './sample.ts';

const place = { file: '/work/app/Dockerfile', folder: '/work/app' };

function commandOf(graph: StageGraph, name: string, at = place): string | undefined {
  const stage = graph.stages.find((stage) => (stage.name ?? String(stage.index)) === name);
  return stage && stageCommand(stage, graph, at);
}

describe('build command', () => {
  it('names the target', () => {
    const graph = sampleGraph([{ base: 'alpine' }, { name: 'client', base: 'alpine' }], []);
    expect(commandOf(graph, 'client')).toBe('docker build --target=client .');
    expect(commandOf(graph, '0')).toBe('docker build --target=0 .');
  });

  it("begins at the workspace's folder, wherever file and context are", () => {
    const graph = clientAndServer();
    const at = (file: string, dockerfile?: string): string | undefined =>
      commandOf({ ...graph, ...(dockerfile === undefined ? {} : { dockerfile }) }, 'base', { file, folder: '/work/app' });
    expect(at('/work/app/api/Dockerfile')).toBe('docker build --target=base api');
    expect(at('/work/app/api/dev.Dockerfile')).toBe('docker build --target=base -f api/dev.Dockerfile api');
    expect(at('/work/app/docker/Dockerfile', 'docker/Dockerfile')).toBe('docker build --target=base -f docker/Dockerfile .');
    expect(at("/work/app/it's here/Dockerfile")).toBe(String.raw`docker build --target=base 'it'\''s here'`);
    expect(at('/work/app/-rm/Dockerfile')).toBe('docker build --target=base ./-rm');
  });

  it('writes a stage of files alone to a folder', () => {
    expect(commandOf(clientAndServer(), 'client')).toBe('docker build --target=client --output=type=local,dest=out .');
    const started = sampleGraph(
      [
        {
          name: 'a',
          base: 'scratch',
          steps: [
            ['COPY', 'x /'],
            ['CMD', '["/x"]'],
          ],
        },
      ],
      [],
    );
    expect(commandOf(started, 'a')).toBe('docker build --target=a .');
  });

  it('is not made of a name that BuildKit refuses', () => {
    expect(commandOf(sampleGraph([{ name: '$(reboot)', base: 'alpine' }], []), '$(reboot)')).toBeUndefined();
  });
});
