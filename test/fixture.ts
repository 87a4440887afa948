import { readFileSync, writeFileSync } from 'node:fs';
import type { BuildContext } from '../core/context/build-context.ts';
import { parseIgnoreFile, sentFiles } from '../core/context/ignore.ts';
import type { Finding } from '../core/rules/rule.ts';
import { findLines } from '../core/text/lines.ts';

/**
 * A fixture file holds cases as text:
 *
 *     ==== case: a misspelt image
 *     ==== files
 *     go.mod
 *     cmd/server/main.go
 *     ==== file .dockerignore
 *     bin
 *     ==== dockerfile
 *     FROM goland:1.21
 *     #    ^^^^^^ warning image-misspelt: No official image is called "goland"; …
 *     ==== fix: Change to "golang"
 *     FROM golang:1.21
 *
 * A mark line stands under the line that it marks. Its carets stand under the marked characters; where those start in the first column, the carets start
 * in the second. A span over several lines ends with `>LINE:COLUMN`, one-based. A related place follows as `#  related LINE:COLUMN-LINE:COLUMN: message`.
 * `files` are the build context; without `files` and `file` sections it cannot be seen. `UPDATE=1` rewrites marks
 * and results of every file, `UPDATE=NAME` those of `NAME.dockerfile`.
 */
export interface Case {
  readonly name: string;
  /** The sections before the Dockerfile, as written. */
  readonly setup: readonly Section[];
  /** The Dockerfile without its marks. */
  readonly text: string;
  /** The Dockerfile with its marks. */
  readonly marked: string;
  /** What is expected: the sections after the Dockerfile. */
  readonly results: readonly Section[];
  readonly context?: BuildContext;
}

/** `==== head` and the lines up to the next. */
export interface Section {
  readonly head: string;
  readonly body: string;
}

/** Reads the cases of a fixture file. */
export function readCases(path: string): readonly Case[] {
  const sections: { head: string; lines: string[] }[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('==== ')) sections.push({ head: line.slice(5), lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  const cases: Case[] = [];
  let current: { name: string; setup: Section[]; marked?: string; results: Section[] } | undefined;
  const finish = (): void => {
    if (current?.marked !== undefined) cases.push(makeCase({ ...current, marked: current.marked }));
  };
  for (const { head, lines } of sections) {
    const body = lines.join('\n');
    if (head.startsWith('case: ')) {
      finish();
      current = { name: head.slice(6), setup: [], results: [] };
    } else if (current && head === 'dockerfile') {
      current.marked = body;
    } else if (current) {
      (current.marked === undefined ? current.setup : current.results).push({ head, body });
    }
  }
  finish();
  return cases;
}

function makeCase(read: { name: string; setup: Section[]; marked: string; results: Section[] }): Case {
  const text = read.marked
    .split('\n')
    .filter((line) => !markLine.test(line) && !relatedLine.test(line))
    .join('\n');
  const context = readContext(read.setup);
  return { ...read, text, ...(context ? { context } : {}) };
}

const markLine = /^#\s*\^+(?:>\d+:\d+)? (?:error|warning|information|hint) \S+: /;
const relatedLine = /^#\s+related \d+:\d+-\d+:\d+: /;

function readContext(setup: readonly Section[]): BuildContext | undefined {
  const contents = new Map<string, string>();
  const files = new Set<string>(['Dockerfile']);
  let seen = false;
  for (const { head, body } of setup) {
    if (head === 'files') {
      seen = true;
      for (const line of body.split('\n')) if (line.trim() !== '') files.add(line.trim());
    } else if (head.startsWith('file ')) {
      seen = true;
      const path = head.slice(5);
      files.add(path);
      contents.set(path, body);
    }
  }
  if (!seen) return undefined;
  const ignoreText = contents.get('.dockerignore');
  const kept = [...sentFiles(parseIgnoreFile(ignoreText ?? ''), [...files])].sort();
  return {
    files: kept,
    complete: true,
    contents,
    dockerfile: 'Dockerfile',
    ...(ignoreText === undefined ? {} : { ignoreFile: { path: '.dockerignore', text: ignoreText } }),
  };
}

/** The Dockerfile with a mark line under each finding. */
export function markFindings(text: string, findings: readonly Finding[]): string {
  const lines = findLines(text);
  const place = (offset: number): [number, number] => {
    const line = lines.lineAt(offset);
    return [line, offset - lines.startOf(line)];
  };
  const marks = new Map<number, string[]>();
  for (const finding of findings) {
    const [line, column] = place(finding.span.start);
    const [endLine, endColumn] = place(finding.span.end);
    const end = line === endLine ? finding.span.end : lines.endOf(line);
    const carets = '^'.repeat(Math.max(1, end - finding.span.start));
    const blanks = column === 0 ? '' : ' '.repeat(column - 1);
    const rest = line === endLine ? '' : `>${endLine + 1}:${endColumn + 1}`;
    const list = marks.get(line) ?? [];
    marks.set(line, list);
    list.push(`#${blanks}${carets}${rest} ${finding.severity} ${finding.rule}: ${finding.message}`);
    for (const related of finding.related) {
      const [fromLine, fromColumn] = place(related.span.start);
      const [toLine, toColumn] = place(related.span.end);
      list.push(`#   related ${fromLine + 1}:${fromColumn + 1}-${toLine + 1}:${toColumn + 1}: ${related.message}`);
    }
  }
  return text
    .split('\n')
    .flatMap((line, index) => [line, ...(marks.get(index) ?? [])])
    .join('\n');
}

/** Rewrites a fixture file with what was found. */
export function writeCases(
  path: string,
  cases: readonly (Case & { readonly marked: string; readonly results: readonly Section[] })[],
): void {
  const sections = cases.flatMap((one) => [
    { head: `case: ${one.name}`, body: '' },
    ...one.setup,
    { head: 'dockerfile', body: one.marked },
    ...one.results,
  ]);
  const text = sections
    .map(({ head, body }) => `==== ${head}\n${body === '' || head.startsWith('case: ') ? '' : `${body.replace(/\n*$/, '')}\n`}`)
    .join('');
  writeFileSync(path, text);
}

/** Text without the line breaks at its end, which section heads need and the Dockerfile may lack. */
export function trimEnd(text: string): string {
  return text.replace(/\n*$/, '');
}

/** Whether this run rewrites a fixture file. */
export function isUpdated(file: string): boolean {
  const wanted = process.env['UPDATE'];
  return wanted === '1' || `${wanted}.dockerfile` === file;
}
