import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createMessageConnection,
  ErrorCodes,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import { stageGraphRequest } from '../../protocol/stage-graph.ts';
import { startServer } from '../../server/server.ts';

let connection: MessageConnection;
let ended: boolean[] = [];

beforeEach(() => {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  ended = [];
  startServer(createMessageConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), {
    watchParent: () => undefined,
    end: (orderly) => void ended.push(orderly),
  });
  connection = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  connection.listen();
});

afterEach(() => connection.dispose());

const about = { textDocument: { uri: 'untitled:a' } };
const position = { line: 0, character: 1 };
const range = { start: position, end: position };
const open = { textDocument: { uri: 'untitled:a', languageId: 'dockerfile', version: 1, text: 'FORM alpine\n' } };

async function greet(): Promise<void> {
  await connection.sendRequest('initialize', { processId: null, capabilities: { textDocument: { diagnostic: {} } } });
  await connection.sendNotification('initialized', {});
}

/** The number of the error that a request is answered with; `undefined` for an answer. */
async function errorOf(method: string, params?: unknown): Promise<unknown> {
  try {
    await (params === undefined ? connection.sendRequest(method) : connection.sendRequest(method, params));
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
}

const sound: readonly [string, object][] = [
  ['textDocument/diagnostic', about],
  ['textDocument/hover', { ...about, position }],
  ['textDocument/codeAction', { ...about, range, context: { diagnostics: [] } }],
  ['textDocument/codeLens', about],
  [stageGraphRequest, about],
];

describe('the order of a conversation', () => {
  it('answers nothing before it is initialized', async () => {
    for (const [method, params] of [...sound, ['shutdown', {}], ['some/thing', {}]] as const) {
      expect(await errorOf(method, params), method).toBe(ErrorCodes.ServerNotInitialized);
    }
    await connection.sendNotification('textDocument/didOpen', open);
    await greet();
    // What was told before was not heard.
    expect(await connection.sendRequest('textDocument/diagnostic', about)).toEqual({ kind: 'full', items: [] });
  });

  it('is initialized once, also where the first attempt was none', async () => {
    expect(await errorOf('initialize')).toBe(ErrorCodes.InvalidParams);
    await greet();
    expect(await errorOf('initialize', { processId: null, capabilities: {} })).toBe(ErrorCodes.InvalidRequest);
    expect(await errorOf('textDocument/diagnostic', about)).toBeUndefined();
  });

  it('answers nothing after the shutdown, and then ends in order', async () => {
    await greet();
    expect(await connection.sendRequest('shutdown')).toBeNull();
    for (const [method, params] of [...sound, ['shutdown', {}], ['initialize', { capabilities: {} }]] as const) {
      expect(await errorOf(method, params), method).toBe(ErrorCodes.InvalidRequest);
    }
    await connection.sendNotification('exit');
    expect(await errorOf('shutdown')).toBe(ErrorCodes.InvalidRequest);
    expect(ended).toEqual([true]);
  });

  it('tells of an end without a shutdown', async () => {
    await greet();
    await connection.sendNotification('exit');
    expect(await errorOf('some/thing')).toBe(ErrorCodes.MethodNotFound);
    expect(ended).toEqual([false]);
  });
});

describe('parameters', () => {
  it('are refused where they are not what they must be', async () => {
    await greet();
    for (const [method, params] of sound) {
      for (const wrong of [
        undefined,
        null,
        [],
        {},
        { textDocument: null },
        { textDocument: { uri: 7 } },
        { ...params, textDocument: {} },
      ]) {
        expect(await errorOf(method, wrong), `${method} ${JSON.stringify(wrong)}`).toBe(ErrorCodes.InvalidParams);
      }
    }
    for (const [method, wrong] of [
      ['textDocument/hover', about],
      ['textDocument/hover', { ...about, position: { line: 'x', character: 0 } }],
      ['textDocument/codeAction', { ...about, range }],
      ['textDocument/codeAction', { ...about, range: { start: position }, context: { diagnostics: [] } }],
      ['textDocument/codeAction', { ...about, range, context: { diagnostics: [], only: 'quickfix' } }],
      [stageGraphRequest, { ...about, target: 0 }],
    ] as const) {
      expect(await errorOf(method, wrong), `${method} ${JSON.stringify(wrong)}`).toBe(ErrorCodes.InvalidParams);
    }
    expect(await errorOf('textDocument/rename', about)).toBe(ErrorCodes.MethodNotFound);
  });

  it('of notifications that make no sense are passed over', async () => {
    await greet();
    await connection.sendNotification('textDocument/didOpen', open);
    const edit = { textDocument: { uri: 'untitled:a', version: 2 } };
    for (const [method, params] of [
      ['textDocument/didOpen', about],
      ['textDocument/didOpen', { textDocument: { ...open.textDocument, text: null } }],
      ['textDocument/didChange', edit],
      ['textDocument/didChange', { ...edit, contentChanges: [{ range: {}, text: 'x' }] }],
      ['textDocument/didChange', { ...edit, contentChanges: [null] }],
      ['textDocument/didClose', {}],
      ['workspace/didChangeWatchedFiles', {}],
      ['workspace/didChangeWatchedFiles', { changes: [{}] }],
      ['workspace/didChangeWorkspaceFolders', { event: { added: [{}] } }],
      ['some/thing', { a: 1 }],
    ] as const) {
      await connection.sendNotification(method, params);
    }
    expect(await connection.sendRequest('textDocument/diagnostic', about)).toMatchObject({
      items: [{ code: 'unknown-instruction' }],
    });
  });
});
