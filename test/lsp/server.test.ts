import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  CodeActionRequest,
  CodeActionTriggerKind,
  CodeLensRequest,
  ErrorCodes,
  HoverRequest,
  type CodeAction,
} from 'vscode-languageserver/node';
import { reviewCommand } from '../../protocol/review.ts';
import { stageGraphRequest, type StageGraph } from '../../protocol/stage-graph.ts';
import { editorCapabilities, startClient, type TestClient } from './client.ts';

const sample = `# syntax=docker/dockerfile:1
FROM goland:1.21-alpine
WORKDIR /src
COPY . .
RUN go mod download
RUN go build -o /bin/client ./cmd/client
ENTRYPOINT [ "/bin/client" ]
`;

let folder = '';
let client: TestClient;
let started: TestClient[] = [];

async function start(...args: Parameters<typeof startClient>): Promise<TestClient> {
  client = await startClient(...args);
  started.push(client);
  return client;
}

/** Writes files into the test's folder and gives the URI of the first. */
function write(files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return pathToFileURL(join(folder, Object.keys(files)[0] ?? '')).href;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stagelight-'));
});

afterEach(() => {
  for (const one of started) one.stop();
  started = [];
  rmSync(folder, { recursive: true, force: true });
});

async function actionsAt(
  uri: string,
  line: number,
  character: number,
  only?: string[],
  triggerKind?: CodeActionTriggerKind,
): Promise<CodeAction[]> {
  const position = { line, character };
  const answer = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [], ...(only ? { only } : {}), ...(triggerKind ? { triggerKind } : {}) },
  });
  return (answer ?? []).filter((action): action is CodeAction => typeof action.command !== 'string');
}

describe('diagnostics', () => {
  it('are answered to a client that asks, with code, page and source', async () => {
    await start();
    await client.open('untitled:Untitled-1', sample);
    const found = await client.pull('untitled:Untitled-1');
    expect(found.map(({ range, severity, code, source }) => ({ line: range.start.line, severity, code, source }))).toContainEqual(
      {
        line: 1,
        severity: 2,
        code: 'image-misspelt',
        source: 'stagelight',
      },
    );
    expect(found.every((one) => one.codeDescription?.href.endsWith(`docs/rules/${one.code}.md`))).toBe(true);
    expect(client.pushed).toEqual([]);
  });

  it('are pushed with the version to a client that does not ask', async () => {
    await start({});
    await client.open('untitled:Untitled-1', sample);
    expect((await client.pushedUntil(({ version }) => version === 1)).diagnostics.length).toBeGreaterThan(0);
    await client.replace('untitled:Untitled-1', 2, 'FROM scratch\nCOPY a /a\n');
    expect((await client.pushedUntil(({ version }) => version === 2)).diagnostics).toEqual([]);
  });

  it('spare the word that is being typed until the typing rests', async () => {
    await start({});
    await client.open('untitled:Untitled-1', 'FROM alpine:3.20\nRU x\n');
    expect((await client.pushedUntil(({ version }) => version === 1)).diagnostics.map(({ code }) => code)).toEqual([
      'unknown-instruction',
    ]);
    await client.type('untitled:Untitled-1', 2, 1, 2, 'M');
    expect((await client.pushedUntil(({ version }) => version === 2)).diagnostics).toEqual([]);
    const rested = await client.pushedUntil(({ version, diagnostics }) => version === 2 && diagnostics.length > 0);
    expect(rested.diagnostics.map(({ code }) => code)).toEqual(['unknown-instruction']);
  });

  it('see the build context, and its changes', async () => {
    const uri = write({ Dockerfile: sample, 'go.mod': 'module x\n', 'go.sum': '', 'cmd/client/main.go': 'package main\n' });
    await start(editorCapabilities, { trusted: true }, [pathToFileURL(folder).href]);
    await client.open(uri, sample);
    expect((await client.pull(uri)).find(({ code }) => code === 'dependencies-after-source')?.message).toContain(
      'any of the 4 files',
    );
    write({ 'README.md': '# x\n' });
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${pathToFileURL(folder).href}/README.md`, type: 1 }],
    });
    expect((await client.pull(uri)).find(({ code }) => code === 'dependencies-after-source')?.message).toContain(
      'any of the 5 files',
    );
  });

  it('do not read the files of an untrusted workspace until it is trusted', async () => {
    const uri = write({ Dockerfile: sample, 'go.mod': 'module x\n', 'cmd/client/main.go': 'package main\n' });
    await start(editorCapabilities, { trusted: false }, [pathToFileURL(folder).href]);
    await client.open(uri, sample);
    const messageOf = async () => (await client.pull(uri)).find(({ code }) => code === 'dependencies-after-source')?.message;
    expect(await messageOf()).not.toMatch(/\d+ files/);
    await client.connection.sendNotification('stagelight/trust');
    expect(await messageOf()).toContain('any of the 3 files');
  });

  it('are silent on ignore files and templates, whatever the language', async () => {
    await start();
    for (const name of [
      '.dockerignore',
      'app.Dockerfile.dockerignore',
      'Dockerfile.j2',
      'Dockerfile.tmpl',
      'Dockerfile.erb',
      'Dockerfile.in',
      'Dockerfile.template',
    ]) {
      await client.open(`file:///x/${name}`, 'node_modules\n{{ base }}\n');
      expect(await client.pull(`file:///x/${name}`), name).toEqual([]);
    }
  });

  it('are silent on what begins as a template does', async () => {
    await start();
    for (const [index, text] of [
      '# made by hand\n\n{{ ARGS: from }}\nRUN x\n',
      '{% set a = 1 %}\nFROM a\n',
      '<% x %>\n',
    ].entries()) {
      await client.open(`untitled:${index}`, text);
      expect(await client.pull(`untitled:${index}`)).toEqual([]);
    }
    await client.open('untitled:lines', `${' \n'.repeat(5000)}x`);
    expect((await client.pull('untitled:lines')).length).toBeGreaterThan(0);
    await client.open('untitled:broken', `${'#\n'.repeat(4000)}FORM a\n{{ x }}\n`);
    expect((await client.pull('untitled:broken')).length).toBeGreaterThan(0);
  });
});

