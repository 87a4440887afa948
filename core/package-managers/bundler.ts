import {
  assigned,
  isLocalPath,
  joinPath,
  lockFile,
  optional,
  packageCommand,
  readLine,
  required,
  unknownNeeds,
  valued,
} from './command-line.ts';
import type { Ecosystem } from './ecosystem.ts';

const style = {
  valued: valued(
    '--gemfile --path --jobs -j --retry --without --with --binstubs --shebang --standalone --trust-policy --target-rbconfig -v --version -i --install-dir -n --bindir --source -s',
  ),
};

/** Bundler and RubyGems. Sources: bundler.io/man/bundle-install.1.html, …/bundle-config.1.html, the Dockerfile of the official ruby image. */
export const bundler: Ecosystem = {
  id: 'bundler',
  label: 'Ruby gems',
  cost: 'installs every gem again',
  programs: ['bundle', 'bundler', 'gem'],
  caches: [
    {
      id: 'gems',
      label: "RubyGems' downloads",
      role: 'download',
      path(facts) {
        // Below BUNDLE_PATH the folder has the version of Ruby in its name.
        if (facts.env('BUNDLE_PATH') !== undefined || facts.env('BUNDLE_DEPLOYMENT') !== undefined) return undefined;
        const own = facts.env('GEM_HOME');
        if (own !== undefined) return joinPath(own, 'cache');
        return facts.image === 'ruby' ? '/usr/local/bundle/cache' : undefined;
      },
    },
  ],
  read(command) {
    const line = readLine(command.args, style);
    const verb = line.operands[0]?.value;
    const needs = unknownNeeds(line);
    const caches = ['gems'];
    if (command.name.value === 'gem') {
      const local = line.operands.some((word) => isLocalPath(word, /\.gem$/));
      if (verb !== 'install' && verb !== 'i')
        return packageCommand(
          verb === 'build' ? 'build' : 'tool',
          `gem ${verb ?? ''}`.trim(),
          verb === 'build' ? { writes: ['.'] } : {},
        );
      return packageCommand(local ? 'build' : 'add', `gem ${verb}`, { caches, ...needs });
    }
    const program = command.name.value ?? 'bundle';
    const title = verb === undefined ? program : `${program} ${verb}`;
    if (verb === undefined && line.operands.length > 0) return undefined;
    if (verb === undefined && line.has('--version', '-v', '--help')) return packageCommand('tool', title);
    const gemfile = line.value('--gemfile') ?? assigned(command, 'BUNDLE_GEMFILE') ?? 'Gemfile';
    const manifests = [
      required(gemfile),
      lockFile(`${gemfile}.lock`),
      optional('.ruby-version'),
      optional('.tool-versions'),
      optional('.bundle/config'),
    ];
    switch (verb) {
      case undefined:
      case 'install': {
        const path = line.value('--path');
        const deployment = line.has('--deployment') || isOn(assigned(command, 'BUNDLE_DEPLOYMENT'));
        const frozen = deployment || line.has('--frozen') || isOn(assigned(command, 'BUNDLE_FROZEN'));
        const folder = path ?? (deployment ? 'vendor/bundle' : undefined);
        return packageCommand('install', title, {
          manifests,
          caches,
          writesManifests: !frozen,
          // These options are kept for later commands in `.bundle/config`.
          writes: folder === undefined ? [] : [folder, '.bundle'],
          ...(line.has('--local') ? { needsSources: '"--local" installs gems that lie beside the sources' } : {}),
          ...needs,
        });
      }
      case 'update':
      case 'lock':
        return packageCommand('install', title, { manifests, caches, writesManifests: true, ...needs });
      case 'cache':
      case 'package':
        return packageCommand('install', title, {
          manifests,
          caches,
          writesManifests: true,
          writes: ['vendor/cache', '.bundle'],
          ...needs,
        });
      case 'add':
        return packageCommand('add', title, { caches, writesManifests: true, ...needs });
      case 'check':
      case 'config':
      case 'set':
      case 'env':
      case 'list':
      case 'platform':
      case 'version':
        return packageCommand('tool', title, {
          manifests: verb === 'config' ? [] : manifests,
          writes: verb === 'config' && line.has('--local') ? ['.bundle'] : [],
        });
      case 'clean':
        return packageCommand('tool', title, { manifests });
      default:
        // `bundle exec rake assets:precompile`
        return packageCommand('build', title, { manifests, writes: ['.'] });
    }
  },
};

function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== 'false' && value !== '0';
}
