import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze, type Analysis } from '../core/analysis.ts';
import type { BuildContext } from '../core/context/build-context.ts';
import type { Model } from '../core/model/model.ts';
import { readCases } from './fixture.ts';

// What is taken over from the version before must not show: each version, reached by edits, reads as if it were read for the first time.

const cases = ['rules', 'refactor'].flatMap((name) => {
  const folder = join(import.meta.dirname, name);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.dockerfile'))
    .map((file) => ({ file: `${name}/${file}`, cases: readCases(join(folder, file)) }));
});

/** Lines that change what other lines mean. */
const lines = [
  'FROM alpine AS build',
  'FROM build AS other',
  'FROM scratch',
  'COPY --from=build /a /b',
  'COPY --from=1 /a /b',
  'COPY --from=other /a /b',
  'ARG A=1',
  'ENV A=$A-2 PATH=/x',
  'RUN go build -o /a ./$A',
  'COPY . .',
  'WORKDIR x',
  'USER me',
  '# stagelight ignore-file=root-user',
  'BOGUS',
  'RUN <<EOF',
  'EOF',
  '\\',
];

/** Numbers from 0 to below `limit`, the same in every run. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** One edit as a person makes it: a character less, a line more, a line less, two lines changed over. */
function edit(text: string, random: (limit: number) => number): string {
  const at = random(text.length + 1);
  if (random(4) === 0) return text.slice(0, at) + text.slice(at + 1);
  const all = text.split('\n');
  const line = random(all.length);
  const kind = random(3);
  if (kind === 0) all.splice(line, 0, lines[random(lines.length)] ?? '');
  else if (kind === 1) all.splice(line, 1);
  else all.splice(line, 2, ...all.slice(line, line + 2).reverse());
  return all.join('\n');
}

/** A model as plain data: what points to a stage or a step names its place, and an instruction is told by its span. */
function plain(model: Model): unknown {
  const places = new Map<unknown, string>();
  for (const stage of model.stages) {
    places.set(stage, `stage ${stage.index}`);
    for (const step of stage.steps) places.set(step, `step ${stage.index}.${step.position}`);
  }
  const shown = (value: unknown): unknown => places.get(value) ?? inner(value);
  const inner = (value: unknown): unknown => {
    if (typeof value === 'function') return undefined;
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(shown);
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, key === 'instruction' ? spanOf(part) : shown(part)]),
    );
  };
  const { tree: _, stages, ...rest } = model;
  return [inner(rest), stages.map((stage) => [inner(stage), stage.steps.map(inner)])];
}

function spanOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'span' in value ? value.span : undefined;
}

function expectSame(kept: Analysis, text: string, context: BuildContext | undefined): void {
  const fresh = analyze(text, context);
  expect(plain(kept.model), JSON.stringify(text)).toEqual(plain(fresh.model));
  expect(kept.findings, JSON.stringify(text)).toEqual(fresh.findings);
}

describe.each(cases)('$file', ({ cases: all }) => {
  it('reads the same after edits', () => {
    for (const [number, { text, context }] of all.entries()) {
      const random = numbers(number + text.length);
      let current = text;
      let before = analyze(current, context);
      expect(before.findings).toBeDefined();
      for (let step = 0; step < 4; step++) {
        current = edit(current, random);
        const after = analyze(current, context, undefined, before);
        expectSame(after, current, context);
        before = after;
      }
    }
  });
});

describe('several files in one', () => {
  const texts = cases.flatMap(({ cases: all }) => all.map(({ text }) => text));
  it('keeps the stages above an edit, and reads the same', () => {
    const random = numbers(7);
    let keptStages = 0;
    for (let round = 0; round < 30; round++) {
      let current = Array.from({ length: 6 }, () => texts[random(texts.length)]).join('\n');
      let before = analyze(current);
      expect(before.findings).toBeDefined();
      for (let step = 0; step < 6; step++) {
        current = edit(current, random);
        const after = analyze(current, undefined, undefined, before);
        keptStages += after.model.stages.filter((stage) => before.model.stages.includes(stage)).length;
        expectSame(after, current, undefined);
        before = after;
      }
    }
    expect(keptStages).toBeGreaterThan(100);
  });
});
