// Runs VS Code's own server, and opens its workbench in Chromium. `install` is the folder that install.mjs made.
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { patience, VSCodeWindow } from './window.ts';

/** User settings that keep off the screen what is not the product: welcome page, chat, tips, updates, motion. */
const quietSettings: Readonly<Record<string, unknown>> = {
  'chat.disableAIFeatures': true,
  'editor.cursorBlinking': 'solid',
  'extensions.autoCheckUpdates': false,
  // A boolean would be rewritten on start.
  'extensions.autoUpdate': 'off',
  'extensions.ignoreRecommendations': true,
  // The web's default is afterDelay, the desktop's is off.
  'files.autoSave': 'off',
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What `startServer` is to start. */
export interface ServerOptions {
  /** Folder that install.mjs made. */
  readonly install: string;
  /** Packaged extensions to install first. */
  readonly vsix?: readonly string[];
  /** User settings on top of the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Open folders untrusted, in Restricted Mode; by default every folder is trusted. */
  readonly restricted?: boolean;
  /** Extra environment of the server, which extension hosts inherit. */
  readonly env?: Readonly<Record<string, string>>;
  /** Port to listen on; any free one where it is not said. */
  readonly port?: number;
  /** For a person rather than for a test: pages need this token. */
  readonly token?: string;
}

/** What `open` is to open. */
export interface WindowOptions {
  /** Absolute path. */
  readonly folder: string;
  /** A Chromium's path. */
  readonly chromium: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Pixels of the screenshots per pixel of the page. */
  readonly scale?: number;
  /** Absolute path of an unpacked extension to load. */
  readonly developmentPath?: string;
  /** Absolute path of the CommonJS module whose `run()` the extension host is to call. */
  readonly testsPath?: string;
  /** Called with 0 when `run()` resolved, else 1. */
  readonly onTestsEnd?: (exitCode: number) => void;
}

/** A running server with its own, fresh user data. */
export interface Server {
  readonly port: number;
  open(options: WindowOptions): Promise<VSCodeWindow>;
  /** Calls `run()` of a test module in the extension host, the contract of @vscode/test-electron; false where it rejected. */
  runTests(
    options: WindowOptions & { readonly testsPath: string },
  ): Promise<{ readonly passed: boolean; readonly output: readonly string[] }>;
  /** What the server, its extension hosts and the output channels logged, for a failed test's report. */
  logs(): Promise<string>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

/** Starts a server and waits until it listens. */
export async function startServer({
  install,
  vsix = [],
  settings = {},
  restricted = false,
  env = {},
  port = 0,
  token,
}: ServerOptions): Promise<Server> {
  const data = await mkdtemp(path.join(tmpdir(), 'stagelight-vscode-'));
  await mkdir(path.join(data, 'data', 'User'), { recursive: true });
  await mkdir(path.join(data, 'tmp'));
  const userSettings = { ...quietSettings, 'security.workspace.trust.enabled': restricted, ...settings };
  await writeFile(path.join(data, 'data', 'User', 'settings.json'), JSON.stringify(userSettings, null, 2));

  const node = path.join(install, 'node');
  const main = path.join(install, 'vscode', 'out', 'server-main.js');
  const common = [
    main,
    '--accept-server-license-terms',
    '--telemetry-level',
    'off',
    '--server-data-dir',
    data,
    '--extensions-dir',
    path.join(data, 'extensions'),
  ];
  const temporary = path.join(data, 'tmp');
  const options: SpawnOptions = {
    env: { ...process.env, TMPDIR: temporary, XDG_RUNTIME_DIR: temporary, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  };
  if (vsix.length > 0) {
    const install = spawn(
      node,
      [...common, '--force', ...vsix.flatMap((file) => ['--install-extension', path.resolve(file)])],
      options,
    );
    const { code, output } = await finished(install);
    if (code !== 0) throw new Error(`Installing ${vsix.join(', ')} failed:\n${output}`);
  }
  const access =
    token === undefined ? ['--without-connection-token', '--enable-smoke-test-driver'] : ['--connection-token', token];
  const trust = restricted ? [] : ['--disable-workspace-trust'];
  const child = spawn(node, [...common, '--host', '127.0.0.1', '--port', String(port), ...access, ...trust], {
    ...options,
    detached: true,
  });
  const log = createWriteStream(path.join(data, 'server.log'));
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  const killGroup = (signal: NodeJS.Signals): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // Already gone.
    }
  };
  const killOnExit = (): void => {
    killGroup('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  };
  process.once('exit', killOnExit);
  const listening = await listeningPort(child);

  return {
    port: listening,
    open: (window) => openWindow(listening, window),
    runTests: (window) => runTests(listening, window),
    logs: () => readLogs(data),
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = once(child, 'exit');
        killGroup('SIGTERM');
        const graceful = await Promise.race([gone, delay(3000, undefined, { ref: false })]);
        if (!graceful) {
          killGroup('SIGKILL');
          await gone;
        }
      }
      killGroup('SIGKILL');
      process.removeListener('exit', killOnExit);
      log.end();
      await rm(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function readLogs(data: string): Promise<string> {
  const names = (await readdir(data, { recursive: true })).filter((name) => name.endsWith('.log')).toSorted();
  const texts = await Promise.all(names.map(async (name) => ({ name, text: await readFile(path.join(data, name), 'utf8') })));
  return texts.flatMap(({ name, text }) => (text.trim() === '' ? [] : `== ${name}\n${text}`)).join('\n');
}

async function finished(child: ChildProcess): Promise<{ code: unknown; output: string }> {
  let output = '';
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const [code]: unknown[] = await once(child, 'close');
  return { code, output };
}

function listeningPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => reject(new Error(`The server did not start in ${patience} ms:\n${output}`)), patience);
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      // Anchored: a later line says "Agent host server listening on /socket".
      const port = /^Extension host agent listening on (\d+)/m.exec(output)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The server ended with ${code}:\n${output}`));
    });
  });
}

async function openWindow(port: number, options: WindowOptions): Promise<VSCodeWindow> {
  const { folder, developmentPath, testsPath, onTestsEnd, viewport = { width: 1400, height: 900 }, scale = 1 } = options;
  const browser = await chromium.launch({ executablePath: options.chromium, args: chromiumArguments });
  try {
    const page = await browser.newPage({ viewport, deviceScaleFactor: scale });
    page.setDefaultTimeout(patience);
    const window = new VSCodeWindow(browser, page);
    if (onTestsEnd) await page.exposeFunction('codeAutomationExit', onTestsEnd);
    const uri = (file: string): string => `vscode-remote://127.0.0.1:${port}${path.resolve(file)}`;
    const payload: [string, string][] = [];
    if (developmentPath !== undefined) payload.push(['extensionDevelopmentPath', uri(developmentPath)]);
    if (testsPath !== undefined) payload.push(['extensionTestsPath', uri(testsPath)]);
    const query = new URLSearchParams({
      folder: path.resolve(folder),
      ...(payload.length > 0 ? { payload: JSON.stringify(payload) } : {}),
    });
    await page.goto(`http://127.0.0.1:${port}/?${query}`);
    await window.restored();
    return window;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Milliseconds that a whole test module may take. */
const testsPatience = 300_000;

async function runTests(port: number, options: WindowOptions): Promise<{ passed: boolean; output: readonly string[] }> {
  const { promise: ended, resolve: end } = promiseWithResolver<number>();
  const window = await openWindow(port, { ...options, onTestsEnd: end });
  try {
    const exitCode = await Promise.race([ended, delay(testsPatience, undefined, { ref: false })]);
    if (exitCode === undefined) throw new Error(`The tests did not end in ${testsPatience} ms:\n${window.console.join('\n')}`);
    return { passed: exitCode === 0, output: window.console };
  } finally {
    await window.close();
  }
}

function promiseWithResolver<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
