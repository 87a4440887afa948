import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../core/analysis.ts';
import type { BuildContext } from '../core/context/build-context.ts';
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
    for (const sample of bad) expect(rulesOf(sample), sample.text).toContain(id);
  });

  it('shows what is good, of which nothing serious is reported', () => {
    const good = fences(page, /^## (?:Good|Fixed)$/m);
    expect(good.length).toBeGreaterThan(0);
    for (const sample of good) {
      expect(rulesOf(sample), sample.text).not.toContain(id);
      expect(
        analyze(sample.text, sample.context)
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

/** A Dockerfile of a page, with the ignore file that stands before it. */
interface Sample {
  readonly text: string;
  readonly context?: BuildContext;
}

/** The Dockerfiles under each heading of a page. */
function fences(page: string, heading: RegExp): readonly Sample[] {
  return page
    .split(/^(?=## )/m)
    .filter((section) => heading.test(section))
    .flatMap((section) => {
      const ignored = /^```dockerignore\n([\s\S]*?)^```$/m.exec(section)?.[1];
      const context = ignored === undefined ? undefined : withIgnoreFile(ignored);
      const texts = [...section.matchAll(/^```dockerfile\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
      return texts.map((text) => ({ text, ...(context ? { context } : {}) }));
    });
}

function withIgnoreFile(text: string): BuildContext {
  return { files: [], complete: false, contents: new Map(), ignoreFile: { path: '.dockerignore', text } };
}

function rulesOf({ text, context }: Sample): readonly string[] {
  return analyze(text, context).findings.map((finding) => finding.rule);
}
