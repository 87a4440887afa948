import { matchGoPattern, parseGoPattern } from '../context/go-match.ts';
import type { Mount, RunStep } from '../model/model.ts';
import { baseName, cleanPath, isWithin, resolvePath } from '../model/paths.ts';
import { readCommand, unwrap, type EcosystemCommand } from '../package-managers/ecosystems.ts';
import type { ShellCommand } from '../shell/script.ts';
import { findVariable, withSettings } from './environment.ts';
import { keptFolders } from './kept-folders.ts';
import { readProgram } from './programs.ts';

/** What one command of a RUN does to files. All paths are absolute and clean. */
export interface CommandEffect {
  readonly command: ShellCommand;
  /** For people: `go build`, `npm ci`. */
  readonly title: string;
  /** The folder where it runs. */
  readonly folder: string;
  /** Present for a package manager's command. */
  readonly read?: EcosystemCommand;
  /** Files, and folders with all below them. */
  readonly reads: readonly string[];
  /** What it needs of the project to know what to fetch: paths, or patterns in BuildKit's sense. */
  readonly manifests: readonly string[];
  /** Files and folders, with all below them. */
  readonly writes: readonly string[];
  /** Folders that it fills because of settings, such as `GOCACHE`: caches, stores, temporary files. */
  readonly keeps: readonly string[];
  /** Folders made where they are missing. */
  readonly makes: readonly string[];
}

/**
 * What the commands of a RUN do to files.
 *
 * @returns undefined where one of them is not known, or not literal, or the folder where it runs is unknown: then it may do anything
 */
export function effectsOf(run: RunStep): readonly CommandEffect[] | undefined {
  const known = cache.get(run);
  if (known !== undefined) return known ?? undefined;
  const effects = readEffects(run);
  cache.set(run, effects ?? null);
  return effects;
}

/** A step never changes, so what it does is worked out once, however many refactorings ask. */
const cache = new WeakMap<RunStep, readonly CommandEffect[] | null>();

function readEffects(run: RunStep): readonly CommandEffect[] | undefined {
  if (run.script.broken) return undefined;
  const effects: CommandEffect[] = [];
  for (const command of run.script.commands) {
    const effect = readEffect(run, command);
    if (!effect) return undefined;
    effects.push(effect);
  }
  return effects;
}

function readEffect(run: RunStep, command: ShellCommand): CommandEffect | undefined {
  if (command.cd === null) return undefined;
  const folder = command.cd === undefined ? run.before.workdir : resolvePath(run.before.workdir, command.cd);
  if (folder === undefined) return undefined;
  const at = (paths: readonly string[]): string[] => paths.map((path) => resolvePath(folder, path) ?? '/');
  const read = readCommand(withSettings(run, command));
  if (!read) {
    const inner = unwrap(command);
    const files = readProgram(inner);
    if (!files) return undefined;
    const [first] = inner.args;
    const title = [
      baseName(inner.name.value ?? ''),
      ...(first?.value !== undefined && /^[a-z]+$/.test(first.value) ? [first.value] : []),
    ];
    return {
      command,
      title: title.join(' '),
      folder,
      reads: at(files.reads),
      writes: at(files.writes),
      makes: at(files.makes),
      keeps: files.reads.includes('.') ? keptFolders(run, command, folder) : [],
      manifests: [],
    };
  }
  const redirected = readProgram({ ...command, name: { ...command.name, value: 'echo' } });
  if (!redirected) return undefined;
  const manifests = at(read.manifests.map((manifest) => manifest.path));
  // `npm install express` names no manifest, but writes the one that is there.
  const written = manifests.length > 0 ? manifests : [folder];
  // `ENV GOFLAGS=-mod=mod` lets every go command write go.mod.
  const flags = findVariable(run, command, 'GOFLAGS');
  const rewrites =
    read.ecosystem.id === 'go' && (flags.kind === 'unknown' || (flags.kind === 'value' && flags.value.includes('-mod=mod')));
  return {
    command,
    title: read.title,
    folder,
    read,
    manifests,
    // A build reads whatever it likes of the project.
    reads: [...at(redirected.reads), ...(read.purpose === 'build' ? [folder] : [])],
    writes: [
      ...at([...read.writes, ...read.outputs, ...redirected.writes]),
      ...(read.writesManifests || rewrites ? written : []),
    ],
    keeps: keptFolders(run, command, folder),
    makes: [],
  };
}

/** Whether the command surely or probably reads the file, or something in the folder, at `path`. */
export function reads(effect: CommandEffect, path: string): boolean {
  if (effect.reads.some((read) => meets(read, path)) || readsAsManifest(effect, path)) return true;
  // Package managers look for manifests in the folders above and below as well.
  return effect.read?.purpose === 'install' && effect.manifests.some((manifest) => baseName(manifest) === baseName(path));
}

/** Whether the command takes the file at `path`, or something in the folder there, for a list of what to fetch. */
export function readsAsManifest(effect: CommandEffect, path: string): boolean {
  return effect.manifests.some((manifest) => {
    const glob = /[*?[]/.exec(manifest);
    if (!glob) return isWithin(path, manifest);
    const folder = manifest.slice(0, manifest.lastIndexOf('/', glob.index)) || '/';
    return isWithin(path, folder) || matchGoPattern(parseGoPattern(manifest), path) === true;
  });
}

/**
 * Whether the command may change the file at `path`, anything in the folder there, or a folder above: its contents, name, mode or owner.
 * Patterns among its manifests count as the folder that they look in.
 */
export function changes(effect: CommandEffect, path: string): boolean {
  if (effect.makes.some((folder) => folder !== path && isWithin(path, folder))) return true;
  const spared = effect.read?.sparesManifests === true && effect.manifests.includes(path);
  return effect.writes.some((written) => (spared ? written === path : meets(withoutPattern(written), path)));
}

/** Whether settings let the command fill something at `path`, in the folder there, or a folder that holds it. */
export function keeps(effect: CommandEffect, path: string): boolean {
  return effect.keeps.some((kept) => meets(kept, path));
}

function withoutPattern(path: string): string {
  const glob = /[*?[]/.exec(path);
  return glob ? path.slice(0, path.lastIndexOf('/', glob.index)) || '/' : path;
}

/** Whether one of the two holds the other. */
export function meets(a: string, b: string): boolean {
  return isWithin(a, b) || isWithin(b, a);
}

/** Where a mount lies; undefined where it is unknown. Without a target it lies over the WORKDIR. */
export function mountTarget(run: RunStep, mount: Mount): string | undefined {
  if (mount.target !== undefined) return cleanPath(mount.target);
  if (mount.type === 'secret' || mount.type === 'ssh') return '/run';
  return mount.fields.some((field) => ['target', 'dst', 'destination'].includes(field.key)) ? undefined : run.before.workdir;
}
