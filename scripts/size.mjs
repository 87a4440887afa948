// Holds the bundles in dist/ against their budgets: `node scripts/size.mjs`, after a build.
import { readFile, stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

/** In bytes. The webview's is without elkjs, which is a file of its own and loaded when the graph opens. */
const budgets = [
  { name: 'the server, as it starts', files: () => withImports('dist/server/main.mjs'), most: 600 * 1024 },
  { name: 'the webview', files: () => ['dist/webview.js', 'dist/webview.css'], most: 150 * 1024 },
];

/** Prints the sizes; false where a budget is exceeded. */
export async function checkSizes() {
  let good = true;
  for (const { name, files, most } of budgets) {
    const sizes = await Promise.all([...(await files())].map(async (file) => (await stat(file)).size));
    const size = sizes.reduce((sum, part) => sum + part, 0);
    const fits = size < most;
    if (!fits) good = false;
    console.log(`${fits ? 'ok    ' : 'TOO BIG'} ${name}: ${kilobytes(size)} of ${kilobytes(most)} KB`);
  }
  return good;
}

/**
 * A module and all that it imports at once, which is what Node reads before the first line runs.
 *
 * @param {string} file
 * @param {Set<string>} found
 * @returns {Promise<Set<string>>}
 */
async function withImports(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  const text = await readFile(file, 'utf8');
  for (const [, name] of text.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([\w-]+\.mjs)"/g)) {
    await withImports(`${file.slice(0, file.lastIndexOf('/'))}/${name}`, found);
  }
  return found;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return (bytes / 1024).toFixed(0);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href && !(await checkSizes())) process.exitCode = 1;
