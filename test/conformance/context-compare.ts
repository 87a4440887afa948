import type { BuildContext } from '../../core/context/build-context.ts';
import { takenBySource } from '../../core/context/copy-matches.ts';
import {
  isIgnored,
  parseIgnoreFile,
  sentFiles,
  visitPath,
  visitRoot,
  type FolderVisit,
  type IgnoreRules,
} from '../../core/context/ignore.ts';
import { emptyAmong } from '../../core/context/listing.ts';
import { filesTaken, landing } from '../../core/context/select.ts';
import { bind } from '../../core/model/bind.ts';
import type { CopyStep } from '../../core/model/model.ts';
import { parse } from '../../core/syntax/parse.ts';
import type { CopyAnswer, CopyRequest, IgnoreAnswer, IgnoreRequest } from './context-answer.ts';

/** What was found where our answer and BuildKit's were held against each other. */
export type Verdict =
  /** What both say, where they differ. */
  | { readonly kind: 'different'; readonly detail: string }
  | { readonly kind: 'equal' }
  /** We do not claim to know. */
  | { readonly kind: 'unknown' }
  /** BuildKit's own answer tells nothing. */
  | { readonly kind: 'void' };

const equal: Verdict = { kind: 'equal' };

function different(what: string, ours: unknown, theirs: unknown): Verdict {
  return { kind: 'different', detail: `${what}: ours ${JSON.stringify(ours)}, BuildKit ${JSON.stringify(theirs)}` };
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

/** Holds our reading of an ignore file against BuildKit's. */
export function compareIgnore({ ignoreFile, paths }: IgnoreRequest, answer: IgnoreAnswer): Verdict {
  const rules = parseIgnoreFile(ignoreFile);
  if (rules.problem !== undefined || answer.error !== undefined) {
    const broken = rules.patterns.some((pattern) => pattern.broken);
    if (answer.error === undefined) return different('refusal', rules.problem, answer.error);
    return rules.problem !== undefined || broken ? equal : different('refusal', undefined, answer.error);
  }
  const written = rules.patterns.map((pattern) => (pattern.keeps ? '!' : '') + pattern.text);
  // BuildKit lists patterns before it cleans them once more, together with their "!".
  if (!ignoreFile.includes('..') && !isSameList(written, answer.patterns ?? []))
    return different('patterns', written, answer.patterns);
  const plain = paths.map((path) => path.replace(/\/$/, ''));
  const matched = plain.filter((path) => isIgnored(rules, path));
  const theirMatched = plain.filter((_, index) => answer.matched?.[index]);
  if (!isSameList(matched, theirMatched)) return different('matched', matched, theirMatched);
  // BuildKit's walk lists a folder as sent only for its own sake, so what is compared are the files.
  const sent = sentFiles(
    rules,
    paths.filter((path) => !path.endsWith('/')),
  );
  const theirSent = paths.filter((path, index) => !path.endsWith('/') && answer.excluded?.[index] === false);
  if (!isSameList(sent, theirSent)) return different('sent', sent, theirSent);
  const kept = new Set(sentFolders(rules, paths));
  const isSent = (folder: string): boolean =>
    kept.has(folder.slice(0, -1)) || [...sent, ...kept].some((path) => path.startsWith(folder));
  const folders = paths.filter((path) => path.endsWith('/') && isSent(path));
  const theirFolders = paths.filter((path, index) => path.endsWith('/') && answer.excluded?.[index] === false);
  return isSameList(folders, theirFolders) ? equal : different('sent folders', folders, theirFolders);
}

/** The instruction that BuildKit was asked about, on an empty image as there. */
function dockerfile(copy: NonNullable<CopyRequest['copy']>): string {
  const excludes = (copy.exclude ?? []).map((text) => ` --exclude=${text.replaceAll(/[\\ "']/g, String.raw`\$&`)}`);
  const words = JSON.stringify([...copy.sources, copy.dest]);
  return `FROM scratch\n${copy.add === true ? 'ADD' : 'COPY'}${copy.parents === true ? ' --parents' : ''}${excludes.join('')} ${words}\n`;
}

function contextOf(request: CopyRequest): BuildContext {
  const rules = parseIgnoreFile(request.ignoreFile ?? '');
  const all = request.files.map((file) => file.replace(/ -> .*/, ''));
  const files = [
    ...sentFiles(
      rules,
      all.filter((file) => !file.endsWith('/')),
    ),
  ].sort();
  return { files, emptyFolders: emptyAmong(sentFolders(rules, all), files), complete: true, contents: new Map() };
}

/** The folders that are sent for their own sake. */
function sentFolders(rules: IgnoreRules, paths: readonly string[]): readonly string[] {
  const sent = new Set<string>();
  for (const path of paths) {
    let parent: FolderVisit = visitRoot(rules);
    for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      const visit = visitPath(rules, parent, path.slice(0, slash));
      if (!visit.ignored) sent.add(path.slice(0, slash));
      if (!visit.enter) break;
      parent = visit;
    }
  }
  return [...sent];
}

