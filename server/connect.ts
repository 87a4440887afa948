import process from 'node:process';
import {
  createMessageConnection,
  createServerPipeTransport,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
  type MessageReader,
  type MessageWriter,
} from 'vscode-jsonrpc/node';

/** How often the server looks whether the editor that started it still runs, in milliseconds. */
const lookAfterParent = 3000;

/**
 * Connects with the client in the way that the command line asks for: `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`, as the
 * protocol's specification names them.
 *
 * @throws Error where the command line asks for none
 */
export function connect(argv: readonly string[]): MessageConnection {
  const [reader, writer] = openTransport(argv);
  return createMessageConnection(reader, writer);
}

function openTransport(argv: readonly string[]): [MessageReader, MessageWriter] {
  if (argv.includes('--node-ipc')) return [new IPCMessageReader(process), new IPCMessageWriter(process)];
  const socket = valueOf(argv, '--socket');
  if (socket !== undefined) return createServerSocketTransport(Number(socket));
  const pipe = valueOf(argv, '--pipe');
  if (pipe !== undefined) return createServerPipeTransport(pipe);
  if (argv.includes('--stdio')) return [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)];
  throw new Error('Say how to reach the client: --stdio, --node-ipc, --socket=PORT or --pipe=NAME.');
}

/** The value of `--name=value` or `--name value`. */
function valueOf(argv: readonly string[], name: string): string | undefined {
  const at = argv.findIndex((word) => word === name || word.startsWith(`${name}=`));
  const word = argv[at];
  return word === undefined ? undefined : word === name ? argv[at + 1] : word.slice(name.length + 1);
}

/** Watches the process that started the server; a pid of `null` is nobody's. */
export function watchParent(pid: number | null | undefined): void {
  if (typeof pid !== 'number') return;
  const timer = setInterval(() => {
    try {
      process.kill(pid, 0);
    } catch {
      process.exit(1);
    }
  }, lookAfterParent);
  timer.unref();
}
