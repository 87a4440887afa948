import type { Instruction, Tree } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/edit.ts';

/**
 * Removes an instruction with all its lines and its line break. Comments between its lines stay, as lines of their own; of two
 * empty lines that would meet, one goes too.
 *
 * Where it is the last line of a file without a line break at the end, the break before it goes instead.
 */
export function removeInstruction(tree: Tree, instruction: Instruction): TextEdit {
  const { lines, text } = tree;
  const firstLine = lines.lineAt(instruction.span.start);
  let lastLine = lines.lineAt(Math.max(instruction.span.start, instruction.span.end));
  const kept = tree.comments
    .filter(({ span }) => span.start > instruction.span.start && span.end <= instruction.span.end)
    .map(({ span }) => {
      const start = lines.startOf(lines.lineAt(span.start));
      return text.slice(start, span.end) + lines.lineBreak;
    })
    .join('');
  const isEmpty = (line: number): boolean =>
    line >= 0 && line < lines.count && text.slice(lines.startOf(line), lines.endOf(line)).trim() === '';
  // The last line of a text that ends in a line break is empty, but there is nothing in it to remove.
  if (kept === '' && (firstLine === 0 || isEmpty(firstLine - 1)) && lastLine + 2 < lines.count && isEmpty(lastLine + 1))
    lastLine++;
  const start = lines.startOf(firstLine);
  if (lastLine + 1 < lines.count) return { span: { start, end: lines.startOf(lastLine + 1) }, newText: kept };
  if (kept !== '') return { span: { start, end: text.length }, newText: kept };
  return { span: { start: firstLine === 0 ? start : lines.endOf(firstLine - 1), end: text.length }, newText: '' };
}
