import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze, type Analysis } from '../../core/analysis.ts';
import type { BuildContext } from '../../core/context/build-context.ts';
import { offers, type Offer } from '../../core/refactor/offers.ts';
import { applyEdits, areDisjoint } from '../../core/text/edit.ts';
import { readCases } from '../fixture.ts';

// What must hold for every offer, wherever the cursor stands in any of the fixtures.

const folder = import.meta.dirname;
const cursor = '<|>';

for (const file of readdirSync(folder).filter((name) => name.endsWith('.dockerfile'))) {
  describe(file, () => {
    for (const one of readCases(join(folder, file))) {
      const text = one.text.replaceAll(cursor, '');

      it(one.name, () => {
        const before = analyze(text, one.context);
        for (const found of everyOffer(before, text)) expectSound(before, text, found, one.context);
      });

      it(`${one.name}, with CRLF`, () => {
        const results = (lineBreak: string): readonly string[] => {
          const broken = text.replaceAll('\n', lineBreak);
          const all = offers(analyze(broken, one.context).facts, { start: 0, end: broken.length });
          return all.map(({ fix }) => `${fix.title}${lineBreak}${applyEdits(broken, fix.edits)}`);
        };
        expect(results('\r\n')).toEqual(results('\n').map((result) => result.replaceAll('\n', '\r\n')));
      });

      it(`${one.name}, cut off anywhere`, () => {
        for (let end = 0; end < text.length; end += 17) {
          const cut = text.slice(0, end);
          for (const { fix } of offers(analyze(cut, one.context).facts, { start: 0, end })) applyEdits(cut, fix.edits);
        }
      });
    }
  });
}

interface Found {
  readonly offer: Offer;
  /** The last place of the cursor at which it was there. */
  readonly offset: number;
}

/** Each different offer once, with the cursor at every third place. */
function everyOffer(analysis: Analysis, text: string): readonly Found[] {
  const found = new Map<string, Found>();
  for (let offset = 0; offset <= text.length; offset += 3) {
    for (const offer of offers(analysis.facts, { start: offset, end: offset })) {
      found.set(`${offer.refactoring.id} ${offer.fix.title} ${JSON.stringify(offer.fix.edits)}`, { offer, offset });
    }
  }
  return [...found.values()];
}

function expectSound(before: Analysis, text: string, { offer, offset }: Found, context: BuildContext | undefined): void {
  const { refactoring, fix } = offer;
  expect(fix.edits.length).toBeGreaterThan(0);
  expect(areDisjoint(fix.edits)).toBe(true);
  for (const { span } of fix.edits) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.start).toBeLessThanOrEqual(span.end);
    expect(span.end).toBeLessThanOrEqual(text.length);
  }
  expect(fix.safety === 'review' ? fix.note : 'none needed').toBeDefined();

  const result = applyEdits(text, fix.edits);
  const after = analyze(result, context);
  // A line's number in a message changes with the lines above.
  const messages = (analysis: Analysis): Set<string> =>
    new Set(analysis.findings.map(({ rule, message }) => `${rule}: ${message.replaceAll(/\d+/g, 'N')}`));
  expect([...messages(after)].filter((message) => !messages(before).has(message))).toEqual([]);

  // Every mount that was written is one that the model reads, and no command has changed but by what the note says.
  const runs = (analysis: Analysis): string[] =>
    analysis.model.tree.instructions.filter(({ kind }) => kind === 'RUN').map(({ body }) => body.text);
  if (fix.note?.includes(' goes, ') !== true) expect(runs(after)).toEqual(runs(before));
  expect(after.model.stages.length).toBe(before.model.stages.length);
  for (const step of after.model.stages.flatMap((stage) => stage.steps)) {
    if (step.kind === 'run')
      for (const mount of step.mounts) expect(mount.fields.every(({ value }) => value !== undefined)).toBe(true);
  }

  // The cursor moves with the text before it.
  const moved = fix.edits.reduce(
    (at, { span, newText }) => (span.end <= offset ? at + newText.length - (span.end - span.start) : at),
    offset,
  );
  const again = offers(after.facts, { start: moved, end: moved }).filter((other) => other.refactoring === refactoring);
  expect(again.map((other) => other.fix.title)).not.toContain(fix.title);
}
