import { describe, expect, test } from 'vitest';
import { ignoreFileNames, isIgnored, parseIgnoreFile, sentFiles } from '../../core/context/ignore.ts';

describe('parseIgnoreFile', () => {
  test('tells where each pattern stands', () => {
    const text = '\ufeff# comment\n  /bin/ \r\n! a/../b\n';
    const { patterns } = parseIgnoreFile(text);
    expect(patterns.map(({ text, keeps }) => [text, keeps])).toEqual([
      ['bin', false],
      ['b', true],
    ]);
    expect(patterns.map(({ span }) => text.slice(span.start, span.end))).toEqual(['/bin/', '! a/../b']);
  });

  test.each([
    ['a\n!\n', 'empty', '!'],
    ['[\n', 'syntax', '['],
    ['[]a]\n', 'syntax', '[]a]'],
    [`${'x'.repeat(65_536)}\n`, 'long', 'x'.repeat(100)],
    [`a\n${'é'.repeat(32_768)}`, 'long', 'é'.repeat(100)],
  ])('refuses what fails the build: %.10s', (text, kind, shown) => {
    expect(parseIgnoreFile(text).problem).toMatchObject({ kind, text: shown });
  });

  test.each(['', '\0\n\0', 'x'.repeat(65_535), '\ud800\n', '\r\r\n', '# only a comment'])(
    'reads %.10j without a problem',
    (text) => {
      expect(parseIgnoreFile(text).problem).toBeUndefined();
    },
  );
});

test('the file beside the Dockerfile comes first', () => {
  expect(ignoreFileNames('docker/app.Dockerfile')).toEqual(['docker/app.Dockerfile.dockerignore', '.dockerignore']);
});

test('the check and the walk differ where a "!" matches a folder that was not ignored', () => {
  const rules = parseIgnoreFile('?/*\n!/a*\n');
  expect(isIgnored(rules, 'a/a')).toBe(false);
  expect(sentFiles(rules, ['a/a'])).toEqual(['a/a'].filter(() => false));
});

test('twenty thousand files and two hundred patterns take a second or so', () => {
  const files = Array.from(
    { length: 20_000 },
    (_, index) => `packages/p${index % 50}/src/module-${index % 977}/file-${index}.test.ts`,
  );
  const patterns = Array.from(
    { length: 200 },
    (_, index) => ['**/*.log', '**/dist', `packages/p${index}/*.md`, '**/f*/**/x?.ts'][index % 4],
  );
  const rules = parseIgnoreFile(patterns.join('\n'));
  const start = performance.now();
  expect(sentFiles(rules, files)).toHaveLength(20_000);
  expect(performance.now() - start).toBeLessThan(5000);
});

test('stars that fit in many ways take linear time', () => {
  const rules = parseIgnoreFile(`${'**a'.repeat(40)}b\n${'*a'.repeat(40)}b\n`);
  const start = performance.now();
  expect(isIgnored(rules, 'a'.repeat(4000))).toBe(false);
  expect(performance.now() - start).toBeLessThan(1000);
});
