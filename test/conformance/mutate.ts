import type { Random } from './random.ts';

/** Changes a text at one place, as a slip of a person or another habit of writing would. */
type Mutation = (text: string, random: Random, others: readonly string[]) => string;

/** Pieces that mean something to BuildKit somewhere, right or wrong. */
const pieces = [
  '\\',
  '`',
  '"',
  "'",
  '$',
  '$$',
  '{',
  '}',
  '[',
  ']',
  '#',
  '=',
  ',',
  ':',
  '/',
  '--',
  '<<',
  '<<EOF',
  '<<-EOF',
  "<<'EOF'",
  '<<-"EOF"',
  '<<<x',
  '$A',
  '${A}',
  '${A:-b}',
  '${A-b}',
  '${A:+b}',
  '${A+b}',
  '${A:?b}',
  '${A?b}',
  '${A#b}',
  '${A##*/}',
  '${A%b}',
  '${A%%/*}',
  '${A/a/b}',
  '${A//a/b}',
  '${A:-${B:-c}}',
  '${A:=b}',
  '${A^}',
  '${}',
  '${',
  '$1',
  '$?',
  '$@',
  ' AS x',
  ' as X',
  ' AS',
  'ONBUILD ',
  '--from=x ',
  '--from=0 ',
  '--from=9 ',
  '--from=$A ',
  '--platform=linux/amd64 ',
  '--platform=$TARGETPLATFORM ',
  '--platform=$BUILDPLATFORM ',
  '--mount=type=bind,target=/m ',
  '--mount=type=cache,target=/c,sharing=locked ',
  '--mount=type=secret,id=s,required ',
  '--mount=type=tmp,target=/t ',
  '--mount=type=bind,from=x,target=/x ',
  '--network=none ',
  '--network=nope ',
  '--security=insecure ',
  '--link ',
  '--link=maybe ',
  '--chmod=755 ',
  '--chmod=u+x ',
  '--chmod=999 ',
  '--chown=1:1 ',
  '--exclude=*.md ',
  '--parents ',
  '--interval=5s ',
  '--interval=5 ',
  '--retries=x ',
  '--nope ',
  '["a", "b"]',
  '["a", 1]',
  "['a']",
  '[]',
  'https://example.com/a.tar ',
  'git@github.com:a/b.git ',
  ' 80/tcp',
  ' 80/UDP',
  ' 70000',
  ' 8000-8010',
  ' 10-1',
  ' x=y',
  ' x="a b"',
  ' x',
  'é',
  '\u00A0',
  '\u2028',
  '🐳',
  '\t',
  '\v',
  '\f',
  '\0',
  '\r',
] as const;

/** Lines of their own, right or wrong. */
const wholeLines = [
  '',
  '   ',
  '#',
  '# a comment',
  '  # an indented comment',
  '# check=skip=all',
  '# check=skip=StageNameCasing;error=true',
  '# check=skip=JSONArgsRecommended,UndefinedVar',
  '# escape=`',
  '# escape=\\',
  '# syntax=docker/dockerfile:1',
  '# syntax=example.com/other',
  'ARG A',
  'ARG A=1 B=$A',
  'ENV A=1 B=$A',
  'ENV A b c',
  'FROM scratch',
  'FROM scratch AS x',
  'FROM x AS y',
  'FROM x',
  'FROM alpine:$A',
  'FROM --platform=$BUILDPLATFORM alpine AS x',
  'WORKDIR a',
  'WORKDIR /w',
  'USER $A',
  'SHELL ["a"]',
  'SHELL a',
  'CMD x',
  'CMD ["x"]',
  'ENTRYPOINT x',
  'EXPOSE 80',
  'EXPOSE $A',
  'STOPSIGNAL SIGTERM',
  'STOPSIGNAL NOPE',
  'VOLUME /v',
  'VOLUME []',
  'LABEL a=$A',
  'MAINTAINER me',
  'HEALTHCHECK NONE',
  'HEALTHCHECK CMD x',
  'ONBUILD RUN x',
  'ONBUILD COPY --from=x a b',
  'COPY a b',
  'COPY --from=x a b',
  'COPY <<EOF /f\n$A\nEOF',
  'RUN <<EOF\necho\nEOF',
  'RUN x \\',
  'RUN x \\\n\n  y',
  'RUN x \\\n# c\n  y',
  'copy a b',
] as const;

