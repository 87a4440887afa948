// Bundles the programs that the extension consists of into dist/: `node esbuild.mjs [--watch]`.
//
// dist/client.js   the extension's side, CommonJS, as VS Code loads it
// dist/server.js   the language server's start, CommonJS, also `node dist/server.js --stdio` for any other editor
// dist/server/     the language server, ES modules: main.mjs and what it imports run from the start, the other parts when they are asked for
// dist/webview.js  the page of the stage graph, with dist/webview.css
// dist/elkjs/      layout of graphs, as it came: files of its own, which the page loads when it opens
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  metafile: true,
  // The licences of what is bundled stand in dist/third-party-notices.txt.
  legalComments: 'none',
  logLevel: 'warning',
  // Some of the protocol's packages have a UMD `main`, whose `require` a bundler does not see.
  mainFields: ['module', 'main'],
};

/** @type {import('esbuild').BuildOptions} */
const node = { ...common, platform: 'node', target: 'node20', format: 'cjs' };

/**
 * elkjs stays in files of its own: where the page's code imports its interface, it takes what dist/elkjs/elk-api.js left behind, a script that
 * the page loads first.
 *
 * @type {import('esbuild').Plugin}
 */
const elkjsApart = {
  name: 'elkjs apart',
  setup(bundler) {
    bundler.onResolve({ filter: /^elkjs\// }, ({ path: name }) => ({ path: name, namespace: 'elkjs' }));
    bundler.onLoad({ filter: /elk-api\.js$/, namespace: 'elkjs' }, () => ({
      contents: 'module.exports = globalThis.ELK;',
      loader: 'js',
    }));
  },
};

/** @type {readonly import('esbuild').BuildOptions[]} */
const programs = [
  { ...node, entryPoints: ['client/main.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  {
    ...node,
    entryPoints: ['server/main.ts'],
    outdir: 'dist/server',
    format: 'esm',
    // What only some requests need is a part of its own, which the first of them loads.
    splitting: true,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'part-[hash]',
    // Some packages are CommonJS, and ask for Node's own modules in its way.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  },
  {
    ...common,
    entryPoints: ['webview/main.ts'],
    outfile: 'dist/webview.js',
    platform: 'browser',
    target: 'chrome122',
    format: 'iife',
    plugins: [elkjsApart],
  },
  { ...common, entryPoints: ['webview/style.css'], outfile: 'dist/webview.css', target: 'chrome122' },
];

/** Builds everything into dist/, which is emptied first. Rejects where a program does not compile. */
export async function build() {
  await rm(path.join(root, 'dist'), { recursive: true, force: true });
  await copyFiles();
  const results = await Promise.all(programs.map((options) => esbuild.build(options)));
  await writeNotices(results.flatMap((result) => Object.keys(result.metafile?.inputs ?? {})));
}

async function copyFiles() {
  await mkdir(path.join(root, 'dist/elkjs'), { recursive: true });
  // The repository is a package of ES modules; what is bundled here is CommonJS.
  await writeFile(path.join(root, 'dist/package.json'), `${JSON.stringify({ type: 'commonjs' })}\n`);
  await writeFile(path.join(root, 'dist/server.js'), "import('./server/main.mjs');\n");
  const elkjs = path.join(root, 'node_modules/elkjs');
  await cp(path.join(elkjs, 'lib/elk-api.js'), path.join(root, 'dist/elkjs/elk-api.js'));
  await cp(path.join(elkjs, 'lib/elk-worker.min.js'), path.join(root, 'dist/elkjs/elk-worker.js'));
  await cp(path.join(elkjs, 'LICENSE.md'), path.join(root, 'dist/elkjs/LICENSE.md'));
}

/**
 * Writes the licence of every package that the bundles hold a part of.
 *
 * @param {readonly string[]} inputs paths of the bundled files, relative to the root
 */
async function writeNotices(inputs) {
  const folders = new Set(inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? []));
  const notices = await Promise.all([...folders].sort().map((folder) => notice(folder)));
  const elkjs = await readPackage('node_modules/elkjs');
  const source =
    `elkjs ${elkjs.version} (EPL-2.0), in dist/elkjs/, unmodified; its licence is dist/elkjs/LICENSE.md.\n` +
    'Source: https://github.com/kieler/elkjs and, of the layout itself, https://github.com/eclipse-elk/elk';
  const text = ['Stagelight contains parts of the following packages.', source, ...notices].join(`\n\n${'-'.repeat(80)}\n\n`);
  await writeFile(path.join(root, 'dist/third-party-notices.txt'), `${text}\n`);
}

/** @param {string} folder */
async function notice(folder) {
  const { name, version, license } = await readPackage(folder);
  const file = (await readdir(path.join(root, folder))).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`The package ${name} has no licence file, so it cannot be part of a bundle.`);
  return `${name} ${version} (${license})\n\n${(await readFile(path.join(root, folder, file), 'utf8')).replaceAll('\r\n', '\n').trim()}`;
}

/** @param {string} folder */
async function readPackage(folder) {
  return JSON.parse(await readFile(path.join(root, folder, 'package.json'), 'utf8'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--watch')) {
    await copyFiles();
    for (const options of programs) await (await esbuild.context(options)).watch();
  } else {
    await build();
  }
}
