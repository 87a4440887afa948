import type { Model } from '../model/model.ts';
import type { Instruction } from '../syntax/tree.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { Rule } from './rule.ts';

/** An empty line behind a `\`. */
export const noEmptyContinuation: Rule = {
  id: 'NoEmptyContinuation',
  summary: 'An empty line stands inside a continued instruction.',
  category: 'clarity',
  severity: 'hint',
  source: 'buildkit',
  aka: [],
  fileWide: true,
  scope: 'instruction',
  messages: {
    found: 'Line {line} is empty, and the instruction goes on behind it, which a later version of Docker refuses.',
    empty: 'The empty line is here.',
  },
  *check({ model, instructions }) {
    for (const instruction of instructions) {
      const empty = instruction.emptyContinuation;
      if (!empty) continue;
      const line = model.tree.lines.lineAt(empty.start);
      yield {
        span: lastLine(model, instruction),
        message: 'found',
        values: { line: line + 1 },
        related: [{ span: wholeLine(model, line), message: 'empty' }],
        fixes: [{ title: 'Remove the empty lines', safety: 'safe', edits: emptyLines(model, instruction) }],
      };
    }
  },
};

/** BuildKit places the warning on the last line of the instruction without its heredocs; a continuation that is never ended goes to the end of the file. */
function lastLine(model: Model, { header }: Instruction): Span {
  const { lines, text, escape } = model.tree;
  const isOpen = text[header.end - 1] === escape && text[header.end - 2] !== escape;
  const end = lines.startOf(lines.count - 1) === text.length ? lines.count - 2 : lines.count - 1;
  const line = isOpen ? end : lines.lineAt(header.end);
  const from = lines.startOf(line);
  const content = text.slice(from, lines.endOf(line));
  if (content.trim() === '') return wholeLine(model, line);
  const start = from + content.search(/\S/);
  return { start, end: start + content.trim().length };
}

/** An empty line with its line break, so that there is something to see. */
function wholeLine({ tree: { lines, text } }: Model, line: number): Span {
  return { start: lines.startOf(line), end: line + 1 < lines.count ? lines.startOf(line + 1) : text.length };
}

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
