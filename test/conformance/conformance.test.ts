import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accepted, acceptedAs } from './accepted.ts';
import { compare, parts, type Difference } from './compare.ts';
import { readInputs } from './inputs.ts';
import { readRecord } from './record.ts';

// Every input of the record is judged as BuildKit judged it. `pending.json` holds what is not yet so: it may only shrink, and
// UPDATE=1 npx vitest run test/conformance takes out what is now equal.

const { versions, inputs } = readRecord();
const pendingFile = new URL('pending.json', import.meta.url);

const all = inputs.flatMap((input) =>
  compare(input, input.answer).differences.map((difference) => ({ input, difference, key: keyOf(input.id, difference) })),
);
const differences = all.filter(({ input, difference }) => acceptedAs(input, difference) === undefined);

function keyOf(id: string, { part }: Difference): string {
  return `${id} | ${part}`;
}

function readPending(): ReadonlySet<string> {
  const keys: readonly string[] = JSON.parse(readFileSync(pendingFile, 'utf8'));
  return new Set(keys);
}

if (process.env['UPDATE']) {
  const before = readPending();
  const left = [...new Set(differences.map(({ key }) => key))].filter(
    (key) => before.has(key) || process.env['UPDATE'] === 'all',
  );
  writeFileSync(pendingFile, `${JSON.stringify(left, undefined, 2)}\n`);
}

describe(`BuildKit ${versions['github.com/moby/buildkit']}`, () => {
  const known = readPending();
  test.each(parts)('%s', (part) => {
    const fresh = differences
      .filter(({ difference, key }) => difference.part === part && !known.has(key))
      .map(({ key, input, difference }) => `${key}: ${difference.kind}\n${JSON.stringify(input.text)}\n${difference.detail}`);
    expect(fresh.slice(0, 20)).toEqual([]);
  });

  test.each(accepted)('accepted: $reason', (row) => {
    expect(all.filter(({ input, difference }) => acceptedAs(input, difference) === row)).not.toEqual([]);
    expect(readFileSync(new URL('../../docs/buildkit.md', import.meta.url), 'utf8')).toContain(`\n### ${row.reason}\n`);
  });

  test('the record is of the inputs that are written down', () => {
    const written = readInputs(new URL('inputs', import.meta.url).pathname);
    const recorded = inputs.filter(({ id }) => !/, mutation \d+$/.test(id));
    expect(
      recorded.map(({ id, text, ignoreFile }) => (ignoreFile === undefined ? { id, text } : { id, text, ignoreFile })),
    ).toEqual(written);
  });
});
