import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from '../../core/syntax/parse.ts';
import type { Tree } from '../../core/syntax/tree.ts';
import { readCases } from '../fixture.ts';

// Whatever was read before, the tree of a text is the same.
const plain = (tree: Tree): unknown => JSON.parse(JSON.stringify({ ...tree, lines: tree.lines.count }));

const folder = join(import.meta.dirname, '..', 'rules');
const texts = readdirSync(folder)
  .filter((file) => file.endsWith('.dockerfile'))
  .flatMap((file) => readCases(join(folder, file)).map(({ text }) => text));

/** Edits of every kind at a place: a letter, a line, a continuation, a comment, a heredoc, a deletion. */
const edits: readonly ((text: string, at: number) => string)[] = [
  (text, at) => `${text.slice(0, at)}x${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}\nRUN true\n${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}\\\n${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}\n# remark\n#\n${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)} <<EOF\n${text.slice(at)}`,
  (text, at) => text.slice(0, at) + text.slice(at + 7),
];

describe('a tree made with the one before', () => {
  it('equals one made from nothing', () => {
    for (const text of texts) {
      const before = parse(text);
      for (let at = 0; at <= text.length; at += Math.max(1, Math.floor(text.length / 6))) {
        for (const edit of edits) {
          const after = edit(text, at);
          expect(plain(parse(after, before)), JSON.stringify([text, after])).toEqual(plain(parse(after)));
        }
      }
    }
  });
  it('takes over the instructions above the change', () => {
    const before = parse('FROM a\nRUN b\nRUN c\nRUN d\n');
    const after = parse('FROM a\nRUN b\nRUN c\nRUN e\n', before);
    expect(after.instructions.slice(0, 2)).toEqual(before.instructions.slice(0, 2));
    expect(after.instructions[1]).toBe(before.instructions[1]);
    expect(after.instructions[3]?.body.text).toBe('e');
  });
});
