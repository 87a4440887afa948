import type { ShellCommand } from '../shell/script.ts';
import {
  assigned,
  inHome,
  isLocalPath,
  joinPath,
  lockFile,
  optional,
  packageCommand,
  required,
  unknownNeeds,
  valued,
} from './command-line.ts';
import type { CommandLine } from './command-line.ts';
import type { Ecosystem, Manifest, PackageCommand } from './ecosystem.ts';
import { verbReader } from './verbs.ts';
import { nodeArchives } from './npm.ts';

const style = {
  program: 'pnpm',
  folder: ['--dir', '-C'],
  valued: valued(
    '--dir -C --filter -F --filter-prod --registry --store-dir --virtual-store-dir --modules-dir --lockfile-dir --network-concurrency ' +
      '--fetch-retries --fetch-timeout --reporter --loglevel --node-linker --package-import-method --workspace-concurrency --cpu --os --libc',
  ),
};

const settings = [optional('pnpm-workspace.yaml'), optional('.npmrc'), optional('.pnpmfile.cjs'), optional('.pnpmfile.mjs')];
const manifests: readonly Manifest[] = [required('package.json'), lockFile('pnpm-lock.yaml'), ...settings];
// `pnpm fetch` reads the lock file alone; package.json still says which pnpm it is.
const fetched: readonly Manifest[] = [lockFile('pnpm-lock.yaml', 'required'), optional('package.json'), ...settings];

const ciNames = new Set(['ci', 'ic', 'clean-install', 'install-clean']);
const tools = new Set([
  'config',
  'store',
  'env',
  'setup',
  'self-update',
  'why',
  'list',
  'ls',
  'outdated',
  'audit',
  'licenses',
  'root',
  'bin',
  'help',
  'init',
  'set',
  'get',
  'c',
  'cat-file',
  'runtime',
  'rt',
]);

/** pnpm. Sources: pnpm.io/cli/install, pnpm.io/cli/fetch, pnpm.io/settings#storedir. */
export const pnpm: Ecosystem = {
  id: 'pnpm',
  label: 'pnpm packages',
  cost: 'downloads every package again',
  programs: ['pnpm', 'pnpx'],
  caches: [
    {
      id: 'pnpm',
      label: "pnpm's store",
      // What is installed is linked, or over a mount's border copied, into node_modules.
      role: 'download',
      path(facts) {
        const own = facts.env('npm_config_store_dir') ?? facts.env('NPM_CONFIG_STORE_DIR') ?? facts.env('PNPM_CONFIG_STORE_DIR');
        if (own !== undefined) return own;
        const home = facts.env('PNPM_HOME');
        if (home !== undefined) return joinPath(home, 'store');
        const data = facts.env('XDG_DATA_HOME') ?? inHome(facts, '.local/share');
        return data === undefined ? undefined : joinPath(data, 'pnpm/store');
      },
    },
  ],
  read: (command) =>
    command.name.value === 'pnpx' ? packageCommand('build', 'pnpx', { caches: ['pnpm'], writes: ['.'] }) : readPnpm(command),
};

const readPnpm = verbReader(style, ({ command, line, verb, title, named }) => {
  const caches = ['pnpm'];
  switch (verb) {
    case 'install':
    case 'i':
    case 'ci':
    case 'ic':
    case 'clean-install':
    case 'install-clean':
      if (line.has('-g', '--global')) return packageCommand('add', title, { caches, ...needs(line) });
      if (named.length > 0) return added(line, title);
      return installs(command, line, title);
    case 'fetch':
      return packageCommand('install', title, { manifests: fetched, caches, writes: ['node_modules'], ...needs(line) });
    case 'add':
      if (line.has('-g', '--global')) return packageCommand('add', title, { caches, ...needs(line) });
      return added(line, title);
    case 'update':
    case 'up':
    case 'upgrade':
    case 'dedupe':
      return packageCommand('install', title, {
        manifests,
        caches,
        writes: ['node_modules'],
        writesManifests: true,
        ...needs(line),
      });
    case 'dlx':
      return packageCommand('build', title, { caches, writes: ['.'] });
    case 'prune':
    case 'rebuild':
    case 'rb':
    case 'remove':
    case 'rm':
      return packageCommand('build', title, { manifests, caches, writes: ['node_modules'] });
    default:
      if (tools.has(verb)) return packageCommand('tool', title);
      return packageCommand('build', verb === 'run' && named[0] ? `${title} ${named[0].text}` : title, {
        manifests,
        caches,
        writes: ['.'],
      });
  }
});

function added(line: CommandLine, title: string): PackageCommand {
  const local = line.operands.slice(1).some((word) => isLocalPath(word, nodeArchives));
  return packageCommand(local ? 'build' : 'add', title, {
    caches: ['pnpm'],
    writes: ['node_modules'],
    writesManifests: true,
    ...needs(line),
  });
}

function installs(command: ShellCommand, line: CommandLine, title: string): PackageCommand {
  const ci = assigned(command, 'CI');
  const frozen =
    ciNames.has(line.operands[0]?.value ?? '') ||
    line.has('--no-lockfile') ||
    (line.has('--frozen-lockfile') && line.value('--frozen-lockfile') !== 'false') ||
    // pnpm freezes the lock file by itself only where it sees a CI machine, which a build container is not.
    (ci !== undefined && ci !== 'false' && !line.has('--no-frozen-lockfile'));
  return packageCommand('install', title, {
    manifests: line.has('--no-lockfile') ? manifests.filter((manifest) => !manifest.lock) : manifests,
    writesManifests: !frozen,
    writes: [line.value('--modules-dir') ?? 'node_modules'],
    caches: ['pnpm'],
    ...(line.has('--ignore-scripts') ? { skips: ['scripts'] } : {}),
    ...needs(line),
  });
}

function needs(line: CommandLine): Pick<PackageCommand, 'needsSources'> {
  if (line.has('--offline')) return { needsSources: '"--offline" installs what an earlier "pnpm fetch" has left' };
  if (line.has('--recursive', '-r', '--filter', '-F', '--filter-prod', '-w', '--workspace-root')) {
    return { needsSources: 'it installs workspaces, whose folders have a package.json of their own' };
  }
  return unknownNeeds(line);
}