describe('bad surroundings', () => {
  it('a folder in place of .dockerignore, a file that is gone, a document outside of any folder', async () => {
    const uri = write({ 'a/Dockerfile': sample, 'a/go.mod': 'module x\n', 'a/.dockerignore/x': '' });
    await start(editorCapabilities, { trusted: true }, []);
    await client.open(uri, sample);
    await client.open(`${pathToFileURL(folder).href}/gone/Dockerfile`, sample);
    expect((await client.pull(uri)).length).toBeGreaterThan(0);
    expect((await client.pull(`${pathToFileURL(folder).href}/gone/Dockerfile`)).length).toBeGreaterThan(0);
  });

  it('an address that is none, a request about a document that is not open', async () => {
    await start();
    await client.open('file:///%ZZ/Dockerfile', sample);
    expect((await client.pull('file:///%ZZ/Dockerfile')).length).toBeGreaterThan(0);
    expect(await client.pull('file:///nowhere/Dockerfile')).toEqual([]);
    expect(
      await client.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: 'file:///nowhere' },
        position: { line: 9, character: 9 },
      }),
    ).toBeNull();
  });

  it('5 MB of text: one sentence, and the server goes on', async () => {
    await start();
    await client.open('untitled:big', `FROM alpine\n${'RUN make\n'.repeat(600_000)}`);
    const found = await client.pull('untitled:big');
    expect(found.map(({ message }) => message)).toEqual([
      'This file has 5.4 million characters; files of up to 1 million are checked.',
    ]);
    await client.open('untitled:small', sample);
    expect((await client.pull('untitled:small')).length).toBeGreaterThan(0);
  });

  it('odd characters', async () => {
    await start();
    for (const [index, text] of [
      '',
      '\0',
      'FROM \uD800\0\r\r\n',
      `FROM a\nRUN ${'x'.repeat(70_000)}\n`,
      '\uFEFF# escape=`\nFROM a\r',
    ].entries()) {
      await client.open(`untitled:${index}`, text);
      expect(Array.isArray(await client.pull(`untitled:${index}`))).toBe(true);
    }
  });
});

describe('hover', () => {
  it('is Markdown with the range of the word', async () => {
    await start();
    await client.open('untitled:a', sample);
    const hover = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: 'untitled:a' },
      position: { line: 3, character: 2 },
    });
    expect(hover).toMatchObject({
      contents: { kind: 'markdown' },
      range: { start: { line: 3, character: 0 }, end: { line: 3, character: 4 } },
    });
  });
});

