// Builds, and packages what runs into stagelight-<version>.vsix: `node scripts/package.mjs [--out FILE]`. Needs no network.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';
import { build } from '../esbuild.mjs';

const { values } = parseArgs({ options: { out: { type: 'string' } } });
const { version } = JSON.parse(await readFile('package.json', 'utf8'));

await build();
await createVSIX({ packagePath: values.out ?? `stagelight-${version}.vsix`, dependencies: false, rewriteRelativeLinks: true });
