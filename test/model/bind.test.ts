import { describe, expect, it } from 'vitest';
import { bind } from '../../core/model/bind.ts';
import { neededStages } from '../../core/model/graph.ts';
import { readImageName } from '../../core/model/image-name.ts';
import type { Model, Stage, Step } from '../../core/model/model.ts';
import { cleanPath, isWithin, relativeTo, resolvePath } from '../../core/model/paths.ts';
import { parse } from '../../core/syntax/parse.ts';

const modelOf = (text: string): Model => bind(parse(text));
const stage = (model: Model, index: number): Stage => {
  const found = model.stages[index];
  if (!found) throw new Error(`no stage ${index}`);
  return found;
};
const steps = <K extends Step['kind']>(model: Model, kind: K): Extract<Step, { kind: K }>[] =>
  model.stages.flatMap((one) => one.steps).filter((step): step is Extract<Step, { kind: K }> => step.kind === kind);

describe('stages', () => {
  it('FROM takes the nearest stage above, by exact case; --from the last of a name, by any case or index', () => {
    const model = modelOf(
      'FROM a AS Base\nFROM base\nFROM Base\nFROM x AS base\nCOPY --from=BASE /a /b\nFROM y\nCOPY --from=BASE /a /b\nCOPY --from=1 /a /b\nCOPY --from=9 /a /b\n',
    );
    expect(model.stages.map(({ base }) => [base.kind, base.word?.text])).toEqual([
      ['image', 'a'],
      ['stage', 'base'],
      ['image', 'Base'],
      ['image', 'x'],
      ['image', 'y'],
    ]);
    expect(steps(model, 'copy').map(({ from }) => [from.kind, 'stage' in from ? from.stage.index : undefined])).toEqual([
      ['later', 3],
      ['stage', 3],
      ['stage', 1],
      ['missing', undefined],
    ]);
  });
  it('FROM takes what an ARG without a default comes to in a plain build', () => {
    const model = modelOf('ARG BASE\nFROM a AS x\nFROM ${BASE:-x}\nFROM ${BASE:-y}\nFROM ${TARGETARCH:-x}\n');
    expect(model.stages.map(({ base }) => base.kind)).toEqual(['image', 'stage', 'image', 'image']);
  });
  it('a trigger takes where the FROM below sets it off', () => {
    const text = 'FROM a AS tool\nFROM b AS base\nONBUILD COPY --from=tool /x /y\nFROM base\nFROM base\n';
    const found = modelOf(text).edges.filter(({ kind }) => kind === 'copy');
    expect(found.map(({ to, span }) => [to.index, text.slice(span.start, span.end), span.start])).toEqual([
      [2, 'base', text.indexOf('FROM base\n') + 5],
      [3, 'base', text.lastIndexOf('base')],
    ]);
    expect(modelOf(text).leaves).toEqual([2, 3]);
    expect([...neededStages(modelOf(text), [3])].sort((a, b) => a - b)).toEqual([0, 1, 3]);
  });
  it('what stands behind --from= may be empty', () => {
    const model = modelOf('FROM a\nFROM b\nCOPY --from= x /y\nRUN --mount=from=,target=/m true\n');
    expect(model.edges.filter(({ kind }) => kind !== 'base').map(({ from }) => from.kind)).toEqual(['context', 'context']);
  });
  it('a cache without a source starts from a stage of the name that BuildKit has for nothing', () => {
    const [run] = steps(modelOf('FROM a AS scratch\nFROM b\nRUN --mount=type=cache,target=/x true\n'), 'run');
    expect(run?.mounts[0]?.from?.kind).toBe('stage');
  });
  it('a mount knows no index', () => {
    const [run] = steps(modelOf('FROM a\nFROM b\nRUN --mount=from=0,target=/x true\n'), 'run');
    expect(run?.mounts[0]?.from?.kind).toBe('image');
  });
  it('leaves are the stages that no other takes from', () => {
    expect(modelOf('FROM a AS a1\nFROM a1 AS b\nFROM c\nCOPY --from=b / /\nFROM d\n').leaves).toEqual([2, 3]);
  });
  it('another frontend is told by its name', () => {
    for (const own of ['docker/dockerfile:1', 'docker.io/docker/dockerfile:1.7-labs', 'docker/dockerfile-upstream:master']) {
      expect(modelOf(`# syntax=${own}\nFROM a\n`).foreignSyntax, own).toBe(false);
    }
    expect(modelOf('# syntax=crazymax/dockerfile\nFROM a\n').foreignSyntax).toBe(true);
  });
});

