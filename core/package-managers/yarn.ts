import type { ShellCommand } from '../shell/script.ts';
import {
  assigned,
  inHome,
  isLocalPath,
  lockFile,
  optional,
  packageCommand,
  required,
  unknownNeeds,
  userCache,
  valued,
} from './command-line.ts';
import type { CommandLine } from './command-line.ts';
import type { Ecosystem, PackageCommand } from './ecosystem.ts';
import { verbReader } from './verbs.ts';
import { nodeArchives } from './npm.ts';

const style = {
  program: 'yarn',
  alone: 'install',
  folder: ['--cwd'],
  valued: valued(
    '--cwd --registry --network-timeout --network-concurrency --cache-folder --modules-folder --mutex --mode --use-yarnrc --global-folder --link-folder ' +
      '--https-proxy --proxy --preferred-cache-folder --otp',
  ),
};

// Yarn 2 and later keep its own release, plugins and patches of packages in `.yarn`; Yarn 1 has none of them.
const manifests = [
  required('package.json'),
  lockFile('yarn.lock'),
  optional('.yarnrc.yml'),
  optional('.yarnrc'),
  optional('.npmrc'),
  optional('.yarn/releases/*'),
  optional('.yarn/plugins/@yarnpkg/*'),
  optional('.yarn/patches/*'),
];

const tools = new Set([
  'cache',
  'config',
  'set',
  'plugin',
  'policies',
  'version',
  'versions',
  'help',
  'info',
  'list',
  'licenses',
  'login',
  'logout',
  'why',
  'outdated',
  'audit',
  'npm',
  'bin',
  'check',
]);

/** Yarn, both Yarn 1 and what follows. Sources: classic.yarnpkg.com/docs/cli/install, yarnpkg.com/cli/install, yarnpkg.com/configuration/yarnrc. */
export const yarn: Ecosystem = {
  id: 'yarn',
  label: 'Yarn packages',
  cost: 'downloads every package again',
  programs: ['yarn', 'yarnpkg'],
  caches: [
    {
      id: 'yarn',
      label: "Yarn 1's download cache",
      role: 'download',
      path(facts) {
        const own = facts.env('YARN_CACHE_FOLDER');
        if (own !== undefined) return own;
        // Yarn 1 takes /usr/local/share for the home of root.
        return facts.home === '/root' ? '/usr/local/share/.cache/yarn' : userCache(facts, 'yarn');
      },
    },
    {
      id: 'yarn-berry',
      label: "Yarn's download cache",
      role: 'download',
      path(facts) {
        const folder = facts.env('YARN_GLOBAL_FOLDER') ?? inHome(facts, '.yarn/berry');
        return folder === undefined ? undefined : `${folder}/cache`;
      },
    },
  ],
  read: (command) => readYarn(command),
};

const readYarn = verbReader(style, ({ command, line, verb, title, named, needs }) => {
  if (verb === 'install') {
    if (line.operands.length === 0 && line.has('--version', '-v', '--help', '-h')) return packageCommand('tool', title);
    return readInstall(command, line, title);
  }
  const caches = cachesOf(line);
  switch (verb) {
    case 'add':
    case 'up':
    case 'upgrade': {
      const local = named.find((word) => isLocalPath(word, nodeArchives));
      const purpose = local ? 'build' : 'add';
      return packageCommand(purpose, title, { caches, writes: ['node_modules'], writesManifests: true, ...needs });
    }
    case 'global':
      // Yarn 1 alone has it.
      return packageCommand('add', title, { caches: ['yarn'] });
    case 'dlx':
      return packageCommand('add', title, { caches: ['yarn-berry'] });
    case 'workspaces':
      if (named[0]?.value === 'focus') {
        return packageCommand('install', 'yarn workspaces focus', {
          manifests,
          caches: ['yarn-berry'],
          writes: ['node_modules'],
          needsSources: 'it installs workspaces, whose folders have a package.json of their own',
        });
      }
      return packageCommand('build', title, { manifests, caches, writes: ['.'] });
    default:
      if (tools.has(verb)) return packageCommand('tool', title, { writesManifests: verb === 'set' || verb === 'plugin' });
      // Any other word is a script of package.json, with or without `run`.
      return packageCommand('build', verb === 'run' && named[0] ? `${title} ${named[0].text}` : title, {
        manifests,
        caches,
        writes: ['.'],
      });
  }
});

function readInstall(command: ShellCommand, line: CommandLine, title: string): PackageCommand {
  const frozen =
    line.has('--frozen-lockfile', '--immutable', '--pure-lockfile', '--no-lockfile') ||
    assigned(command, 'CI') !== undefined ||
    assigned(command, 'YARN_ENABLE_IMMUTABLE_INSTALLS') === 'true';
  const modules = line.value('--modules-folder') ?? 'node_modules';
  const berry = line.has('--immutable', '--immutable-cache', '--check-cache', '--inline-builds', '--mode');
  return packageCommand('install', title, {
    manifests: line.has('--no-lockfile') ? manifests.filter((manifest) => !manifest.lock) : manifests,
    writesManifests: !frozen,
    writes: berry ? [modules, '.yarn/install-state.gz', '.yarn/unplugged', '.pnp.cjs', '.pnp.loader.mjs'] : [modules],
    caches: cachesOf(line),
    ...(line.has('--ignore-scripts') || line.value('--mode') === 'skip-build' ? { skips: ['scripts'] } : {}),
    ...(line.has('--offline') ? { needsSources: '"--offline" installs from packages that lie beside the sources' } : {}),
    ...(line.has('--immutable-cache', '--check-cache')
      ? { needsSources: 'it checks the packages that lie beside the sources' }
      : {}),
    ...unknownNeeds(line),
  });
}

/** Which Yarn it is where a flag tells; else both, as package.json may choose either. */
function cachesOf(line: CommandLine): readonly string[] {
  if (
    line.has(
      '--frozen-lockfile',
      '--pure-lockfile',
      '--production',
      '--prod',
      '--non-interactive',
      '--no-lockfile',
      '--ignore-optional',
    )
  )
    return ['yarn'];
  if (line.has('--immutable', '--immutable-cache', '--inline-builds', '--mode')) return ['yarn-berry'];
  return ['yarn', 'yarn-berry'];
}
