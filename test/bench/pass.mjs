// Times the whole pass (tree, model, rules) over Dockerfiles of one shape each, without a server: what a line costs in a file of 1 000 and of 50 000
// lines, and how long 10 000 lines take. `npm run bench -- --pass` runs this part alone.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { makeDockerfile } from './make-dockerfile.mjs';
import { shapes } from './shapes.mjs';

/** How often each length is timed; the first third warms up and does not count. */
const runs = new Map([
  [1000, 90],
  [10_000, 30],
  [50_000, 12],
]);

/** Prints a table. */
export async function benchPass() {
  const folder = await mkdtemp(path.join(tmpdir(), 'stagelight-bench-'));
  try {
    const { analyze } = await importCore(folder);
    console.log('| whole pass | 1 000 lines, ms | 10 000 lines, ms | 50 000 lines, ms | a line of 50 000 against one of 1 000 |');
    console.log('| --- | ---: | ---: | ---: | ---: |');
    for (const [name, make] of Object.entries({ ...shapes, 'as people write': makeDockerfile })) {
      const [small = 0, middle = 0, large = 0] = [...runs].map(([lines, count]) => median(analyze, make(lines), count));
      console.log(
        `| ${name} | ${small.toFixed(2)} | ${middle.toFixed(1)} | ${large.toFixed(0)} | ${(large / 50 / small).toFixed(2)} |`,
      );
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function importCore(folder) {
  const outfile = path.join(folder, 'analysis.mjs');
  const entry = fileURLToPath(new URL('../../core/analysis.ts', import.meta.url));
  await build({ entryPoints: [entry], bundle: true, format: 'esm', platform: 'node', outfile, logLevel: 'warning' });
  return import(pathToFileURL(outfile).href);
}

function median(analyze, text, count) {
  const times = [];
  for (let run = 0; run < count; run++) {
    const start = performance.now();
    if (!Array.isArray(analyze(text).findings)) throw new Error('The rules gave no list of findings.');
    times.push(performance.now() - start);
  }
  return times.slice(Math.ceil(count / 3)).sort((a, b) => a - b)[Math.floor(count / 3)] ?? 0;
}