describe('code actions', () => {
  it('correct a misspelling, explain it, ignore it', async () => {
    await start();
    await client.open('untitled:a', sample);
    const actions = await actionsAt('untitled:a', 1, 6, ['quickfix']);
    expect(actions.map(({ title }) => title)).toEqual([
      'Change to "golang"',
      'Explain',
      'Ignore on this line',
      'Ignore in this file',
    ]);
    expect(actions[0]?.isPreferred).toBe(true);
    expect(actions[1]?.command).toMatchObject({ command: 'stagelight.explain', arguments: ['image-misspelt'] });
  });

  it('correct all likely misspellings at once', async () => {
    await start();
    await client.open('untitled:a', 'FROM goland:1.21\nRUN go mod donwload\n');
    const all = (await actionsAt('untitled:a', 0, 6)).find(
      ({ title }) => title === 'Correct all 2 likely misspellings in this file',
    );
    expect(all?.edit?.documentChanges).toMatchObject([{ edits: [{ newText: 'golang' }, { newText: 'download' }] }]);
  });

  it('count no misspelling what is another kind of slip', async () => {
    await start();
    const text = 'FROM goland:1.21 # the compiler\nRUN go mod donwload\nCOPY a b c\nRUN --mount=type=bind, target=. make\n';
    await client.open('untitled:a', text);
    const titles = (await actionsAt('untitled:a', 0, 6)).map(({ title }) => title);
    expect(titles).toContain('Correct all 2 likely misspellings in this file');
    for (const [line, character] of [
      [0, 20],
      [3, 23],
    ] as const) {
      const others = (await actionsAt('untitled:a', line, character)).map(({ title }) => title);
      expect(others.length).toBeGreaterThan(0);
      expect(others.filter((title) => title.startsWith('Correct all'))).toEqual([]);
    }
  });

  it('of a whole large file are a menu that can be read', async () => {
    await start();
    const stages = Array.from(
      { length: 200 },
      (_, index) => `FROM goland AS s${index}\nCOPY --from=${index} /a /b\nRUN go mod donwload\n`,
    );
    await client.open('untitled:a', `FROM alpine\n${stages.join('')}`);
    const answer = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: 'untitled:a' },
      range: { start: { line: 0, character: 0 }, end: { line: 800, character: 0 } },
      context: { diagnostics: [] },
    });
    expect(answer?.length).toBeGreaterThan(20);
    expect(answer?.length).toBeLessThan(200);
  });

  it('fix all: only when asked for, only what is safe; on save only the spelling of keywords', async () => {
    const uri = write({
      Dockerfile: '',
      'go.mod': 'module x\n',
      'go.sum': '',
      '.dockerignore': '.git\n',
      'main.go': 'package main\n',
    });
    await start(editorCapabilities, { trusted: true, codeLens: true, explain: true }, [pathToFileURL(folder).href]);
    await client.open(uri, 'FROM golang:1.23 as build\nWORKDIR /src\nCOPY . .\nRUN go mod download\nRUN go build -o /bin/x .\n');
    expect((await actionsAt(uri, 2, 0)).some(({ kind }) => kind?.startsWith('source'))).toBe(false);
    const [invoked] = await actionsAt(uri, 2, 0, ['source.fixAll'], CodeActionTriggerKind.Invoked);
    expect(JSON.stringify(invoked?.edit)).toContain('COPY go.mod go.sum ./');
    const [saved] = await actionsAt(uri, 2, 0, ['source.fixAll.stagelight'], CodeActionTriggerKind.Automatic);
    expect(saved?.edit?.documentChanges).toMatchObject([{ edits: [{ newText: 'AS' }] }]);
  });

  it('ask for a look where a fix wants one, and change the ignore file with it', async () => {
    const uri = write({ Dockerfile: '', 'package.json': '{}', 'package-lock.json': '{}', 'server.js': '' });
    await start(editorCapabilities, { trusted: true }, [pathToFileURL(folder).href]);
    await client.open(uri, 'FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCMD ["node", "server.js"]\n');
    const action = (await actionsAt(uri, 2, 1)).find(({ title }) => title.startsWith('Copy package'));
    expect(action?.title.endsWith('…')).toBe(true);
    expect(Object.values(action?.edit?.changeAnnotations ?? {})).toMatchObject([{ needsConfirmation: true }]);
    expect(action?.edit?.documentChanges).toContainEqual(
      expect.objectContaining({ kind: 'create', uri: `${pathToFileURL(folder).href}/.dockerignore` }),
    );
  });

  it('leave the look to a client that has a command for it', async () => {
    const uri = write({ Dockerfile: '', 'package.json': '{}', 'package-lock.json': '{}', 'server.js': '' });
    await start(editorCapabilities, { trusted: true, review: true }, [pathToFileURL(folder).href]);
    await client.open(uri, 'FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCMD ["node", "server.js"]\n');
    const action = (await actionsAt(uri, 2, 1)).find(({ title }) => title.startsWith('Copy package'));
    expect(action?.edit).toBeUndefined();
    expect(action?.command?.command).toBe(reviewCommand);
    expect(action?.command?.arguments).toMatchObject([
      { title: action?.title.slice(0, -1), uri, version: 1, edit: { changeAnnotations: { fix: { needsConfirmation: false } } } },
    ]);
    expect(action?.command?.arguments?.[0]).toHaveProperty(
      'note',
      expect.stringContaining('This adds "node_modules" to ".dockerignore".'),
    );
  });
});

