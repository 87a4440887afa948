// Everything that is checked without running the product: `npm run check`. The steps run side by side; what failed is printed whole.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from '../test/vscode/install.mjs';
import { build } from '../esbuild.mjs';
import { checkSizes } from './size.mjs';

const started = performance.now();
/** What a step is called, the package and its program, the arguments. */
const programs = [
  ['types', 'typescript', 'tsc', '-b', '--pretty', 'false'],
  ['lint', 'oxlint', 'oxlint', '--type-aware', '--deny-warnings'],
  ['format', 'oxfmt', 'oxfmt', '--check'],
  ['unused code', 'knip', 'knip', '--no-progress'],
];

const outcomes = await Promise.all([
  ...programs.map(async ([title = '', name = '', program = '', ...args]) => {
    const { code, output } = await run(process.execPath, [programFile(name, program), ...args], {});
    return report(title, code === 0, output);
  }),
  build()
    .then(checkSizes)
    .then(
      (fits) => report('size', fits, ''),
      (error) => report('size', false, String(error)),
    ),
]);
const good = outcomes.filter(Boolean).length;
console.log(`${good} checks passed, ${outcomes.length - good} failed, in ${((performance.now() - started) / 1000).toFixed(1)} s`);
process.exitCode = good === outcomes.length ? 0 : 1;

/**
 * The JavaScript file of a package's program. What stands in `node_modules/.bin` is a script of the shell on Windows, which Node cannot run.
 *
 * @param {string} name
 * @param {string} program
 * @returns {string}
 */
function programFile(name, program) {
  const folder = new URL(`../node_modules/${name}/`, import.meta.url);
  const { bin } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
  return fileURLToPath(new URL(bin[program], folder));
}

/**
 * @param {string} title
 * @param {boolean} good
 * @param {string} output
 */
function report(title, good, output) {
  console.log(`${good ? 'ok    ' : 'FAILED'} ${title}${good ? '' : `\n${output.trim()}`}`);
  return good;
}
