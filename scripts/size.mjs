// Holds the bundles in dist/ against their budgets: `node scripts/size.mjs`, after a build.
import { stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

/** In bytes. The webview's is without elkjs, which is a file of its own and loaded when the graph opens. */
const budgets = [
  { name: 'the server', files: ['dist/server.js'], most: 600 * 1024 },
  { name: 'the webview', files: ['dist/webview.js', 'dist/webview.css'], most: 150 * 1024 },
];

/** Prints the sizes; false where a budget is exceeded. */
export async function checkSizes() {
  let good = true;
  for (const { name, files, most } of budgets) {
    const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
    const size = sizes.reduce((sum, part) => sum + part, 0);
    const fits = size < most;
    if (!fits) good = false;
    console.log(`${fits ? 'ok    ' : 'TOO BIG'} ${name}: ${kilobytes(size)} of ${kilobytes(most)} KB`);
  }
  return good;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return (bytes / 1024).toFixed(0);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href && !(await checkSizes())) process.exitCode = 1;
