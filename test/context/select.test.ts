import { describe, expect, test } from 'vitest';
import type { BuildContext } from '../../core/context/build-context.ts';
import { builtStages } from '../../core/context/built-stages.ts';
import { emptyAmong } from '../../core/context/listing.ts';
import { existsInContext, filesOfMount, filesTaken, filesUnder, landing } from '../../core/context/select.ts';
import { bind } from '../../core/model/bind.ts';
import type { CopyStep, Mount } from '../../core/model/model.ts';
import { parse } from '../../core/syntax/parse.ts';

const FILES = ['Dockerfile', 'cmd/client/main.go', 'cmd/server/main.go', 'cmd0', 'go.mod', 'go.sum', 'lib.tar.gz'];

function context(files: readonly string[] = FILES, complete = true): BuildContext {
  return { files, complete, contents: new Map() };
}

function lastCopy(text: string): CopyStep {
  const step = bind(parse(text)).stages.at(-1)?.steps.at(-1);
  if (step?.kind !== 'copy') throw new Error(`the last step is no copy: ${text}`);
  return step;
}

function mounts(text: string): readonly Mount[] {
  const step = bind(parse(text)).stages.at(-1)?.steps.at(-1);
  if (step?.kind !== 'run') throw new Error(`the last step is no RUN: ${text}`);
  return step.mounts;
}

test('filesUnder takes a file, a folder, and the root under each of its names', () => {
  expect(filesUnder(context(), 'cmd')).toEqual(['cmd/client/main.go', 'cmd/server/main.go']);
  expect(filesUnder(context(), './cmd/server/main.go')).toEqual(['cmd/server/main.go']);
  expect(filesUnder(context(), 'cm')).toEqual([]);
  for (const root of ['', '.', './', '/', '..', 'cmd/..']) expect(filesUnder(context(), root)).toEqual(FILES);
});

describe('existsInContext', () => {
  test.each([
    ['go.mod', true, true],
    ['cmd/server/', true, true],
    ['/cmd', true, true],
    ['go.work', true, false],
    ['go.work', false, undefined],
    ['go.mod', false, true],
    // `cmd0` may be a link to a folder.
    ['cmd0/x', true, undefined],
  ])('%s, complete %s: %s', (path, complete, expected) => {
    expect(existsInContext(context(FILES, complete), path)).toBe(expected);
  });
});

describe('filesTaken', () => {
  test.each([
    ['COPY go.mod go.sum ./', ['go.mod', 'go.sum']],
    ['COPY go.* ./', ['go.mod', 'go.sum']],
    ['COPY */server /x', ['cmd/server/main.go']],
    ['COPY --exclude=server cmd /x', ['cmd/client/main.go']],
    ['COPY --exclude=**/main.go . /x', ['Dockerfile', 'cmd0', 'go.mod', 'go.sum', 'lib.tar.gz']],
    ['COPY --parents **/main.go /x/', ['cmd/client/main.go', 'cmd/server/main.go']],
    ['COPY nowhere /x', []],
    ['COPY <<E /x\nhi\nE', []],
    ['COPY $UNKNOWN /x', undefined],
    ['COPY --from=golang:1.23 go.mod /x', undefined],
    ['COPY cmd0/x /x', undefined],
  ])('%s', (line, expected) => {
    expect(filesTaken(context(), lastCopy(`FROM alpine\n${line}\n`))).toEqual(expected);
  });

  test('in an incomplete context only files by name are certain', () => {
    expect(filesTaken(context(FILES, false), lastCopy('FROM alpine\nCOPY go.mod go.sum /x/\n'))).toEqual(['go.mod', 'go.sum']);
    expect(filesTaken(context(FILES, false), lastCopy('FROM alpine\nCOPY . /x/\n'))).toBeUndefined();
    expect(filesTaken(context(FILES, false), lastCopy('FROM alpine\nCOPY go.work /x/\n'))).toBeUndefined();
    expect(filesTaken(undefined, lastCopy('FROM alpine\nCOPY go.mod /x/\n'))).toBeUndefined();
  });
});

