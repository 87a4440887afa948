import type { Model } from '../../model/model.ts';
import type { Instruction } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { Fix } from '../rule.ts';

/** A word that begins a remark which somebody meant to be a comment: `#`, `#like`, `//`, `//=>`, `--`. */
export const remarkOpener = /^(?:#|\/\/|--$|\/\*)/;

/**
 * Moves a remark from the end of an instruction to a comment line above it. Nothing is offered where the remark is not all that stands to the
 * end of the instruction, or where the new line would be read as a parser directive.
 *
 * @param span from the first to the last character of the remark
 */
export function moveRemark(model: Model, instruction: Instruction, span: Span): readonly Fix[] {
  const { text, lines } = model.tree;
  if (span.end !== instruction.header.end || lines.lineAt(span.start) !== lines.lineAt(span.end)) return [];
  const words = text
    .slice(span.start, span.end)
    .replace(/^(?:#+|\/\/(?:[=-]+>?)?|\/\*+|=>|<-+|--+>?)\s*/, '')
    .replace(/\s*\*\/$/, '');
  if (/^(?:syntax|escape|check)\s*=/i.test(words)) return [];
  let start = span.start;
  while (/[ \t]/.test(text[start - 1] ?? '')) start--;
  const at = instruction.span.start;
  const lineStart = lines.startOf(lines.lineAt(at));
  const indent = text.slice(lineStart, at).replace('\uFEFF', '');
  return [
    {
      title: 'Move the comment to a line of its own',
      safety: 'correction',
      edits: [
        { span: { start: at, end: at }, newText: `# ${words}${lines.lineBreak}${indent}` },
        { span: { start, end: span.end }, newText: '' },
      ],
    },
  ];
}
