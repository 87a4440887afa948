import { describe, expect, test } from 'vitest';
import { readBake, readBakeJson, readDevcontainer } from '../../core/builds/bake.ts';
import { readerOf } from '../../core/builds/build-files.ts';
import { readCompose } from '../../core/builds/compose.ts';
import type { NamedBuild } from '../../core/builds/named-build.ts';
import { readWorkflow } from '../../core/builds/workflow.ts';
import { readYaml, type YamlNode } from '../../core/builds/yaml-outline.ts';

/** `name context dockerfile target`, one for each build. */
const rows = (builds: readonly NamedBuild[]): readonly string[] =>
  builds.map(({ name, context, dockerfile, target }) => [name, context, dockerfile, target ?? '-'].join(' '));

/** As JSON would have it; what is not known is null. */
function plain(node: YamlNode): unknown {
  if (node.kind === 'map') return Object.fromEntries([...node.entries].map(([key, value]) => [key, plain(value)]));
  if (node.kind === 'list') return node.items.map(plain);
  return node.kind === 'text' ? node.text : null;
}

describe('YAML', () => {
  test.each<readonly [string, unknown]>([
    ['a: b\nc:\n  d: e # f\n  "g": \'h: i\'\n', { a: 'b', c: { d: 'e', g: 'h: i' } }],
    ['a:\n- b\n- c: d\n  e: f\n-\n  g: h\n', { a: ['b', { c: 'd', e: 'f' }, { g: 'h' }] }],
    ['a:\n  - - b\n    - c\n  - d\n', { a: [['b', 'c'], 'd'] }],
    [
      'a: {b: c, d: [e, "f, g"], h: {i: http://j:1}}\nk: l\n',
      { a: { b: 'c', d: ['e', 'f, g'], h: { i: 'http://j:1' } }, k: 'l' },
    ],
    ['a: {\n  b: c, # d\n  e: f\n}\ng: h\n', { a: { b: 'c', e: 'f' }, g: 'h' }],
    ['a: |\n  b: c\n\n  d\ne: >-\n  f\ng: h\n', { a: null, e: null, g: 'h' }],
    [
      'x: &x\n  a: b\n  c: d\ny:\n  <<: *x\n  c: e\nz: *x\n',
      { x: { a: 'b', c: 'd' }, y: { a: 'b', c: 'e' }, z: { a: 'b', c: 'd' } },
    ],
    ['a: b\n  c\nd: e\n', { a: null, d: 'e' }],
    ['%YAML 1.2\n---\na: b\n---\nc: d\n', { a: 'b' }],
    ['\uFEFFa: b#c\r\nd:\r\n  e: f\r\n', { a: 'b#c', d: { e: 'f' } }],
    ['a:\nb: ""\n', { a: '', b: '' }],
  ])('%j', (text, expected) => {
    expect(plain(readYaml(text))).toEqual(expected);
  });

  test.each(['', '-', '- - - -', ':', '{', '[[[[', '{a', '"', 'a: "b', '*x', '&x', '? a\n: b', '\t- a', 'a:\n- b\n c'])(
    'takes %j without a fault',
    (text) => {
      expect(() => readYaml(text)).not.toThrow();
    },
  );

  test('what is nested without end is not followed', () => {
    const deep = Array.from({ length: 50_000 }, (_, index) => `${' '.repeat(index % 300)}a:`).join('\n');
    expect(() => readYaml(deep)).not.toThrow();
    expect(() => readYaml('['.repeat(100_000))).not.toThrow();
    expect(() => readYaml('- '.repeat(100_000))).not.toThrow();
  });
});

test('Compose: short and long form, a variable, an address, a text of its own, an anchor', () => {
  const text = `
x-build: &build
  context: ..
  dockerfile: docker/app.Dockerfile
services:
  short: {build: ./web}
  web:
    image: web
    build:
      context: .
      target: dev
  app:
    build:
      <<: *build
      target: \${TARGET}
  variable: {build: {context: "\${DIR}"}}
  remote:
    build: https://github.com/o/r.git
  inline:
    build:
      context: .
      dockerfile_inline: |
        FROM alpine
  none: {image: redis}
`;
  expect(rows(readCompose(text))).toEqual(['short ./web Dockerfile -', 'web . Dockerfile dev', 'app .. docker/app.Dockerfile -']);
});

test('Bake: inheritance, functions, comments, an unfinished end', () => {
  const text = `
variable "TAG" { default = "1" } # context = "no"
group "default" { targets = ["app", "lint"] }
target "_common" {
  context = "./src" // the sources
  args = { target = "no" }
  platforms = ["linux/amd64",
    "linux/arm64"]
}
target "app" {
  inherits = ["_common"]
  dockerfile = "app.Dockerfile"
  tags = [notequal("", TAG) ? "a:\${TAG}" : ""]
}
target "lint" { inherits = ["app"]
  target = "lint"
}
target "computed" {
  context = "\${DIR}/x"
}
target "joined" {
  dockerfile = join("", ["a"])
}
target "open" {
  context = "y"`;
  expect(rows(readBake(text))).toEqual([
    '_common ./src Dockerfile -',
    'app ./src app.Dockerfile -',
    'lint ./src app.Dockerfile lint',
    'open y Dockerfile -',
  ]);
  expect(readBake('target "a" { inherits = ["b"] }\ntarget "b" { inherits = ["a"] }')).toHaveLength(2);
  expect(rows(readBakeJson('{"target": {"a": {"context": "c", "inherits": ["b"]}, "b": {"target": "t"}}}'))).toEqual([
    'a c Dockerfile t',
    'b . Dockerfile t',
  ]);
  for (const broken of ['', '{', '[]', '{"target": 1}', 'target "a" {', 'target "a" }}}']) {
    expect(() => [readBake(broken), readBakeJson(broken)]).not.toThrow();
  }
});

test('a development container', () => {
  expect(
    rows(readDevcontainer('{\n // the image\n "build": {"dockerfile": "Dockerfile", "context": "..", "target": "dev",},\n}')),
  ).toEqual(['devcontainer .. Dockerfile dev']);
  expect(rows(readDevcontainer('{"dockerFile": "../Dockerfile", "image": "http://x"}'))).toEqual([
    'devcontainer . ../Dockerfile -',
  ]);
  expect(readDevcontainer('{"image": "x"}')).toEqual([]);
});

test('a workflow', () => {
  const text = `
on: push
jobs:
  image:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - name: Build
        uses: docker/build-push-action@v6
        with:
          context: ./app
          push: true
      - uses: docker/build-push-action@v6
        with:
          file: docker/Dockerfile
          target: test
      - uses: docker/build-push-action@v6
        with:
          context: "{{defaultContext}}:sub"
      - uses: docker/build-push-action@v6
        with: {context: "\${{ matrix.dir }}"}
`;
  expect(rows(readWorkflow(text))).toEqual(['image ./app ./app/Dockerfile -', 'image . docker/Dockerfile test']);
});

test('files are known by their names', () => {
  const known = [
    'compose.yaml',
    'a/docker-compose.dev.yml',
    'docker-bake.hcl',
    'docker-bake.json',
    '.devcontainer/devcontainer.json',
    '.github/workflows/ci.yml',
  ];
  expect(known.filter((path) => readerOf(path) === undefined)).toEqual([]);
  expect(['ci.yml', 'composer.json', 'docker-bake.txt', 'package.json'].filter((path) => readerOf(path) !== undefined)).toEqual(
    [],
  );
});
