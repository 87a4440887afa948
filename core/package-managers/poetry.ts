import {
  inFolder,
  isLocalPath,
  literal,
  lockFile,
  optional,
  packageCommand,
  readLine,
  required,
  unknownWord,
  userCache,
  valued,
} from './command-line.ts';
import type { CacheFacts, Ecosystem, InstallPart } from './ecosystem.ts';

const style = {
  valued: valued(
    '--directory -C --project -P --with --without --only --extras -E --group -G --source --python --format -f --output -o --platform --optional',
  ),
};

const manifests = [required('pyproject.toml'), lockFile('poetry.lock'), optional('poetry.toml')];

/** The environments lie in Poetry's cache folder too, beside what may be mounted: a mount of the whole folder would take them out of the image. */
function cachePath(facts: CacheFacts, name: string): string | undefined {
  const root = facts.env('POETRY_CACHE_DIR') ?? userCache(facts, 'pypoetry');
  return root === undefined ? undefined : `${root}/${name}`;
}

/** Poetry. Sources: python-poetry.org/docs/cli, …/configuration (`cache-dir`, `virtualenvs.path`). */
export const poetry: Ecosystem = {
  id: 'poetry',
  label: 'Poetry packages',
  cost: 'downloads every package again',
  programs: ['poetry'],
  caches: [
    { id: 'poetry-artifacts', label: "Poetry's downloads", role: 'download', path: (facts) => cachePath(facts, 'artifacts') },
    { id: 'poetry-cache', label: "Poetry's repository cache", role: 'download', path: (facts) => cachePath(facts, 'cache') },
  ],
  read(command) {
    const line = readLine(command.args, style);
    const verb = line.operands[0]?.value;
    if (verb === undefined) return line.operands.length > 0 ? undefined : packageCommand('tool', 'poetry');
    const title = `poetry ${verb}`;
    const folder = line.value('-C', '--directory', '-P', '--project');
    const caches = line.has('--no-cache') ? [] : ['poetry-artifacts', 'poetry-cache'];
    // `virtualenvs.in-project` puts the environment beside the sources; that is set elsewhere.
    const writes = ['.venv'];
    const unknown = unknownWord(line);
    const needs = unknown === undefined ? {} : { needsSources: unknown };
    switch (verb) {
      case 'install':
      case 'sync': {
        if (line.has('--only-root'))
          return inFolder(folder, packageCommand('build', `${title} --only-root`, { manifests, caches, writes }));
        const skips: InstallPart[] = line.has('--no-root') ? ['project', 'scripts'] : ['scripts'];
        // With a lock file in step it leaves that alone; older versions wrote one that was not.
        return inFolder(
          folder,
          packageCommand('install', title, { manifests, caches, writes, writesManifests: true, skips, ...needs }),
        );
      }
      case 'update':
      case 'lock':
        return inFolder(
          folder,
          packageCommand('install', title, {
            manifests,
            caches,
            writes,
            writesManifests: true,
            skips: ['project', 'scripts'],
            ...needs,
          }),
        );
      case 'export':
        return inFolder(
          folder,
          packageCommand('install', title, {
            manifests,
            caches,
            outputs: literal(line.values('-o', '--output')),
            skips: ['project', 'scripts'],
            ...needs,
          }),
        );
      case 'add': {
        const purpose = line.operands.slice(1).some((word) => isLocalPath(word, /\.(?:whl|zip|gz)$/)) ? 'build' : 'add';
        return inFolder(folder, packageCommand(purpose, title, { caches, writes, writesManifests: true, ...needs }));
      }
      case 'run':
      case 'build':
      case 'publish':
      case 'shell':
        return inFolder(folder, packageCommand('build', title, { manifests, writes: ['.'] }));
      case 'remove':
      case 'init':
      case 'version':
        return inFolder(folder, packageCommand('tool', title, { manifests, writes, writesManifests: true }));
      case 'config':
        // `--local` writes poetry.toml.
        return packageCommand('tool', title, { writesManifests: line.has('--local') });
      default:
        return packageCommand('tool', title, {
          manifests: verb === 'check' || verb === 'show' || verb === 'env' ? manifests : [],
        });
    }
  },
};