describe('stage graph', () => {
  const text = 'FROM golang:1.23 AS build\nCOPY . .\nRUN make\nFROM scratch\nCOPY --from=build /bin/x /x\n';

  it('names stages, images, context, edges and what the target needs', async () => {
    await start();
    await client.open('untitled:a', text);
    const graph = await client.connection.sendRequest<StageGraph>(stageGraphRequest, {
      textDocument: { uri: 'untitled:a' },
      target: 'BUILD',
    });
    expect(graph).toMatchObject({
      version: 1,
      target: 'build',
      stages: [
        { index: 0, name: 'build', base: 'golang:1.23', line: 0, needed: true, leaf: false },
        { index: 1, base: 'scratch', line: 3, needed: false, leaf: true },
      ],
      images: [{ name: 'golang:1.23' }],
      edges: [
        { kind: 'base', line: 0, paths: [] },
        { kind: 'copy', line: 1, paths: ['.'] },
        { kind: 'copy', line: 4, paths: ['/bin/x'] },
      ],
    });
  });

  it('tells what is found in each instruction', async () => {
    await start();
    await client.open('untitled:a', 'FROM goland:1.21 AS a\nRUN go mod donwload && \\\n    go mod tydi\nRUN make\n');
    const graph = await client.connection.sendRequest<StageGraph>(stageGraphRequest, { textDocument: { uri: 'untitled:a' } });
    expect(graph.stages[0]?.found).toMatchObject({ count: 1, severity: 'warning' });
    expect(graph.stages[0]?.steps.map(({ found }) => found?.severity)).toEqual(['warning', undefined]);
    expect(graph.stages[0]?.steps[0]?.found?.message).toContain('donwload');
  });

  it('takes the last stage for the target where none is asked for', async () => {
    await start();
    await client.open('untitled:a', `FROM alpine AS lint\nRUN true\n${text}`);
    const graph = await client.connection.sendRequest<StageGraph>(stageGraphRequest, { textDocument: { uri: 'untitled:a' } });
    expect(graph.target).toBe('2');
    expect(graph.stages.map(({ needed, leaf }) => [needed, leaf])).toEqual([
      [false, true],
      [true, false],
      [true, true],
    ]);
  });

  it('refuses an unknown target', async () => {
    await start();
    await client.open('untitled:a', text);
    await expect(
      client.connection.sendRequest(stageGraphRequest, { textDocument: { uri: 'untitled:a' }, target: 'nope' }),
    ).rejects.toMatchObject({
      code: ErrorCodes.InvalidParams,
    });
  });

  it('gives two stages of one name two ids', async () => {
    await start();
    await client.open('untitled:a', 'FROM a AS x\nFROM b AS x\nFROM <img AS <img onerror=alert(1)>\n');
    const graph = await client.connection.sendRequest<StageGraph>(stageGraphRequest, { textDocument: { uri: 'untitled:a' } });
    expect(new Set(graph.stages.map(({ id }) => id)).size).toBe(3);
  });
});

describe('code lens', () => {
  it('is one, above the first FROM, for clients that know its command', async () => {
    await start();
    await client.open('untitled:a', sample);
    const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: 'untitled:a' } });
    expect(lenses).toMatchObject([
      { range: { start: { line: 1 } }, command: { title: 'Show stage graph', arguments: ['untitled:a'] } },
    ]);
  });
});
