// Everything that is checked without running the product: `npm run check`. The steps run side by side; what failed is printed whole.
import { run } from '../test/vscode/install.mjs';
import { build } from '../esbuild.mjs';
import { checkSizes } from './size.mjs';

const started = performance.now();
const programs = [
  ['types', 'tsc', '-b', '--pretty', 'false'],
  ['lint', 'oxlint', '--type-aware', '--deny-warnings'],
  ['format', 'oxfmt', '--check'],
  ['unused code', 'knip', '--no-progress'],
];

const outcomes = await Promise.all([
  ...programs.map(async ([title = '', program = '', ...args]) => {
    const { code, output } = await run(process.execPath, [`node_modules/.bin/${program}`, ...args], {});
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
 * @param {string} title
 * @param {boolean} good
 * @param {string} output
 */
function report(title, good, output) {
  console.log(`${good ? 'ok    ' : 'FAILED'} ${title}${good ? '' : `\n${output.trim()}`}`);
  return good;
}
