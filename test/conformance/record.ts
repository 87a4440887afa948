import { readFileSync } from 'node:fs';
import type { Answer, Input } from './answer.ts';

/** An input with BuildKit's recorded answer. */
export interface Recorded extends Input {
  readonly answer: Answer;
}

/** The record that `npm run conformance -- --record` wrote. */
export function readRecord(): { readonly versions: Readonly<Record<string, string>>; readonly inputs: readonly Recorded[] } {
  const [head = '{}', ...rows] = readFileSync(new URL('record.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return { versions: JSON.parse(head), inputs: rows.map((row) => JSON.parse(row)) };
}
