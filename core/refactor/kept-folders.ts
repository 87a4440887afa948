import type { RunStep } from '../model/model.ts';
import { baseName, resolvePath } from '../model/paths.ts';
import { readCommand, unwrap } from '../package-managers/ecosystems.ts';
import type { ShellCommand } from '../shell/script.ts';
import { cacheFacts } from './cache-uses.ts';
import { exportsOf, findVariable } from './environment.ts';
import { inherited, stepsBefore } from './lineage.ts';

/** Variables whose value is a folder that every program may fill; behind the colon what lies there, where that is not the folder itself. */
const anybodys = 'TMPDIR XDG_CACHE_HOME HOME:.cache';

/** The same of one package manager, and of the compilers that it starts. */
const folderVariables: Readonly<Record<string, string | undefined>> = {
  go: 'GOMODCACHE GOCACHE GOTMPDIR GOBIN GOPATH:pkg GOLANGCI_LINT_CACHE',
  npm: 'npm_config_cache NPM_CONFIG_CACHE',
  yarn: 'YARN_CACHE_FOLDER YARN_GLOBAL_FOLDER',
  pnpm: 'PNPM_HOME npm_config_store_dir NPM_CONFIG_STORE_DIR PNPM_CONFIG_STORE_DIR npm_config_cache',
  bun: 'BUN_INSTALL_CACHE_DIR BUN_INSTALL',
  pip: 'HOME:.local PIP_CACHE_DIR PIP_TARGET PIP_PREFIX PYTHONUSERBASE PYTHONPYCACHEPREFIX VIRTUAL_ENV',
  pipenv: 'PIPENV_CACHE_DIR PIP_CACHE_DIR WORKON_HOME VIRTUAL_ENV',
  uv: 'UV_CACHE_DIR UV_PYTHON_INSTALL_DIR UV_TOOL_DIR UV_PROJECT_ENVIRONMENT VIRTUAL_ENV',
  poetry: 'POETRY_CACHE_DIR POETRY_VIRTUALENVS_PATH POETRY_HOME VIRTUAL_ENV',
  gradle: 'GRADLE_USER_HOME',
  cargo: 'CARGO_HOME CARGO_TARGET_DIR CARGO_BUILD_TARGET_DIR RUSTUP_HOME SCCACHE_DIR',
  dotnet: 'NUGET_PACKAGES NUGET_HTTP_CACHE_PATH DOTNET_CLI_HOME:.dotnet',
  bundler: 'BUNDLE_PATH GEM_HOME BUNDLE_USER_HOME',
  composer: 'COMPOSER_HOME COMPOSER_CACHE_DIR COMPOSER_VENDOR_DIR',
  mix: 'HEX_HOME MIX_HOME MIX_DEPS_PATH MIX_BUILD_PATH',
};

const node = 'PLAYWRIGHT_BROWSERS_PATH PUPPETEER_CACHE_DIR CYPRESS_CACHE_FOLDER ELECTRON_CACHE';

/** Options whose value is a folder that the command fills, whatever the package manager. */
const folderOption =
  /^(?:--(?:cache|cache-dir|cache-folder|store-dir|virtual-store-dir|global-folder|target-dir|project-cache-dir|gradle-user-home)|-Dmaven\.repo\.local)(?:=(.+))?$/;

/** What a virtual environment is called where nothing but its name tells that it is one. */
const environmentName = /env|^\.?py(?:thon)?\d*$/i;

/**
 * Folders that a command fills because of settings, beside what its own words say: package managers' caches and stores, temporary files, the
 * virtual environment that is on the `PATH`.
 *
 * @param folder where the command runs
 * @returns absolute paths; the command's own folder where a setting's value is known only when the build runs
 */
