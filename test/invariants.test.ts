import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../core/analysis.ts';
import { parse } from '../core/syntax/parse.ts';
import { readCases } from './fixture.ts';
import { cuts, fixProblems, problemsOf, treeProblems, variants } from './invariants.ts';

const cases = ['rules', 'refactor'].flatMap((name) => {
  const folder = join(import.meta.dirname, name);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.dockerfile'))
    .map((file) => ({ file: `${name}/${file}`, cases: readCases(join(folder, file)) }));
});

for (const { file, cases: all } of cases) {
  describe(file, () => {
    it('holds whole, with CRLF, with a BOM, with tabs', () => {
      for (const one of all) {
        for (const text of variants(one.text)) expect(problemsOf(text, one.context), JSON.stringify(text)).toEqual([]);
      }
    });
    it('holds when it is cut off anywhere', () => {
      for (const one of all) {
        for (const text of cuts(one.text, 20)) {
          expect(treeProblems(parse(text)), JSON.stringify(text)).toEqual([]);
          expect(() => analyze(text, one.context).findings, JSON.stringify(text)).not.toThrow();
        }
      }
    });
  });
}

describe('odd input', () => {
  const stages = Array.from(
    { length: 2000 },
    (_, index) => `FROM ${index === 0 ? 'alpine' : `s${index - 1}`} AS s${index}\nRUN make $V${index}\n`,
  );
  const texts: Readonly<Record<string, string>> = {
    empty: '',
    'NUL bytes': 'FROM alpine\0\nRUN echo \0\0 \\\n\0\nCOPY \0 /\0\n',
    'a line of 65 536 bytes': `FROM alpine\nRUN echo ${'x'.repeat(65_536 - 9)}\n`,
    'lone surrogates': 'FROM \uD800 AS \uDC00\nENV A=\uD800$\uDC00 B=${\uD800}\nCOPY \uD83D \uDE00\n',
    '2 000 stages': stages.join(''),
    'a stage that is markup': 'FROM alpine AS <img onerror=alert(1) src=x>\nFROM a AS <img/onerror=alert(1)>\n',
    'open quotes everywhere': 'ENV A="x\nRUN \'\nCOPY "a b\nLABEL x=\'\nARG y="\nHEALTHCHECK CMD "\nSHELL ["a"\n',
    'open heredocs': 'FROM a\nRUN <<A <<B\nx\nCOPY <<C /x\n',
    'nothing but marks': '\\\n\\\n\\',
    'braces without end': `FROM a\nENV A=${'${a:-'.repeat(20_000)}\n`,
    'braces in braces': `FROM a\nWORKDIR /${'${a:-'.repeat(20_000)}${'}'.repeat(20_000)}\n`,
    'values that double': `FROM a\nENV A0=xxxxxxxx\n${Array.from({ length: 200 }, (_, index) => `ENV A${index + 1}=$A${index}$A${index}\n`).join('')}`,
    'substitutions in substitutions': `FROM a\nRUN ${'$('.repeat(50_000)}\n`,
    '4 000 stages on each other': Array.from(
      { length: 4000 },
      (_, index) => `FROM ${index === 0 ? 'node' : `s${index - 1}`} AS s${index}\nEXPOSE 1\nCMD ["x"]\n`,
    ).join(''),
  };
  for (const [name, text] of Object.entries(texts)) {
    it(name, () => {
      expect(treeProblems(parse(text))).toEqual([]);
      expect(() => analyze(text).findings).not.toThrow();
    });
  }
  it('a file of 5 MB', () => {
    const text = `FROM alpine\n${'RUN apt-get install -y curl && echo "$A" > /x\n'.repeat(110_000)}`;
    expect(text.length).toBeGreaterThan(5_000_000);
    const analysis = analyze(text);
    expect(analysis.model.stages).toHaveLength(1);
    expect(() => analysis.findings).not.toThrow();
  });
  it('finds no fault in its own fixes of an odd file', () => {
    expect(fixProblems('FROM a as b\nCOPY --from=c x y\n')).toEqual([]);
  });
});
