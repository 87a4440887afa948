import { describe, expect, it } from 'vitest';
import { DockerfileParser } from 'dockerfile-ast';
import { parse } from '../../core/syntax/parse.ts';
import type { Instruction } from '../../core/syntax/tree.ts';

/** The instruction's parts as they stand in the source. */
function shown(text: string, instruction: Instruction): object {
  const at = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return {
    kind: instruction.kind,
    flags: instruction.flags.map((flag) => (flag.value === undefined ? flag.name : `${flag.name}=${flag.value}`)),
    args: instruction.args.map((word) => word.text),
    ...(instruction.json ? { json: at(instruction.json) } : {}),
    ...(instruction.heredocs.length > 0
      ? { heredocs: instruction.heredocs.map((heredoc) => [heredoc.name, at(heredoc.body)]) }
      : {}),
  };
}

const only = (text: string): object => {
  const [instruction, ...rest] = parse(text).instructions;
  expect(rest).toEqual([]);
  return instruction ? shown(text, instruction) : {};
};

describe('words', () => {
  const rows: readonly [string, object][] = [
    [
      'FROM --platform=$BUILDPLATFORM golang:1.23 AS build',
      { kind: 'FROM', flags: ['platform=$BUILDPLATFORM'], args: ['golang:1.23', 'AS', 'build'] },
    ],
    ['copy --link a "b c" /d/', { kind: 'COPY', flags: ['link'], args: ['a', '"b', 'c"', '/d/'] }],
    ['COPY ["a b", "c"]', { kind: 'COPY', flags: [], args: ['a b', 'c'], json: '["a b", "c"]' }],
    ["CMD ['a']", { kind: 'CMD', flags: [], args: ["['a']"] }],
    ['CMD -- --x', { kind: 'CMD', flags: [], args: ['--x'] }],
    ['CMD --x -- y', { kind: 'CMD', flags: ['x'], args: ['y'] }],
    ['ENV A="x y" B=c\\ d', { kind: 'ENV', flags: [], args: ['A="x y"', 'B=c\\ d'] }],
    ['ENV key all  the rest', { kind: 'ENV', flags: [], args: ['key', 'all  the rest'] }],
    ['RUN --mount="type=bind,target=/a b" ls  -l', { kind: 'RUN', flags: ['mount=type=bind,target=/a b'], args: ['ls  -l'] }],
    [
      'HEALTHCHECK --interval=5s CMD ["curl", "x"]',
      { kind: 'HEALTHCHECK', flags: ['interval=5s'], args: ['CMD', 'curl', 'x'], json: '["curl", "x"]' },
    ],
    ['WORKDIR /a b ', { kind: 'WORKDIR', flags: [], args: ['/a b'] }],
    ['CPY a b', { kind: 'UNKNOWN', flags: [], args: ['a', 'b'] }],
    ['RUN', { kind: 'RUN', flags: [], args: [] }],
  ];
  for (const [text, expected] of rows) it(text, () => expect(only(text)).toEqual(expected));
});

describe('continuations', () => {
  it('join lines, drop comments and empty lines, and keep the way back', () => {
    const text = 'RUN echo a \\\n  # why\n\n  && echo b\nUSER x\n';
    const [run, user] = parse(text).instructions;
    expect(run?.args[0]?.text).toBe('echo a   && echo b');
    expect(run && text.slice(run.body.toSource(9), run.body.toSource(9) + 2)).toBe('&&');
    expect(run?.emptyContinuation).toEqual({ start: 21, end: 21 });
    expect(user?.kind).toBe('USER');
    expect(parse(text).comments.map((comment) => comment.text)).toEqual([' why']);
  });
  it('a doubled escape character ends the line', () => expect(parse('RUN a \\\\\nUSER b\n').instructions).toHaveLength(2));
  it('a backtick after the directive', () => {
    const tree = parse('# escape=`\r\nFROM a\r\nRUN x `\r\n  C:\\y\\\r\nUSER z\r\n');
    expect(tree.escape).toBe('`');
    expect(tree.instructions.map(({ kind, args }) => [kind, args[0]?.text])).toEqual([
      ['FROM', 'a'],
      ['RUN', 'x   C:\\y\\'],
      ['USER', 'z'],
    ]);
  });
  it('the end of the file ends it', () => expect(parse('RUN a \\').instructions[0]?.args[0]?.text).toBe('a'));
});

