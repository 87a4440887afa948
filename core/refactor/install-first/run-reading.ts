import type { BuildContext } from '../../context/build-context.ts';
import { contextPath, hasFile } from '../../context/listing.ts';
import type { RunStep } from '../../model/model.ts';
import { baseName, isWithin, resolvePath } from '../../model/paths.ts';
import { readCommand, unwrap, type EcosystemCommand } from '../../package-managers/ecosystems.ts';
import type { ShellCommand } from '../../shell/script.ts';
import { findVariable, withSettings } from '../environment.ts';
import { keptFolders } from '../kept-folders.ts';
import { readProgram } from '../programs.ts';
import { folderAt } from './copied-files.ts';

/** What a RUN's command has to do with files that a COPY above it brought. */
export interface ReadCommand {
  readonly command: ShellCommand;
  /** The folder where it runs; undefined where that is unknown. */
  readonly folder?: string;
  readonly read?: EcosystemCommand;
  /**
   * `install`: reads manifests alone. `apart`: reads and writes none of the files. `changes`: changes some of them, such as `chmod`.
   * `sources`: may read any of them.
   */
  readonly kind: 'install' | 'apart' | 'changes' | 'sources';
  /** Absolute paths of what it installs; a later COPY that brings the same would lay that over it. */
  readonly writes: readonly string[];
  /** Absolute paths of folders that settings let it fill: caches, stores, virtual environments. */
  readonly keeps: readonly string[];
}

/** No person writes a RUN of more commands; how they bear on each other takes more than linear time. */
const mostCommands = 200;

/** What the commands of a RUN have to do with the files below `root`, the destination of a COPY. */
export function readRun(run: RunStep, root: string, context?: BuildContext): readonly ReadCommand[] {
  let known = read.get(run);
  if (!known || known.context !== context) {
    known = { context, byRoot: new Map() };
    read.set(run, known);
  }
  let commands = known.byRoot.get(root);
  if (!commands) {
    commands = readCommands(run, root, context);
    known.byRoot.set(root, commands);
  }
  return commands;
}

/** A step never changes, so that it is read once for each folder that somebody copies to. */
const read = new WeakMap<
  RunStep,
  { readonly context: BuildContext | undefined; readonly byRoot: Map<string, readonly ReadCommand[]> }
>();

function readCommands(run: RunStep, root: string, context: BuildContext | undefined): readonly ReadCommand[] {
  if (run.script.broken || run.script.commands.length > mostCommands) return [];
  const mounted = run.mounts.some((mount) => isWholeContext(mount, context));
  return run.script.commands.map((command) => {
    const folder =
      command.cd === null ? undefined : resolvePath(folderAt(run.before), command.cd === undefined ? '.' : command.cd);
    const plain = readCommand(command);
    // What is set around it matters to installs alone.
    const read = plain?.purpose === 'install' ? readCommand(withSettings(run, command)) : plain;
    const base = { command, ...(folder === undefined ? {} : { folder }), ...(read ? { read } : {}) };
    const named = read ? [...read.writes, ...read.outputs] : virtualEnvironment(run, unwrap(command));
    const writes = folder === undefined ? [] : (named ?? []).map((path) => resolvePath(folder, path) ?? '/');
    return {
      ...base,
      writes,
      keeps: read && folder !== undefined ? keptFolders(run, command, folder) : [],
      kind: mounted ? 'sources' : kindOf(command, named !== undefined && !read, read, folder, root, writes),
    };
  });
}

/** A bind mount of a folder of the context: whoever has it re-runs after an edit of that folder in any case. */
function isWholeContext(mount: RunStep['mounts'][number], context: BuildContext | undefined): boolean {
  if (mount.type !== 'bind' || (mount.from !== undefined && mount.from.kind !== 'context')) return false;
  const path = contextPath(mount.source ?? '');
  return path === '' || !(context?.complete === true ? hasFile(context, path) : baseName(path).includes('.'));
}

function kindOf(
  command: ShellCommand,
  isEnvironment: boolean,
  read: EcosystemCommand | undefined,
  folder: string | undefined,
  root: string,
  writes: readonly string[],
): ReadCommand['kind'] {
  // `$(<file)` reads a file without any command that names it.
  if (folder === undefined || [...command.args, command.name].some((word) => /\$\(\s*<|<\(/.test(word.text))) return 'sources';
  const meets = (path: string): boolean => {
    const full = resolvePath(folder, path) ?? '/';
    return isWithin(root, full) || isWithin(full, root);
  };
  const redirected = readProgram({ ...command, name: { ...command.name, value: 'echo' }, args: [] });
  if (!redirected || redirected.reads.some(meets)) return 'sources';
  if (redirected.writes.some(meets)) return 'changes';
  if (!read) {
    if (isEnvironment) return 'apart';
    const files = readProgram(unwrap(command));
    if (!files || files.reads.some(meets)) return 'sources';
    return files.writes.some(meets) ? 'changes' : 'apart';
  }
  const stays = read.needsSources !== undefined && !read.stub;
  if (stays || read.purpose === 'build') return 'sources';
  if (read.purpose === 'install') return 'install';
  return read.writesManifests || writes.some(meets) ? 'sources' : 'apart';
}

/**
 * What `python -m venv .venv`, `virtualenv /venv` and `. /venv/bin/activate` write: they read nothing that a COPY brings.
 *
 * @returns undefined for any other command
 */
function virtualEnvironment(run: RunStep, command: ShellCommand): readonly string[] | undefined {
  const program = command.name.value ?? '';
  const [first, second] = command.args.map((word) => word.value);
  const last = command.args.at(-1);
  if (!last) return undefined;
  if (program === '.' || program === 'source')
    return command.args.length === 1 && /\/bin\/activate["']?$/.test(last.text) ? [] : undefined;
  const makes =
    program === 'virtualenv' ||
    (/^python\d*(?:\.\d+)?$/.test(program) && first === '-m' && (second === 'venv' || second === 'virtualenv'));
  if (!makes) return undefined;
  const name = /^["']?\$\{?(\w+)\}?["']?$/.exec(last.text)?.[1];
  const found = name === undefined ? undefined : findVariable(run, command, name);
  // Where it is unknown it may be the folder itself.
  return [last.value ?? (found?.kind === 'value' ? found.value : '.')];
}
