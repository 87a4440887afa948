import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  buildContextChanged,
  buildContextRequest,
  chooseContexts,
  type BuildContextAnswer,
} from '../../protocol/build-context.ts';
import { editorCapabilities, startClient, type TestClient } from './client.ts';

let folder = '';
let client: TestClient | undefined;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'stagelight-')));
});

afterEach(() => {
  client?.stop();
  client = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const uriOf = (path: string): string => pathToFileURL(join(folder, path)).href.replace(/\/$/, '');

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

async function start(options: object = {}): Promise<TestClient> {
  client = await startClient(editorCapabilities, { trusted: true, ...options }, [uriOf('.')]);
  return client;
}

async function ask({ connection }: TestClient, path: string): Promise<BuildContextAnswer | null> {
  return connection.sendRequest(buildContextRequest, { textDocument: { uri: uriOf(path) } });
}

const text = 'FROM alpine\nCOPY go.mod /\n';

it('takes the folder that a file of Compose names, before that which holds the sources', async () => {
  write({
    'docker/Dockerfile': text,
    'docker/go.mod': '',
    'go.mod': '',
    'main.go': '',
    'compose.yaml': 'services:\n  web:\n    build:\n      context: .\n      dockerfile: docker/Dockerfile\n',
  });
  const server = await start();
  await server.open(uriOf('docker/Dockerfile'), text);
  expect(await ask(server, 'docker/Dockerfile')).toEqual({
    current: { root: uriOf('.'), why: '"web" in compose.yaml builds this Dockerfile with it.' },
    choices: [
      { root: uriOf('.'), why: '"web" in compose.yaml builds this Dockerfile with it.' },
      { root: uriOf('docker'), why: 'What the Dockerfile copies lies there.' },
    ],
    files: 5,
  });
});

it('reads Bake, workflows and development containers on the way up, and nothing outside of the workspace', async () => {
  write({
    'app/Dockerfile': text,
    'app/go.mod': '',
    'app/docker-bake.hcl': 'target "a" { context = ".." \n dockerfile = "app/Dockerfile" }\ntarget "out" { context = "../.." }\n',
    '.github/workflows/ci.yml':
      'jobs:\n  image:\n    steps:\n      - uses: docker/build-push-action@v6\n        with: {context: app, file: app/Dockerfile}\n',
    'app/.devcontainer/devcontainer.json': '{"build": {"dockerfile": "../Dockerfile", "context": "../.."}}',
  });
  const server = await start();
  await server.open(uriOf('app/Dockerfile'), text);
  const answer = await ask(server, 'app/Dockerfile');
  expect(answer?.choices.map(({ root, why }) => [root, why])).toEqual([
    [uriOf('.'), '"a" in app/docker-bake.hcl builds this Dockerfile with it.'],
    [uriOf('app'), '"image" in .github/workflows/ci.yml builds this Dockerfile with it.'],
  ]);
});

it('takes what the person has chosen, from the start and later, and tells that it changed', async () => {
  write({ Dockerfile: text, 'go.mod': '', 'sub/x': '', 'other/y': '' });
  const server = await start({ buildContext: true, contexts: { [uriOf('Dockerfile')]: uriOf('sub') } });
  await server.open(uriOf('Dockerfile'), text);
  expect((await ask(server, 'Dockerfile'))?.current).toEqual({ root: uriOf('sub'), why: 'You have chosen it.' });
  const told = new Promise((resolve) => server.connection.onNotification(buildContextChanged, resolve));
  await server.connection.sendNotification(chooseContexts, { contexts: { [uriOf('Dockerfile')]: uriOf('other') } });
  await told;
  expect((await ask(server, 'Dockerfile'))?.current?.root).toBe(uriOf('other'));
  await server.connection.sendNotification(chooseContexts, { contexts: {} });
  expect((await ask(server, 'Dockerfile'))?.current).toEqual({ root: uriOf('.'), why: 'What the Dockerfile copies lies there.' });
});

it('says nothing where files may not be read, or are on no disk', async () => {
  write({ Dockerfile: text, 'go.mod': '' });
  const server = await start({ trusted: false });
  await server.open(uriOf('Dockerfile'), text);
  expect(await ask(server, 'Dockerfile')).toBeNull();
  const virtual = 'vscode-vfs://github/o/r/Dockerfile';
  await server.open(virtual, text);
  expect(await server.connection.sendRequest(buildContextRequest, { textDocument: { uri: virtual } })).toBeNull();
});

it('says that none was found', async () => {
  write({
    'docker/Dockerfile': 'FROM alpine\nCOPY nowhere /\n',
    'docker/compose.yaml': 'services: {web: {build: {context: "${DIR}"}}}\n',
  });
  const server = await start();
  await server.open(uriOf('docker/Dockerfile'), 'FROM alpine\nCOPY nowhere /\n');
  expect(await ask(server, 'docker/Dockerfile')).toEqual({ choices: [] });
});
