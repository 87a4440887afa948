import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { analyze, beforeContext } from '../../core/analysis.ts';
import { readCases } from '../fixture.ts';

const folder = new URL('.', import.meta.url).pathname;
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.dockerfile'))
  .flatMap((file) => readCases(folder + file).filter(({ context }) => context !== undefined));

it('what is said before the context is known stays when it is', () => {
  let held = 0;
  for (const { name, text, context } of cases) {
    const whole = analyze(text, context);
    const early = beforeContext(analyze(text)).findings;
    expect(early, name).toEqual(beforeContext(whole).findings);
    held += whole.findings.length - early.length;
  }
  expect(held).toBeGreaterThan(100);
});
