import type { Model } from '../model/model.ts';
import type { Instruction, Word } from '../syntax/tree.ts';
import { judgeFrom } from './recipes/from-words.ts';
import { jsonArray, withDoubleQuotes } from './recipes/json-array.ts';
import { judgePairs } from './recipes/pairs.ts';
import type { Report, Rule } from './rule.ts';

/** `FROM scratch # nothing`, `FROM golang build`, `COPY app`, `ENV NAME`, `ENV A=1 B`, `WORKDIR`, `SHELL bash -c`. */
export const argumentCountWrong: Rule = {
  id: 'argument-count-wrong',
  summary: 'An instruction has too few words or too many, or not in the form that it needs.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: [],
  scope: 'instruction',
  inTriggers: true,
  messages: {
    none: '{keyword} has nothing behind it, and a build stops here.',
    destination: '{keyword} needs a source and a destination, and a build stops here; there is only "{word}".',
    comment: 'A comment has a line of its own; "{word}" is read as a part of FROM, and a build stops here.',
    from: 'FROM takes an image, or an image and "AS name", so that a build stops at "{word}".',
    as: 'A stage is named with "AS {word}", and a build stops here.',
    unnamed: 'There is no name behind "{word}", and a build stops here.',
    value: '"{word}" has no value, and a build stops here.',
    pair: '"{word}" is no pair "name=value", and a build stops here.',
    quotes: 'Without quotes the value ends at the blank, so that a build stops at "{word}".',
    remark: 'A comment has a line of its own; "{word}" is read as a part of {keyword}, and a build stops here.',
    blank: 'There is no name before the "=", and a build stops here.',
    health: 'HEALTHCHECK is followed by "CMD" or "NONE", so that a build stops at "{word}".',
    command: 'There is no command behind "CMD", and a build stops here.',
    nothing: 'Nothing may stand behind "NONE", and a build stops here.',
    shell: 'SHELL takes a JSON array such as ["/bin/bash", "-c"], and a build stops here.',
    volume: 'The path of a volume is empty, and a build stops here.',
  },
  *check({ model, instructions }) {
    for (const instruction of instructions) if (!isPlain(instruction)) yield* judge(model, instruction);
  },
};

/** The common instructions with as many arguments as they take: most of a file needs no closer look. */
function isPlain({ kind, args, heredocs, legacy }: Instruction): boolean {
  if (kind === 'RUN') return true;
  if (kind === 'COPY' || kind === 'ADD') return args.length > 1 && heredocs.length === 0;
  if (kind === 'ENV' || kind === 'LABEL') return !legacy && args.length > 0 && args.every(({ text }) => /^[^="'\s]+=/.test(text));
  if (kind === 'ARG') return args.length > 0 && args.every(({ text }) => !text.startsWith('='));
  return (kind === 'FROM' || kind === 'WORKDIR' || kind === 'USER') && args.length === 1;
}

function* judge(model: Model, instruction: Instruction): Generator<Report> {
  const { kind, args } = instruction;
  switch (kind) {
    case 'FROM':
      yield* judgeFrom(model, instruction);
      return;
    case 'ADD':
    case 'COPY':
      yield* judgeCopy(instruction);
      return;
    case 'ENV':
    case 'LABEL':
      yield* judgePairs(model, instruction);
      return;
    case 'ARG':
      if (args.length === 0) yield nothing(instruction);
      for (const word of args) if (word.text.startsWith('=')) yield { span: word.span, message: 'blank' };
      return;
    case 'HEALTHCHECK':
      yield* judgeHealthcheck(instruction);
      return;
    case 'SHELL':
      yield* judgeShell(instruction);
      return;
    case 'VOLUME':
      if (args.length === 0) yield nothing(instruction);
      for (const word of args) if (word.text.trim() === '') yield { span: quoted(instruction, word), message: 'volume' };
      return;
    case 'ONBUILD':
      if (!instruction.trigger) yield nothing(instruction);
      else if (instruction.trigger.kind === 'ENV' || instruction.trigger.kind === 'LABEL')
        yield* judgePairs(model, instruction.trigger, true);
      return;
    case 'EXPOSE':
    case 'MAINTAINER':
    case 'STOPSIGNAL':
    case 'USER':
    case 'WORKDIR':
      if (instruction.body.text === '') yield nothing(instruction);
      return;
    case 'CMD':
    case 'ENTRYPOINT':
    case 'RUN':
    case 'UNKNOWN':
      // Without a command these run the shell and nothing in it; BuildKit takes that.
      return;
    default:
      kind satisfies never;
  }
}

function nothing(instruction: Instruction): Report {
  return { span: instruction.keyword.span, message: 'none', values: { keyword: instruction.kind } };
}

/** An element of a JSON array with its quotes, since one that is empty has no other place. */
function quoted(instruction: Instruction, word: Word): Report['span'] {
  return instruction.json ? { start: word.span.start - 1, end: word.span.end + 1 } : word.span;
}

function* judgeCopy(instruction: Instruction): Generator<Report> {
  const [word] = instruction.args;
  if (!word) yield nothing(instruction);
  else if (instruction.args.length === 1) {
    yield { span: word.span, message: 'destination', values: { keyword: instruction.kind, word: word.text } };
  }
}

function* judgeHealthcheck(instruction: Instruction): Generator<Report> {
  const [type, ...rest] = instruction.args;
  if (!type) {
    yield nothing(instruction);
    return;
  }
  const last = rest.at(-1);
  const word = type.text.toUpperCase();
  if (word === 'NONE') {
    const [first] = rest;
    if (first && last) yield { span: { start: first.span.start, end: last.span.end }, message: 'nothing' };
  } else if (word === 'CMD') {
    if (rest.length === 0) yield { span: type.span, message: 'command' };
  } else {
    const at = type.span.start;
    yield {
      span: type.span,
      message: 'health',
      values: { word: type.text },
      fixes: [
        { title: 'Write "CMD" before it', safety: 'correction', edits: [{ span: { start: at, end: at }, newText: 'CMD ' }] },
      ],
    };
  }
}

function* judgeShell(instruction: Instruction): Generator<Report> {
  const { json, args, body } = instruction;
  if (body.text === '' || (json && args.length === 0)) yield nothing(instruction);
  // JSON that holds something else than strings is another fault, which is told elsewhere.
  if (json || body.text === '' || instruction.jsonProblem) return;
  const array = jsonArray(instruction) ?? withDoubleQuotes(body.text);
  yield {
    span: body.span,
    message: 'shell',
    fixes:
      array === undefined || instruction.flags.length > 0
        ? []
        : [{ title: `Change to ${array}`, safety: 'correction', edits: [{ span: body.span, newText: array }] }],
  };
}
