import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, Input } from './answer.ts';

/** An input with BuildKit's recorded answer. */
export interface Recorded extends Input {
  readonly answer: Answer;
}

/** The record that `npm run conformance -- --record` wrote. */
export function readRecord(): { readonly versions: Readonly<Record<string, string>>; readonly inputs: readonly Recorded[] } {
  const [head = '{}', ...rows] = readFileSync(join(FOLDER, 'record.jsonl'), 'utf8').trimEnd().split('\n');
  return { versions: JSON.parse(head), inputs: rows.map((row) => JSON.parse(row, unfolded)) };
}

/** Writes the record, without what stands for nothing or is compared with nothing. */
export function writeRecord(versions: Readonly<Record<string, string>>, rows: readonly Recorded[]): void {
  const lines = rows.map(({ answer, ...input }) =>
    JSON.stringify({ ...input, answer: JSON.parse(JSON.stringify(answer, kept)) }, folded),
  );
  writeFileSync(join(FOLDER, 'record.jsonl'), `${JSON.stringify(versions)}\n${lines.join('\n')}\n`);
}

// Where the program is bundled, its own place is not that of the record.
const FOLDER = join(process.cwd(), 'test/conformance');

function kept(key: string, value: unknown): unknown {
  const empty = value === false || (Array.isArray(value) && value.length === 0);
  const nothing =
    key === 'id' || key === 'fd' || key === 'PATH' || (empty && (key === 'json' || key === 'flags' || key === 'directives'));
  return nothing ? undefined : value;
}

/** `⟨x*65535⟩` stands for a long run of one character. */
function folded(_key: string, value: unknown): unknown {
  if (typeof value !== 'string' || value.length < 100) return value;
  return value.replaceAll(/(.)\1{99,}/gsu, (run, one: string) => `⟨${one}*${run.length / one.length}⟩`);
}

function unfolded(key: string, value: unknown): unknown {
  if (key === 'id' || typeof value !== 'string' || !value.includes('⟨')) return value;
  return value.replaceAll(/⟨(.)\*(\d+)⟩/gsu, (_, one: string, times: string) => one.repeat(Number(times)));
}
