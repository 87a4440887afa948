import { describe, expect, it } from 'vitest';
import { bind } from '../../core/model/bind.ts';
import { expand, type Found } from '../../core/model/expand.ts';
import { findExpansionFault } from '../../core/model/expansion-fault.ts';
import { parse } from '../../core/syntax/parse.ts';

const unset: Found = { value: '', unset: 'surely' };
const [open] = bind(parse('ARG OPEN\nFROM scratch\n')).globalArgs;

const variables: Readonly<Record<string, Found>> = {
  A: { value: '/usr/bin:/x' },
  N: { value: 'aXbXXc' },
  E: { value: '' },
  U: unset,
  UNKNOWN: {},
  OPEN: open ? { binding: open } : {},
};
const find = (name: string): Found => variables[name] ?? unset;

// That the values are BuildKit's is held by the conformance tests; here is what they cannot see.
describe('expand', () => {
  const rows: readonly [text: string, value: string | undefined][] = [
    ['plain', 'plain'],
    ['$A', '/usr/bin:/x'],
    ['${A##*/}', 'x'],
    ['${N//X/-}', 'a-b--c'],
    ['$UNKNOWN', undefined],
    ['${UNKNOWN:-x}', undefined],
    ['${UNKNOWN#x}', undefined],
    ['${U:-$UNKNOWN}', undefined],
    ['${A:-$UNKNOWN}', '/usr/bin:/x'],
    ['${A#$UNKNOWN}', undefined],
    ['${U:+$UNKNOWN}', ''],
    ['$OPEN', undefined],
    ['${OPEN:-x}', undefined],
    ['${OPEN:+x}', undefined],
    ['${OPEN:+}', ''],
    ['${OPEN:?x}', undefined],
    ['\uFEFFx', 'x'],
  ];
  it.each(rows)('%s', (text, value) => expect(expand(text, '\\', find).value).toBe(value));

  it('names the uses in the order of the text, with those inside of each other', () => {
    const { uses } = expand('$A${U:-"${N%${E}}"}$U', '\\', find);
    expect(uses.map(({ name, start, end }) => [name, start, end])).toEqual([
      ['A', 0, 2],
      ['U', 2, 19],
      ['N', 8, 17],
      ['E', 12, 16],
      ['U', 19, 21],
    ]);
  });
  it('leaves quotes alone in the body of a heredoc', () =>
    expect(expand('\'$E"\\$A${U:-"}', '\\', find, false).value).toBe('\'"$A"'));
});

describe('faults', () => {
  const rows: readonly [text: string, kind: string | undefined, message?: string][] = [
    ['${A:-"}', 'quote'],
    ["a'b", 'quote'],
    ['${A', 'brace'],
    ['${A:-b', 'brace'],
    ['${A/b}', 'slash'],
    ['${}', 'name'],
    ['${A:=b}', 'modifier'],
    ['${A:#b}', 'modifier'],
    ['${UNKNOWN#\\b}', 'pattern'],
    ['${A%b\\c}', 'pattern'],
    ['${A#\\*\\?\\\\\\}\\/}', undefined],
    ['${U?}', 'unset', ''],
    ['${E?}', undefined],
    ['${E:?give it}', 'unset', 'give it'],
    ['${A:-${U:?}}', 'unset', ''],
    ['${UNKNOWN?}', undefined],
    ['${OPEN?}', undefined],
  ];
  it.each(rows)('%s', (text, kind, message) => {
    const { fault } = expand(text, '\\', find);
    expect([fault?.kind, fault?.message]).toEqual([kind, message]);
    if (kind !== 'unset') expect(findExpansionFault(text, '\\')?.kind).toBe(kind);
    else expect(findExpansionFault(text, '\\')).toBeUndefined();
  });
});

describe('texts that nobody writes', () => {
  const many = 100_000;
  const texts: Readonly<Record<string, string>> = {
    'forms in each other': `${'${U:-'.repeat(many)}x${'}'.repeat(many)}`,
    'forms in each other, in quotes': `${'${U:-"'.repeat(many)}x${'"}'.repeat(many)}`,
    'forms never closed': '${U:-'.repeat(many),
    'patterns in each other': `${'${A#'.repeat(many)}x${'}'.repeat(many)}`,
    'patterns in a row': '${A##*/}'.repeat(many),
    'a value over and over': '$A'.repeat(many),
    braces: '{'.repeat(1_000_000),
    dollars: '$'.repeat(many),
    quotes: `"'`.repeat(many),
    'a pattern of stars': `\${A/${'*?'.repeat(many)}/x}`,
    'replacements that grow': `\${N//?/${'long'.repeat(many)}}`,
  };
  it.each(Object.entries(texts))('%s', (_, text) => {
    // Were it not linear, this would come to no end.
    expect(expand(text, '\\', find).uses.length).toBeLessThanOrEqual(text.length);
  });
  it('are read to the end', () => {
    expect(expand(`${'${U:-'.repeat(many)}x${'}'.repeat(many)}`, '\\', find).value).toBe('x');
    expect(findExpansionFault('${U:-'.repeat(many), '\\')?.kind).toBe('brace');
  });
});
