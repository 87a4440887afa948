import { takenBySource } from '../context/copy-matches.ts';
import { hasWildcards } from '../context/go-match.ts';
import { hasFolder } from '../context/listing.ts';
import { landing } from '../context/select.ts';
import type { CopyStep } from '../model/model.ts';
import { baseName, cleanPath, isWithin } from '../model/paths.ts';
import type { Facts, Fix } from '../rules/rule.ts';
import type { Tree } from '../syntax/tree.ts';
import type { TextEdit } from '../text/edit.ts';
import { takesMounts } from './mount-syntax.ts';
import { canBeMounted, findCopies, fromField, isNew, targetFor } from './mounting.ts';
import { sourcePath, type Placed } from './placing.ts';
import { findReaders, type Reader } from './readers.ts';
import { insertMounts } from './recipes/insert-mounts.ts';
import { removeInstruction } from './recipes/remove-instruction.ts';
import type { Refactoring } from './refactoring.ts';
import { meets, readsAsManifest, type CommandEffect } from './run-effects.ts';

/** `COPY go.mod go.sum ./` → `RUN --mount=type=bind,source=go.mod,target=go.mod …` in each step that reads them. */
export const bindManifests: Refactoring = {
  id: 'bind-manifests',
  kind: 'refactor.rewrite.bindManifests',
  *offers(facts, selection) {
    if (!takesMounts(facts.model)) return;
    for (const { copy, isOffered, around } of findCopies(facts, selection)) {
      const brought = bring(facts, copy);
      const readers = brought && findReaders(around, copy, brought.placed);
      if (!brought || !readers || !isOffered(readers)) continue;
      // What builds read of a whole folder are sources, which are another refactoring's matter.
      if (brought.isFolder && readers.some(({ effects, sees }) => effects.some((effect) => readsMore(effect, sees)))) continue;
      const fix = bindThem(facts, copy, brought, readers);
      if (fix) yield fix;
    }
  },
};

interface Brought {
  readonly placed: readonly Placed[];
  /** Whether it is one whole folder. */
  readonly isFolder: boolean;
  /** The patterns that were expanded. */
  readonly patterns: readonly string[];
}

/** More files than this are no manifests any more. */
const most = 20;

/** A path that needs no quotes in a flag's list of values. */
const plainPath = /^[\w.@+~/-]+$/;

/** What a COPY brings and where to, file by file; undefined where that cannot be told or a mount cannot do the same. */
function bring({ context }: Facts, copy: CopyStep): Brought | undefined {
  const destination = copy.destination?.path;
  if (destination === undefined || copy.destination?.word.text.includes('$') === true || copy.sources.length === 0)
    return undefined;
  const values: string[] = [];
  for (const { kind, value, word } of copy.sources) {
    if (kind !== 'path' || value === undefined || word.text.includes('$')) return undefined;
    values.push(value);
  }
  const patterns = values.filter((value) => hasWildcards(value));
  const placed =
    context && copy.from.kind === 'context' ? bringSeen(context, copy, destination) : bringUnseen(copy, destination, values);
  if (!placed || placed.length === 0 || placed.length > most || new Set(placed.map(({ path }) => path)).size < placed.length)
    return undefined;
  if (!placed.every(({ path, source }) => plainPath.test(path) && plainPath.test(source) && source !== '.')) return undefined;
  const isFolder = context !== undefined && placed.some(({ source }) => hasFolder(context, source === '.' ? '' : source));
  return { placed, isFolder, patterns };
}

/** From the files of the context: what is not among them is ignored or missing, and the COPY fails. */
function bringSeen(context: NonNullable<Facts['context']>, copy: CopyStep, destination: string): readonly Placed[] | undefined {
  const taken = takenBySource(context, copy);
  if (!taken || taken.some(({ matches }) => matches.length === 0)) return undefined;
  const matches = taken.flatMap((source) => source.matches);
  const [only] = matches;
  if (only?.folder === true && matches.length === 1) {
    // Where the folder is there already, the COPY merges the two; a mount would hide the first.
    return isNew(copy, destination) ? [{ path: destination, source: only.path === '' ? '.' : only.path }] : undefined;
  }
  const landed = landing(context, copy);
  if (!landed || matches.some((match) => match.folder) || landed.size !== matches.length) return undefined;
  return matches.map((match) => ({ path: landed.get(match.path) ?? destination, source: match.path }));
}

/** Without a look at the files: only where the words alone tell. */
function bringUnseen(copy: CopyStep, destination: string, values: readonly string[]): readonly Placed[] | undefined {
  if (values.some((value) => hasWildcards(value))) return undefined;
  const { workdir } = copy.before;
  const folder = copy.destination?.folder === true || (workdir !== undefined && isWithin(destination, workdir));
  if (!folder && (values.length > 1 || !isNew(copy, destination))) return undefined;
  return values.map((value) => {
    const source = sourcePath(copy, value);
    return { path: folder ? cleanPath(`${destination}/${baseName(source)}`) : destination, source };
  });
}

/** Whether a command reads more of what is there than its list of what to fetch. */
function readsMore(effect: CommandEffect, sees: readonly Placed[]): boolean {
  return sees.some(({ path }) => effect.reads.some((read) => meets(read, path)));
}

function bindThem(
  { model, context }: Facts,
  copy: CopyStep,
  { placed, patterns }: Brought,
  readers: readonly Reader[],
): Fix | undefined {
  const isManifest = ({ path }: Placed): boolean =>
    readers.some(({ effects }) => effects.some((effect) => readsAsManifest(effect, path)));
  // Where the files cannot be seen, a name is a file's only if a package manager reads it as one.
  const seen = context !== undefined && copy.from.kind === 'context';
  if (!(seen ? placed.some(isManifest) : placed.every(isManifest)) || !canBeMounted(copy, placed, readers)) return undefined;
  const { tree } = model;
  const edits = [removeInstruction(tree, copy.instruction), ...readers.map((reader) => mountThem(tree, copy, reader))];
  const names = listNames(placed.map(({ source }) => source));
  const title =
    placed.length === 1
      ? `Use a bind mount for ${names} instead of copying it (BuildKit)`
      : `Use bind mounts for ${names} instead of copying them (BuildKit)`;
  if (patterns.length === 0) return { title, edits, safety: 'safe' };
  const listed = patterns.map((pattern) => `"${pattern}"`).join(' and ');
  const note = `The mounts name the files that ${listed} matches now: a file that comes later needs a mount of its own.`;
  return { title, edits, safety: 'review', note };
}

/** `--mount=type=bind,source=go.mod,target=go.mod` for each thing that the RUN still has to see. */
function mountThem(tree: Tree, copy: CopyStep, { run, sees }: Reader): TextEdit {
  return insertMounts(
    tree,
    run.instruction,
    sees.map(({ path, source }) => `type=bind${fromField(copy)},source=${source},target=${targetFor(run, path)}`),
  );
}

/** `go.mod`; `go.mod and go.sum`; `a, b, c and 2 more`. */
function listNames(names: readonly string[]): string {
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}
