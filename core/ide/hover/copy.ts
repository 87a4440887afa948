import { contextPath } from '../../context/listing.ts';
import { existsInContext, filesTaken } from '../../context/select.ts';
import type { CopySource, CopyStep, Step } from '../../model/model.ts';
import type { Facts } from '../../rules/rule.ts';
import { code, inTheCache, paragraphs, phrase, row } from './markdown.ts';
import { narrowReader } from './packages.ts';
import { ifNot, samePrevious, sameSentence } from './same.ts';
import { contextPhrase, isDrivePath, sourcePhrase, workdirPhrase } from './sources.ts';

/** A COPY or ADD with what its paths take. */
interface Copied {
  readonly facts: Facts;
  readonly step: CopyStep;
  /** The sources that are paths. */
  readonly paths: readonly CopySource[];
  /** The files of the context that they take; undefined where that is not known, or where they are taken from elsewhere. */
  readonly files?: readonly string[];
  /** The one file that is copied, where the line names it. */
  readonly only?: string;
}

/** What a COPY or ADD does at its place: its summary, what its key holds, the files it takes. */
export function copyHover(facts: Facts, step: CopyStep): string {
  const paths = step.sources.filter((source) => source.kind === 'path');
  const files = paths.length > 0 ? filesTaken(facts.context, step) : undefined;
  const [file] = files ?? [];
  const named = files?.length === 1 && paths.length === 1 && contextPath(paths[0]?.value ?? '') === file;
  const copied: Copied = {
    facts,
    step,
    paths,
    ...(files ? { files } : {}),
    ...(named && file !== undefined ? { only: file } : {}),
  };
  return paragraphs([
    summary(copied),
    missing(copied),
    inTheCache([...same(copied), ifNot(facts.model, step, narrow(facts, step))]),
    files && files.length > 0 ? `Files: ${row(files)}` : undefined,
  ]);
}

function summary(copied: Copied): string {
  const { step, paths, only } = copied;
  if (step.sources.length === 0 || !step.destination) return 'Copies nothing yet: it needs a source and a destination.';
  const into = step.destination.folder || step.sources.length > 1 ? 'into' : 'to';
  const where = destination(step);
  const [first, ...others] = step.sources;
  if (first?.kind === 'heredoc' && others.length === 0 && into === 'to') return `Writes the text below to ${where}.`;
  const named = (kind: CopySource['kind']): string =>
    phrase(step.sources.flatMap((source) => (source.kind === kind ? [code(source.value ?? source.word.text)] : [])));
  const parts = [
    paths.length > 0 ? `copies ${pathsPhrase(copied)}` : '',
    texts(step) === 1 ? `writes the text below as ${named('heredoc')}` : '',
    texts(step) > 1 ? `writes the texts below as ${named('heredoc')}` : '',
    named('git') === '' ? '' : `clones ${named('git')}`,
    named('url') === '' ? '' : `${unpacks(step, true) ? 'downloads and unpacks' : 'downloads'} ${named('url')}`,
  ];
  const sentence = phrase(parts.filter((part) => part !== ''));
  // Of a folder in the context its contents are copied; whether a path in a stage is one is not to be seen.
  const exact = only !== undefined || step.from.kind !== 'context' || paths.length === 0;
  const archive = paths.some(({ value }) => /\.(?:tar|tgz|tbz2?|txz|tar\.\w+)$/.test(value ?? '')) && unpacks(step, false);
  return [
    `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)} ${exact ? into : 'into'} ${where}.`,
    ...(archive ? ['A tar archive is unpacked there.'] : []),
  ].join(' ');
}

/** How many texts the instruction itself holds. */
function texts({ sources }: CopyStep): number {
  return sources.filter(({ kind }) => kind === 'heredoc').length;
}

/** Whether ADD unpacks a tar archive: a local one unless it is told not to, a downloaded one if it is told to. */
function unpacks({ add, instruction }: CopyStep, downloaded: boolean): boolean {
  const flag = instruction.flags.find(({ name }) => name === 'unpack');
  return add && (flag ? flag.value === undefined || /^true$/i.test(flag.value) : !downloaded);
}

