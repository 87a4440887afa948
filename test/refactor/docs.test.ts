import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../core/analysis.ts';
import { offers } from '../../core/refactor/offers.ts';
import { applyEdits } from '../../core/text/edit.ts';

// What docs/refactorings.md shows is what happens: under each heading that has a text before and one after, the action of that title turns one into the other.

const page = readFileSync(join(import.meta.dirname, '../../docs/refactorings.md'), 'utf8');
const stage = 'FROM golang:1.22 AS build\nWORKDIR /src\n';
const end = '\nFROM scratch\nCOPY --from=build /bin/app /app\n';

describe('docs/refactorings.md', () => {
  for (const section of page.split(/^## /m).slice(1)) {
    const title = section.slice(0, section.indexOf('\n'));
    const [before, after] = [...section.matchAll(/```dockerfile\n([\s\S]*?)```/g)].map(([, text = '']) =>
      text.startsWith('FROM') ? text : `${stage}${text}${end}`,
    );
    if (before === undefined || after === undefined) continue;
    it(title, () => {
      const found = offers(analyze(before).facts, { start: 0, end: before.length });
      const offer = found.find(({ fix }) => fix.title === title);
      expect(found.map(({ fix }) => fix.title)).toContain(title);
      expect(offer?.fix.safety).toBe('safe');
      expect(applyEdits(before, offer?.fix.edits ?? [])).toBe(after);
    });
  }
});
