import type { CopyRequest, IgnoreRequest } from './context-answer.ts';
import type { Random } from './random.ts';

/** Names as projects have them, and odd ones in which a character means something to a pattern. */
const plainNames = [
  'src',
  'dist',
  'lib',
  'docs',
  'test',
  'a',
  'b',
  'ab',
  'main.go',
  'x.log',
  'a.md',
  '.git',
  '.env',
  'node_modules',
];
const oddNames = [
  'A',
  'a b',
  'é',
  '#x',
  '[a]',
  '^a',
  'a+b',
  '!a',
  'a1',
  'd-e',
  '$',
  '(a)',
  '{a}',
  'a|b',
  '~',
  '..a',
  'a.',
  '日本',
];

const patternPieces = [
  '*',
  '*',
  '**',
  '**',
  '?',
  '*.log',
  '*.md',
  'a*',
  '*b',
  '**a',
  'a**',
  '[ab]',
  '[^a]',
  '[!a]',
  '[a-c]',
  '[a-',
  '[]a]',
  '[[]a]',
  '\\a',
  '\\*',
  '\\',
  '.*',
  '{a,b}',
  'a{2}',
  'a|b',
  '(a)',
  '$',
  '^a',
  '..',
  '.',
  '',
  '*.*',
  '**.log',
  '?*',
] as const;

function name(random: Random): string {
  return random.below(4) === 0 ? random.pick(oddNames) : random.pick(plainNames);
}

function filePath(random: Random): string {
  return Array.from({ length: 1 + random.below(4) }, () => name(random)).join('/');
}

/** Files that can lie beside one another: none has the name of a folder. */
function listing(random: Random): string[] {
  const files: string[] = [];
  const folders = new Set<string>();
  for (let count = 3 + random.below(12); count > 0; count--) {
    const file = filePath(random);
    const above = file.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
    above.pop();
    if (folders.has(file) || files.includes(file) || above.some((folder) => files.includes(folder))) continue;
    files.push(file);
    for (const folder of above) folders.add(folder);
  }
  return files.sort();
}

/** A path of the listing or a folder above one, changed here and there into a pattern. */
function pattern(random: Random, files: readonly string[]): string {
  const parts = random.below(5) === 0 || files.length === 0 ? filePath(random).split('/') : random.pick(files).split('/');
  const kept = parts.slice(0, 1 + random.below(parts.length));
  const bent = kept.map((part) => {
    const dice = random.below(9);
    if (dice < 3) return random.pick(patternPieces);
    if (dice === 3) return part.replace(/.$/u, '*');
    if (dice === 4) return part.replace(/^./u, '?');
    if (dice === 5 && random.below(3) === 0) return random.pick(patternPieces) + part;
    return part;
  });
  if (random.below(8) === 0) bent.unshift('**');
  if (random.below(8) === 0) bent.push(random.pick(['**', '*', '']));
  if (random.below(12) === 0) bent.unshift(random.pick(['', '.', '..']));
  return bent.join(random.below(15) === 0 ? '//' : '/');
}

/** An ignore file as somebody may write it, with all that a line may have around its pattern. */
function ignoreFile(random: Random, files: readonly string[]): string {
  let text = random.below(15) === 0 ? '\uFEFF' : '';
  for (let count = random.below(6) + 1; count > 0; count--) {
    const dice = random.below(20);
    let line = pattern(random, files);
    if (dice < 6) line = `!${line}`;
    if (dice === 6) line = ` ${line}`;
    if (dice === 7) line = `${line} \t`;
    if (dice === 8) line = `! ${line}`;
    if (dice === 9) line = random.pick(['#', '# x', ' #x', '', '!', '/', '!/', '.', '*', '**', '!*', '\\#x', '\u00A0', '!!a']);
    if (dice === 10) line = `/${line}`;
    text += line + (random.below(12) === 0 ? '\r\n' : random.below(20) === 0 && count === 1 ? '' : '\n');
  }
  return text;
}

/** A listing, its folders too, and an ignore file for it. */
export function randomIgnore(random: Random): IgnoreRequest {
  const files = listing(random);
  const folders = new Set(
    files.flatMap((file) =>
      file
        .split('/')
        .slice(0, -1)
        .map((_, index, parts) => `${parts.slice(0, index + 1).join('/')}/`),
    ),
  );
  return { ignoreFile: ignoreFile(random, files), paths: [...files, ...folders].sort() };
}

/** A COPY or ADD of what is there, of what is not, and of patterns. */
export function randomCopy(random: Random): CopyRequest {
  const files = listing(random);
  const source = (): string => {
    const dice = random.below(10);
    if (dice < 3) return pattern(random, files);
    if (dice === 3) return random.pick(['.', './', '/', '*', './*', '**', '*/*', '*.log', 'src/', './src', '../a', 'src/../a']);
    const parts = files.length === 0 ? ['a'] : random.pick(files).split('/');
    const path = parts.slice(0, 1 + random.below(parts.length)).join('/');
    return dice === 4 ? `./${path}` : dice === 5 ? `${path}/` : dice === 6 ? `/${path}` : path;
  };
  const parents = random.below(6) === 0;
  const sources = Array.from({ length: random.below(3) === 0 ? 2 + random.below(2) : 1 }, () => {
    const one = source();
    return parents && random.below(3) === 0 ? one.replace('/', '/./') : one;
  }).filter((one) => one !== '');
  return {
    files,
    ...(random.below(3) === 0 ? { ignoreFile: ignoreFile(random, files) } : {}),
    copy: {
      sources: sources.length > 0 ? sources : ['.'],
      dest: random.pick(['/o/', '/o/', '/o', '.', './', '/', 'o/', 'o', '/o/x.log', '/o/a/']),
      ...(random.below(5) === 0
        ? { exclude: Array.from({ length: 1 + random.below(2) }, () => pattern(random, files) || 'a') }
        : {}),
      ...(parents ? { parents } : {}),
      ...(random.below(6) === 0 ? { add: true } : {}),
    },
  };
}
