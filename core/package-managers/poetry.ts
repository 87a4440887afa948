import { isLocalPath, literal, lockFile, optional, packageCommand, required, userCache, valued } from './command-line.ts';
import type { CacheFacts, Ecosystem, InstallPart } from './ecosystem.ts';
import { verbReader } from './verbs.ts';

const style = {
  program: 'poetry',
  folder: ['-C', '--directory', '-P', '--project'],
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
  read: verbReader(style, ({ line, verb, title, named, needs }) => {
    const caches = line.has('--no-cache') ? [] : ['poetry-artifacts', 'poetry-cache'];
    // `virtualenvs.in-project` puts the environment beside the sources; that is set elsewhere.
    const writes = ['.venv'];
    switch (verb) {
      case 'install':
      case 'sync': {
        if (line.has('--only-root')) return packageCommand('build', `${title} --only-root`, { manifests, caches, writes });
        const skips: InstallPart[] = line.has('--no-root') ? ['project', 'scripts'] : ['scripts'];
        // With a lock file in step it leaves that alone; older versions wrote one that was not.
        return packageCommand('install', title, { manifests, caches, writes, writesManifests: true, skips, ...needs });
      }
      case 'update':
      case 'lock':
        return packageCommand('install', title, {
          manifests,
          caches,
          writes,
          writesManifests: true,
          skips: ['project', 'scripts'],
          ...needs,
        });
      case 'export':
        return packageCommand('install', title, {
          manifests,
          caches,
          outputs: literal(line.values('-o', '--output')),
          skips: ['project', 'scripts'],
          ...needs,
        });
      case 'add': {
        const purpose = named.some((word) => isLocalPath(word, /\.(?:whl|zip|gz)$/)) ? 'build' : 'add';
        return packageCommand(purpose, title, { caches, writes, writesManifests: true, ...needs });
      }
      case 'run':
      case 'build':
      case 'publish':
      case 'shell':
        return packageCommand('build', title, { manifests, writes: ['.'] });
      case 'remove':
      case 'init':
      case 'version':
        return packageCommand('tool', title, { manifests, writes, writesManifests: true });
      case 'config':
        // `--local` writes poetry.toml.
        return packageCommand('tool', title, { writesManifests: line.has('--local') });
      default:
        return packageCommand('tool', title, {
          manifests: verb === 'check' || verb === 'show' || verb === 'env' ? manifests : [],
        });
    }
  }),
};