const mutations: readonly Mutation[] = [
  // Letters and pieces.
  (text, random) => insert(text, random, random.pick(pieces)),
  (text, random) => insert(text, random, random.pick(pieces)),
  (text, random) => remove(text, random, 1),
  (text, random) => remove(text, random, 1 + random.below(6)),
  (text, random) =>
    change(text, random, (character) =>
      character === character.toLowerCase() ? character.toUpperCase() : character.toLowerCase(),
    ),
  (text, random) => swap(text, random),
  // Words.
  (text, random) =>
    eachLine(text, random, (line) => line.replace(/^\s*\S+/, random.below(2) === 0 ? (word) => word.toLowerCase() : titled)),
  (text, random) => word(text, random, (one) => `"${one}"`),
  (text, random) => word(text, random, (one) => `'${one}'`),
  (text, random) => word(text, random, () => random.pick(pieces)),
  (text, random) => word(text, random, (one) => `${one} ${one}`),
  (text, random) => word(text, random, () => ''),
  (text, random) => word(text, random, (one) => one.toUpperCase()),
  (text, random) => word(text, random, (one) => `\\${one}`),
  (text, random) => word(text, random, (one) => `\${${one.replaceAll(/\W/g, '') || 'A'}:-${one}}`),
  // Continuations.
  (text, random) => blank(text, random, ' \\\n'),
  (text, random) => blank(text, random, ' \\\n  '),
  (text, random) => blank(text, random, ' \\  \n'),
  (text, random) => blank(text, random, ' \\\n# comment\n'),
  (text, random) => blank(text, random, ' \\\n\n'),
  (text, random) => blank(text, random, ' `\n'),
  (text, random) => blank(text, random, '\t'),
  (text, random) => blank(text, random, '   '),
  (text, random) => eachLine(text, random, (line) => `${line} \\`),
  (text, random) => eachLine(text, random, (line) => `${line}\\\\`),
  // Lines.
  (text, random) => eachLine(text, random, (line) => `${line}\n${line}`),
  (text, random) => eachLine(text, random, (line) => `${line}\n${random.pick(wholeLines)}`),
  (text, random) => eachLine(text, random, (line) => `${random.pick(wholeLines)}\n${line}`),
  (text, random) => eachLine(text, random, (line) => `  ${line}`),
  (text, random) => eachLine(text, random, (line) => `${line}  `),
  (text, random) => eachLine(text, random, (line) => `#${line}`),
  (text, random) => eachLine(text, random, (line) => `${line} # comment`),
  (text, random) => eachLine(text, random, () => ''),
  (text, random, others) => eachLine(text, random, (line) => `${line}\n${random.pick(random.pick(others).split('\n'))}`),
  (text, random, others) => eachLine(text, random, () => random.pick(random.pick(others).split('\n'))),
  (text, random) => exchangeLines(text, random),
  // The whole.
  (text) => text.replaceAll(/\r?\n/g, '\r\n'),
  (text, random) => eachLine(text, random, (line) => `${line}\r`),
  (text) => `\uFEFF${text}`,
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text) => text.replace(/\s+$/, ''),
  (text, random) => `${random.pick(wholeLines)}\n${text}`,
  (text) => `# escape=\`\n${text.replaceAll(/\\$/gm, '`')}`,
  (text, random, others) => `${text}${text.endsWith('\n') ? '' : '\n'}${random.pick(others)}`,
];

/** Changes a text at one to three places. */
export function mutate(text: string, random: Random, others: readonly string[]): string {
  let mutated = text;
  for (let left = random.below(8) < 5 ? 1 : 2 + random.below(2); left > 0; left--) {
    const next = random.pick(mutations)(mutated, random, others);
    if (next === mutated) left++;
    mutated = next;
    if (left > 6) break;
  }
  // Half of a character is no text.
  return mutated.slice(0, 200_000).replaceAll(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '');
}

function titled(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}

function insert(text: string, random: Random, piece: string): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
}

function remove(text: string, random: Random, length: number): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + text.slice(at + length);
}

function change(text: string, random: Random, to: (character: string) => string): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + to(text.slice(at, at + 1)) + text.slice(at + 1);
}

function swap(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2);
}

function eachLine(text: string, random: Random, to: (line: string) => string): string {
  const lines = text.split('\n');
  const at = random.below(lines.length);
  return lines.map((line, index) => (index === at ? to(line) : line)).join('\n');
}

function exchangeLines(text: string, random: Random): string {
  const lines = text.split('\n');
  const [a, b] = [random.below(lines.length), random.below(lines.length)];
  return lines.map((line, index) => (index === a ? (lines[b] ?? '') : index === b ? (lines[a] ?? '') : line)).join('\n');
}

/** Replaces one of the pieces between blanks, commas and equals signs. */
function word(text: string, random: Random, to: (word: string) => string): string {
  return nth(text, random, /[^\s,=]+/g, to);
}

function blank(text: string, random: Random, to: string): string {
  return nth(text, random, /[ \t]+/g, () => to);
}

function nth(text: string, random: Random, pattern: RegExp, to: (found: string) => string): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { 0: whole, index } = random.pick(found);
  return text.slice(0, index) + to(whole) + text.slice(index + whole.length);
}
