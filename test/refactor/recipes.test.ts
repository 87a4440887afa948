import { describe, expect, it } from 'vitest';
import { analyze } from '../../core/analysis.ts';
import { insertMounts } from '../../core/refactor/recipes/insert-mounts.ts';
import { removeCommand, removeWord } from '../../core/refactor/recipes/remove-command.ts';
import { removeInstruction } from '../../core/refactor/recipes/remove-instruction.ts';
import { parse } from '../../core/syntax/parse.ts';
import { applyEdits } from '../../core/text/edit.ts';

/** The text with mounts in its first RUN. */
function mounted(text: string, ...mounts: readonly string[]): string {
  const tree = parse(text);
  const run = tree.instructions.find(({ kind }) => kind === 'RUN');
  if (!run) throw new Error('no RUN');
  return applyEdits(text, [insertMounts(tree, run, mounts)]);
}

/** The text without its first COPY. */
function withoutCopy(text: string): string {
  const tree = parse(text);
  const copy = tree.instructions.find(({ kind }) => kind === 'COPY');
  if (!copy) throw new Error('no COPY');
  return applyEdits(text, [removeInstruction(tree, copy)]);
}

describe('insertMounts', () => {
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    ['a plain command', 'RUN go build', 'RUN --mount=a \\\n    --mount=b \\\n    go build'],
    ['a mount on the same line', 'RUN --mount=x go build', 'RUN --mount=x \\\n    --mount=a \\\n    --mount=b \\\n    go build'],
    [
      'a mount on a line of its own',
      'RUN --mount=x \\\n  go build',
      'RUN --mount=x \\\n  --mount=a \\\n  --mount=b \\\n  go build',
    ],
    [
      'between a mount and another flag',
      'RUN --mount=x --network=none go build',
      'RUN --mount=x \\\n    --mount=a \\\n    --mount=b \\\n    --network=none go build',
    ],
    ['another flag', 'RUN --network=none go build', 'RUN --network=none \\\n    --mount=a \\\n    --mount=b \\\n    go build'],
    ['flags that are ended', 'RUN -- go build', 'RUN --mount=a \\\n    --mount=b \\\n    -- go build'],
    ['a command on the next line', 'RUN \\\n\tgo build', 'RUN --mount=a \\\n\t--mount=b \\\n\tgo build'],
    ['a continued command', 'RUN a && \\\n      b', 'RUN --mount=a \\\n      --mount=b \\\n      a && \\\n      b'],
    ['continued without blanks', 'RUN a && \\\nb', 'RUN --mount=a \\\n    --mount=b \\\n    a && \\\nb'],
    ['a heredoc', 'RUN <<EOF\n  x\nEOF\n', 'RUN --mount=a \\\n    --mount=b \\\n    <<EOF\n  x\nEOF\n'],
    ['a JSON form', 'RUN ["go"]', 'RUN --mount=a \\\n    --mount=b \\\n    ["go"]'],
    ['tabs between', 'RUN\tgo build', 'RUN --mount=a \\\n    --mount=b \\\n    go build'],
    ['an indented instruction', '  RUN go build', '  RUN --mount=a \\\n      --mount=b \\\n      go build'],
    ['nothing to run', 'RUN', 'RUN --mount=a \\\n    --mount=b'],
    [
      'blanks at the end of the line',
      'RUN --mount=x \\  \n  go build',
      'RUN --mount=x \\\n  --mount=a \\\n  --mount=b \\  \n  go build',
    ],
    [
      'a comment between',
      'RUN --mount=x \\\n# why\n  go build',
      'RUN --mount=x \\\n  --mount=a \\\n  --mount=b \\\n# why\n  go build',
    ],
    [
      "the style of the file's other lines",
      'RUN go build\nRUN apt-get update \\\n  && true',
      'RUN --mount=a \\\n  --mount=b \\\n  go build\nRUN apt-get update \\\n  && true',
    ],
    ['CRLF', 'FROM x\r\nRUN go build\r\n', 'FROM x\r\nRUN --mount=a \\\r\n    --mount=b \\\r\n    go build\r\n'],
    ['a backtick', '# escape=`\nRUN go `\n  build', '# escape=`\nRUN --mount=a `\n  --mount=b `\n  go `\n  build'],
    [
      'a backtick behind a mount, CRLF',
      '# escape=`\r\nRUN --mount=x `\r\n  go',
      '# escape=`\r\nRUN --mount=x `\r\n  --mount=a `\r\n  --mount=b `\r\n  go',
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => {
      expect(mounted(before, 'a', 'b')).toBe(after);
      const run = parse(after).instructions.find(({ kind }) => kind === 'RUN');
      expect(run?.flags.filter((flag) => flag.name === 'mount').length).toBe(before.includes('mount=x') ? 3 : 2);
    });
  }
});

