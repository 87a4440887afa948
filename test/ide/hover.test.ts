import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { flagsOf } from '../../core/data/flags.ts';
import { directives } from '../../core/data/directives.ts';
import { instructions } from '../../core/data/instructions.ts';
import { mountKeys, mountTypes } from '../../core/data/mounts.ts';
import { predefinedArgs } from '../../core/data/predefined-args.ts';
import { shellWords } from '../../core/data/shell-words.ts';
import { hover, type Hover } from '../../core/ide/hover.ts';
import { bind } from '../../core/model/bind.ts';
import type { Facts } from '../../core/rules/rule.ts';
import { parse } from '../../core/syntax/parse.ts';
import { readCases, trimEnd, writeCases, type Section } from '../fixture.ts';

/**
 * A hover fixture is a case of `test/fixture.ts` whose Dockerfile holds one or more cursors `$0`, and one result section
 * `hover: <the text that it is about>` with the Markdown for each. `UPDATE=1` rewrites the results.
 */
const folder = new URL('hover/', import.meta.url).pathname;
const cursor = '$0';

for (const file of readdirSync(folder).sort()) {
  const path = folder + file;
  const cases = readCases(path);
  describe(`hover/${file}`, () => {
    const written = cases.map((one) => {
      const { text, offsets } = readCursors(one.text);
      const facts = factsOf(text, one.context);
      const results = offsets.map((offset): Section => toSection(text, hover(facts, offset)));
      return { ...one, results };
    });
    if (process.env['UPDATE'] === '1') writeCases(path, written);
    for (const [index, one] of cases.entries()) {
      it(one.name, () => {
        const expected = process.env['UPDATE'] === '1' ? written[index] : one;
        expect(written[index]?.results.map(show)).toEqual(expected?.results.map(show));
        expect(one.results.length === 0 && process.env['UPDATE'] !== '1').toBe(false);
      });
      it(`${one.name}: every offset`, () => {
        const { text } = readCursors(one.text);
        for (const sample of [text, text.replaceAll('\n', '\r\n'), text.slice(0, text.length / 2)]) {
          checkEveryOffset(sample, factsOf(sample, one.context));
        }
      });
    }
  });
}

describe('every fact has a hover', () => {
  const bodies: Readonly<Record<string, string>> = {
    ADD: 'a b/',
    ARG: 'A=1',
    CMD: '["a"]',
    COPY: 'a b/',
    ENTRYPOINT: '["a"]',
    ENV: 'A=1',
    EXPOSE: '80',
    FROM: 'alpine',
    HEALTHCHECK: 'CMD a',
    LABEL: 'a=b',
    MAINTAINER: 'me',
    ONBUILD: 'RUN a',
    RUN: 'a',
    SHELL: '["a"]',
    STOPSIGNAL: 'TERM',
    USER: 'a',
    VOLUME: '/a',
    WORKDIR: '/a',
  };

  it('covers the 18 instructions', () => {
    expect(instructions.map((facts) => facts.keyword)).toEqual(Object.keys(bodies));
  });

  it.each(instructions)('$keyword, also as a trigger', ({ keyword, reference, forms }) => {
    const line = `${keyword} ${bodies[keyword] ?? ''}`;
    for (const text of [`FROM alpine\n${line}\n`, line, `FROM alpine\nONBUILD ${line}\n`]) {
      const found = at(text, keyword);
      expect(found?.markdown, text).toContain(`**${keyword}**`);
      expect(found?.markdown).toContain(`[Reference](${reference})`);
      expect(found?.markdown).toContain(forms[0] ?? '?');
    }
    expect(at(`FROM alpine\n${line}\n`, keyword)?.markdown).toContain('**In the cache, here**');
  });

  const flags = instructions.flatMap(({ keyword }) => flagsOf(keyword).map((flag) => ({ keyword, flag })));
  it.each(flags)('$keyword --$flag.name', ({ keyword, flag }) => {
    const text = `FROM alpine\n${keyword} --${flag.name}=x ${bodies[keyword] ?? ''}\n`;
    const found = at(text, `--${flag.name}`);
    expect(found?.markdown).toContain(flag.value === 'mount' ? '**type=bind**' : `**--${flag.name}**`);
    expect(found?.markdown).toMatch(/In the cache/);
    expect(at(`FROM alpine\nONBUILD ${text.split('\n')[1] ?? ''}\n`, `--${flag.name}`)?.markdown).toBeDefined();
    const form = instructions.find((facts) => facts.keyword === keyword)?.forms[0] ?? '';
    expect(form.slice(0, form.indexOf(']'))).toContain(`--${flag.name}`);
  });

  const options = mountTypes.flatMap(({ type }) => mountKeys.map((key) => ({ type, key })));
  it.each(options)('type=$type $key', ({ type, key }) => {
    const written = key === 'type' ? `type=${type}` : `type=${type},${key}=x`;
    const found = at(`FROM alpine\nRUN --mount=${written} a\n`, `${key}=`);
    expect(found?.markdown).toContain(key === 'type' ? `**type=${type}**` : `**${key}** · option of \`type=${type}\``);
    expect(found?.markdown.length).toBeGreaterThan(60);
  });

  it.each(directives)('# $name', ({ name, form }) => {
    expect(at(`${form}\nFROM alpine\n`, name)?.markdown).toContain(`**# ${name}**`);
  });

  it.each(predefinedArgs)('$name', ({ name, meaning }) => {
    expect(at(`FROM alpine\nARG ${name}\nRUN x \${${name}}\n`, `\${${name}}`)?.markdown).toContain(meaning);
    expect(at(`FROM alpine\nARG ${name}\n`, name)?.markdown).toContain(meaning);
  });

  it.each(shellWords)('$title', (word) => {
    const program = word.programs?.[0] ?? '';
    const [first = ''] = word.words;
    const command =
      word.kind === 'variable'
        ? `${word.title}=x make`
        : word.kind === 'linker'
          ? `go build -ldflags "${first} x" ./x`
          : word.kind === 'flag'
            ? `${[program, ...(word.after ?? ['install'])].join(' ')} ${first} x`
            : [program, ...word.words].join(' ');
    expect(at(`FROM alpine\nRUN ${command}\n`, word.kind === 'command' ? command : first)?.markdown).toContain(word.meaning);
  });
});