describe('variables', () => {
  const valueOf = (text: string): string | undefined => {
    const [workdir] = steps(modelOf(text), 'workdir').slice(-1);
    return workdir?.path;
  };
  const rows: readonly [string, string | undefined][] = [
    ['FROM scratch\nENV A=/a\nWORKDIR $A/b', '/a/b'],
    ['FROM scratch\nARG A=/a\nWORKDIR ${A}b', '/ab'],
    ['FROM scratch\nWORKDIR /x/${A:-d}', '/x/d'],
    ['FROM scratch\nENV A=\nWORKDIR /x/${A:-d}', '/x/d'],
    ['FROM scratch\nENV A=\nWORKDIR /x/${A-d}e', '/x/e'],
    ['FROM scratch\nENV A=1\nWORKDIR /x/${A:+d}', '/x/d'],
    ['FROM image\nWORKDIR /x/$A', undefined],
    ['FROM scratch\nARG A\nWORKDIR /x/$A', undefined],
    ['ARG A=/g\nFROM scratch\nWORKDIR /x/$A', '/x'],
    ['ARG A=/g\nFROM scratch\nARG A\nWORKDIR $A', '/g'],
    ['ARG A=/g\nFROM scratch\nARG A=/h\nWORKDIR $A', '/h'],
    ['FROM scratch\nARG A=/h\nARG A\nWORKDIR $A', '/h'],
    ['ARG A=/g\nARG A\nFROM scratch\nARG A\nWORKDIR $A', '/g'],
    ['FROM scratch\nENV A=/1\nENV A=/2 B=$A\nWORKDIR $B', '/1'],
    ['FROM scratch\nARG A=/1 B=$A\nWORKDIR $B', '/1'],
    ['FROM scratch\nENV A=/e\nARG A=/a\nWORKDIR $A', '/a'],
    ['FROM scratch AS p\nENV A=/e\nARG A=/a\nFROM p\nWORKDIR $A', '/e'],
    ['FROM scratch AS p\nENV A=/e\nARG A=/a\nFROM p AS q\nFROM q\nWORKDIR $A', '/e'],
    ['FROM scratch AS p\nARG A=/a\nFROM p\nWORKDIR $A', '/a'],
    ['FROM scratch AS p\nENV A=/a\nFROM scratch\nWORKDIR /x$A', '/x'],
    ["FROM scratch\nENV A=/a\nWORKDIR '$A'", '/$A'],
    ['FROM scratch\nENV A=/a\nWORKDIR "$A/b c"', '/a/b c'],
    ['FROM scratch\nENV A=/a\nWORKDIR \\$A', '/$A'],
    ['FROM scratch\nENV A=/abc\nWORKDIR ${A#/a}', '/bc'],
    ['FROM image\nWORKDIR a\nWORKDIR b', undefined],
    ['FROM image\nWORKDIR /a\nWORKDIR b/../c', '/a/c'],
  ];
  for (const [text, expected] of rows) it(text.replaceAll('\n', ' ⏎ '), () => expect(valueOf(`${text}\n`)).toBe(expected));
  it('finds where a use in a RUN comes from', () => {
    const model = modelOf('FROM a\nARG V=1\nENV W=2\nRUN V=3; echo $V ${W:-x} $Z "$W"\n');
    expect(model.variables.map(({ name, binding }) => [name, binding?.value])).toEqual([
      ['W', '2'],
      ['Z', undefined],
      ['W', '2'],
    ]);
  });
});

