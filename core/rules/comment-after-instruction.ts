import { findExpansionFault } from '../model/expansion-fault.ts';
import type { Model } from '../model/model.ts';
import type { Instruction } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import { findRemark } from '../syntax/remark.ts';
import { moveRemark } from './recipes/remark.ts';
import type { Fix, Report, Rule } from './rule.ts';

/** `COPY a b # remark`, `WORKDIR /app //=> remark`: only a line that starts with `#` is a comment. */
export const commentAfterInstruction: Rule = {
  id: 'comment-after-instruction',
  summary: 'A remark behind an instruction becomes part of the instruction.',
  category: 'correctness',
  severity: 'warning',
  source: 'stagelight',
  aka: [],
  readsContext: true,
  scope: 'instruction',
  messages: {
    copy: '"{remark}" is no comment here: its last word, "{last}", becomes the destination, and every word before it a source.',
    argument: '"{remark}" is no comment here: each of its words becomes a build argument.',
    volume: '"{remark}" is no comment here: each of its words becomes a volume.',
    value: '"{remark}" is no comment here: it becomes part of the value.',
    folder: '"{remark}" is no comment here: it becomes part of the folder\'s name.',
    user: '"{remark}" is no comment here: it becomes part of the user\'s name.',
    json: '"{remark}" is no comment here: with text behind "]" the list is a command for a shell, which finds no program of that name.',
    shell: 'The shell gets these lines as one, so "{remark}" makes a comment of all that follows, up to line {line}.',
  },
  *check({ model, context, instructions }) {
    let posix: ReadonlySet<Instruction> | undefined;
    const isPosix = (instruction: Instruction): boolean => (posix ??= posixRuns(model)).has(instruction);
    for (const instruction of instructions) {
      const found = find(model, instruction.trigger ?? instruction, isPosix);
      if (!found || context?.files.includes(found.first)) continue;
      const remark = model.tree.text.slice(found.span.start, found.span.end);
      yield {
        span: found.span,
        message: found.message,
        values: {
          remark: remark.length > 40 ? `${remark.slice(0, 39)}…` : remark,
          last: remark.split(/\s+/).at(-1) ?? '',
          ...found.values,
        },
        fixes: found.message === 'shell' ? [moveUp(model, found.span, remark)] : moveRemark(model, instruction, found.span),
      };
    }
  },
};

interface Found {
  readonly span: Span;
  /** The first word of the remark. */
  readonly first: string;
  readonly message: string;
  readonly values?: Report['values'];
}

function posixRuns(model: Model): ReadonlySet<Instruction> {
  const found = new Set<Instruction>();
  for (const { steps } of model.stages)
    for (const step of steps) if (step.kind === 'run' && !step.script.broken) found.add(step.instruction);
  return found;
}

/**
 * @param isPosix tells of a RUN whether a POSIX shell reads its text
 */
function find(model: Model, instruction: Instruction, isPosix: (instruction: Instruction) => boolean): Found | undefined {
  switch (instruction.kind) {
    case 'COPY':
    case 'ADD':
      return behindFirst(model, instruction, 'copy');
    case 'ARG':
      return behindFirst(model, instruction, 'argument');
    case 'VOLUME':
      return behindFirst(model, instruction, 'volume');
    case 'ENV':
    case 'LABEL':
      // With `=` in the first pair, BuildKit refuses a word without one, and says so itself.
      return instruction.legacy ? behindFirst(model, instruction, 'value') : undefined;
    case 'WORKDIR':
      return behindFirst(model, instruction, 'folder');
    case 'USER':
      return behindFirst(model, instruction, 'user');
    case 'CMD':
    case 'ENTRYPOINT':
    case 'HEALTHCHECK':
      return behindArray(model, instruction);
    case 'RUN':
      if (!instruction.body.text.includes('#') && !instruction.body.text.startsWith('[')) return undefined;
      return behindArray(model, instruction) ?? (isPosix(instruction) ? inShell(model, instruction) : undefined);
    default:
      return undefined;
  }
}

function behindFirst(model: Model, instruction: Instruction, message: string): Found | undefined {
  const remark = findRemark(instruction);
  // A remark stands at the end of the last line; what goes on over several lines is more than that.
  if (!remark || model.tree.lines.lineAt(remark.span.start) !== model.tree.lines.lineAt(remark.span.end)) return undefined;
  // A quote or variable that BuildKit cannot read stops the build, and another rule says so of the same words.
  if (
    !/^(?:json|argument)$/.test(message) &&
    findExpansionFault(model.tree.text.slice(remark.span.start, remark.span.end), model.tree.escape)
  )
    return undefined;
  return { ...remark, message };
}

/** A remark behind a JSON array, which makes it no JSON, and so a command for a shell. */
function behindArray(model: Model, instruction: Instruction): Found | undefined {
  const { text } = instruction.body;
  if (instruction.json || !/^(?:CMD\s+)?\[\s*"/i.test(text)) return undefined;
  const found = behindFirst(model, instruction, 'json');
  if (!found) return undefined;
  const array = text.slice(text.indexOf('['), text.lastIndexOf(found.first)).trim();
  return isArray(array) ? found : undefined;
}

function isArray(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}

/** A `#` in a command that goes on on the next line. */
function inShell(model: Model, instruction: Instruction): Found | undefined {
  if (instruction.json || instruction.heredocs.length > 0) return undefined;
  const { lines } = model.tree;
  const { text } = instruction.body;
  const at = shellComment(text);
  if (at === undefined) return undefined;
  const start = instruction.body.toSource(at);
  const line = lines.lineAt(start);
  const lastLine = lines.lineAt(instruction.header.end);
  if (lastLine === line) return undefined;
  // The remark ends where its line does, before the mark that continues it.
  let end = at;
  while (end < text.length && lines.lineAt(instruction.body.toSource(end)) === line) end++;
  const remark = text.slice(at, end).trimEnd();
  if (text.slice(end).trim() === '') return undefined;
  const span = instruction.body.spanOf(at, at + remark.length);
  return { span, first: '#', message: 'shell', values: { line: lastLine + 1 } };
}

/** Where a shell starts to read a comment: a `#` outside of quotes that begins a word. */
function shellComment(text: string): number | undefined {
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '\\' && quote !== "'") at++;
    else if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'" || character === '`') quote = character;
    else if (character === '#' && /^$|[\s;&|(]/.test(text[at - 1] ?? '')) return at;
  }
  return undefined;
}

/** Takes the remark away and writes it as a comment line above its own line, which BuildKit drops between continued lines. */
function moveUp(model: Model, span: Span, remark: string): Fix {
  const { lines, text } = model.tree;
  const lineStart = lines.startOf(lines.lineAt(span.start));
  const indent = /^[ \t]*/.exec(text.slice(lineStart, span.start))?.[0] ?? '';
  let start = span.start;
  while (/[ \t]/.test(text[start - 1] ?? '')) start--;
  return {
    title: 'Move the comment to a line of its own',
    safety: 'correction',
    edits: [
      { span: { start: lineStart, end: lineStart }, newText: `${indent}# ${remark.replace(/^#+\s*/, '')}${lines.lineBreak}` },
      { span: { start, end: span.end }, newText: '' },
    ],
  };
}
