import { describe, expect, it } from 'vitest';
import { areDisjoint, createPlacer, type TextEdit } from '../../core/text/edit.ts';

const edit = (start: number, end: number): TextEdit => ({ span: { start, end }, newText: 'x' });

describe('areDisjoint', () => {
  it.each([
    [[], true],
    [[edit(4, 6), edit(0, 4)], true],
    [[edit(0, 4), edit(3, 6)], false],
    [[edit(2, 2), edit(2, 2)], false],
    [[edit(2, 2), edit(2, 3)], false],
    [[edit(0, 2), edit(2, 2)], true],
  ])('%j is %s', (edits, expected) => {
    expect(areDisjoint(edits)).toBe(expected);
    expect(areDisjoint(edits.toReversed())).toBe(expected);
  });
});

describe('createPlacer', () => {
  it('places all of a set of edits or none of it', () => {
    const place = createPlacer();
    expect(place([edit(10, 12)])).toBe(true);
    expect(place([edit(2, 3), edit(11, 13)])).toBe(false);
    // The first of the refused ones left nothing behind.
    expect(place([edit(2, 4)])).toBe(true);
    expect(place([edit(3, 3)])).toBe(false);
    expect(place([edit(12, 13), edit(4, 10)])).toBe(true);
  });

  it('ends with many edits', () => {
    const place = createPlacer();
    let placed = 0;
    for (let index = 0; index < 100_000; index++) if (place([edit(index * 4, index * 4 + 2)])) placed++;
    expect(placed).toBe(100_000);
  });
});
