import type { BuildContext } from '../../context/build-context.ts';
import type { RunStep } from '../../model/model.ts';
import { baseName, parentPath, relativeTo, resolvePath } from '../../model/paths.ts';
import type { Manifest, PackageCommand } from '../../package-managers/ecosystem.ts';
import type { EcosystemCommand } from '../../package-managers/ecosystems.ts';
import { furtherManifests, sourceNeed } from '../../package-managers/manifests.ts';
import type { SourceNeed } from '../../package-managers/manifest-reader.ts';
import type { CopiedFile, CopiedFiles } from './copied-files.ts';
import type { ReadCommand } from './run-reading.ts';

/** An install, with the files of the build context that it reads. */
export interface Install {
  readonly run: RunStep;
  readonly command: ReadCommand;
  readonly read: EcosystemCommand;
  /** What it reads, as it names it: `go.mod`, `web/package.json`; never empty. */
  readonly names: readonly string[];
  /** Those of them that COPY steps bring, each with the COPY. */
  readonly brought: readonly { readonly by: CopiedFiles; readonly file: CopiedFile }[];
  /** Absolute paths of what it leaves. */
  readonly writes: readonly string[];
  /** Why somebody has to look whether that is all it reads. */
  readonly need?: SourceNeed;
}

/**
 * Finds out what an install reads of what the COPY steps before it brought.
 *
 * @param copies nearest first
 * @param made absolute paths of files that commands before it wrote, such as `poetry export -o requirements.txt`
 * @returns undefined where it surely reads more than its manifests, or nobody can tell which files they are
 */
export function readInstall(
  context: BuildContext | undefined,
  run: RunStep,
  command: ReadCommand,
  copies: readonly CopiedFiles[],
  made: readonly string[] = [],
): Install | undefined {
  const { read, folder } = command;
  if (!read || folder === undefined) return undefined;
  const brought: { by: CopiedFiles; file: CopiedFile }[] = [];
  const names: string[] = [];
  const seen = context?.complete === true;
  let isMade = false;
  const add = (manifest: Manifest): void => {
    const name = nameOf(manifest.path);
    if (made.includes(resolvePath(folder, manifest.path) ?? '')) {
      isMade = true;
      names.push(name);
      return;
    }
    const found = find(manifest, folder, copies);
    // Where nothing is seen, a guess is worth no more than what is usual.
    const kept = found.filter(({ by }) => by.files !== undefined || manifest.usual);
    brought.push(...kept);
    if (kept.length > 0) names.push(...kept.map(({ file }) => (isPattern(manifest.path) ? inFolder(folder, file.target) : name)));
    else if (manifest.need === 'required') names.push(name);
  };
  for (const manifest of read.manifests) add(manifest);
  if (brought.length === 0 && !isMade) return undefined;
  const question = { contents: context?.contents ?? new Map<string, string>(), ...(seen ? { files: context.files } : {}) };
  // What a command wrote has nothing to do with a file of that name in the context.
  if (isMade && brought.length === 0) return { run, command, read, names, brought, writes: command.writes };
  const root = contextFolder(read, folder, brought);
  const asked: PackageCommand = {
    ...read,
    manifests: read.manifests.map((manifest) => ({ ...manifest, path: inFolder(folder, manifest.path) })),
  };
  if (root !== undefined) {
    for (const path of furtherManifests(read.ecosystem.id, { ...question, folder: root, command: asked })) {
      if (!names.includes(nameOf(path))) add({ path, need: 'optional', usual: true, lock: false });
    }
  }
  const need = sourceNeed(read.ecosystem.id, { ...question, folder: root ?? '<unknown>', command: asked });
  if (need?.certain === true) return undefined;
  // A restore leaves a folder beside each project that it reads.
  const projects = read.ecosystem.id === 'dotnet' ? brought.filter(({ file }) => /\.\w+proj$/.test(file.target)) : [];
  const writes = new Set([...command.writes, ...projects.map(({ file }) => `${parentPath(file.target)}/obj`)]);
  return { run, command, read, names: [...new Set(names)], brought, writes: [...writes], ...(need ? { need } : {}) };
}

/** `./src/x.csproj` is `src/x.csproj`. */
function nameOf(path: string): string {
  return path.replace(/^(?:\.\/)+/, '');
}

function isPattern(path: string): boolean {
  return /[*?[]/.test(path);
}

/** `/src/go.mod` in `/src` is `go.mod`; a path elsewhere stays absolute. */
function inFolder(folder: string, path: string): string {
  return path.startsWith('/') ? (relativeTo(folder, path) ?? path) : path;
}

function find(
  manifest: Manifest,
  folder: string,
  copies: readonly CopiedFiles[],
): readonly { readonly by: CopiedFiles; readonly file: CopiedFile }[] {
  const target = resolvePath(folder, manifest.path) ?? '/';
  for (const by of copies) {
    if (isPattern(manifest.path)) {
      const files = by.matching(target);
      if (files.length > 0) return files.map((file) => ({ by, file }));
      continue;
    }
    const file = by.sourceOf(target);
    if (file) return [{ by, file }];
  }
  return [];
}

/** The folder of the context that stands where the install runs, told from where a manifest of it comes from. */
function contextFolder(read: PackageCommand, folder: string, brought: Install['brought']): string | undefined {
  for (const { file } of brought) {
    const inner = relativeTo(folder, file.target);
    if (inner === undefined || isPattern(inner)) continue;
    if (file.source === inner) return '';
    if (file.source.endsWith(`/${inner}`)) return file.source.slice(0, -inner.length - 1);
    // Copied alone: `COPY web/package.json ./`.
    if (!inner.includes('/') && baseName(file.source) === inner) return file.source.slice(0, -inner.length).replace(/\/$/, '');
  }
  return read.manifests.length === 0 ? '' : undefined;
}