function copyOf(text: string): CopyStep {
  const step = bind(parse(text)).stages[0]?.steps[0];
  if (step?.kind !== 'copy') throw new Error(`no copy in ${text}`);
  return step;
}

/** Links are files of the listing, and where they lead is not known, so what was copied through one cannot be compared. */
function throughLink(request: CopyRequest, answer: CopyAnswer): boolean {
  const links = request.files.filter((file) => file.includes(' -> ')).map((file) => file.replace(/ -> .*/, ''));
  const sources = request.copy?.sources ?? [];
  return (
    sources.some((source) => links.includes(source.split('/')[0] ?? '')) ||
    (answer.copies ?? []).some((copy) => copy.result.some((entry) => 'link' in entry))
  );
}

/** Why BuildKit's copy of a source fails where there is nothing of that name. */
const NOT_THERE = /^lstat .*: (?:no such file or directory|not a directory)$|^required path .* not found$/;

/** Holds what we say that a COPY or ADD takes, and where it puts it, against what BuildKit copied. */
export function compareCopy(request: CopyRequest, answer: CopyAnswer): Verdict {
  const { copy } = request;
  if (copy === undefined || answer.error !== undefined || throughLink(request, answer)) return { kind: 'void' };
  const context = contextOf(request);
  const step = copyOf(dockerfile(copy));
  const actions = (answer.copies ?? []).flatMap((one) => one.actions);
  const failed = actions.find((action) => action.error !== undefined);
  const taken = takenBySource(context, step);
  if (taken === undefined) return { kind: 'unknown' };
  const missing = taken.flatMap(({ source, matches }) => (matches.length === 0 ? [source.value] : []));
  if (failed) {
    // What failed half-way left nothing more to compare with; a pattern may have met a link.
    if (request.files.some((file) => file.includes(' -> ')) || !NOT_THERE.test(failed.error ?? '')) return { kind: 'void' };
    return missing.length > 0 ? equal : different('missing source', missing, failed);
  }
  const absent = taken.filter(({ source, matches }) => matches.length === 0 && !/[*?[]/.test(source.value ?? ''));
  if (absent.length > 0)
    return different(
      'missing source',
      absent.map(({ source }) => source.value),
      [],
    );
  const result = (answer.copies ?? []).flatMap((one) => one.result).filter((entry) => entry.src !== undefined);
  const came = [...new Set(result.flatMap(({ src }) => src ?? []))].sort();
  const files = filesTaken(context, step) ?? [];
  const places = landing(context, step);
  // A file that another one replaced was taken, and is not to be seen.
  const seen = places === undefined ? files.filter((file) => came.includes(file)) : files.filter((file) => places.has(file));
  if (!isSameList(seen, came)) return different('taken', seen, came);
  if (places === undefined) return { kind: 'unknown' };
  const lies = (target: string, file: string): boolean => result.some((entry) => entry.dest === target && entry.src === file);
  for (const [file, target] of places) if (!lies(target, file)) return different('place', [file, target], result);
  // A file that two sources bring has two places, and `landing` tells the last.
  const unmet = came.length === result.length ? result.filter(({ dest }) => ![...places.values()].includes(dest)) : [];
  return unmet.length > 0 ? different('place', [...places], unmet) : equal;
}
