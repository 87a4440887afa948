import { inHome, joinPath, lockFile, optional, packageCommand, required, valued } from './command-line.ts';
import type { Ecosystem, InstallPart } from './ecosystem.ts';
import { verbReader } from './verbs.ts';

const style = {
  program: 'composer',
  folder: ['-d', '--working-dir'],
  valued: valued(
    '-d --working-dir --prefer-install --ignore-platform-req --apcu-autoloader-prefix --audit-format --install-dir --filename --version',
  ),
};

const manifests = [required('composer.json'), lockFile('composer.lock'), optional('auth.json'), optional('symfony.lock')];

const tools = new Set([
  'config',
  'self-update',
  'selfupdate',
  'clear-cache',
  'clearcache',
  'cc',
  'diagnose',
  'validate',
  'about',
  'licenses',
  'show',
  'info',
  'check-platform-reqs',
  'audit',
  'outdated',
  'help',
  'list',
  'search',
  'why',
]);

/** Composer. Sources: getcomposer.org/doc/03-cli.md, …/articles/scripts.md, the official composer image. */
export const composer: Ecosystem = {
  id: 'composer',
  label: 'Composer packages',
  cost: 'downloads every package again',
  programs: ['composer', 'composer.phar'],
  caches: [
    {
      id: 'composer',
      label: "Composer's download cache",
      role: 'download',
      path(facts) {
        const own = facts.env('COMPOSER_CACHE_DIR');
        if (own !== undefined) return own;
        const home = facts.env('COMPOSER_HOME');
        if (home !== undefined) return joinPath(home, 'cache');
        // The official image sets COMPOSER_HOME=/tmp.
        if (facts.image === 'composer') return '/tmp/cache';
        // Composer follows XDG only where the system has /etc/xdg, which the official php images have not.
        return facts.image === 'php' ? inHome(facts, '.composer/cache') : undefined;
      },
    },
  ],
  read: verbReader(style, ({ line, verb, title, needs }) => {
    const caches = line.has('--no-cache') ? [] : ['composer'];
    const skips: InstallPart[] = [
      ...(line.has('--no-scripts') ? (['scripts'] as const) : []),
      ...(line.has('--no-autoloader') ? (['autoloader'] as const) : []),
    ];
    const optimized =
      line.has('-o', '--optimize-autoloader', '-a', '--classmap-authoritative', '--optimize') && !line.has('--no-autoloader');
    const mapped = optimized ? { needsSources: 'the class map that it writes is made from the sources' } : {};
    switch (verb) {
      case 'install':
      case 'i':
        return packageCommand('install', title, {
          manifests,
          caches,
          writes: ['vendor'],
          skips,
          // It writes composer.lock only where there is none, which then no later step brings.
          ...mapped,
          ...needs,
        });
      case 'update':
      case 'u':
      case 'upgrade':
        return packageCommand('install', title, {
          manifests,
          caches,
          writes: ['vendor'],
          writesManifests: true,
          skips,
          ...mapped,
          ...needs,
        });
      case 'require':
      case 'r':
      case 'remove':
        return packageCommand('add', title, { caches, writes: ['vendor'], writesManifests: true, ...needs });
      case 'global':
      case 'create-project':
        return packageCommand('add', title, { caches, ...needs });
      case 'dump-autoload':
      case 'dumpautoload':
        return packageCommand('build', title, { manifests, writes: ['vendor'] });
      default:
        if (tools.has(verb))
          return packageCommand('tool', title, { writesManifests: verb === 'config' && !line.has('-g', '--global') });
        // `composer run-script x`, or the script's name itself.
        return packageCommand('build', title, { manifests, writes: ['.'] });
    }
  }),
};
