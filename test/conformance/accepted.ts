import type { Input } from './answer.ts';
import type { Difference, Part } from './compare.ts';

/** A sort of difference that is known and stays. */
export interface Accepted {
  /** The heading in docs/buildkit.md below which the reason stands. */
  readonly reason: string;
  readonly parts: readonly Part[];
  /** What the detail of the difference says. */
  readonly detail: RegExp;
  /** What the text holds. */
  readonly text?: RegExp;
}

/** All that is accepted. The tests fail where one of them no longer occurs in the record, or has no heading in the page. */
export const accepted: readonly Accepted[] = [
  {
    reason: 'A fault of the ignore file',
    parts: ['refusals'],
    detail: /BuildKit "(?:illegal exclusion pattern|syntax error in pattern)/,
  },
  {
    reason: 'A file without an instruction',
    parts: ['refusals'],
    detail: /^ours (?:\[\]|\["line-too-long\S*"\]), BuildKit "(?:file with no instructions|the Dockerfile cannot be empty)"/,
  },
  {
    reason: 'A line that is too long',
    parts: ['refusals'],
    detail: /^ours \["line-too-long/,
  },
  {
    reason: 'SOURCE_DATE_EPOCH that is no number',
    parts: ['refusals'],
    detail: /BuildKit "invalid SOURCE_DATE_EPOCH/,
  },
  {
    reason: 'A pattern that a variable brings',
    parts: ['refusals'],
    detail: /^ours \[\], BuildKit "failed to process .*invalid pattern .* in substitution: invalid escape/,
  },
  {
    reason: 'Images of Windows',
    parts: ['checks'],
    detail: /^BuildKit WorkdirRelativePath at lines .*, not ours$/,
    text: /^FROM .*(?:windows|nanoserver|servercore)/im,
  },
  {
    reason: 'Comments for other linters',
    parts: ['checks'],
    detail: /^BuildKit \w+ at lines .*, not ours/,
    text: /#\s*hadolint\s+ignore=|#\s*tally\s+ignore=/,
  },
  {
    reason: 'ONBUILD below a stage that the last one does not need',
    parts: ['checks'],
    detail: /^BuildKit (?:UndefinedVar|WorkdirRelativePath|JSONArgsRecommended) at lines .*, not ours$/,
    text: /ONBUILD/i,
  },
  {
    reason: 'Values behind an open end',
    parts: ['values'],
    detail: /marker lost|^ours undefined, BuildKit 1$/,
    text: /\\\s*$/,
  },
];

/** The first row that a difference falls under. */
export function acceptedAs(input: Input, { part, detail }: Difference): Accepted | undefined {
  return accepted.find(
    (row) => row.parts.includes(part) && row.detail.test(detail) && (row.text === undefined || row.text.test(input.text)),
  );
}
