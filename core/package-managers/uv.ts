import type { ShellCommand } from '../shell/script.ts';
import { assigned, lockFile, optional, packageCommand, required, unknownNeeds, userCache, valued } from './command-line.ts';
import type { CommandLine } from './command-line.ts';
import type { Ecosystem, InstallPart, Manifest, PackageCommand } from './ecosystem.ts';
import { verbReader } from './verbs.ts';
import { readPipInstall } from './pip.ts';

const style = {
  program: 'uv',
  folder: ['--directory', '--project'],
  valued: valued(
    '--directory --project --python -p --cache-dir --config-file --index --default-index -i --index-url --extra-index-url -f --find-links ' +
      '--extra --group --no-group --only-group --package --link-mode --no-install-package --no-editable-package -r --requirement --requirements ' +
      '-c --constraint --constraints -e --editable -t --target --prefix --python-version --python-platform --format --output-file -o --color ' +
      '--resolution --prerelease --exclude-newer --upgrade-package -P --reinstall-package --no-binary --only-binary --no-build-package ' +
      '--config-setting -C --index-strategy --keyring-provider --allow-insecure-host --from --with --env-file --refresh-package --overrides --override',
  ),
};

const settings = [optional('uv.toml'), optional('.python-version')];

/** uv. Sources: docs.astral.sh/uv/reference/cli, …/concepts/projects/sync, …/guides/integration/docker. */
export const uv: Ecosystem = {
  id: 'uv',
  label: 'Python packages',
  cost: 'installs every package again',
  programs: ['uv', 'uvx'],
  caches: [
    {
      id: 'uv',
      label: "uv's cache",
      role: 'download',
      path(facts) {
        const off = facts.env('UV_NO_CACHE') ?? '';
        if (off !== '' && off !== '0' && off !== 'false') return undefined;
        return facts.env('UV_CACHE_DIR') ?? userCache(facts, 'uv');
      },
      note: 'uv copies out of a mounted cache, and says so at each build unless "UV_LINK_MODE" is "copy".',
      noteUnless: { variable: 'UV_LINK_MODE', value: 'copy' },
    },
  ],
  read: (command) =>
    command.name.value === 'uvx' ? packageCommand('build', 'uvx', { caches: ['uv'], writes: ['.'] }) : readUv(command),
};

const readUv = verbReader(style, ({ command, line, verb, title, named }) => {
  const caches = line.has('--no-cache', '--no-cache-dir', '-n') ? [] : ['uv'];
  switch (verb) {
    case 'sync':
      return { ...syncs(command, line, title), caches };
    case 'lock':
    case 'export':
      return packageCommand('install', title, {
        manifests: manifestsOf(line),
        caches,
        outputs: line.values('-o', '--output-file').filter((path) => path !== undefined),
        writesManifests: !isLocked(command, line),
        // Both read what the sources say of the project, but install nothing of it.
        skips: ['project', 'scripts'],
        ...needs(line),
      });
    case 'pip':
      return readPip(line, caches);
    case 'add':
    case 'remove':
      return packageCommand('add', title, { caches, writes: ['.venv'], writesManifests: true, ...needs(line) });
    case 'run':
    case 'build':
    case 'publish':
    case 'format':
      return packageCommand('build', title, {
        manifests: manifestsOf(line),
        caches,
        writes: ['.'],
        writesManifests: !isLocked(command, line),
      });
    case 'tool':
    case 'python':
      if (named[0]?.value !== 'install') return packageCommand('tool', title, { manifests: [optional('.python-version')] });
      return packageCommand('add', `${title} install`, {
        manifests: verb === 'python' ? [optional('.python-version')] : [],
        caches,
      });
    case 'venv':
      return packageCommand('tool', title, {
        manifests: [optional('pyproject.toml'), ...settings],
        writes: [named[0]?.value ?? '.venv'],
      });
    default:
      // `version`, `self`, `cache`, `tree`, `init`, `help`
      return packageCommand('tool', title, {
        manifests: verb === 'tree' ? manifestsOf(line) : [],
        writesManifests: verb === 'init',
      });
  }
});

function manifestsOf(line: CommandLine): readonly Manifest[] {
  return [
    required('pyproject.toml'),
    lockFile('uv.lock', line.has('--frozen', '--locked') ? 'required' : 'optional'),
    ...settings,
  ];
}

function isLocked(command: ShellCommand, line: CommandLine): boolean {
  const set = (name: string): boolean => ['1', 'true'].includes(assigned(command, name) ?? '');
  return line.has('--frozen', '--locked') || set('UV_FROZEN') || set('UV_LOCKED');
}

function syncs(command: ShellCommand, line: CommandLine, title: string): PackageCommand {
  const skips: InstallPart[] = ['scripts'];
  if (line.has('--no-install-project', '--no-install-workspace', '--only-group', '--only-dev')) skips.push('project');
  // Only a lock file taken as it is spares uv the members' own pyproject.toml.
  if (line.has('--no-install-workspace') && (line.has('--frozen') || assigned(command, 'UV_FROZEN') === '1'))
    skips.push('workspace');
  const environment = assigned(command, 'UV_PROJECT_ENVIRONMENT');
  return packageCommand('install', title, {
    manifests: manifestsOf(line),
    writesManifests: !isLocked(command, line),
    writes: line.has('--active') ? [] : [environment ?? '.venv'],
    skips,
    ...needs(line),
    ...(line.has('--package', '--all-packages')
      ? { needsSources: 'it installs workspace members, whose folders have a pyproject.toml of their own' }
      : {}),
  });
}

function readPip(line: CommandLine, caches: readonly string[]): PackageCommand | undefined {
  const verb = line.operands[1]?.value;
  const operands = line.operands.slice(2);
  switch (verb) {
    case 'install':
      return readPipInstall(line, 'uv pip install', operands, caches);
    case 'sync': {
      if (operands.length === 0 || operands.some((word) => word.value === undefined)) return undefined;
      const files = operands.map((word) => word.value ?? '');
      return packageCommand('install', `uv pip sync ${files.join(' ')}`, {
        manifests: files.map((file) => required(file)),
        caches,
        ...needs(line),
      });
    }
    case 'compile': {
      if (operands.length === 0 || operands.some((word) => word.value === undefined)) return undefined;
      const files = operands.map((word) => required(word.value ?? ''));
      return packageCommand('install', 'uv pip compile', {
        manifests: files,
        caches,
        outputs: line.values('-o', '--output-file').filter((path) => path !== undefined),
      });
    }
    default:
      return packageCommand('tool', `uv pip ${verb ?? ''}`.trim());
  }
}

function needs(line: CommandLine): Pick<PackageCommand, 'needsSources'> {
  const links = line.values('-f', '--find-links').find((value) => value === undefined || !/^https?:/.test(value));
  if (links !== undefined) return { needsSources: `it looks for packages in "${links}", which may be among the sources` };
  if (line.has('--offline', '--no-index')) return { needsSources: '"--offline" installs what an earlier step has left' };
  return unknownNeeds(line);
}
