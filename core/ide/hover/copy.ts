import { filesTaken } from '../../context/select.ts';
import type { CopySource, CopyStep } from '../../model/model.ts';
import type { Facts } from '../../rules/rule.ts';
import { lineOf } from './log.ts';
import { code, inTheCache, paragraphs, phrase, row } from './markdown.ts';
import { narrowReader } from './packages.ts';
import { ifNot, samePrevious, sameSentence } from './same.ts';
import { contextPhrase, sourcePhrase } from './sources.ts';

/** What a COPY or ADD does at its place: its summary, what its key holds, the files it takes. */
export function copyHover(facts: Facts, step: CopyStep): string {
  const files = filesTaken(facts.context, step);
  const shown =
    step.from.kind === 'context' && files !== undefined && step.sources.some((source) => source.kind === 'path') ? files : [];
  return paragraphs([
    summary(facts, step, files),
    inTheCache([...same(facts, step, files), ifNot(facts.model, step, narrow(facts, step))]),
    shown.length > 0 ? `Files: ${row(shown)}` : undefined,
  ]);
}

function summary(facts: Facts, step: CopyStep, files: readonly string[] | undefined): string {
  const paths = step.sources.filter((source) => source.kind === 'path');
  const parts: string[] = [];
  if (paths.length > 0) parts.push(`${parts.length === 0 ? 'Copies' : 'copies'} ${pathsPhrase(facts, step, paths)}`);
  for (const source of step.sources) {
    if (source.kind === 'path') continue;
    const verb = source.kind === 'heredoc' ? 'writes' : source.kind === 'git' ? 'clones' : 'downloads';
    const what =
      source.kind === 'heredoc' ? `the text below as ${code(source.value ?? 'a file')}` : code(source.value ?? source.word.text);
    parts.push(`${parts.length === 0 ? verb.charAt(0).toUpperCase() + verb.slice(1) : verb} ${what}`);
  }
  if (parts.length === 0 || !step.destination) return 'Copies nothing yet: it needs a source and a destination.';
  const alone =
    paths.length === 1 &&
    step.sources.length === 1 &&
    !step.destination.folder &&
    files?.length === 1 &&
    files[0] === paths[0]?.value;
  return `${phrase(parts)} ${alone ? 'to' : 'into'} ${destination(step)}.`;
}

function pathsPhrase(facts: Facts, step: CopyStep, paths: readonly CopySource[]): string {
  const texts = paths.map((source) => source.value ?? source.word.text);
  const whole = texts.some((text) => /^[./]*$/.test(text));
  if (step.from.kind === 'context')
    return whole ? contextPhrase(facts.context) : `${phrase(texts.map(code))} of ${contextPhrase(facts.context)}`;
  return `${whole ? 'all files' : phrase(texts.map(code))} from ${sourcePhrase(step.from, facts.context)}`;
}

function destination(step: CopyStep): string {
  const { path, value, word } = step.destination ?? {};
  if (path !== undefined) return code(path);
  return `${code(value ?? word?.text ?? '')}, seen from the WORKDIR of the base image`;
}

function same(facts: Facts, step: CopyStep, files: readonly string[] | undefined): readonly (string | undefined)[] {
  const previous = samePrevious(facts.model, step);
  const needs: string[] = [];
  const notes: string[] = [];
  if (step.sources.some((source) => source.kind === 'path')) {
    if (step.from.kind === 'context') {
      needs.push(`the names, contents and modes of ${countPhrase(files)} are`);
      notes.push('Dates do not count.');
      const own = facts.context?.dockerfile;
      if (files !== undefined && files.length > 1 && own !== undefined && files.includes(own)) {
        notes.push(`This Dockerfile is one of the ${files.length}.`);
      }
    } else {
      needs.push('the names, contents, modes and owners of the files that it copies are');
      notes.push(step.from.kind === 'stage' ? 'How often that stage ran does not count, nor do dates.' : 'Dates do not count.');
    }
  }
  for (const source of step.sources) {
    if (source.kind === 'heredoc') needs.push('the text below is');
    if (source.kind === 'git') needs.push('the files of the commit that it names are; the branch is looked up in every build');
    if (source.kind === 'url' && !step.instruction.flags.some((flag) => flag.name === 'checksum')) {
      needs.push('the download is; the server is asked in every build');
    } else if (source.kind === 'url') needs.push('the `--checksum` is');
  }
  const linked = step.link && step.chmod === undefined;
  return [
    sameSentence(linked ? undefined : previous, needs, notes),
    linked && previous !== undefined
      ? `\`--link\`: when ${previous} is not, the copy stays; only what follows re-runs.`
      : undefined,
  ];
}

function countPhrase(files: readonly string[] | undefined): string {
  if (files === undefined) return 'the files that it copies';
  const [only] = files;
  return files.length === 1 && only !== undefined ? code(only) : `${files.length} files`;
}

function narrow(facts: Facts, step: CopyStep): string | undefined {
  const reader = step.from.kind === 'context' ? narrowReader(facts, step) : undefined;
  return reader && `line ${lineOf(facts.model, reader.step.instruction.span)} reads only ${phrase(reader.files.map(code))}`;
}
