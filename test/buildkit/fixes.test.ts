import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { analyze } from '../../core/analysis.ts';
import type { BuildContext } from '../../core/context/build-context.ts';
import { offers } from '../../core/refactor/offers.ts';
import type { Fix } from '../../core/rules/rule.ts';
import { applyEdits } from '../../core/text/edit.ts';
import { listContext } from '../../server/world/list.ts';

// What the real builder compares before and after must be what Stagelight itself makes of a text.

const root = fileURLToPath(new URL('../..', import.meta.url));

function text(name: string): string {
  return readFileSync(join(root, 'test/buildkit', `${name}.Dockerfile`), 'utf8');
}

async function sample(name: string): Promise<BuildContext> {
  const folder = join(root, 'samples', name);
  return listContext(folder, join(folder, 'Dockerfile'));
}

test.each([
  ['go-order', 'go', 'safe'],
  ['node-order', 'node', 'review'],
  ['python-order', 'python', 'safe'],
])('%s is the quick fix of the sample', async (name, folder, safety) => {
  expect(text(`${name}.before`)).toBe(readFileSync(join(root, 'samples', folder, 'Dockerfile'), 'utf8'));
  const { findings } = analyze(text(`${name}.before`), await sample(folder));
  const fix = findings.find((finding) => finding.rule === 'dependencies-after-source')?.fixes[0];
  expect(fix?.safety).toBe(safety);
  expect(applyEdits(text(`${name}.before`), fix?.edits ?? [])).toBe(text(`${name}.after`));
});

test('go-mounts is three actions of the lightbulb, each safe', async () => {
  const context = await sample('go');
  let current = text('go-mounts.before');
  for (const id of ['add-cache-mount', 'bind-manifests', 'bind-sources']) {
    const fix = firstOffer(current, context, id);
    expect(fix?.safety, id).toBe('safe');
    current = applyEdits(current, fix?.edits ?? []);
  }
  expect(current).toBe(text('go-mounts.after'));
});

/** The first action of a refactoring when the cursor goes through the text. */
function firstOffer(current: string, context: BuildContext, id: string): Fix | undefined {
  const { facts } = analyze(current, context);
  for (let offset = 0; offset < current.length; offset++) {
    const offer = offers(facts, { start: offset, end: offset }).find(({ refactoring }) => refactoring.id === id);
    if (offer !== undefined) return offer.fix;
  }
  return undefined;
}
