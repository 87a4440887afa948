// Opens VS Code with the extension on a copy of samples/: `npm run try`.
//
//   -- --check      looks at it headless instead; exits with 0 when squiggle, hover, lightbulb and stage graph were seen, else with 1
//   -- --browser    takes VS Code's server and the browser although there is a desktop
//   -- --port 8000  where that server listens; any free port where it is not said
//
// First choice is the desktop's own `code`, then a VS Code that @vscode/test-electron downloads, then VS Code's own server in the browser.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { access, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';
import { build } from '../esbuild.mjs';
import { argumentsForRoot, downloadDesktop, hasDisplay } from '../test/vscode/desktop.mjs';
import { loadDrivers, out, root } from '../test/vscode/drivers.mjs';
import { cacheFolder, ensureChromium, ensureServer, findProgram, Missing, run } from '../test/vscode/install.mjs';

/** The oldest VS Code that the extension runs in, as in package.json. */
const oldest = [1, 91];

const { values } = parseArgs({ options: { check: { type: 'boolean' }, browser: { type: 'boolean' }, port: { type: 'string' } } });
const log = (/** @type {string} */ line) => console.log(line);

try {
  log('Building …');
  await build();
  if (values.check) await check();
  else await open();
} catch (error) {
  console.error(error instanceof Missing ? error.message : error);
  process.exitCode = 1;
}

async function open() {
  if (!values.browser && hasDisplay()) {
    const program = (await findCode()) ?? (await downloadDesktop(log));
    if (program !== undefined) return openOnDesktop(program);
  }
  if (!hasDisplay()) log('There is no display, so VS Code is shown in a browser.');
  return openInBrowser();
}

/** The desktop's own `code`, where it is one that can load an extension from a folder. */
async function findCode() {
  const program = await findProgram(process.platform === 'win32' ? 'code.cmd' : 'code');
  if (program === undefined) return undefined;
  // In a terminal of a remote window, and in WSL, `code` only talks to a window elsewhere.
  if (process.env['VSCODE_IPC_HOOK_CLI'] !== undefined || process.env['WSL_DISTRO_NAME'] !== undefined) {
    log('The command "code" of this terminal belongs to a window on another machine, so it is not used.');
    return undefined;
  }
  const { code, output } = await run(program, ['--version', ...rootArguments()], { shell: process.platform === 'win32' });
  const [major = 0, minor = 0] = (output.trim().split('\n', 1)[0] ?? '').split('.').map(Number);
  if (code === 0 && (major > oldest[0] || (major === oldest[0] && minor >= oldest[1]))) return program;
  log(
    `The command "code" says "${output.trim().split('\n', 1)[0]}", and the extension needs VS Code ${oldest.join('.')} or later.`,
  );
  return undefined;
}

/** Root's VS Code wants a folder of its own. */
function rootArguments() {
  const forRoot = argumentsForRoot();
  return forRoot.length > 0 ? [...forRoot, '--user-data-dir', path.join(cacheFolder(), 'user-data')] : [];
}

/** @param {string} program */
async function openOnDesktop(program) {
  const folder = await copySamples();
  const args = [
    '--new-window',
    '--disable-workspace-trust',
    `--extensionDevelopmentPath=${root}`,
    folder,
    path.join(folder, 'go/Dockerfile'),
  ];
  log(`Opening ${program} on a copy of the samples: ${folder}`);
  const child = spawn(program, [...rootArguments(), ...args], {
    stdio: 'ignore',
    detached: true,
    shell: process.platform === 'win32',
  });
  await once(child, 'spawn');
  child.unref();
}

async function openInBrowser() {
  const install = await ensureServer(log);
  const drivers = await loadDrivers();
  const folder = await copySamples();
  const token = randomBytes(12).toString('hex');
  const settings = { 'files.autoSave': 'off', 'chat.disableAIFeatures': true };
  const server = await drivers.startServer({
    install,
    vsix: [await packaged()],
    settings,
    token,
    port: Number(values.port ?? 0),
  });
  const address = new URL(`http://127.0.0.1:${server.port}/`);
  address.searchParams.set('tkn', token);
  address.searchParams.set('folder', folder);
  log(
    `\nVS Code with Stagelight is running on a copy of the samples. Open this address in a browser, then go/Dockerfile:\n\n  ${address}\n`,
  );
  log(`From another machine, first: ssh -L ${server.port}:127.0.0.1:${server.port} <this machine>`);
  log('Ctrl+C ends it.');
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await server.stop();
  await rm(path.dirname(folder), { recursive: true, force: true });
}

async function check() {
  const chromium = await ensureChromium(log);
  const install = await ensureServer(log);
  const drivers = await loadDrivers();
  const folder = await copySamples();
  try {
    log('Looking at the samples in VS Code …');
    await drivers.tryOut({ install, chromium, vsix: await packaged(), folder, saw: (what) => log(`  saw ${what}`) });
    log('Squiggle, hover, lightbulb and stage graph were seen.');
  } catch (error) {
    throw new Missing(`Not everything was seen: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await rm(path.dirname(folder), { recursive: true, force: true });
  }
}

/** The packaged extension, as people install it. */
async function packaged() {
  await mkdir(out, { recursive: true });
  const vsix = path.join(out, 'try.vsix');
  const silent = console.log;
  // vsce lists all files.
  console.log = () => undefined;
  try {
    await createVSIX({ cwd: root, packagePath: vsix, dependencies: false });
  } finally {
    console.log = silent;
  }
  return vsix;
}

/** A copy, so that what is tried out changes nothing in the clone. */
async function copySamples() {
  const samples = path.join(root, 'samples');
  await access(samples).catch(() => {
    throw new Missing(`The folder ${samples} is missing: the clone is not complete.`);
  });
  const folder = path.join(await mkdtemp(path.join(tmpdir(), 'stagelight-')), 'samples');
  await cp(samples, folder, { recursive: true });
  return folder;
}
