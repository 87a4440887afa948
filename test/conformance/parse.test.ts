import { expect, it } from 'vitest';
import { parse } from '../../core/syntax/parse.ts';
import type { Instruction, Tree } from '../../core/syntax/tree.ts';
import { recorded } from './recorded.ts';

/** A request to the parser of BuildKit. */
interface Request {
  readonly text?: string;
}

/** An instruction as BuildKit's parser reads it. */
interface Node {
  readonly keyword: string;
  readonly flags: readonly string[];
  readonly args: readonly string[] | null;
  readonly json: boolean;
  readonly startLine?: number;
  readonly endLine?: number;
  readonly heredocs?: readonly {
    readonly name: string;
    readonly expand: boolean;
    readonly chomp: boolean;
    readonly content: string;
  }[];
  readonly comments?: readonly string[];
  readonly sub?: Node;
}

interface Answer {
  readonly error?: unknown;
  readonly escape?: string;
  readonly directives: readonly { readonly name: string; readonly value: string }[];
  readonly instructions?: readonly Node[];
}

for (const { id, request, answer } of recorded<Request, Answer>('parse')) {
  // What BuildKit refuses to read has no tree of its own; the checks tell whether we say so.
  if (answer.error !== undefined || request.text === undefined) continue;
  const { text } = request;
  it(id, () => {
    const tree = parse(text);
    expect(tree.escape).toBe(answer.escape);
    expect(tree.instructions.map((instruction) => nodeOf(tree, instruction))).toEqual((answer.instructions ?? []).map(plain));
  });
}

/** BuildKit's node without what it does not always tell. */
function plain(node: Node): unknown {
  const key = node.keyword.toUpperCase();
  return {
    keyword: node.keyword,
    flags: node.flags,
    // An instruction that BuildKit does not know has no arguments for it.
    args: known.has(key) ? (node.args ?? []) : [],
    json: node.json,
    ...(node.startLine === undefined ? {} : { startLine: node.startLine, endLine: node.endLine }),
    heredocs: (node.heredocs ?? []).map(({ name, expand, chomp, content }) => ({ name, expand, chomp, content })),
    comments: node.comments ?? [],
    ...(node.sub ? { sub: plain(node.sub) } : {}),
  };
}

const known = new Set(
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(
    ' ',
  ),
);

/** Our instruction in the shape of BuildKit's. */
function nodeOf(tree: Tree, instruction: Instruction, inner = false): unknown {
  const { lines, text } = tree;
  const { kind } = instruction;
  return {
    keyword: instruction.keyword.text,
    flags: instruction.flags.map((flag) => `--${flag.name}${flag.value === undefined ? '' : `=${flag.value}`}`),
    args: kind === 'UNKNOWN' || kind === 'ONBUILD' ? [] : argsOf(instruction),
    json: instruction.json !== undefined,
    ...(inner ? {} : { startLine: lines.lineAt(instruction.span.start) + 1, endLine: lines.lineAt(instruction.span.end) + 1 }),
    heredocs: (inner ? [] : instruction.heredocs).map(({ name, expand, chomp, body }) => ({
      name,
      expand,
      chomp,
      content: text.slice(body.start, body.end),
    })),
    comments: inner
      ? []
      : instruction.comments.map((comment) => (comment.atLineStart ? comment.text.trim() : `#${comment.text}`.trim())),
    ...(instruction.trigger ? { sub: nodeOf(tree, instruction.trigger, true) } : {}),
  };
}

/** ENV and LABEL give three words for each pair: key, value and `=`, or nothing in the legacy form. */
function argsOf(instruction: Instruction): readonly string[] {
  const words = instruction.args.map((word) => word.text);
  if (instruction.kind !== 'ENV' && instruction.kind !== 'LABEL') return words;
  if (instruction.legacy) return words.length === 0 ? [] : [...words, ''];
  return words.flatMap((word) => {
    const equals = word.indexOf('=');
    return [word.slice(0, equals), word.slice(equals + 1), '='];
  });
}
