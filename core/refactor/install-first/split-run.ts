import type { RunStep } from '../../model/model.ts';
import type { Tree } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { ReadCommand } from './run-reading.ts';

/**
 * Parts `RUN npm ci && npm run build` between two commands, with other instructions in between. The flags of the RUN stand on both parts.
 *
 * @param between what comes between, as written
 * @returns undefined unless the RUN is nothing but commands joined by `&&` that hand nothing on but files
 */
export function splitRun(
  tree: Tree,
  run: RunStep,
  [before, after]: readonly [ReadCommand, ReadCommand],
  between: string,
): TextEdit | undefined {
  const { instruction, script } = run;
  if (instruction.json || instruction.heredocs.length > 0) return undefined;
  const { commands } = script;
  const [first] = commands;
  if (!first || first.span.start !== instruction.body.span.start || commands.at(-1)?.span.end !== instruction.body.span.end)
    return undefined;
  for (const [index, command] of commands.entries()) {
    // These change the shell for what follows.
    if (
      command.cd !== undefined ||
      /^(?:cd|pushd|export|set|unset|source|\.|umask|ulimit|alias|shopt|trap|exec|eval|read|declare|local)$/.test(
        command.name.text,
      )
    )
      return undefined;
    const next = commands[index + 1];
    if (next && joint(tree, command.span.end, next.span.start) !== '&&') return undefined;
  }
  const span = { start: before.command.span.end, end: after.command.span.start };
  if (tree.comments.some((comment) => comment.span.start >= span.start && comment.span.end <= span.end)) return undefined;
  const start = tree.lines.startOf(tree.lines.lineAt(instruction.span.start));
  const next = tree.lines.lineBreak + tree.text.slice(start, instruction.span.start);
  const head = tree.text.slice(instruction.span.start, instruction.body.span.start);
  return { span, newText: `${next}${between}${next}${head}` };
}

/** What stands between two commands, continuation marks and blanks left out. */
function joint(tree: Tree, start: number, end: number): string {
  return tree.text
    .slice(start, end)
    .replaceAll(new RegExp(`\\${tree.escape}[ \\t]*\\r?\\n`, 'g'), '')
    .trim();
}
