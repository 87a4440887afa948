// npm run referee: bundles run.ts, since Node 20 reads no TypeScript, and starts it with the same arguments.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const outfile = join(root, '.cache/buildkit-referee/run.mjs');
await build({
  entryPoints: [join(root, 'test/buildkit-referee/run.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile,
  sourcemap: 'inline',
  logLevel: 'warning',
});
await import(pathToFileURL(outfile).href);
