import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../core/analysis.ts';
import { allRules } from '../core/rules/all-rules.ts';

const folder = join(import.meta.dirname, '..', 'docs', 'rules');

it('has a page for every rule, and a rule for every page', () => {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
  expect(pages.sort()).toEqual(allRules.map((rule) => `${rule.id}.md`).sort());
});

/** A line of 65 536 bytes would make a page that nobody wants to read. */
const withoutBad = new Set(['line-too-long']);

describe.each(allRules.map((rule) => [rule.id, rule] as const))('%s.md', (id, rule) => {
  const page = readFileSync(join(folder, `${id}.md`), 'utf8');

  it('begins with the name of the rule and its summary', () => {
    expect(page.split('\n').slice(0, 4)).toEqual([`# ${id}`, '', rule.summary, '']);
  });

  it('shows what is bad, which the rule reports', () => {
    const bad = fences(page, /^## Bad$/m);
    if (!withoutBad.has(id)) expect(bad.length).toBeGreaterThan(0);
    for (const text of bad) expect(rulesOf(text), text).toContain(id);
  });

  it('shows what is good, of which nothing serious is reported', () => {
    const good = fences(page, /^## (?:Good|Fixed)$/m);
    expect(good.length).toBeGreaterThan(0);
    for (const text of good) {
      expect(rulesOf(text), text).not.toContain(id);
      expect(
        analyze(text)
          .findings.filter((finding) => finding.severity === 'error' || finding.severity === 'warning')
          .map((finding) => finding.message),
      ).toEqual([]);
    }
  });

  it('tells how to silence it', () => {
    expect(page).toMatch(/^## Silence it$/m);
    if (rule.source === 'stagelight') expect(page).toContain(`stagelight ignore=${id}`);
    else if (rule.severity !== 'error') expect(page).toContain(`check=skip=${id}`);
  });
});

/** The Dockerfiles under each heading of a page. */
function fences(page: string, heading: RegExp): readonly string[] {
  return page
    .split(/^(?=## )/m)
    .filter((section) => heading.test(section))
    .flatMap((section) => [...section.matchAll(/^```dockerfile\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? ''));
}

function rulesOf(text: string): readonly string[] {
  return analyze(text).findings.map((finding) => finding.rule);
}
