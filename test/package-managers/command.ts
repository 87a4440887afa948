import { parseScript } from '../../core/shell/parse-script.ts';
import { readCommand } from '../../core/package-managers/ecosystems.ts';
import type { EcosystemCommand } from '../../core/package-managers/ecosystems.ts';

/** Reads the first command of a shell text as a package manager's. */
export function readText(text: string): EcosystemCommand | undefined {
  const [command] = parseScript(text, (start, end) => ({ start, end })).commands;
  return command && readCommand(command);
}

/** What is told of a command, on one line: `npm install "npm ci" reads package.json, package-lock.json writes node_modules`. */
export function describeCommand(text: string): string {
  const read = readText(text);
  if (!read) return 'unknown';
  const parts = [`${read.ecosystem.id} ${read.purpose} "${read.title}"`];
  const list = (name: string, values: readonly string[]): void => {
    if (values.length > 0) parts.push(`${name} ${values.join(' ')}`);
  };
  list(
    'usual',
    read.manifests
      .filter((manifest) => manifest.usual)
      .map((manifest) => manifest.path + (manifest.need === 'required' ? '!' : '')),
  );
  if (read.writesManifests) parts.push('changes manifests');
  list('writes', read.writes);
  list('outputs', read.outputs);
  list('caches', read.caches);
  list('skips', read.skips ?? []);
  if (read.needsSources !== undefined) parts.push('stays');
  return parts.join(' | ');
}
