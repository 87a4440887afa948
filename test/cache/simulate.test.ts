import { describe, expect, it } from 'vitest';
import type { Change } from '../../core/cache/change.ts';
import type { BuildFacts } from '../../core/cache/facts.ts';
import { simulate, type BuildOptions } from '../../core/cache/simulate.ts';
import { bind } from '../../core/model/bind.ts';
import { parse } from '../../core/syntax/parse.ts';

function reasons(text: string, change: Change, options: BuildOptions = {}, facts: BuildFacts = {}): readonly string[] {
  const steps = simulate(bind(parse(text)), facts, change, options) ?? [];
  return steps.map(({ line, outcome, reason }) => `${line + 1} ${outcome}: ${reason}`);
}

const chain = (stages: number): string =>
  Array.from(
    { length: stages },
    (_, index) => `FROM alpine AS s${index}\n${index === 0 ? 'COPY src /x' : `COPY --from=s${index - 1} /x /x`}\nRUN x\n`,
  ).join('');

describe('why a step runs again', () => {
  it('names a build argument, its line and its value', () => {
    const text = 'FROM alpine\nARG V=1\nRUN a\nCOPY x /y\n';
    expect(reasons(text, { kind: 'arg', name: 'V', value: '2' })).toEqual([
      '3 rebuilt: `RUN a` on line 3 sees `ARG V` on line 2 with another value (`2`).',
      '4 rebuilt: It follows line 3, which re-runs: `RUN a` on line 3 sees `ARG V` on line 2 with another value (`2`).',
    ]);
  });

  it('names the image of a FROM and of a --from', () => {
    expect(reasons('FROM node:20\nRUN a\n', { kind: 'base', stage: 0 })).toEqual([
      '2 rebuilt: `RUN a` on line 2 stands on `node:20`, which has changed.',
    ]);
    expect(reasons('FROM scratch\nCOPY --from=node:20 /x /y\n', { kind: 'base', image: 'node:20' })).toEqual([
      '2 depends: `COPY --from=node:20 /x /y` on line 2 takes `/x` from `node:20`, which has changed.',
    ]);
    expect(reasons('ARG TAG=20\nFROM node:$TAG\nRUN a\n', { kind: 'instruction', line: 0 })).toEqual([
      '3 rebuilt: `RUN a` on line 3 stands on `node:20`, another image than before.',
    ]);
  });

  it('leads from stage to stage to the first cause alone', () => {
    expect(reasons(chain(4), { kind: 'file', path: 'src/a' }).at(-2)).toBe(
      '11 rebuilt: `COPY --from=s2 /x /x` on line 11 takes `/x` from stage `s2`, which comes out different: `COPY src /x` on line 2 takes `src/a`.',
    );
  });

  it('says what keeps a step cached', () => {
    const text = 'FROM alpine\nRUN a\nCOPY --link x /y\nCOPY z /z\n';
    expect(reasons(text, { kind: 'instruction', line: 1 })[1]).toBe(
      '3 cached: `--link` keeps it apart from the steps before it.',
    );
    expect(reasons(text, { kind: 'file', path: 'z' })[1]).toBe('3 cached: It does not take `z`.');
  });
});

describe('what is built', () => {
  it('is the target, or every stage, or nothing', () => {
    const text = 'FROM alpine AS a\nRUN a\nFROM alpine AS b\nRUN b\n';
    expect(reasons(text, { kind: 'none' })).toHaveLength(1);
    expect(reasons(text, { kind: 'none' }, { target: 'A' })[0]).toContain('2 cached');
    expect(reasons(text, { kind: 'none' }, { every: true })).toHaveLength(2);
    expect(simulate(bind(parse(text)), {}, { kind: 'none' }, { target: 'c' })).toBeUndefined();
    expect(simulate(bind(parse('')), {}, { kind: 'none' })).toBeUndefined();
  });

  it('is told once more alike after other questions', () => {
    const model = bind(parse('FROM alpine AS a\nARG V\nRUN a\nFROM a\nCOPY --from=a /x /y\n'));
    const ask = (change: Change): string => JSON.stringify(simulate(model, {}, change));
    const changes: readonly Change[] = [
      { kind: 'instruction', line: 2 },
      { kind: 'arg', name: 'V' },
      { kind: 'base', stage: 0 },
      { kind: 'none' },
    ];
    const first = changes.map(ask);
    for (let round = 0; round < 60; round++) expect(changes.map(ask)).toEqual(first);
  });
});

describe('at size', () => {
  it('takes ten times as long for ten times as many stages, not a hundred times', () => {
    const time = (stages: number): number => {
      const model = bind(parse(chain(stages)));
      const started = process.cpuUsage();
      expect(simulate(model, {}, { kind: 'file', path: 'src/a' })).toHaveLength(2 * stages);
      const { user, system } = process.cpuUsage(started);
      return user + system;
    };
    time(300);
    const small = Math.min(time(300), time(300), time(300));
    expect(time(3000) / small).toBeLessThan(40);
  });

  it('is not lost in cycles of links and of stages', () => {
    const links = new Map([
      ['a', 'b'],
      ['b', 'a'],
      ['up', '../../..'],
    ]);
    const context = { files: ['a', 'b', 'up', 'x'], complete: true, contents: new Map<string, string>(), links };
    const text = 'FROM s1 AS s0\nCOPY --from=s1 /x /x\nFROM s0 AS s1\nCOPY a up/x /y/\nRUN --mount=from=s1,target=/m x\n';
    const steps = simulate(bind(parse(text)), { context }, { kind: 'file', path: 'x' }, { every: true });
    expect(steps?.map(({ outcome }) => outcome)).toEqual(['cached', 'rebuilt', 'rebuilt']);
  });
});
