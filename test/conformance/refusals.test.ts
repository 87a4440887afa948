import { describe, expect, test } from 'vitest';
import { analyze } from '../../core/analysis.ts';
import type { Finding } from '../../core/rules/rule.ts';
import { recorded } from './recorded.ts';

// "BuildKit refuses this" must be true. BuildKit stops at its first error and we may show more of them, but never one where it finds none.

interface Request {
  readonly text: string;
}

interface CheckAnswer {
  readonly lint?: { readonly error?: unknown };
  readonly build?: { readonly error?: unknown };
}

interface Case {
  readonly id: string;
  readonly text: string;
  /** Whether BuildKit's check, or its build of the last stage, ends in an error. */
  readonly refused: boolean;
}

const cases: Readonly<Record<string, readonly Case[]>> = {
  check: recorded<Request, CheckAnswer>('check')
    // An unknown target, an image that is not there, a bad ignore file: faults that lie outside of the text.
    .filter(
      ({ request, answer }) =>
        Object.keys(request).every((key) => key === 'id' || key === 'text') || errorOf(answer) === undefined,
    )
    .map(({ id, request, answer }) => ({ id, text: request.text, refused: errorOf(answer) !== undefined })),
  parse: recorded<Request, { readonly error?: unknown; readonly instructionError?: unknown }>('parse')
    // What only the parser accepts is asked again, as a whole, among the refusals.
    .filter(({ answer }) => (answer.error ?? answer.instructionError) !== undefined)
    .map(({ id, request }) => ({ id, text: request.text, refused: true })),
  refusals: recorded<Request, { readonly error?: string }>('refusals').map(({ id, request, answer }) => ({
    id,
    text: request.text,
    refused: answer.error !== undefined,
  })),
};

function errorOf(answer: CheckAnswer): unknown {
  return answer.lint?.error ?? answer.build?.error;
}

function refusals(text: string): readonly Finding[] {
  return analyze(text).findings.filter((finding) => finding.source === 'buildkit' && finding.severity === 'error');
}

describe.each(Object.entries(cases))('%s', (mode, all) => {
  test('nothing that BuildKit accepts is refused', () => {
    const wrong = all
      .filter(({ refused }) => !refused)
      .flatMap(({ id, text }) =>
        refusals(text).map((finding) => `${id}: ${JSON.stringify(text)}: ${finding.rule}: ${finding.message}`),
      );
    expect(wrong).toEqual([]);
  });

  test('most of what BuildKit refuses is seen', () => {
    const missed = all.filter(({ refused, text }) => refused && refusals(text).length === 0);
    const share = missed.length / all.filter(({ refused }) => refused).length;
    if (process.env['MISSED'] !== undefined)
      console.log(
        `${mode}: ${missed.length} missed\n${missed.map(({ id, text }) => `${id}: ${JSON.stringify(text)}`).join('\n')}`,
      );
    expect(share).toBeLessThan(0.3);
  });
});
