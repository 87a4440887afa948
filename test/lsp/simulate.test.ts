import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ErrorCodes } from 'vscode-languageserver/node';
import { simulateRequest, type SimulateParams, type Simulation } from '../../protocol/simulate.ts';
import { editorCapabilities, startClient, type TestClient } from './client.ts';

const sample = `FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod ./
RUN go mod download
COPY . .
RUN go build -o /bin/server ./cmd/server

FROM alpine:3
ARG VERSION=1
COPY --link --from=build /bin/server /bin/
ENTRYPOINT ["/bin/server"]
`;

let folder = '';
let client: TestClient;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stagelight-'));
});

afterEach(() => {
  client.stop();
  rmSync(folder, { recursive: true, force: true });
});

function write(files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return pathToFileURL(join(folder, Object.keys(files)[0] ?? '')).href;
}

/** Opens the first file in a server of its own. */
async function open(files: Readonly<Record<string, string>>, options: object = { trusted: true }): Promise<string> {
  const uri = write(files);
  client = await startClient(editorCapabilities, options, [pathToFileURL(folder).href]);
  await client.open(uri, Object.values(files)[0] ?? '');
  return uri;
}

async function ask(uri: string, change: SimulateParams['change'], rest: Partial<SimulateParams> = {}): Promise<Simulation> {
  return client.connection.sendRequest(simulateRequest, { textDocument: { uri }, change, ...rest });
}

/** `line kind outcome` of each step, lines counted from 0. */
function brief({ steps }: Simulation): readonly string[] {
  return steps.map(({ line, kind, nth, outcome }) => `${line} ${kind}${nth === undefined ? '' : `#${nth}`} ${outcome}`);
}

const files = {
  Dockerfile: sample,
  'go.mod': 'module x',
  'cmd/server/main.go': 'package main',
  '.dockerignore': 'README.md\nDockerfile\n',
};

describe('stagelight/simulate', () => {
  it('names the file that a COPY takes, and follows the change to the end', async () => {
    const uri = await open(files);
    const answer = await ask(uri, { kind: 'file', path: 'cmd/server/main.go' });
    expect(brief(answer)).toEqual([
      '1 mkdir cached',
      '2 copy cached',
      '3 exec cached',
      '4 copy rebuilt',
      '5 exec rebuilt',
      '9 copy depends',
      '9 merge depends',
    ]);
    expect(answer).toMatchObject({ version: 1, context: true });
    expect(answer.steps[3]).toEqual({
      stage: 0,
      line: 4,
      kind: 'copy',
      outcome: 'rebuilt',
      reason: '`COPY . .` on line 5 takes `cmd/server/main.go`.',
    });
    expect(answer.steps[4]?.reason).toContain('follows line 5, which re-runs: `COPY . .` on line 5 takes `cmd/server/main.go`');
    expect(answer.steps[5]?.reason).toContain('which may come out different');
  });

  it('knows every kind of change', async () => {
    const uri = await open(files);
    const reruns = async (change: SimulateParams['change'], rest: Partial<SimulateParams> = {}): Promise<string> =>
      (await ask(uri, change, rest)).steps.map(({ outcome }) => ({ cached: '-', rebuilt: 'R', depends: 'd' })[outcome]).join('');
    expect(await reruns({ kind: 'none' })).toBe('-------');
    expect(await reruns({ kind: 'touch', path: 'go.mod' })).toBe('-------');
    expect(await reruns({ kind: 'mode', path: 'go.mod' })).toBe('-RRRRdd');
    expect(await reruns({ kind: 'add', path: 'cmd/new.go' })).toBe('---RRdd');
    expect(await reruns({ kind: 'add', path: 'README.md' })).toBe('-------');
    expect(await reruns({ kind: 'remove', path: 'cmd' })).toBe('---RRdd');
    expect(await reruns({ kind: 'rename', path: 'cmd/server', to: 'cmd/client' })).toBe('---RRdd');
    expect(await reruns({ kind: 'arg', name: 'VERSION', value: '2' })).toBe('-------');
    expect(await reruns({ kind: 'instruction', line: 3 })).toBe('--RRRdd');
    expect(await reruns({ kind: 'instruction', line: 10 })).toBe('-------');
    expect(await reruns({ kind: 'text', text: sample.replace('/src', '/app') })).toBe('RRRRRdd');
    expect(await reruns({ kind: 'base', stage: 1 })).toBe('------R');
    expect(await reruns({ kind: 'base', stage: 'build' })).toBe('RRRRRdd');
    expect(await reruns({ kind: 'base', image: 'golang:1.22' }, { target: 'build' })).toBe('RRRRR');
    expect(await reruns({ kind: 'config', image: 'alpine:3' })).toBe('------R');
    expect(await reruns({ kind: 'url', value: 'https://example.com/x' })).toBe('-------');
    expect(await reruns({ kind: 'option', options: { 'no-cache': 'build' } })).toBe('-RRRRd-');
    expect(await reruns({ kind: 'option', options: { hostname: 'h' } })).toBe('--RRRdd');
  });

  it('takes the context that is named, and links in it', async () => {
    const uri = await open({
      'docker/Dockerfile': 'FROM alpine\nCOPY current /x\nCOPY same/a /y\n',
      'app/v1/a': '1',
      'app/same/a': 'A',
      'app/other/a': 'A',
    });
    symlinkSync('v1', join(folder, 'app/current'));
    const context = pathToFileURL(join(folder, 'app')).href;
    expect(brief(await ask(uri, { kind: 'file', path: 'v1/a' }, { context }))).toEqual(['1 copy rebuilt', '2 copy rebuilt']);
    const moved = { kind: 'text', text: 'FROM alpine\nCOPY current /x\nCOPY other/a /y\n' } as const;
    expect(brief(await ask(uri, moved, { context }))).toEqual(['1 copy cached', '2 copy cached']);
    writeFileSync(join(folder, 'app/other/a'), 'B');
    expect(brief(await ask(uri, moved, { context }))).toEqual(['1 copy cached', '2 copy rebuilt']);
  });

  it('answers without a context where none may be read', async () => {
    const uri = await open(files, { trusted: false });
    const answer = await ask(uri, { kind: 'file', path: 'go.mod' }, { context: pathToFileURL(folder).href });
    expect(answer.context).toBe(false);
    expect(brief(answer)[2]).toBe('3 exec rebuilt');
  });

  it('refuses unknown targets, stages and changes', async () => {
    const uri = await open(files);
    const params = { code: ErrorCodes.InvalidParams };
    await expect(ask(uri, { kind: 'none' }, { target: 'biuld' })).rejects.toMatchObject(params);
    await expect(ask(uri, { kind: 'base', stage: 7 })).rejects.toMatchObject(params);
    await expect(ask(uri, { kind: 'base', stage: 'nix' })).rejects.toMatchObject(params);
    await expect(ask(uri, { kind: 'text', text: 'FROM alpine' }, { target: 'build' })).rejects.toMatchObject(params);
    const odd = client.connection.sendRequest(simulateRequest, { textDocument: { uri }, change: { kind: 'explode' } });
    await expect(odd).rejects.toMatchObject(params);
    expect(brief(await ask(await open({ Dockerfile: '# nothing yet\n' }), { kind: 'none' }))).toEqual([]);
  });
});
