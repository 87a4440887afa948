import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CodeActionRequest, type Diagnostic } from 'vscode-languageserver/node';
import { editorCapabilities, startClient, type TestClient } from './client.ts';

/** How long it takes to list the build context here, in milliseconds: longer than diagnostics wait for it. */
const listing = 900;

vi.mock('../../server/world/list.ts', async (load) => {
  const real = await load<typeof import('../../server/world/list.ts')>();
  return {
    listContext: async (...args: Parameters<typeof real.listContext>) => {
      await new Promise((resolve) => setTimeout(resolve, listing));
      return real.listContext(...args);
    },
  };
});

// Of these files no folder is found for as long.
vi.mock('../../server/world/root.ts', async (load) => {
  const real = await load<typeof import('../../server/world/root.ts')>();
  return {
    ...real,
    findRoot: async (...args: Parameters<typeof real.findRoot>) => {
      if (args[1].includes('nowhere')) await new Promise((resolve) => setTimeout(resolve, listing));
      return args[1].includes('nowhere') ? undefined : real.findRoot(...args);
    },
  };
});

const text = 'FROM goland:1.21\nWORKDIR /src\nCOPY . .\nRUN go mod download\nRUN go build -o /bin/x .\n';
let folder = '';
let uri = '';
let client: TestClient;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stagelight-'));
  for (const [name, content] of Object.entries({
    Dockerfile: text,
    'go.mod': 'module x\n',
    'go.sum': '',
    'main.go': 'package main\n',
  })) {
    writeFileSync(join(folder, name), content);
  }
  uri = pathToFileURL(join(folder, 'Dockerfile')).href;
});

afterEach(() => {
  client.stop();
  rmSync(folder, { recursive: true, force: true });
});

const rulesOf = (found: readonly Diagnostic[]) => found.map(({ code }) => code);
const order = (found: readonly Diagnostic[]) => found.find(({ code }) => code === 'dependencies-after-source')?.message;

it('says at once what is certain, and the rest when the context is known', async () => {
  client = await startClient(editorCapabilities, { trusted: true }, [pathToFileURL(folder).href]);
  const refreshed = new Promise<void>((resolve) => {
    client.connection.onRequest('workspace/diagnostic/refresh', () => {
      resolve();
      return null;
    });
  });
  await client.open(uri, text);
  expect(rulesOf(await client.pull(uri))).toEqual(['image-misspelt']);
  await refreshed;
  expect(order(await client.pull(uri))).toContain('any of the 4 files');
});

it('says the rest too where there turns out to be no context', async () => {
  client = await startClient(editorCapabilities, { trusted: true }, [pathToFileURL(folder).href]);
  const refreshed = new Promise<void>((resolve) => {
    client.connection.onRequest('workspace/diagnostic/refresh', () => {
      resolve();
      return null;
    });
  });
  await client.open(uri, `${text}COPY nowhere /x\n`);
  expect(rulesOf(await client.pull(uri))).toEqual(['image-misspelt']);
  await refreshed;
  expect(rulesOf(await client.pull(uri))).toContain('dependencies-after-source');
});

it('waits for it where a person chooses, and where the client cannot be told', async () => {
  client = await startClient({ textDocument: { diagnostic: {} } }, { trusted: true }, [pathToFileURL(folder).href]);
  await client.open(uri, text);
  const position = { line: 2, character: 1 };
  const asked = client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [] },
  });
  expect(order(await client.pull(uri))).toContain('any of the 4 files');
  expect((await asked)?.map(({ title }) => title)).toContain('Copy go.mod and go.sum first, the rest after "go mod download"');
});

it('is pushed when it is known to a client that does not ask', async () => {
  client = await startClient({}, { trusted: true }, [pathToFileURL(folder).href]);
  await client.open(uri, text);
  const last = await client.pushedUntil(({ diagnostics }) => order(diagnostics) !== undefined);
  expect(order(last.diagnostics)).toContain('any of the 4 files');
  expect(client.pushed.map(({ diagnostics }) => rulesOf(diagnostics).includes('image-misspelt'))).toEqual([true, true]);
});