describe('state and copies', () => {
  it('a stage starts where the one below it ended', () => {
    const model = modelOf('FROM a AS x\nWORKDIR /w\nUSER u\nSHELL ["/bin/bash", "-c"]\nFROM x\nRUN true\n');
    expect(stage(model, 1).steps[0]?.before).toMatchObject({ workdir: '/w', user: 'u', shell: ['/bin/bash', '-c'] });
  });
  it('destinations', () => {
    const copies = steps(
      modelOf('FROM a\nWORKDIR /w\nCOPY a b ./\nCOPY a x\nCOPY a .\nCOPY a /y/\nCOPY ["a b", "$Q/z"]\n'),
      'copy',
    );
    expect(copies.map(({ destination }) => [destination?.path, destination?.folder])).toEqual([
      ['/w', true],
      ['/w/x', false],
      ['/w', true],
      ['/y', true],
      [undefined, false],
    ]);
  });
  it('sources: paths, heredocs, downloads, git', () => {
    const [copy] = steps(modelOf('FROM a\nADD x https://e.org/a.tar.gz https://e.org/r.git#v1 git@e.org:r <<E /d/\nE\n'), 'copy');
    expect(copy?.sources.map(({ kind }) => kind)).toEqual(['path', 'url', 'git', 'git', 'heredoc']);
  });
  it('mounts', () => {
    const [run] = steps(
      modelOf(
        'FROM a\nWORKDIR /w\nRUN --mount=type=CACHE,dst=/c,id=i --mount=src=go.mod,target=go.mod,rw --mount="type=bind,source=a b,target=." true\n',
      ),
      'run',
    );
    expect(run?.mounts).toMatchObject([
      { type: 'cache', target: '/c', id: 'i', readonly: false },
      { type: 'bind', source: 'go.mod', target: '/w/go.mod', readonly: false },
      { type: 'bind', source: 'a b', target: '/w', readonly: true },
    ]);
  });
  it('edges carry paths and the place that makes them', () => {
    const text =
      'FROM a AS x\nCOPY src /s\nFROM scratch\nCOPY --from=x /b /c /d/\nRUN --mount=type=bind,from=x,source=/q,target=/q --mount=target=. true\n';
    const model = modelOf(text);
    expect(
      model.edges.map(({ kind, from, to, paths, span }) => [kind, from.kind, to.index, paths, text.slice(span.start, span.end)]),
    ).toEqual([
      ['base', 'image', 0, [], 'a'],
      ['copy', 'context', 0, ['src'], 'src'],
      ['base', 'scratch', 1, [], 'scratch'],
      ['copy', 'stage', 1, ['/b', '/c'], '--from=x'],
      ['mount', 'stage', 1, ['/q'], '--mount=type=bind,from=x,source=/q,target=/q'],
      ['mount', 'context', 1, ['.'], '--mount=target=.'],
    ]);
  });
});

describe('commands of a RUN', () => {
  it('with their folders and certainty', () => {
    const [run] = steps(
      modelOf('FROM a\nRUN cd /x && make all > log || true; (cd y; npm ci) && if test -f z; then go build; fi; echo "$(date)"\n'),
      'run',
    );
    expect(run?.script.commands.map(({ name, cd, certain }) => [name.value, cd, certain])).toEqual([
      ['cd', undefined, true],
      ['make', '/x', true],
      ['true', '/x', false],
      ['cd', '/x', true],
      ['npm', '/x/y', true],
      ['test', '/x', true],
      ['go', '/x', false],
      ['echo', '/x', true],
      ['date', '/x', false],
    ]);
  });
  it('in a lone heredoc, in exec form, and none for other shells', () => {
    const model = modelOf(
      'FROM a\nRUN <<EOF\ngo build\nEOF\nRUN ["go", "vet"]\nRUN <<EOF\n#!/usr/bin/env python3\nimport os\nEOF\nSHELL ["pwsh", "-c"]\nRUN go test\n',
    );
    expect(steps(model, 'run').map(({ script }) => script.commands.map(({ args }) => args[0]?.value))).toEqual([
      ['build'],
      ['vet'],
      [],
      [],
    ]);
  });
});

describe('names and paths', () => {
  it('image references', () => {
    expect(readImageName('golang:1.21-alpine')).toMatchObject({ path: 'golang', tag: '1.21-alpine', official: 'golang' });
    expect(readImageName('docker.io/library/node@sha256:ab')).toMatchObject({
      registry: 'docker.io',
      official: 'node',
      digest: 'sha256:ab',
    });
    expect(readImageName('localhost:5000/a/b:c')).toMatchObject({ registry: 'localhost:5000', path: 'a/b', tag: 'c' });
    expect(readImageName('org/app').official).toBeUndefined();
  });
  it('paths', () => {
    expect(cleanPath('/a/./b/../c//')).toBe('/a/c');
    expect(cleanPath('../a')).toBe('../a');
    expect(cleanPath('/../a')).toBe('/a');
    expect(resolvePath(undefined, 'a')).toBeUndefined();
    expect(isWithin('/src', '/srcs')).toBe(false);
    expect(relativeTo('/src', '/src/cmd/x')).toBe('cmd/x');
  });
});
