import type { Model } from '../model/model.ts';
import type { Instruction } from '../syntax/tree.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Rule } from './rule.ts';

/** An empty line behind a `\`. */
export const noEmptyContinuation: Rule = {
  id: 'NoEmptyContinuation',
  summary: 'An empty line stands inside a continued instruction.',
  category: 'clarity',
  severity: 'hint',
  source: 'buildkit',
  aka: [],
  scope: 'instruction',
  messages: { found: 'The instruction above goes on behind this empty line, which a later version of Docker refuses.' },
  *check({ model, instructions }) {
    for (const instruction of instructions) {
      const empty = instruction.emptyContinuation;
      if (!empty) continue;
      const { lines } = model.tree;
      yield {
        span: { start: empty.start, end: Math.max(empty.end, lines.startOf(lines.lineAt(empty.start) + 1)) },
        message: 'found',
        fixes: [{ title: 'Remove the empty lines', safety: 'safe', edits: emptyLines(model, instruction) }],
      };
    }
  },
};

/** Every empty line of the instruction itself; those of its heredocs are content. */
function emptyLines(model: Model, { header }: Instruction): readonly TextEdit[] {
  const { lines, text } = model.tree;
  const edits: TextEdit[] = [];
  const last = lines.lineAt(header.end);
  for (let line = lines.lineAt(header.start) + 1; line <= last; line++) {
    const start = lines.startOf(line);
    if (text.slice(start, lines.endOf(line)).trim() === '')
      edits.push({ span: { start, end: lines.startOf(line + 1) }, newText: '' });
  }
  return edits;
}
