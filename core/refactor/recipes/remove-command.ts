import type { RunStep } from '../../model/model.ts';
import type { ShellCommand, ShellWord } from '../../shell/script.ts';
import type { Tree } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/edit.ts';

/**
 * Takes a command out of a chain, with the `&&` or `;` before it, or after it where it is the first:
 * `apt-get install -y curl && rm -rf /var/lib/apt/lists/*` → `apt-get install -y curl`.
 *
 * @returns undefined where it is the only command, or joined to its neighbours by anything else or with a comment between
 */
export function removeCommand(tree: Tree, run: RunStep, command: ShellCommand): TextEdit | undefined {
  const { commands } = run.script;
  const at = commands.indexOf(command);
  const before = commands[at - 1];
  if (before && isJoint(tree, before.span.end, command.span.start)) {
    return { span: { start: before.span.end, end: command.span.end }, newText: '' };
  }
  const after = commands[at + 1];
  if (!before && after && isJoint(tree, command.span.end, after.span.start)) {
    return { span: { start: command.span.start, end: after.span.start }, newText: '' };
  }
  return undefined;
}

/** Takes a word out of a command, with the blanks before it; undefined where it starts a line. */
export function removeWord(tree: Tree, word: ShellWord): TextEdit | undefined {
  const line = tree.text.slice(tree.lines.startOf(tree.lines.lineAt(word.span.start)), word.span.start);
  const blanks = /[ \t]+$/.exec(line)?.[0].length ?? 0;
  if (blanks === 0 || blanks === line.length) return undefined;
  return { span: { start: word.span.start - blanks, end: word.span.end }, newText: '' };
}

/** Whether nothing but one `&&` or `;`, blanks and continuation marks stands between two commands. */
function isJoint(tree: Tree, start: number, end: number): boolean {
  const between = tree.text.slice(start, end).replaceAll(tree.escape === '`' ? /`[ \t]*\r?\n/g : /\\[ \t]*\r?\n/g, ' ');
  return /^[ \t]*(?:&&|;)[ \t]*$/.test(between);
}
