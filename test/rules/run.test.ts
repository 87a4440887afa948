import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../core/analysis.ts';
import { allRules } from '../../core/rules/all-rules.ts';
import type { Finding, Fix } from '../../core/rules/rule.ts';
import { applyEdits } from '../../core/text/edit.ts';
import { isUpdated, markFindings, readCases, trimEnd, writeCases, type Section } from '../fixture.ts';

// A file named after a rule looks at that rule alone; every other file looks at all of them.
const folder = import.meta.dirname;
const ids = new Set(allRules.map((rule) => rule.id));

for (const file of readdirSync(folder).filter((name) => name.endsWith('.dockerfile'))) {
  const path = join(folder, file);
  const id = file.slice(0, -'.dockerfile'.length);
  const cases = readCases(path);
  const relevant = (findings: readonly Finding[]): readonly Finding[] =>
    ids.has(id) ? findings.filter((finding) => finding.rule === id) : findings;

  describe(file, () => {
    if (isUpdated(file)) {
      writeCases(
        path,
        cases.map((one) => {
          const findings = relevant(analyze(one.text, one.context).findings);
          return { ...one, marked: markFindings(one.text, findings), results: resultsOf(one.text, findings) };
        }),
      );
    }
    it('has cases', () => expect(cases.length).toBeGreaterThan(0));
    for (const one of cases) {
      it(one.name, () => {
        const findings = relevant(analyze(one.text, one.context).findings);
        expect(trimEnd(markFindings(one.text, findings))).toBe(trimEnd(one.marked));
        expect(resultsOf(one.text, findings)).toEqual(one.results.map(({ head, body }) => ({ head, body: trimEnd(body) })));
      });
    }
  });
}

it('has a fixture for every rule', () => {
  const files = new Set(readdirSync(folder));
  expect([...ids].filter((id) => !files.has(`${id}.dockerfile`))).toEqual([]);
});

/** One section for each fix: its title and safety, the text after it, other files and the note. */
function resultsOf(text: string, findings: readonly Finding[]): Section[] {
  return findings.flatMap((finding) => finding.fixes).map((fix) => fixSection(text, fix));
}

function fixSection(text: string, fix: Fix): Section {
  const extras = [
    ...(fix.note === undefined ? [] : [`note: ${fix.note}`]),
    ...(fix.files ?? []).map((file) => `append to ${file.path}: ${JSON.stringify(file.append)}`),
  ];
  const body = trimEnd(applyEdits(text, fix.edits));
  return {
    head: `fix (${fix.safety}${fix.cosmetic === true ? ', cosmetic' : ''}): ${fix.title}`,
    body: [body, ...extras].join('\n'),
  };
}
