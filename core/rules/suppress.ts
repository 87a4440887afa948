import type { Model } from '../model/model.ts';
import { instructionAt } from '../syntax/find.ts';
import type { TextEdit } from '../text/edit.ts';
import { readCheckOptions } from './check-options.ts';
import type { Finding } from './rule.ts';

/** The comment that silences a finding's rule at its instruction; merges with one that is there. Undefined where nothing can. */
export function ignoreOnLine(model: Model, finding: Finding): TextEdit | undefined {
  const { tree } = model;
  const instruction = finding.heeds ?? instructionAt(tree.instructions, finding.span.start);
  if (!instruction || instruction === 'none') return undefined;
  const form = finding.source === 'buildkit' ? /^#\s*check=skip=[^\s;]+/ : /^#\s*stagelight\s+ignore=\S+/;
  const present = instruction.comments.find(
    (comment) => comment.atLineStart && form.test(tree.text.slice(comment.span.start, comment.span.end)),
  );
  if (present) return appendName(tree.text, present.span, form, finding.rule);
  const start = tree.lines.startOf(tree.lines.lineAt(instruction.span.start));
  // A check comment with blanks before it is not read by BuildKit; ours keeps the indentation of its instruction.
  const indent = finding.source === 'buildkit' ? '' : tree.text.slice(start, instruction.span.start);
  const comment = finding.source === 'buildkit' ? `# check=skip=${finding.rule}` : `# stagelight ignore=${finding.rule}`;
  return { span: { start, end: start }, newText: `${indent}${comment}${tree.lines.lineBreak}` };
}

/** The comment that silences a finding's rule in the whole file. */
export function ignoreInFile(model: Model, finding: Finding): TextEdit | undefined {
  const { tree } = model;
  const afterDirectives = tree.directives.at(-1)?.span.end;
  if (finding.source === 'buildkit') {
    const { check } = tree;
    const form = /\bskip=[^\s;]+/;
    if (check) {
      // What BuildKit cannot read is to be mended first, and behind a blank it reads nothing.
      if (!readCheckOptions(check.value)) return undefined;
      const end = check.valueSpan.start + (check.value.split(' ', 1)[0] ?? '').length;
      const read = { start: check.valueSpan.start, end };
      if (form.test(tree.text.slice(read.start, read.end))) return appendName(tree.text, read, form, finding.rule);
      return { span: { start: end, end }, newText: `;skip=${finding.rule}` };
    }
    return insertLine(model, `# check=skip=${finding.rule}`, afterDirectives);
  }
  const form = /^#\s*stagelight\s+ignore-file=\S+/;
  const present = tree.comments.find((comment) => form.test(tree.text.slice(comment.span.start, comment.span.end)));
  if (present) return appendName(tree.text, present.span, form, finding.rule);
  return insertLine(model, `# stagelight ignore-file=${finding.rule}`, afterDirectives);
}

function insertLine(model: Model, line: string, afterOffset: number | undefined): TextEdit {
  const { lines, text } = model.tree;
  if (afterOffset !== undefined) return { span: { start: afterOffset, end: afterOffset }, newText: `${lines.lineBreak}${line}` };
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return { span: { start, end: start }, newText: `${line}${lines.lineBreak}` };
}

/** Adds `,name` behind the list of names. */
function appendName(text: string, span: { readonly start: number; readonly end: number }, form: RegExp, name: string): TextEdit {
  const match = form.exec(text.slice(span.start, span.end));
  const at = span.start + (match ? match.index + match[0].length : span.end - span.start);
  return { span: { start: at, end: at }, newText: `,${name}` };
}