/** The paths that name nothing in the build context, as far as it can be seen. */
function missing({ facts, step, paths }: Copied): string | undefined {
  const { context } = facts;
  if (!context || step.from.kind !== 'context' || step.parents) return undefined;
  const absent = paths.flatMap(({ value }) =>
    value !== undefined && !/[*?[\\]/.test(value) && existsInContext(context, contextPath(value)) === false ? [code(value)] : [],
  );
  return absent.length === 0 ? undefined : `Not in the build context: ${phrase(absent)}.`;
}

function pathsPhrase({ facts, step, paths }: Copied): string {
  const texts = paths.map((source) => source.value ?? source.word.text);
  const whole = texts.some((text) => /^[./]*$/.test(text));
  const named = phrase(texts.map(code));
  if (step.from.kind !== 'context') return `${whole ? 'all files' : named} from ${sourcePhrase(step.from, facts.context)}`;
  return whole ? contextPhrase(facts.context) : `${named} of ${contextPhrase(facts.context)}`;
}

function destination(step: CopyStep): string {
  const { path, value, word } = step.destination ?? {};
  if (path !== undefined) return code(path);
  const text = value ?? word?.text ?? '';
  const workdir = workdirPhrase(step);
  if (/^(?:\.[\\/]?)+$/.test(text)) return workdir;
  return isDrivePath(text) ? code(text) : `${code(text)}, seen from ${workdir}`;
}

function same(copied: Copied): readonly (string | undefined)[] {
  const { facts, step, paths } = copied;
  const previous = samePrevious(facts.model, step);
  const needs: string[] = [];
  const notes: string[] = [];
  if (paths.length > 0 && step.from.kind === 'context') {
    needs.push(contentsPhrase(copied));
    notes.push('Dates do not count.', ...dockerfileNote(copied));
  } else if (paths.length > 0) {
    needs.push('the names, contents, modes and owners of the files that it copies are');
    notes.push(step.from.kind === 'stage' ? 'How often that stage ran does not count, nor do dates.' : 'Dates do not count.');
  }
  if (texts(step) > 0) needs.push(texts(step) === 1 ? 'the text below is' : 'the texts below are');
  const pinned = isPinned(step);
  if (step.sources.some(({ kind }) => kind === 'git')) {
    needs.push('the files of the commit that it names are');
    if (!pinned) notes.push('The branch or tag is looked up in every build.');
  }
  if (step.sources.some(({ kind }) => kind === 'url')) {
    needs.push(pinned ? 'the `--checksum` is' : 'the download is');
    if (!pinned) notes.push('The server is asked in every build.');
  }
  const linked = step.link && step.chmod === undefined;
  return [
    sameSentence(linked ? undefined : previous, needs, notes),
    linked && previous !== undefined
      ? `\`--link\`: when ${previous} is not, the copy stays; only what follows re-runs.`
      : undefined,
  ];
}

function isPinned(step: CopyStep): boolean {
  return step.instruction.flags.some((flag) => flag.name === 'checksum');
}

function contentsPhrase({ files, only }: Copied): string {
  if (only !== undefined) return `the content and the mode of ${code(only)} are`;
  const [file] = files ?? [];
  if (files?.length === 1 && file !== undefined) return `the name, the content and the mode of ${code(file)} are`;
  const count = files === undefined || files.length === 0 ? 'the files that it copies' : `${files.length} files`;
  return `the names, contents and modes of ${count} are`;
}

/** That an edit of the Dockerfile itself re-runs the step, where it is copied along with others. */
function dockerfileNote({ facts, files, only }: Copied): readonly string[] {
  const own = facts.context?.dockerfile;
  if (files === undefined || own === undefined || only !== undefined || !files.includes(own)) return [];
  return [`This Dockerfile is one of the ${files.length}.`];
}

function narrow(facts: Facts, step: CopyStep): { readonly step: Step; readonly part: string } | undefined {
  const reader = step.from.kind === 'context' ? narrowReader(facts, step) : undefined;
  return reader && { step: reader.step, part: phrase(reader.files.map(code)) };
}
