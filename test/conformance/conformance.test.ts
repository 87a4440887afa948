import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { accepted, acceptedAs } from './accepted.ts';
import { compare, parts } from './compare.ts';
import { readInputs } from './inputs.ts';
import { readRecord } from './record.ts';

// Every input of the record is judged as BuildKit judged it, save what `accepted.ts` names with its reason.

const { versions, inputs } = readRecord();

const all = inputs.flatMap((input) => compare(input, input.answer).differences.map((difference) => ({ input, difference })));
const differences = all.filter(({ input, difference }) => acceptedAs(input, difference) === undefined);

describe(`BuildKit ${versions['github.com/moby/buildkit']}`, () => {
  test.each(parts)('%s', (part) => {
    const fresh = differences
      .filter(({ difference }) => difference.part === part)
      .map(({ input, difference }) => `${input.id}: ${difference.kind}\n${JSON.stringify(input.text)}\n${difference.detail}`);
    expect(fresh.slice(0, 20)).toEqual([]);
  });

  test.each(accepted)('accepted: $reason', (row) => {
    expect(all.filter(({ input, difference }) => acceptedAs(input, difference) === row)).not.toEqual([]);
    expect(readFileSync(new URL('../../docs/buildkit.md', import.meta.url), 'utf8')).toContain(`\n### ${row.reason}\n`);
  });

  test('the record is of the inputs that are written down', () => {
    const written = readInputs(fileURLToPath(new URL('inputs', import.meta.url)));
    const recorded = inputs.filter(({ id }) => !/, mutation \d+$/.test(id));
    expect(
      recorded.map(({ id, text, ignoreFile }) => (ignoreFile === undefined ? { id, text } : { id, text, ignoreFile })),
    ).toEqual(written);
  });
});