export function keptFolders(run: RunStep, command: ShellCommand, folder: string): readonly string[] {
  const read = readCommand(command);
  const inner = read?.command ?? unwrap(command);
  const kept = new Set<string>();
  const add = (path: string): void => {
    const full = resolvePath(folder, path);
    if (full !== undefined) kept.add(full);
  };
  const ecosystem = read?.ecosystem.id ?? 'go';
  const isNode = /^(?:npm|yarn|pnpm|bun)$/.test(ecosystem);
  for (const entry of `${anybodys} ${folderVariables[ecosystem] ?? ''} ${isNode ? node : ''}`.split(' ')) {
    const [name = '', below] = entry.split(':');
    if (name === '' || !mayBeSet(run, inner, name)) continue;
    const found = findVariable(run, inner, name);
    if (found.kind === 'unknown') kept.add(folder);
    // GOPATH may be a list, whose first folder is filled.
    else if (found.kind === 'value' && found.value !== '')
      add(below === undefined ? found.value : `${found.value.split(':')[0] ?? ''}/${below}`);
  }
  if (!read) return [...kept];
  const facts = cacheFacts(run, inner);
  for (const cache of read.ecosystem.caches) {
    const path = read.caches.includes(cache.id) ? cache.path(facts) : undefined;
    if (path !== undefined) add(path);
  }
  for (const [index, { value }] of inner.args.entries()) {
    const option = value === undefined ? null : folderOption.exec(value);
    const named = option && (option[1] ?? inner.args[index + 1]?.value);
    if (named) add(named);
  }
  for (const path of configuredFolders(run.stage).get(ecosystem) ?? []) add(path);
  if (/^(?:pip|pipenv|uv|poetry)$/.test(ecosystem)) for (const path of environmentsOf(run, command)) add(path);
  return [...kept];
}

/** Whether the file sets the variable anywhere that counts: asked first, as hardly any of them ever is. */
function mayBeSet(run: RunStep, command: ShellCommand, name: string): boolean {
  if (command.assignments.some((assignment) => assignment.name === name)) return true;
  return exportsOf(run).has(name) || namesSet(run.stage).has(name);
}

/** The variables that a stage and those below it set. */
const namesSet = inherited<ReadonlySet<string>>((stage, below = new Set()) => {
  const own = stage.steps.flatMap((step) => (step.kind === 'variable' ? step.bindings.map((binding) => binding.name) : []));
  return own.length === 0 ? below : new Set([...below, ...own]);
});

/** By package manager, the paths that `bundle config set path vendor/bundle` and the like name, in a stage and those below it. */
const configuredFolders = inherited<ReadonlyMap<string, readonly string[]>>((stage, below = new Map()) => {
  const own = stage.steps.flatMap((step) => (step.kind === 'run' ? step.script.commands.flatMap(configuredBy) : []));
  if (own.length === 0) return below;
  const all = new Map(below);
  for (const { ecosystem, path } of own) all.set(ecosystem, [...(all.get(ecosystem) ?? []), path]);
  return all;
});

function configuredBy(command: ShellCommand): readonly { readonly ecosystem: string; readonly path: string }[] {
  const read = readCommand(command);
  if (read?.purpose !== 'tool' || !read.command.args.some(({ text }) => text === 'config' || text === 'env')) return [];
  return read.command.args.flatMap(({ value }) => {
    const path = value?.replace(/^\w[\w.:-]*=/, '');
    return path !== undefined && /^[\w.@+-]*\/[\w.@+/-]*$|^\.[\w.-]+$/.test(path) ? [{ ecosystem: read.ecosystem.id, path }] : [];
  });
}

/** Virtual environments that a command installs into: that of its own path, one made active before it, one whose `bin` is on the `PATH`. */
function environmentsOf(run: RunStep, command: ShellCommand): readonly string[] {
  const found: string[] = [];
  const own = /^(.+)\/bin\/[^/]+$/.exec(command.name.value ?? '')?.[1];
  if (own !== undefined) found.push(own);
  for (const other of run.script.commands) {
    if (other === command) break;
    const activated = /^(?:\.|source)$/.test(other.name.value ?? '')
      ? /^(.+)\/bin\/activate$/.exec(other.args[0]?.value ?? '')
      : null;
    if (activated?.[1] !== undefined) found.push(activated[1]);
  }
  for (const step of stepsBefore(run)) {
    if (step.kind !== 'variable' || !step.bindings.some((binding) => binding.name === 'PATH')) continue;
    for (const [, path = ''] of step.instruction.body.text.matchAll(/(?<=[=:"'\s])(\/[^:"'$\s]+)\/bin(?=[:"'\s]|$)/g))
      if (environmentName.test(baseName(path))) found.push(path);
  }
  return found;
}
