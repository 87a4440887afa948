import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * A language server as a process of its own, spoken to over stdio without any library, so that what is measured is the server.
 *
 * @param {readonly string[]} command
 */
export function startServer(command) {
  const started = performance.now();
  const [program, ...args] = command;
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map();
  /** @type {((params: any) => void)[]} */
  let listeners = [];
  let buffer = Buffer.alloc(0);
  let id = 0;
  child.stdout.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const head = buffer.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, head).toString())?.[1]);
      if (buffer.length < head + 4 + length) return;
      const message = JSON.parse(buffer.subarray(head + 4, head + 4 + length).toString());
      buffer = buffer.subarray(head + 4 + length);
      receive(message);
    }
  });

  function receive(message) {
    if (message.method === 'textDocument/publishDiagnostics') {
      for (const listener of listeners) listener(message.params);
    } else if (message.method !== undefined && message.id !== undefined) {
      send({
        id: message.id,
        result: message.method === 'workspace/configuration' ? message.params.items.map(() => null) : null,
      });
    } else if (message.id !== undefined) {
      waiting.get(message.id)?.(message.result);
      waiting.delete(message.id);
    }
  }

  function send(message) {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  const request = (method, params) =>
    new Promise((resolve) => {
      waiting.set(++id, resolve);
      send({ id, method, params });
    });

  return {
    /** Milliseconds from the start of the process to its answer to `initialize`. */
    async initialize() {
      await request('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
      const time = performance.now() - started;
      send({ method: 'initialized', params: {} });
      return time;
    },
    request,
    notify: (method, params) => send({ method, params }),
    /** Resolves with the next diagnostics that fulfil `test`; rejects where none come within `patience` milliseconds. */
    diagnostics: (test, patience = 30_000) =>
      new Promise((resolve, reject) => {
        const end = () => {
          clearTimeout(timer);
          listeners = listeners.filter((other) => other !== listener);
        };
        const timer = setTimeout(() => {
          end();
          reject(new Error(`"${command.join(' ')}" sent no diagnostics as expected within ${patience} ms.`));
        }, patience);
        const listener = (params) => {
          if (!test(params)) return;
          end();
          resolve(params);
        };
        listeners.push(listener);
      }),
    /** Resident memory in megabytes; undefined where the system has no `/proc`. */
    memory() {
      try {
        return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024;
      } catch {
        return undefined;
      }
    },
    stop: () => child.kill('SIGKILL'),
  };
}
