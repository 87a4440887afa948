// What is needed to run VS Code without a desktop: its own server, from the npm package code-server, and a Chromium to look at it.
// Both functions say what they do through `log`, and throw a `Missing` with a sentence for people where something cannot be had.
import { spawn } from 'node:child_process';
import { access, chmod, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

/** Brings VS Code 1.139.1; the selectors of drive.ts are those of that version. */
const codeServer = '4.139.1';
/** The Node that code-server asks for. It is the server's alone: the project itself runs on Node 20 and later. */
const serverNode = '24.21.0';

/** Something that the person has to provide; the message says what, in one sentence. */
export class Missing extends Error {}

/** Folder for what is installed once for all clones: $STAGELIGHT_CACHE, else a folder of the person's cache. */
export function cacheFolder() {
  return (
    process.env['STAGELIGHT_CACHE'] ?? path.join(process.env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache'), 'stagelight')
  );
}

/**
 * The folder of VS Code's server, in which `node` and `vscode` are; installed where it is not there yet (800 MB, about half a minute).
 *
 * @param {(line: string) => void} log
 * @returns {Promise<string>}
 */
export async function ensureServer(log) {
  if (process.platform !== 'linux' || !(process.arch === 'x64' || process.arch === 'arm64')) {
    throw new Missing(
      `VS Code's server runs on Linux (x64, arm64), and this is ${process.platform} (${process.arch}): install VS Code and its command "code".`,
    );
  }
  const cache = cacheFolder();
  const target = path.join(cache, `code-server-${codeServer}-node-${serverNode}`);
  if (await exists(path.join(target, 'complete'))) return target;
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(path.join(cache, 'install-'));
  try {
    log(`Installing VS Code's server into ${target}, once (800 MB, about half a minute) …`);
    await installServer(work, log);
    await rename(work, target).catch(async (error) => {
      // Another run was faster.
      if (!(await exists(path.join(target, 'complete')))) throw error;
    });
    return target;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} work
 * @param {(line: string) => void} log
 */
async function installServer(work, log) {
  const nodePackage = `node-linux-${process.arch}`;
  const nodeFolder = path.join(work, 'node_modules', nodePackage);
  const vscode = path.join(work, 'node_modules/code-server/lib/vscode');
  const install = ['install', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error', '--ignore-scripts'];
  const env = {
    ...process.env,
    PATH: `${path.join(nodeFolder, 'bin')}${path.delimiter}${process.env['PATH'] ?? ''}`,
    // Somebody's .npmrc may name the headers of another Node.
    npm_config_nodedir: nodeFolder,
  };
  /** @type {(title: string, cwd: string, args: string[]) => Promise<void>} */
  const npm = async (title, cwd, args) => {
    log(`  ${title}`);
    const { code, output } = await run('npm', args, { cwd, env });
    if (code !== 0)
      throw new Missing(
        `VS Code's server could not be installed from the npm registry (npm ${args[0]} ended with ${code}):\n${output.slice(-2000)}`,
      );
  };
  await writeFile(path.join(work, 'package.json'), '{"private":true}\n');
  await npm(`1/4 Node ${serverNode}, which it runs on`, work, [...install, `${nodePackage}@${serverNode}`]);
  await npm(`2/4 code-server ${codeServer}`, work, [...install, `code-server@${codeServer}`]);
  await npm('3/4 what it depends on', vscode, [...install, '--omit=dev']);
  await npm("4/4 VS Code's built-in extensions", path.join(vscode, 'extensions'), [...install, '--omit=dev']);
  // Without these two the server runs as well, but writes no log files.
  const tools = await Promise.all(['make', 'g++', 'python3'].map((tool) => findProgram(tool)));
  if (tools.every((tool) => tool !== undefined)) {
    log('  compiling its log writer');
    await run('npm', ['rebuild', '--loglevel=error', '@vscode/spdlog', '@vscode/native-watchdog'], { cwd: vscode, env });
  }
  await symlink(`node_modules/${nodePackage}/bin/node`, path.join(work, 'node'));
  await symlink('node_modules/code-server/lib/vscode', path.join(work, 'vscode'));
  const { code, output } = await run(path.join(work, 'node'), [path.join(work, 'vscode/out/server-main.js'), '--version'], {});
  if (code !== 0) throw new Missing(`VS Code's server was installed, but does not start here:\n${output.slice(-2000)}`);
  await writeFile(path.join(work, 'complete'), '');
  await chmod(work, 0o755);
}

/** A Chromium or Chrome of this machine: $CHROMIUM, one in PATH, or the one that Playwright installed; undefined where there is none. */
export async function findChromium() {
  const named = process.env['CHROMIUM'];
  if (named !== undefined) return named;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']) {
    const found = await findProgram(name);
    if (found !== undefined) return found;
  }
  const own = chromium.executablePath();
  return own && (await exists(own)) ? own : undefined;
}

/**
 * A Chromium, installed by apt-get where there is none and that is possible without asking for a password.
 *
 * @param {(line: string) => void} log
 * @returns {Promise<string>}
 */
export async function ensureChromium(log) {
  const there = await findChromium();
  if (there !== undefined) return there;
  const missing =
    'No Chromium was found: install it (on Debian: apt-get install chromium fonts-dejavu-core) or name one in $CHROMIUM.';
  if ((await findProgram('apt-get')) === undefined || process.getuid?.() !== 0) throw new Missing(missing);
  log('Installing Chromium with apt-get, once (400 MB) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
  ]) {
    const { code, output } = await run('apt-get', args, { env });
    if (code !== 0) throw new Missing(`${missing} apt-get ${args[0]} ended with ${code}:\n${output.slice(-1000)}`);
  }
  const installed = await findChromium();
  if (installed === undefined) throw new Missing(missing);
  return installed;
}

/**
 * The path of a program in PATH.
 *
 * @param {string} name
 * @returns {Promise<string | undefined>}
 */
export async function findProgram(name) {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    const file = path.join(folder, name);
    if (path.isAbsolute(file) && (await exists(file))) return file;
  }
  return undefined;
}

/**
 * Runs a program to its end. Rejects only where it cannot be started.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function run(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** @param {string} file */
async function exists(file) {
  return access(file).then(
    () => true,
    () => false,
  );
}
