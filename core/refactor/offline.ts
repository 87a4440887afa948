import type { RunStep } from '../model/model.ts';
import type { Ecosystem } from '../package-managers/ecosystem.ts';
import { readCommand } from '../package-managers/ecosystems.ts';
import type { ShellCommand } from '../shell/script.ts';
import { cacheUses } from './cache-uses.ts';
import { findVariable } from './environment.ts';

/** Words by which a package manager's commands fetch nothing, and take what an earlier step has left. */
const offlineWords: Readonly<Record<string, RegExp | undefined>> = {
  bundler: /^--local$/,
  cargo: /^--(?:offline|frozen)$/,
  dotnet: /^--no-restore$/,
  gradle: /^--offline$/,
  maven: /^(?:-o|--offline)$/,
  pip: /^--no-index$/,
};

/** Settings that do the same. */
const offlineSettings: Readonly<Record<string, { readonly names: readonly string[]; readonly value: RegExp } | undefined>> = {
  cargo: { names: ['CARGO_NET_OFFLINE'], value: /^(?:true|1)$/ },
  go: { names: ['GOPROXY'], value: /^off$/ },
  npm: { names: ['npm_config_offline', 'NPM_CONFIG_OFFLINE'], value: /^(?:true|1)$/ },
  pnpm: { names: ['npm_config_offline', 'NPM_CONFIG_OFFLINE'], value: /^(?:true|1)$/ },
  uv: { names: ['UV_OFFLINE'], value: /^(?:true|1)$/ },
  yarn: { names: ['YARN_ENABLE_NETWORK'], value: /^(?:false|0)$/ },
};

/**
 * Whether a RUN uses folders of a package manager but cannot fill them: it has no network, or a command of it is told to fetch nothing and
 * none before it in the same RUN fetches.
 *
 * @param paths the folders
 */
export function isOffline(run: RunStep, ecosystem: Ecosystem, paths: readonly string[]): boolean {
  if (!cacheUses(run).some((use) => use.ecosystem === ecosystem && use.path !== undefined && paths.includes(use.path)))
    return false;
  if (run.instruction.flags.some((flag) => flag.name === 'network' && flag.value === 'none')) return true;
  for (const command of run.script.commands) {
    const read = readCommand(command);
    if (read?.ecosystem !== ecosystem || read.purpose === 'tool') continue;
    return fetchesNothing(run, read.command, ecosystem.id);
  }
  return false;
}

function fetchesNothing(run: RunStep, command: ShellCommand, ecosystem: string): boolean {
  const words = offlineWords[ecosystem] ?? /^--offline$/;
  if (command.args.some(({ text }) => words.test(text))) return true;
  const setting = offlineSettings[ecosystem];
  return (setting?.names ?? []).some((name) => {
    const found = findVariable(run, command, name);
    return found.kind === 'value' && setting?.value.test(found.value) === true;
  });
}