describe('heredocs', () => {
  it('of RUN, COPY and ONBUILD, several, with tabs, quoted', () => {
    const text = 'RUN cat <<A <<-"B" > /x\na\nA\n\tb\n\tB\nCOPY <<E /y\n$x\nE\nONBUILD RUN <<E\nz\nE\nUSER u\n';
    const tree = parse(text);
    expect(tree.instructions.map(({ kind }) => kind)).toEqual(['RUN', 'COPY', 'ONBUILD', 'USER']);
    expect(tree.instructions[0]?.heredocs).toMatchObject([
      { name: 'A', expand: true, chomp: false },
      { name: 'B', expand: false, chomp: true },
    ]);
    expect(tree.instructions[2]?.trigger?.heredocs).toHaveLength(1);
  });
  it('a blank behind the sign', () => expect(parse("RUN cat << 'EOF' > /f\nx\nEOF\nUSER a\n").instructions).toHaveLength(2));
  it('none in a shift, a here-string or JSON', () => {
    for (const line of ['RUN echo $((1<<2))', 'RUN cat <<<x', 'RUN ["cat", "<<EOF"]', 'ENV A=<<EOF', 'RUN echo "<<EOF"']) {
      expect(parse(`${line}\nUSER a\n`).instructions[0]?.heredocs, line).toEqual([]);
    }
  });
  it('without an end takes the rest', () => {
    const [run] = parse('RUN <<EOF\na\nUSER b\n').instructions;
    expect(run?.heredocs[0]?.terminator).toBeUndefined();
    expect(run?.span.end).toBe(19);
  });
});

describe('directives and comments', () => {
  it('directives end at the first line that is none', () => {
    const tree = parse('#syntax = docker/dockerfile:1\n# Check=skip=all\n# hello\n# escape=`\nFROM a\n');
    expect(tree.directives.map(({ name, value }) => [name, value])).toEqual([
      ['syntax', 'docker/dockerfile:1'],
      ['check', 'skip=all'],
    ]);
    expect(tree.escape).toBe('\\');
  });
  it('the frontend and the checks are found as BuildKit finds them', () => {
    const shown = (text: string): unknown[] => {
      const { syntax, check, escape } = parse(text);
      return [syntax?.value, check?.value, escape];
    };
    expect(shown('#!/x\n# syntax=a\n# check=skip=all\n# escape=`\n')).toEqual(['a', 'skip=all', '\\']);
    expect(shown('// syntax=a\n')).toEqual(['a', undefined, '\\']);
    expect(shown('{"syntax": "a"}')).toEqual(['a', undefined, '\\']);
    expect(shown('  # check=skip=all\n # escape=`\n')).toEqual([undefined, undefined, '`']);
  });
  it('comments belong to the instruction below; an empty one parts them, a blank line does not', () => {
    const tree = parse('# a\n#\n# b\n\n# c\nFROM x\nRUN y\n');
    expect(tree.instructions.map(({ comments }) => comments.map((comment) => comment.text))).toEqual([[' b', ' c'], []]);
  });
});

describe('what BuildKit reads byte by byte', () => {
  it('a flag ends at a byte that would be a blank', () => {
    expect(only('COPY --chown=é --exclude=à b /c')).toEqual({
      kind: 'COPY',
      flags: ['chown=Ã©', 'exclude=Ã'],
      args: ['b', '/c'],
    });
  });
  it('a keyword is lowered as Go does', () => expect(only('WOR\u212aDIR /x')).toMatchObject({ kind: 'WORKDIR', args: ['/x'] }));
  it('a number that Go cannot hold makes a command of an array', () =>
    expect(only('RUN [1e999]')).toEqual({ kind: 'RUN', flags: [], args: ['[1e999]'] }));
});

describe('the end of the file', () => {
  it('belongs to the instruction that is open', () => {
    const text = 'RUN x \\\n# why\n\n  ';
    const [run] = parse(text).instructions;
    expect([run?.span.end, run?.header.end]).toEqual([text.length, 7]);
  });
  it('leaves an instruction without a name where there is nothing but a continuation', () =>
    expect(only('\\\n')).toEqual({ kind: 'UNKNOWN', flags: [], args: [] }));
});

describe('a second opinion', () => {
  const text = [
    '# syntax=docker/dockerfile:1',
    'ARG V=1',
    'FROM node:$V AS a',
    'RUN apt-get update && \\',
    '    # comment',
    '    apt-get install -y \\',
    '      curl',
    'COPY --from=0 --chown=1:1 ["a", "b"]',
    '',
    'LABEL a=b \\',
    '      c="d e"',
    'ONBUILD COPY . /x',
    'EXPOSE 80 443/tcp',
    'HEALTHCHECK NONE',
    '',
  ].join('\n');
  it('dockerfile-ast finds the same instructions on the same lines', () => {
    const tree = parse(text);
    const ours = tree.instructions.map(({ keyword, span }) => [
      keyword.text,
      tree.lines.lineAt(span.start),
      tree.lines.lineAt(span.end),
    ]);
    const theirs = DockerfileParser.parse(text)
      .getInstructions()
      .map((instruction) => [instruction.getInstruction(), instruction.getRange().start.line, instruction.getRange().end.line]);
    expect(ours).toEqual(theirs);
  });
});
