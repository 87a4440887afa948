// Bundles the drivers of VS Code, which are TypeScript, into .cache/vscode/.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
/** Where bundles, packages and pictures of failures go. */
export const out = path.join(root, '.cache/vscode');
/** The module whose `run()` VS Code calls. */
export const hostTests = path.join(out, 'in-extension-host.cjs');

/** @returns {Promise<typeof import('./in-chromium.ts')>} */
export async function loadDrivers() {
  /** @type {import('esbuild').BuildOptions} */
  const common = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'mocha', 'playwright-core'],
    logLevel: 'warning',
  };
  const inChromium = path.join(out, 'in-chromium.mjs');
  await Promise.all([
    esbuild.build({ ...common, entryPoints: ['test/vscode/in-extension-host.ts'], outfile: hostTests, format: 'cjs' }),
    esbuild.build({ ...common, entryPoints: ['test/vscode/in-chromium.ts'], outfile: inChromium, format: 'esm' }),
  ]);
  return import(pathToFileURL(inChromium).href);
}
