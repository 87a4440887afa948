import { inHome, isLocalPath, lockFile, optional, packageCommand, required, valued } from './command-line.ts';
import type { Ecosystem } from './ecosystem.ts';
import { nodeArchives } from './npm.ts';
import { verbReader } from './verbs.ts';

const style = {
  program: 'bun',
  folder: ['--cwd'],
  valued: valued(
    '--cwd --registry --cache-dir --backend --filter --config -c --concurrent-scripts --network-concurrency --omit --linker --lockfile-dir',
  ),
};

const manifests = [
  required('package.json'),
  lockFile('bun.lock'),
  { ...optional('bun.lockb'), lock: true },
  optional('bunfig.toml'),
  optional('.npmrc'),
];

/** Bun's package manager. Sources: bun.sh/docs/cli/install, bun.sh/docs/install/cache. */
export const bun: Ecosystem = {
  id: 'bun',
  label: 'Bun packages',
  cost: 'downloads every package again',
  programs: ['bun', 'bunx'],
  caches: [
    {
      id: 'bun',
      label: "Bun's download cache",
      role: 'download',
      path(facts) {
        const own = facts.env('BUN_INSTALL_CACHE_DIR');
        if (own !== undefined) return own;
        const root = facts.env('BUN_INSTALL') ?? inHome(facts, '.bun');
        return root === undefined ? undefined : `${root}/install/cache`;
      },
    },
  ],
  read: (command) =>
    command.name.value === 'bunx' ? packageCommand('build', 'bunx', { caches: ['bun'], writes: ['.'] }) : readBun(command),
};

const readBun = verbReader(style, ({ line, verb, title, named, needs }) => {
  const caches = line.has('--no-cache') ? [] : ['bun'];
  switch (verb) {
    case 'install':
    case 'i':
    case 'ci':
    case 'add':
    case 'a': {
      if (line.has('-g', '--global')) return packageCommand('add', title, { caches, ...needs });
      if (named.length > 0 || verb === 'add' || verb === 'a') {
        const purpose = named.some((word) => isLocalPath(word, nodeArchives)) ? 'build' : 'add';
        return packageCommand(purpose, title, { caches, writes: ['node_modules'], writesManifests: true, ...needs });
      }
      return packageCommand('install', title, {
        manifests,
        caches,
        writes: ['node_modules'],
        writesManifests: verb !== 'ci' && !line.has('--frozen-lockfile', '--no-save'),
        ...(line.has('--ignore-scripts') ? { skips: ['scripts'] } : {}),
        ...(line.has('--filter')
          ? { needsSources: 'it installs workspaces, whose folders have a package.json of their own' }
          : {}),
        ...needs,
      });
    }
    case 'update':
      return packageCommand('install', title, { manifests, caches, writes: ['node_modules'], writesManifests: true, ...needs });
    case 'pm':
    case 'upgrade':
    case 'init':
    case 'outdated':
    case 'why':
      return packageCommand('tool', title);
    default:
      // `bun run x`, `bun build`, `bun test`, `bun x.ts`
      return packageCommand('build', title, { caches, writes: ['.'] });
  }
});
