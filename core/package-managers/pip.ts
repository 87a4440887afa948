import type { ShellCommand, ShellWord } from '../shell/script.ts';
import { isLocalPath, literal, packageCommand, readLine, unknownNeeds, userCache, valued } from './command-line.ts';
import type { CommandLine } from './command-line.ts';
import type { CacheFolder, Ecosystem, Manifest, PackageCommand } from './ecosystem.ts';

const style = {
  valued: valued(
    '-r --requirement -c --constraint -e --editable -t --target --prefix --root --src -i --index-url --extra-index-url -f --find-links ' +
      '--platform --python-version --implementation --abi --only-binary --no-binary --upgrade-strategy --config-settings -C --cache-dir --log ' +
      '--proxy --retries --timeout --trusted-host --cert --client-cert --exists-action --python --progress-bar --report -w --wheel-dir -d --dest ' +
      '--use-feature --use-deprecated --root-user-action --keyring-provider --global-option --build-option --group -b --build --no-deps-from --output-file -o',
  ),
};

/** What stands for a local archive among pip's operands. */
const archives = /\.(?:whl|tar\.gz|zip|tar\.bz2|tgz)$/;

const tools = new Set([
  'config',
  'freeze',
  'list',
  'show',
  'check',
  'cache',
  'uninstall',
  'debug',
  'help',
  'index',
  'inspect',
  'hash',
  'search',
  'completion',
]);

const pipCache: CacheFolder = {
  id: 'pip',
  label: "pip's download cache",
  role: 'download',
  path(facts) {
    // Whatever the value is, pip keeps no cache then: also `PIP_NO_CACHE_DIR=off`, which reads like the opposite.
    if ((facts.env('PIP_NO_CACHE_DIR') ?? '') !== '') return undefined;
    return facts.env('PIP_CACHE_DIR') ?? userCache(facts, 'pip');
  },
};

/** pip, and pip-tools' `pip-sync`. Sources: pip.pypa.io/en/stable/cli/pip_install, …/topics/caching. */
export const pip: Ecosystem = {
  id: 'pip',
  label: 'Python packages',
  cost: 'downloads every package again',
  programs: ['pip', 'pip3', 'pip-sync'],
  caches: [pipCache],
  read,
};

function read(command: ShellCommand): PackageCommand | undefined {
  const line = readLine(command.args, style);
  const caches = line.has('--no-cache-dir', '--no-cache') ? [] : ['pip'];
  if (command.name.value === 'pip-sync') {
    const files = line.operands.length > 0 ? line.operands : undefined;
    if (files?.some((word) => word.value === undefined) === true) return undefined;
    const paths = files?.map((word) => word.value ?? '') ?? ['requirements.txt'];
    return packageCommand('install', ['pip-sync', ...(files ? paths : [])].join(' '), {
      manifests: paths.map(requirements),
      caches,
    });
  }
  const verb = line.operands[0]?.value;
  if (verb === undefined) return line.operands.length > 0 ? undefined : packageCommand('tool', 'pip');
  const program = command.name.value?.startsWith('pip3') === true ? 'pip3' : 'pip';
  if (verb === 'install' || verb === 'wheel' || verb === 'download')
    return readPipInstall(line, `${program} ${verb}`, line.operands.slice(1), caches);
  return tools.has(verb) || line.operands.length === 0 ? packageCommand('tool', `${program} ${verb}`) : undefined;
}

/**
 * What an install in pip's own words does; `uv pip install` takes the same.
 *
 * @param title the command up to its operands: `pip install`
 * @param operands what follows the title's words
 */
export function readPipInstall(
  line: CommandLine,
  title: string,
  operands: readonly ShellWord[],
  caches: readonly string[],
): PackageCommand | undefined {
  const files = [...line.values('-r', '--requirement', '--requirements'), ...line.values('-c', '--constraint', '--constraints')];
  if (files.some((file) => file === undefined)) return undefined;
  const outputs = literal(line.values('-t', '--target', '--prefix', '--root', '-w', '--wheel-dir', '-d', '--dest'));
  const folder = title.endsWith('wheel') || title.endsWith('download') ? '.' : undefined;
  const writes = folder !== undefined && outputs.length === 0 ? [folder] : [];
  const local = operands.find(
    (word) => isLocalPath(word, archives) || /\.(?:whl|gz|zip)["']?$/.test(word.text) || word.text.includes('@ file:'),
  );
  const editables = line.values('-e', '--editable');
  // What comes from a repository elsewhere is a package like any other.
  const editable = editables.find((value) => value === undefined || !/^(?:git|hg|svn|bzr)\+/.test(value));
  if (local || editables.includes(editable)) {
    const named = local?.text ?? `-e ${editable ?? ''}`.trim();
    return packageCommand('build', `${title} ${named}`, { caches, outputs, writes: ['.'], manifests: listed(line) });
  }
  const groups = line.values('--group');
  if (files.length === 0 && groups.length === 0) return packageCommand('add', title, { caches, outputs, writes, ...needs(line) });
  const words =
    files.length > 0
      ? files.map(
          (file, index) => `${index < line.values('-r', '--requirement', '--requirements').length ? '-r' : '-c'} ${file ?? ''}`,
        )
      : ['--group'];
  const onlyConstraints = line.values('-r', '--requirement', '--requirements').length === 0 && groups.length === 0;
  if (onlyConstraints && operands.length === 0) return undefined;
  return packageCommand('install', `${title} ${words.join(' ')}`, {
    manifests: listed(line),
    caches,
    outputs,
    writes,
    ...needs(line),
  });
}

function listed(line: CommandLine): readonly Manifest[] {
  const files = literal([
    ...line.values('-r', '--requirement', '--requirements'),
    ...line.values('-c', '--constraint', '--constraints'),
  ]);
  const groups = literal(line.values('--group')).map((group) =>
    group.includes(':') ? group.slice(0, group.indexOf(':')) : 'pyproject.toml',
  );
  return [...new Set([...files.filter((file) => !file.includes('://')), ...groups])].map(requirements);
}

function requirements(path: string): Manifest {
  return { path: path.replace(/^(?:\.\/)+/, ''), need: 'required', usual: true, lock: false };
}

function needs(line: CommandLine): Pick<PackageCommand, 'needsSources'> {
  const links = line.values('-f', '--find-links').find((value) => value === undefined || !/^https?:/.test(value));
  if (links !== undefined) return { needsSources: `it looks for packages in "${links}", which may be among the sources` };
  if (line.has('--no-index')) return { needsSources: '"--no-index" installs packages that an earlier step has left' };
  return unknownNeeds(line);
}
