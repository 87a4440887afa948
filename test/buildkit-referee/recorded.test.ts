import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLines, type AnsweredTrial } from './record.ts';
import { tally } from './tally.ts';

/** What is predicted against what a real BuildKit did: `README.md` tells where the records come from. */
describe.each(['handmade.jsonl', 'own.jsonl'])('%s', (name) => {
  const trials = readLines<AnsweredTrial>(readFileSync(new URL(name, import.meta.url), 'utf8'));
  it.each([
    ['by its line', false],
    ['by the whole text', true],
  ])('predicts every step, an edit given %s', (_, byText) => {
    const { report, wrong, missing, extra, vague, steps } = tally(trials, byText);
    expect(report.filter((line) => !line.includes(' vague: '))).toEqual([]);
    expect({ wrong, missing, extra }).toEqual({ wrong: 0, missing: 0, extra: 0 });
    expect(vague / steps).toBeLessThan(0.005);
  });
});
