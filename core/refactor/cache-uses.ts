import type { RunStep } from '../model/model.ts';
import type { CacheFacts, CacheFolder, Ecosystem } from '../package-managers/ecosystem.ts';
import { readCommand, type EcosystemCommand } from '../package-managers/ecosystems.ts';
import type { ShellCommand, ShellWord } from '../shell/script.ts';
import { findVariable, withSettings } from './environment.ts';
import { imageBelow, userOf } from './image-users.ts';

/** A package manager's folder as a command of a RUN uses it. */
export interface CacheUse {
  readonly ecosystem: Ecosystem;
  readonly folder: CacheFolder;
  /** Where it is; undefined where that cannot be told. */
  readonly path?: string;
  /** Whether the command fetches something there, as `apt-get install` does and `apt-get update` does not. */
  readonly fetches: boolean;
  /** Flags by which commands keep nothing there, such as pip's `--no-cache-dir`. */
  readonly off: readonly ShellWord[];
}

/** The folders that the commands of a RUN fill or read, each once. */
export function cacheUses(run: RunStep): readonly CacheUse[] {
  let uses = known.get(run);
  if (!uses) {
    uses = findUses(run);
    known.set(run, uses);
  }
  return uses;
}

const known = new WeakMap<RunStep, readonly CacheUse[]>();

function findUses(run: RunStep): readonly CacheUse[] {
  const uses = new Map<string, CacheUse>();
  if (run.script.broken) return [];
  for (const command of run.script.commands) {
    for (const use of usesOf(run, command)) {
      const key = `${use.ecosystem.id} ${use.folder.id}`;
      const before = uses.get(key);
      // Two commands that keep it in two places are too much for one mount.
      if (!before) uses.set(key, use);
      else if (before.path !== use.path) uses.set(key, { ecosystem: use.ecosystem, folder: use.folder, fetches: false, off: [] });
      else uses.set(key, { ...before, fetches: before.fetches || use.fetches, off: [...before.off, ...use.off] });
    }
  }
  return [...uses.values()];
}

function usesOf(run: RunStep, command: ShellCommand): readonly CacheUse[] {
  const read = readCommand(withSettings(run, command));
  if (!read) return [];
  const off = read.caches.length === 0 ? findOff(read) : undefined;
  const using = off ? readCommand({ ...read.command, args: read.command.args.filter((word) => word !== off) }) : read;
  return (using?.caches ?? []).flatMap((id) => {
    const folder = read.ecosystem.caches.find((candidate) => candidate.id === id);
    // A script of package.json may be given packages by npm or Yarn, but seldom fetches any.
    const isScript = read.purpose === 'build' && /^(?:npm|yarn|pnpm|bun)$/.test(read.ecosystem.id);
    if (!folder || isScript) return [];
    const path = pathOf(run, read.command, folder);
    const fetches = read.purpose !== 'tool';
    return [{ ecosystem: read.ecosystem, folder, fetches, off: off ? [off] : [], ...(path === undefined ? {} : { path }) }];
  });
}

/** Flags that can go without another effect. apk's `--no-cache` cannot: without it `apk add` wants an index. */
const offFlags: Readonly<Record<string, readonly string[] | undefined>> = {
  pip: ['--no-cache-dir'],
  uv: ['--no-cache', '--no-cache-dir', '-n'],
};

function findOff({ ecosystem, command }: EcosystemCommand): ShellWord | undefined {
  return command.args.find((word) => offFlags[ecosystem.id]?.includes(word.value ?? '') === true);
}

/** What decides where a command's folders are. @param onUnknown called where a setting's value is known only when the build runs */
export function cacheFacts(run: RunStep, command: ShellCommand, onUnknown?: () => void): CacheFacts {
  const image = imageBelow(run.stage)?.official;
  const env = (name: string): string | undefined => {
    const found = findVariable(run, command, name);
    if (found.kind === 'unknown') onUnknown?.();
    return found.kind === 'value' ? found.value : undefined;
  };
  const home = env('HOME') ?? userOf(run)?.home;
  return { env, ...(image === undefined ? {} : { image }), ...(home === undefined ? {} : { home }) };
}

function pathOf(run: RunStep, command: ShellCommand, folder: CacheFolder): string | undefined {
  let known = true;
  const path = folder.path(cacheFacts(run, command, () => (known = false)));
  return known && path !== undefined && /^\/[\w.@+/-]+$/.test(path) ? path.replace(/\/+$/, '') : undefined;
}
