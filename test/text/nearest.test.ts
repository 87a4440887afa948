import { describe, expect, it } from 'vitest';
import { distance, nearest } from '../../core/text/nearest.ts';

describe('distance', () => {
  it.each([
    ['go', 'go', 0],
    ['goland', 'golang', 1],
    ['grc.io', 'gcr.io', 1],
    ['donwload', 'download', 1],
    ['golanci-lint', 'golangci-lint', 1],
    ['buid-server', 'build-server', 1],
    ['cahe', 'cache', 1],
    ['bas', 'base', 1],
    ['', 'ab', 2],
    ['abc', 'cba', 2],
    ['kitten', 'sitting', 3],
    ['abcd', 'badc', 2],
  ])('%s → %s is %i', (a, b, expected) => {
    expect(distance(a, b, 2)).toBe(Math.min(expected, 3));
    expect(distance(b, a, 2)).toBe(Math.min(expected, 3));
  });

  it('agrees with the whole table on short words', () => {
    const words: string[] = [''];
    for (let index = 0; words.length < 121; index++) for (const letter of 'abc') words.push((words[index] ?? '') + letter);
    for (const a of words) for (const b of words) expect(distance(a, b, 2)).toBe(Math.min(3, whole(a, b)));
  });

  it('ends on long words', () => {
    expect(distance('a'.repeat(20_000), 'b'.repeat(20_000), 2)).toBe(3);
    expect(distance('ab'.repeat(20_000), `x${'ab'.repeat(20_000)}`, 2)).toBe(1);
  });
});

describe('nearest', () => {
  it('finds the one near candidate', () => {
    expect(nearest('goland', ['golang', 'gradle', 'groovy'], 2)).toBe('golang');
  });
  it('is silent on an exact match, on ties, on far and on tiny words', () => {
    expect(nearest('golang', ['golang', 'goland'], 2)).toBeUndefined();
    expect(nearest('chwon', ['chown', 'chwan'], 2)).toBeUndefined();
    expect(nearest('postgres', ['redis'], 2)).toBeUndefined();
    expect(nearest('gp', ['go'], 2)).toBeUndefined();
  });
  it('prefers the nearer of two', () => {
    expect(nearest('ngins', ['nginx', 'nagios'], 2)).toBe('nginx');
  });
});

/** Optimal string alignment by the whole table: the second opinion. */
function whole(a: string, b: string): number {
  const table: number[][] = [];
  for (let row = 0; row <= a.length; row++) {
    table.push([]);
    for (let column = 0; column <= b.length; column++) {
      const at = (r: number, c: number): number => table[r]?.[c] ?? Number.POSITIVE_INFINITY;
      let cost = row === 0 ? column : column === 0 ? row : Number.POSITIVE_INFINITY;
      if (row > 0 && column > 0) {
        cost = Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1),
        );
        if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
          cost = Math.min(cost, at(row - 2, column - 2) + 1);
      }
      table[row]?.push(cost);
    }
  }
  return table[a.length]?.[b.length] ?? Number.POSITIVE_INFINITY;
}