describe('sound at size', () => {
  it('answers in a file of 20 000 lines and 2 000 stages', () => {
    const stages = Array.from(
      { length: 2000 },
      (_, index) =>
        `FROM ${index === 0 ? 'alpine' : `s${index - 1}`} AS s${index}\nARG A=1\nENV B=$A C=$B\n${'RUN echo $A $B\n'.repeat(7)}`,
    );
    const text = stages.join('');
    const facts = factsOf(text);
    for (const word of ['FROM', 'ARG', 'ENV', 'RUN', 'A=1', 's0']) {
      expect(hover(facts, text.indexOf(word)), word).toBeDefined();
    }
  });
});

describe('odd input', () => {
  const texts: readonly string[] = [
    '',
    'FROM alpine\0\nRUN echo \0\0 \\\n\0\nCOPY \0 /\0\n',
    'FROM \uD800 AS \uDC00\nENV A=\uD800$\uDC00 B=${\uD800}\nCOPY \uD83D \uDE00\n',
    'FROM a AS <img_onerror=alert(1)>\nFROM <img_onerror=alert(1)>\nCOPY --from=<b> `x` ``y``/\n',
    `FROM alpine\nRUN --mount=type=bind,,=,target,from=0,source= --mount --mount= ${'x '.repeat(3000)}\n`,
    'FROM\nARG\nENV\nENV =\nCOPY\nCOPY --from= a b\nRUN\nONBUILD\nONBUILD ONBUILD RUN x\nUSER\nWORKDIR\nSHELL\nSHELL []\nRUN []\nCPY a b\n',
    'ARG A=$A\nARG A=$A\nFROM $A\nARG A\nENV A=$A B=$A$B\nRUN $A$B${A:-${B:+$A}}\nFROM scratch AS s\nCOPY --from=s a b\nCOPY --from=1 --from=9 a b\n',
    '# escape=`\nFROM mcr.microsoft.com/windows/nanoserver\nRUN dir `\n C:\\\nWORKDIR C:\\x\n',
  ];
  it.each(texts)('%j', (text) => {
    const facts = factsOf(text);
    for (let offset = 0; offset <= text.length; offset++) {
      const found = hover(facts, offset);
      // Outside of inline code nothing of the file may stand, and no markup at all.
      expect(found?.markdown.replaceAll(/(`+)[^`](?:.*?[^`])?\1(?!`)/g, '') ?? '').not.toMatch(/<|onerror/);
    }
  });
});

function readCursors(marked: string): { readonly text: string; readonly offsets: readonly number[] } {
  const parts = marked.split(cursor);
  const offsets: number[] = [];
  let length = 0;
  for (const part of parts.slice(0, -1)) offsets.push((length += part.length));
  return { text: parts.join(''), offsets };
}

function factsOf(text: string, context?: Facts['context']): Facts {
  return { model: bind(parse(text)), ...(context ? { context } : {}) };
}

/** The hover on the last place where `word` stands. */
function at(text: string, word: string): Hover | undefined {
  return hover(factsOf(text), text.lastIndexOf(word) + 1);
}

function toSection(text: string, found: Hover | undefined): Section {
  if (!found) return { head: 'hover: nothing', body: '' };
  const about = text.slice(found.span.start, found.span.end).replaceAll(/\s+/g, ' ');
  return { head: `hover: ${about}`, body: found.markdown };
}

function show({ head, body }: Section): string {
  return `==== ${head}\n${trimEnd(body)}`;
}

function checkEveryOffset(text: string, facts: Facts): void {
  for (let offset = 0; offset <= text.length; offset++) {
    const found = hover(facts, offset);
    if (!found) continue;
    expect(found.span.start).toBeLessThanOrEqual(offset);
    expect(found.span.end).toBeGreaterThanOrEqual(offset);
    expect(found.markdown).not.toMatch(/\bundefined(?!-)|\[object|<[a-z]/);
    expect(found.markdown).not.toMatch(/ {2}|\n{3}|\.\.(?!\/|\.)(?! )/);
  }
  for (const offset of [-1, text.length + 1, Number.NaN, Number.POSITIVE_INFINITY]) hover(facts, offset);
}
