import type { Comment, Instruction, Word } from '../syntax/tree.ts';
import type { Fix, Report, Rule } from './rule.ts';

/** `# the compiler` above `FROM golang AS build`: a description begins with the name that it describes. */
export const invalidDefinitionDescription: Rule = {
  id: 'InvalidDefinitionDescription',
  summary: 'The comment above a named stage or an ARG does not begin with its name.',
  category: 'clarity',
  severity: 'hint',
  source: 'buildkit',
  aka: [],
  experimental: true,
  scope: 'instruction',
  messages: {
    stage: '"docker build --call=targets" does not show this comment for "{name}", because it does not begin with that name.',
    arg: '"docker build --call=outline" does not show this comment for "{name}", because it does not begin with that name.',
    args: '"docker build --call=outline" shows this comment for none of the arguments, because it begins with the name of none.',
    comment: 'The comment is here.',
  },
  *check({ instructions }) {
    for (const instruction of instructions) {
      if (instruction.comments.length === 0) continue;
      const names = namesOf(instruction);
      const [name] = names;
      const comment = instruction.comments.at(-1);
      if (!name || !comment || names.some(({ text }) => text === firstWord(comment))) continue;
      yield report(instruction, name, names.length, comment);
    }
  },
};

/** What a comment may describe: the stage of a FROM, in small letters as BuildKit keeps it, or the arguments. */
function namesOf({ kind, args }: Instruction): readonly Pick<Word, 'span' | 'text'>[] {
  if (kind === 'ARG')
    return args.map(({ span, text }) => {
      const name = text.split('=', 1)[0] ?? '';
      const plain = span.end - span.start === text.length;
      return { span: plain ? { start: span.start, end: span.start + name.length } : span, text: name };
    });
  const name = args[2];
  if (kind !== 'FROM' || args.length !== 3 || args[1]?.text.toLowerCase() !== 'as' || !name) return [];
  return [{ span: name.span, text: name.text.toLowerCase() }];
}

/** BuildKit cuts one character off the line, so that with blanks before it the `#` is the first word. */
function firstWord({ text, atLineStart }: Comment): string | undefined {
  return atLineStart ? text.trim().split(' ', 1)[0] : '#';
}

function report({ kind }: Instruction, name: Pick<Word, 'span' | 'text'>, count: number, comment: Comment): Report {
  const blank = /^\s/.test(comment.text) ? '' : ' ';
  const fix: Fix = {
    title: `Begin the comment with "${name.text}"`,
    safety: 'safe',
    edits: [{ span: { start: comment.span.start, end: comment.span.start + 1 }, newText: `# ${name.text}${blank}` }],
  };
  return {
    span: name.span,
    message: kind === 'FROM' ? 'stage' : count > 1 ? 'args' : 'arg',
    values: { name: name.text },
    related: [{ span: comment.span, message: 'comment' }],
    fixes: count > 1 || !comment.atLineStart ? [] : [fix],
  };
}
