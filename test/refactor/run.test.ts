import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../core/analysis.ts';
import { allRefactorings } from '../../core/refactor/all-refactorings.ts';
import { applyEdits } from '../../core/text/edit.ts';
import { isUpdated, readCases, trimEnd, writeCases, type Case, type Section } from '../fixture.ts';

// The cursor stands at `<|>` in the Dockerfile; two of them make a selection. Each offer of the refactoring that the file is named after
// is a section `==== offer (safe): title` with the text after it.
const folder = import.meta.dirname;
const cursor = '<|>';

for (const file of readdirSync(folder).filter((name) => name.endsWith('.dockerfile'))) {
  const path = join(folder, file);
  const refactoring = allRefactorings.find((candidate) => candidate.id === file.slice(0, -'.dockerfile'.length));

  describe(file, () => {
    const cases = readCases(path);
    if (isUpdated(file)) {
      writeCases(
        path,
        cases.map((one) => ({ ...one, results: offersOf(one) })),
      );
    }
    it('belongs to a refactoring and has cases', () => {
      expect(refactoring).toBeDefined();
      expect(cases.length).toBeGreaterThan(0);
    });
    for (const one of cases) {
      it(one.name, () => {
        expect(one.text).toContain(cursor);
        expect(offersOf(one)).toEqual(one.results.map(({ head, body }) => ({ head, body: trimEnd(body) })));
      });
    }
  });

  function offersOf(one: Case): Section[] {
    const [before = '', ...rest] = one.text.split(cursor);
    const text = before + rest.join('');
    const end = before.length + (rest.length > 1 ? (rest[0]?.length ?? 0) : 0);
    const { facts } = analyze(text, one.context);
    return [...(refactoring?.offers(facts, { start: before.length, end }) ?? [])].map((fix) => ({
      head: `offer (${fix.safety}): ${fix.title}`,
      body: [
        trimEnd(applyEdits(text, fix.edits)),
        ...(fix.note === undefined ? [] : [`note: ${fix.note}`]),
        ...(fix.files ?? []).map((extra) => `append to ${extra.path}: ${JSON.stringify(extra.append)}`),
      ].join('\n'),
    }));
  }
}

it('has a fixture for every refactoring', () => {
  const files = new Set(readdirSync(folder));
  expect(
    allRefactorings.filter((refactoring) => !files.has(`${refactoring.id}.dockerfile`)).map((refactoring) => refactoring.id),
  ).toEqual([]);
});