describe('landing', () => {
  const places = (text: string, files: readonly string[] = FILES): unknown => {
    const map = landing(context(files), lastCopy(text));
    return map === undefined ? undefined : Object.fromEntries(map);
  };

  test.each([
    [
      'FROM alpine\nCOPY go.mod cmd /src/',
      { 'go.mod': '/src/go.mod', 'cmd/client/main.go': '/src/client/main.go', 'cmd/server/main.go': '/src/server/main.go' },
    ],
    ['FROM alpine\nWORKDIR /src\nCOPY go.mod .', { 'go.mod': '/src/go.mod' }],
    ['FROM alpine\nWORKDIR /src\nCOPY go.mod sub/go.mod', { 'go.mod': '/src/sub/go.mod' }],
    ['FROM alpine\nWORKDIR /src/app\nCOPY cmd0 /src', { cmd0: '/src/cmd0' }],
    ['FROM alpine\nCOPY cmd0 /usr/local/bin', { cmd0: '/usr/local/bin/cmd0' }],
    ['FROM alpine\nCOPY cmd0 /cmd0', { cmd0: '/cmd0' }],
    ['FROM alpine\nCOPY cmd0 /etc/app.conf', { cmd0: '/etc/app.conf' }],
    ['FROM alpine\nCOPY cmd0 /opt/app', undefined],
    ['FROM scratch\nCOPY cmd0 /opt/app', { cmd0: '/opt/app' }],
    ['FROM scratch\nCOPY cmd0 go.mod /opt/app', { 'go.mod': '/opt/app' }],
    ['FROM scratch\nCOPY go.sum /opt/app/\nCOPY cmd0 /opt/app', { cmd0: '/opt/app/cmd0' }],
    ['FROM scratch\nCOPY . /src\nCOPY cmd0 /src/cmd', { cmd0: '/src/cmd/cmd0' }],
    ['FROM alpine\nRUN mkdir -p /opt/app.d\nCOPY cmd0 /opt/app.d', undefined],
    ['FROM alpine AS a\nWORKDIR /data\nFROM a\nCOPY cmd0 /data', { cmd0: '/data/cmd0' }],
    ['FROM alpine\nADD lib.tar.gz /src/', undefined],
    ['FROM alpine\nCOPY lib.tar.gz /src/', { 'lib.tar.gz': '/src/lib.tar.gz' }],
    ['FROM alpine\nCOPY . relative/', undefined],
    ['FROM alpine\nCOPY . $X/', undefined],
  ])('%s', (text, expected) => {
    expect(places(`${text}\n`)).toEqual(expected);
  });
});

describe('filesOfMount', () => {
  test.each([
    ['type=bind,target=.', FILES],
    ['target=/src,source=cmd', ['cmd/client/main.go', 'cmd/server/main.go']],
    ['type=bind,source=go.mod,target=go.mod', ['go.mod']],
    ['type=bind,source=$X,target=/x', undefined],
    ['type=cache,target=/x', []],
    ['type=bind,from=golang:1.23,target=/x', []],
  ])('%s', (mount, expected) => {
    const [first] = mounts(`FROM alpine\nWORKDIR /src\nRUN --mount=${mount} ls\n`);
    if (first === undefined) throw new Error('no mount was read');
    expect(filesOfMount(context(), first)).toEqual(expected);
  });
});

test('twenty thousand files take little time', () => {
  const files = Array.from({ length: 20_000 }, (_, index) => `packages/p${index % 50}/src/file-${index}.ts`).sort();
  const step = lastCopy('FROM alpine\nCOPY --exclude=**/*.md packages/*/src /x/\nCOPY packages/p1* packages/p2 /y/\n');
  const start = performance.now();
  expect(landing(context(files), step)?.size).toBeGreaterThan(1000);
  expect(performance.now() - start).toBeLessThan(1000);
});

describe('folders with nothing in them', () => {
  const files = ['a/x', 'src/main.go'];
  const empty = emptyAmong(['a', 'data', 'src', 'src/gen', 'src/gen/deep', 'z'], files);

  test('are those that hold neither a file nor another folder', () => {
    expect(empty).toEqual(['data', 'src/gen/deep', 'z']);
  });

  test('are there to be copied, and hold no file', () => {
    const seen: BuildContext = { ...context(files), emptyFolders: empty };
    expect(existsInContext(seen, 'data')).toBe(true);
    expect(existsInContext(seen, 'src/gen')).toBe(true);
    expect(existsInContext(seen, 'dat')).toBe(false);
    expect(existsInContext(context(files), 'data')).toBe(false);
    expect(filesTaken(seen, lastCopy('FROM a\nCOPY data* z/ /to/'))).toEqual([]);
    expect(filesTaken(seen, lastCopy('FROM a\nCOPY src data /to/'))).toEqual(['src/main.go']);
  });
});

test('nothing is said of sources that BuildKit itself reads in two ways', () => {
  const seen = context(['!a/x', 'b/y', '日本/z']);
  expect(filesTaken(seen, lastCopy('FROM a\nCOPY !a /to/'))).toBeUndefined();
  expect(filesTaken(seen, lastCopy('FROM a\nCOPY ./!a /to/'))).toBeUndefined();
  expect(filesTaken(seen, lastCopy('FROM a\nCOPY --exclude=日本 . /to/'))).toBeUndefined();
  expect(filesTaken(seen, lastCopy('FROM a\nCOPY --parents b/./*.md /to/'))).toBeUndefined();
  expect(filesTaken(seen, lastCopy('FROM a\nCOPY --parents b/./* /to/'))).toEqual(['b/y']);
});

test('what files of the project build counts beside the stages that no other uses', () => {
  const model = bind(parse('FROM a AS dev\nFROM dev AS Test\nFROM dev\n'));
  expect(builtStages(model, context())).toEqual([1, 2]);
  expect(builtStages(model, { ...context(), targets: ['DEV', 'gone'] })).toEqual([0, 1, 2]);
  expect(builtStages(model, undefined)).toEqual([1, 2]);
});
