import type { Span } from '../text/span.ts';
import { arraySpan, readJsonForm } from './json-form.ts';
import { sliceJoined } from './joined.ts';
import type { Comment, Heredoc, Instruction, Joined, Keyword, Word } from './tree.ts';
import { isBlank, splitBlanks, splitLegacy, splitQuoted, takeFlags, trimJoined, wholeBody } from './words.ts';

const keywords: readonly Keyword[] = [
  'ADD',
  'ARG',
  'CMD',
  'COPY',
  'ENTRYPOINT',
  'ENV',
  'EXPOSE',
  'FROM',
  'HEALTHCHECK',
  'LABEL',
  'MAINTAINER',
  'ONBUILD',
  'RUN',
  'SHELL',
  'STOPSIGNAL',
  'USER',
  'VOLUME',
  'WORKDIR',
];

/** By the words that people write, in capitals or small letters. */
const byWord: ReadonlyMap<string, Keyword> = new Map(
  keywords.flatMap((keyword) => [
    [keyword, keyword],
    [keyword.toLowerCase(), keyword],
  ]),
);

/** The instructions whose line may announce heredocs. */
const heredocKeywords: ReadonlySet<string> = new Set(['ADD', 'COPY', 'RUN']);

/** What of an instruction lies outside of its logical line. */
export interface Surroundings {
  readonly escape: '\\' | '`';
  readonly header: Span;
  readonly span: Span;
  readonly heredocs: readonly Heredoc[];
  readonly comments: readonly Comment[];
  readonly emptyContinuation?: Span | undefined;
  /** How many ONBUILD hold the instruction; there is an end to it at two. */
  readonly triggerDepth?: 1 | 2;
}

/** Whether the logical line may announce heredocs: RUN, COPY, ADD, or ONBUILD of one of them, unless its arguments are JSON. */
export function takesHeredocs(line: Joined, escape: string): boolean {
  let { kind, rest } = takeKeyword(line);
  // BuildKit looks through one ONBUILD only; a second one is refused later anyway.
  if (kind === 'ONBUILD') ({ kind, rest } = takeKeyword(takeFlags(rest, escape).body));
  return heredocKeywords.has(kind) && readJsonForm(takeFlags(rest, escape).body).kind === 'none';
}

/** Reads one logical line. */
export function readInstruction(line: Joined, around: Surroundings): Instruction {
  const { kind, keyword, rest } = takeKeyword(line);
  const { flags, body } = takeFlags(rest, around.escape);
  const { args, legacy, json, jsonProblem, trigger } = readArguments(kind, body, around);
  const { header, span, heredocs, comments, emptyContinuation } = around;
  const instruction: Draft = { kind, keyword, header, span, flags, body, args, legacy, heredocs, comments };
  if (json) instruction.json = json;
  if (jsonProblem) instruction.jsonProblem = jsonProblem;
  if (trigger) instruction.trigger = trigger;
  if (emptyContinuation) instruction.emptyContinuation = emptyContinuation;
  return instruction;
}

/** Assigning what may be absent is much cheaper than spreading it, and a file has thousands of these. */
type Draft = { -readonly [K in keyof Instruction]: Instruction[K] };

type Arguments = Pick<Instruction, 'args' | 'legacy' | 'json' | 'jsonProblem' | 'trigger'>;

function readArguments(kind: Instruction['kind'], body: Joined, around: Surroundings): Arguments {
  switch (kind) {
    case 'FROM':
    case 'EXPOSE':
    case 'UNKNOWN':
      return { args: splitBlanks(body), legacy: false };
    case 'ADD':
    case 'COPY':
    case 'VOLUME':
      return jsonOr(body, splitBlanks);
    case 'RUN':
    case 'CMD':
    case 'ENTRYPOINT':
    case 'SHELL':
      return jsonOr(body, wholeBody);
    case 'HEALTHCHECK':
      return readHealthcheck(body);
    case 'USER':
    case 'WORKDIR':
    case 'STOPSIGNAL':
    case 'MAINTAINER':
      return { args: wholeBody(body), legacy: false };
    case 'ENV':
    case 'LABEL': {
      const words = splitQuoted(body, around.escape);
      const legacy = words[0] !== undefined && !words[0].text.includes('=');
      return { args: legacy ? splitLegacy(body) : words, legacy };
    }
    case 'ARG':
      return { args: splitQuoted(body, around.escape), legacy: false };
    case 'ONBUILD':
      return {
        args: wholeBody(body),
        legacy: false,
        // BuildKit refuses an ONBUILD in an ONBUILD, so that what a third one holds is of no use to anybody.
        ...(body.text === '' || around.triggerDepth === 2
          ? {}
          : {
              trigger: readInstruction(body, {
                escape: around.escape,
                header: { start: body.span.start, end: around.header.end },
                span: { start: body.span.start, end: around.span.end },
                heredocs: around.heredocs,
                comments: [],
                triggerDepth: around.triggerDepth === undefined ? 1 : 2,
              }),
            }),
      };
    default:
      return kind satisfies never;
  }
}

function jsonOr(body: Joined, otherwise: (body: Joined) => Word[]): Arguments {
  const form = readJsonForm(body);
  if (form.kind === 'strings') return { args: form.words, legacy: false, json: arraySpan(body) };
  return { args: otherwise(body), legacy: false, ...(form.kind === 'mixed' ? { jsonProblem: arraySpan(body) } : {}) };
}

/** The type word, then a command as in CMD. */
function readHealthcheck(body: Joined): Arguments {
  const [type] = splitBlanks(body);
  if (!type) return { args: [], legacy: false };
  let next = type.text.length;
  while (isBlank(body.text.charCodeAt(next))) next++;
  const command = sliceJoined(body, next, body.text.length);
  const start = body.text.length - command.text.length;
  const read = jsonOr(command, wholeBody);
  return { ...read, args: [type, ...read.args.map((word) => ({ ...word, offset: word.offset + start }))] };
}

function takeKeyword(whole: Joined): { kind: Instruction['kind']; keyword: Word; rest: Joined } {
  const line = trimJoined(whole);
  const { text } = line;
  let end = 0;
  while (end < text.length && !isBlank(text.charCodeAt(end))) end++;
  let next = end;
  while (isBlank(text.charCodeAt(next))) next++;
  const raw = text.slice(0, end);
  const kind = byWord.get(raw) ?? kindOf(raw);
  return {
    kind,
    keyword: { span: line.spanOf(0, end), text: raw === kind ? kind : raw, offset: 0 },
    rest: sliceJoined(line, next, text.length),
  };
}

function kindOf(raw: string): Instruction['kind'] {
  if (!/[^\0-\x7f]/.test(raw)) return byWord.get(raw.toUpperCase()) ?? 'UNKNOWN';
  // Go lowers two letters outside of ASCII to ones inside of it, where `toUpperCase` makes ASCII of others.
  const plain = raw.replaceAll('\u0130', 'i').replaceAll('\u212a', 'k');
  return plain === raw ? 'UNKNOWN' : kindOf(plain);
}
