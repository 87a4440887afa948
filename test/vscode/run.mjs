// Runs the suite inside a real VS Code: `node test/vscode/run.mjs [--only host|person] [--grep text] [--pictures]`.
//
// The same cases are played twice. Inside the extension host, through VS Code's API: in the VS Code that @vscode/test-electron downloads where
// there is a display, else in VS Code's own server. And as a person, with keyboard and mouse, in a headless Chromium. The last line says how
// many passed and failed; the exit code is 1 where one failed or could not be started.
// `--grep` plays only what has that text in its name; `--pictures` takes those of the README too.
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { createVSIX } from '@vscode/vsce';
import { build } from '../../esbuild.mjs';
import { argumentsForRoot, downloadDesktop, hasDisplay } from './desktop.mjs';
import { hostTests, loadDrivers, out, root } from './drivers.mjs';
import { ensureChromium, ensureServer, Missing } from './install.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' }, grep: { type: 'string' }, pictures: { type: 'boolean' } } });
const log = (/** @type {string} */ line) => console.log(line);
const vsix = path.join(out, 'stagelight.vsix');
const failures = path.join(out, 'failures');

await rm(failures, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await build();
await createVSIX({ cwd: root, packagePath: vsix, dependencies: false });
const drivers = await loadDrivers();

let passed = 0;
/** @type {{ name: string, reason: string }[]} */
const failed = [];
for (const [name, play] of Object.entries({ host: playInHost, person: playAsPerson })) {
  if (values.only !== undefined && values.only !== name) continue;
  const workspace = await mkdtemp(path.join(tmpdir(), 'stagelight-workspace-'));
  try {
    await drivers.writeWorkspace(workspace);
    const results = await play(workspace);
    passed += results.passed;
    failed.push(...results.failures);
  } catch (error) {
    // What could not be started counts as failed: nothing of it was seen to pass.
    failed.push({
      name: `the suite "${name}"`,
      reason: error instanceof Missing ? error.message : String(error instanceof Error ? error.stack : error),
    });
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}
if (values.pictures) {
  const folder = await mkdtemp(path.join(tmpdir(), 'stagelight-pictures-'));
  const [chromium, install] = [await ensureChromium(log), await ensureServer(log)];
  await drivers.takePictures({ install, chromium, vsix, folder, images: path.join(root, 'docs/images') });
  await rm(folder, { recursive: true, force: true });
}
for (const { name, reason } of failed) console.log(`FAILED ${name}\n  ${reason.replaceAll('\n', '\n  ')}`);
console.log(`${passed} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);

/**
 * @param {string} workspace
 * @returns {Promise<import('./play.ts').Results>}
 */
async function playInHost(workspace) {
  const resultsFile = path.join(out, 'host-results.json');
  await rm(resultsFile, { force: true });
  const env = { STAGELIGHT_RESULTS: resultsFile, STAGELIGHT_GREP: values.grep ?? '' };
  const desktop = hasDisplay() ? await downloadDesktop(log) : undefined;
  if (desktop === undefined) {
    const server = await drivers.startServer({ install: await ensureServer(log), env });
    try {
      const window = { folder: workspace, chromium: await ensureChromium(log), developmentPath: root, testsPath: hostTests };
      const { output } = await server.runTests(window);
      console.log(output.join('\n'));
    } finally {
      await server.stop();
    }
  } else {
    const userData = await mkdtemp(path.join(tmpdir(), 'stagelight-user-'));
    const launchArgs = [
      workspace,
      '--disable-extensions',
      '--disable-workspace-trust',
      '--user-data-dir',
      userData,
      ...argumentsForRoot(),
    ];
    // It rejects where a test failed, which the results tell better.
    await runTests({
      vscodeExecutablePath: desktop,
      extensionDevelopmentPath: root,
      extensionTestsPath: hostTests,
      extensionTestsEnv: env,
      launchArgs,
    }).catch(() => undefined);
    await rm(userData, { recursive: true, force: true });
  }
  return JSON.parse(await readFile(resultsFile, 'utf8'));
}

/**
 * @param {string} workspace
 * @returns {Promise<import('./play.ts').Results>}
 */
async function playAsPerson(workspace) {
  const [chromium, install] = [await ensureChromium(log), await ensureServer(log)];
  return drivers.playInChromium({ install, chromium, vsix, workspace, failures, only: values.grep ?? '' });
}
