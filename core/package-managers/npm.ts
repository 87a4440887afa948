import type { ShellCommand } from '../shell/script.ts';
import {
  inHome,
  isLocalPath,
  lockFile,
  optional,
  packageCommand,
  readLine,
  required,
  unknownNeeds,
  valued,
} from './command-line.ts';
import type { CommandLine } from './command-line.ts';
import type { Ecosystem, PackageCommand } from './ecosystem.ts';
import { verbReader } from './verbs.ts';

const style = {
  program: 'npm',
  folder: ['--prefix', '-C'],
  valued: valued(
    '--prefix -C --registry --omit --include --only --loglevel --cache --workspace -w --userconfig --globalconfig --fetch-retries ' +
      '--fetch-retry-factor --fetch-retry-mintimeout --fetch-retry-maxtimeout --fetch-timeout --maxsockets --network-timeout --node-options ' +
      '--script-shell --install-strategy --before --tag --otp --cafile --https-proxy --proxy --cpu --os --libc --package -p --call -c',
  ),
};

/** The names that npm itself takes for `npm ci` and `npm install`. */
const ciNames = new Set(['ci', 'clean-install', 'ic', 'install-clean', 'isntall-clean']);
const installNames = new Set([
  'install',
  'i',
  'in',
  'ins',
  'inst',
  'insta',
  'instal',
  'isnt',
  'isnta',
  'isntal',
  'isntall',
  'add',
]);
const scriptNames = new Set([
  'run',
  'run-script',
  'rum',
  'urn',
  'test',
  't',
  'tst',
  'start',
  'stop',
  'restart',
  'exec',
  'x',
  'explore',
  'publish',
  'pack',
]);

/** What may stand for a local archive among the operands of npm, Yarn, pnpm and Bun. */
export const nodeArchives = /\.(?:tgz|tar|tar\.gz)$/;

// A lock file of either name does for `npm ci`, so neither is required for itself.
const manifests = [required('package.json'), lockFile('package-lock.json'), optional('npm-shrinkwrap.json'), optional('.npmrc')];
const manifestsWithoutLock = [required('package.json'), optional('.npmrc')];

/** npm. Sources: `npm help ci`, `npm help install`, `npm help scripts`, `npm help folders`. */
export const npm: Ecosystem = {
  id: 'npm',
  label: 'npm packages',
  cost: 'downloads every package again',
  programs: ['npm', 'npx', 'corepack'],
  caches: [
    {
      id: 'npm',
      label: "npm's download cache",
      role: 'download',
      path: (facts) => facts.env('npm_config_cache') ?? facts.env('NPM_CONFIG_CACHE') ?? inHome(facts, '.npm'),
    },
  ],
  read(command) {
    switch (command.name.value) {
      case 'npx':
        return packageCommand('build', `npx ${command.args[0]?.text ?? ''}`.trim(), { caches: ['npm'], writes: ['.'] });
      case 'corepack':
        return readCorepack(command);
      default:
        return readNpm(command);
    }
  },
};

const readNpm = verbReader(style, ({ line, verb, title }) => {
  if (ciNames.has(verb)) {
    return packageCommand('install', title, { manifests, ...installed(line) });
  }
  if (installNames.has(verb)) return readInstall(line, title);
  switch (verb) {
    case 'update':
    case 'up':
    case 'upgrade':
    case 'dedupe':
      if (line.has('-g', '--global')) return packageCommand('add', title, { caches: ['npm'] });
      return packageCommand('install', title, { manifests, ...installed(line), writesManifests: true });
    case 'audit':
      // Only `npm audit fix` installs.
      if (line.operands[1]?.value !== 'fix') return packageCommand('tool', title, { manifests });
      return packageCommand('install', 'npm audit fix', { manifests, ...installed(line), writesManifests: true });
    case 'prune':
    case 'rebuild':
    case 'rb':
    case 'uninstall':
    case 'remove':
    case 'rm':
    case 'un':
      return packageCommand('build', title, {
        manifests,
        writes: ['node_modules'],
        writesManifests: verb !== 'rebuild' && verb !== 'rb',
      });
    case 'install-test':
    case 'it':
    case 'install-ci-test':
    case 'cit':
    case 'link':
    case 'ln':
      return packageCommand('build', title, { manifests, caches: ['npm'], writes: ['.'], writesManifests: true });
    case 'init':
    case 'create':
    case 'pkg':
    case 'version':
    case 'shrinkwrap':
      return packageCommand('tool', title, { manifests: manifestsWithoutLock, writesManifests: true });
    default:
      if (!scriptNames.has(verb)) return packageCommand('tool', title);
      // Scripts are the project's own: what they read and write is not known.
      return packageCommand('build', scriptTitle(title, line), {
        manifests: manifestsWithoutLock,
        caches: ['npm'],
        writes: ['.'],
      });
  }
});

/** `npm run build` for `npm run build -- --prod`. */
function scriptTitle(title: string, line: CommandLine): string {
  const script = line.operands[1]?.value;
  return script === undefined ? title : `${title} ${script}`;
}

function readInstall(line: CommandLine, title: string): PackageCommand {
  const operands = line.operands.slice(1);
  const local = operands.find((word) => isLocalPath(word, nodeArchives));
  if (local)
    return packageCommand('build', `${title} ${local.text}`, {
      manifests,
      caches: ['npm'],
      writes: ['node_modules'],
      writesManifests: true,
    });
  if (line.has('-g', '--global') || line.value('--location') === 'global')
    return packageCommand('add', title, { caches: ['npm'], ...unknownNeeds(line) });
  if (operands.length > 0) {
    return packageCommand('add', title, { ...installed(line), writesManifests: !line.has('--no-save') });
  }
  const lockless = line.has('--no-package-lock') || line.value('--package-lock') === 'false';
  return packageCommand('install', title, {
    manifests: lockless ? manifestsWithoutLock : manifests,
    ...installed(line),
    writesManifests: !lockless,
  });
}

function installed(line: CommandLine): Pick<PackageCommand, 'caches' | 'writes' | 'skips' | 'needsSources'> {
  return {
    caches: ['npm'],
    writes: ['node_modules'],
    ...(line.has('--ignore-scripts') ? { skips: ['scripts'] } : {}),
    ...(line.has('--workspace', '-w', '--workspaces', '-ws')
      ? { needsSources: 'it installs workspaces, whose folders have a package.json of their own' }
      : {}),
    ...(line.has('--offline') ? { needsSources: '"--offline" installs what an earlier step has left' } : {}),
    ...unknownNeeds(line),
  };
}

/** `corepack enable`, `corepack prepare pnpm@9 --activate`; `corepack yarn install` is seen through before it gets here. */
function readCorepack(command: ShellCommand): PackageCommand | undefined {
  const line = readLine(command.args, { valued: valued('--install-directory --output -o') });
  const verb = line.operands[0]?.value;
  if (verb === undefined) return undefined;
  // Without a version it looks for one in package.json.
  const own = (verb === 'prepare' || verb === 'install') && line.operands.length === 1;
  return packageCommand('tool', `corepack ${verb}`, { manifests: own ? [required('package.json')] : [] });
}