describe('removeInstruction', () => {
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    ['a line', 'FROM x\nCOPY a b\nRUN c\n', 'FROM x\nRUN c\n'],
    ['the last line', 'FROM x\nCOPY a b\n', 'FROM x\n'],
    ['the last line without a break', 'FROM x\nCOPY a b', 'FROM x'],
    ['the only line', 'COPY a b', ''],
    ['several lines', 'FROM x\nCOPY a \\\n  b\nRUN c\n', 'FROM x\nRUN c\n'],
    ['a heredoc', 'FROM x\nCOPY <<EOF /a\nRUN no\nEOF\nRUN c\n', 'FROM x\nRUN c\n'],
    ['between empty lines', 'FROM x\n\nCOPY a b\n\nRUN c\n', 'FROM x\n\nRUN c\n'],
    ['behind an empty line', 'FROM x\n\nCOPY a b\nRUN c\n', 'FROM x\n\nRUN c\n'],
    ['a comment above', 'FROM x\n# why\nCOPY a b\nRUN c\n', 'FROM x\n# why\nRUN c\n'],
    ['comments inside', 'FROM x\nCOPY a \\\n  # why\n  b\nRUN c\n', 'FROM x\n  # why\nRUN c\n'],
    ['comments inside the last line', 'FROM x\nCOPY a \\\n# why\n  b', 'FROM x\n# why\n'],
    ['an indented one', 'FROM x\n  COPY a b\nRUN c\n', 'FROM x\nRUN c\n'],
    ['CRLF', 'FROM x\r\nCOPY a b\r\nRUN c\r\n', 'FROM x\r\nRUN c\r\n'],
    ['CRLF between empty lines', 'FROM x\r\n\r\nCOPY a b\r\n\r\nRUN c\r\n', 'FROM x\r\n\r\nRUN c\r\n'],
    ['CRLF on the last line', 'FROM x\r\nCOPY a b', 'FROM x'],
    ['a backtick', '# escape=`\nFROM x\nCOPY a `\n  b\nRUN c\n', '# escape=`\nFROM x\nRUN c\n'],
  ];
  for (const [name, before, after] of cases) it(name, () => expect(withoutCopy(before)).toBe(after));
});

describe('removeCommand and removeWord', () => {
  /** The text without the commands or words `rm…`. */
  function without(text: string, what: 'command' | 'word'): string | undefined {
    const { model } = analyze(`FROM x\n${text}`);
    const run = model.stages[0]?.steps[0];
    if (run?.kind !== 'run') throw new Error('no RUN');
    const command = run.script.commands.find(({ name }) => name.value === 'rm');
    const word = run.script.commands.flatMap(({ args }) => args).find(({ text: written }) => written === '-x');
    const edit = what === 'command' ? command && removeCommand(model.tree, run, command) : word && removeWord(model.tree, word);
    return edit && applyEdits(model.tree.text, [edit]).slice('FROM x\n'.length);
  }

  it.each([
    ['RUN a && rm b', 'RUN a'],
    ['RUN a; rm b; c', 'RUN a; c'],
    ['RUN rm b && a', 'RUN a'],
    ['RUN a \\\n && rm b \\\n && c', 'RUN a \\\n && c'],
    ['RUN a || rm b', undefined],
    ['RUN a && (rm b)', undefined],
    ['RUN a && \\\n# why\n rm b', undefined],
    ['RUN rm b', undefined],
  ])('%s without rm', (before, after) => expect(without(before, 'command')).toBe(after));

  it.each([
    ['RUN a -x b', 'RUN a b'],
    ['RUN a b  -x', 'RUN a b'],
    ['RUN a \\\n  -x b', undefined],
  ])('%s without -x', (before, after) => expect(without(before, 'word')).toBe(after));
});
