import { findExpansionFault, type ExpansionFault } from '../model/expansion-fault.ts';
import type { Model } from '../model/model.ts';
import { findRemark } from '../syntax/remark.ts';
import type { Instruction, Word } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import { moveRemark } from './recipes/remark.ts';
import type { Fix, Report, Rule } from './rule.ts';

/** `WORKDIR ${HOME`, `ENV A="b`, `LABEL v=${VERSION:=1}`. */
export const variableFormInvalid: Rule = {
  id: 'variable-form-invalid',
  summary: 'A variable or a quoted text is written in a form that BuildKit cannot read.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: [],
  scope: 'instruction',
  inTriggers: true,
  messages: {
    comment: 'A comment has a line of its own; "{opener}" is read as a part of {keyword}, and a build stops here.',
    quote: 'This quote is never closed, and a build stops here.',
    brace: 'The "{" is never closed, and a build stops here.',
    name: 'There is no name of a variable behind the "{", and a build stops here.',
    modifier:
      'Behind the name of a variable may stand "-", ":-", "+", ":+", "?", ":?", "#", "%" or "/" and no "{modifier}", and a build stops here.',
    slash: 'A replacement has two slashes, as in "NAME/old/new", and a build stops here.',
    pattern:
      'In a pattern a backslash stands before "*", "?", "/", "}" or another backslash and nothing else, and a build stops here.',
    heredoc: 'Variables are replaced in this heredoc, and a build stops at "{text}"; a quoted "{name}" leaves all as it is.',
  },
  *check({ model, instructions }) {
    for (const instruction of instructions) {
      if (!mayFail(instruction)) continue;
      for (const place of expandedPlaces(instruction)) {
        const fault = findExpansionFault(place.text, model.tree.escape);
        if (!fault) continue;
        const found = report(model, place, fault);
        const remark = findRemark(instruction);
        if (!remark || found.span.start < remark.span.start) {
          yield found;
          continue;
        }
        // The quote is that of a comment: `# we didn't name it`.
        const values = { opener: remark.first, keyword: instruction.kind };
        yield { span: remark.span, message: 'comment', values, fixes: moveRemark(model, instruction, remark.span) };
        break;
      }
      yield* inHeredocs(model, instruction);
    }
  },
};

/** Whether anything in it could be read wrongly; most instructions hold no variable and no quote, and need no closer look. */
function mayFail({ kind, body, heredocs, flags }: Instruction): boolean {
  if (!expandedKinds.has(kind)) return false;
  return /[$'"]/.test(body.text) || heredocs.length > 0 || flags.some(({ value }) => value !== undefined && /[$'"]/.test(value));
}

/** Those whose words BuildKit reads itself; the others leave theirs to a shell. */
const expandedKinds: ReadonlySet<string> = new Set([
  'ADD',
  'ARG',
  'COPY',
  'ENV',
  'EXPOSE',
  'FROM',
  'LABEL',
  'STOPSIGNAL',
  'USER',
  'VOLUME',
  'WORKDIR',
]);

/** A text in which BuildKit replaces variables. */
interface Place {
  readonly text: string;
  /** The span in the source of a part of the text. */
  spanOf(start: number, end: number): Span;
}

/** Plain text, `$NAME`, `${NAME}`, and the same between double quotes: nothing in it can be read wrongly. */
const plain = /^(?:[^$'"\\`]|\$\w+|\$\{[A-Za-z_]\w*(?::?[-+][^$'"\\`{}]*)?\}|"(?:[^$"\\`]|\$\w+|\$\{[A-Za-z_]\w*\})*")*$/;

/** Whether a word has anything that could be read wrongly; a long one is not worth the first look. */
function isMarked({ text }: Word): boolean {
  return text.length > 1000 || !plain.test(text);
}

function* expandedPlaces(instruction: Instruction): Generator<Place> {
  const { kind, args, flags } = instruction;
  switch (kind) {
    case 'FROM': {
      const [image] = args;
      if (image && isMarked(image)) yield placeOf(instruction, image, 0);
      break;
    }
    case 'ARG':
      for (const word of args) {
        const equals = isMarked(word) ? word.text.indexOf('=') : -1;
        if (equals >= 0) yield placeOf(instruction, word, equals + 1);
      }
      break;
    case 'ADD':
    case 'COPY':
      for (const word of args) if (isMarked(word) && !/^\d*<</.test(word.text)) yield placeOf(instruction, word, 0);
      break;
    case 'ENV':
    case 'LABEL':
      // The name and the value are read apart.
      for (const word of args) {
        // A quote that is closed in the value is open in the name.
        if (!isMarked(word) && !/^[^=]*["']/.test(word.text)) continue;
        const equals = instruction.legacy ? -1 : word.text.indexOf('=');
        if (equals > 0) yield placeOf(instruction, word, 0, equals);
        yield placeOf(instruction, word, equals + 1);
      }
      break;
    case 'EXPOSE':
    case 'STOPSIGNAL':
    case 'USER':
    case 'VOLUME':
    case 'WORKDIR':
      for (const word of args) if (isMarked(word)) yield placeOf(instruction, word, 0);
      break;
    default:
      return;
  }
  for (const flag of flags) {
    const { name, value, valueSpan } = flag;
    if (!expandedFlags.has(name) || value === undefined || !valueSpan) continue;
    const direct = valueSpan.end - valueSpan.start === value.length;
    yield {
      text: value,
      spanOf: (start, end) => (direct ? { start: valueSpan.start + start, end: valueSpan.start + end } : valueSpan),
    };
  }
}

const expandedFlags: ReadonlySet<string> = new Set(['platform', 'chown', 'chmod', 'checksum']);

/** A word between two of its characters; where it is an element of a JSON array, only its whole place is known. */
function placeOf(instruction: Instruction, word: Word, from: number, to?: number): Place {
  return {
    text: word.text.slice(from, to),
    spanOf: (start, end) =>
      instruction.json ? word.span : instruction.body.spanOf(word.offset + from + start, word.offset + from + end),
  };
}

function report(model: Model, place: Place, fault: ExpansionFault): Report {
  const { kind, start, nameEnd } = fault;
  if (kind === 'quote') return { span: place.spanOf(start, place.text.length), message: kind };
  const behind = nameEnd ?? start;
  const close = place.text.indexOf('}', behind);
  const span = place.spanOf(start, close < 0 ? place.text.length : close + 1);
  const modifier = /^:?[^\s}]?/.exec(place.text.slice(behind))?.[0] ?? '';
  return { span, message: kind, values: { modifier }, fixes: closeBrace(model, place, fault) };
}

/** `${NAME` → `${NAME}`, where no `}` follows that might be the missing one's. */
function closeBrace(model: Model, place: Place, { start, nameEnd, kind }: ExpansionFault): readonly Fix[] {
  if (
    nameEnd === undefined ||
    nameEnd - start < 3 ||
    place.text.includes('}', nameEnd) ||
    (kind === 'modifier' && /[:=]/.test(place.text[nameEnd] ?? ''))
  )
    return [];
  const name = place.text.slice(start, nameEnd);
  const { start: from, end } = place.spanOf(start, nameEnd);
  if (model.tree.text.slice(from, end) !== name) return [];
  return [{ title: `Change to "${name}}"`, safety: 'correction', edits: [{ span: { start: end, end }, newText: '}' }] }];
}

/** The bodies of COPY's and ADD's heredocs; those of RUN are the shell's. */
function* inHeredocs(model: Model, { kind, heredocs }: Instruction): Generator<Report> {
  if (kind !== 'COPY' && kind !== 'ADD') return;
  for (const { body, expand, name, opener, terminator } of heredocs) {
    if (!expand || !terminator) continue;
    const text = model.tree.text.slice(body.start, body.end);
    const fault = findExpansionFault(text, '\\', false);
    if (!fault) continue;
    const line = text.slice(fault.start).split('\n', 1)[0]?.trimEnd() ?? '';
    const close = line.indexOf('}');
    const length = close < 0 ? Math.min(line.length, 20) : close + 1;
    const start = body.start + fault.start;
    const word = model.tree.text.slice(opener.start, opener.end);
    const fixes: readonly Fix[] = word.endsWith(name)
      ? [
          {
            title: `Change to "${name}" in quotes, which replaces no variables`,
            safety: 'correction',
            edits: [{ span: { start: opener.end - name.length, end: opener.end }, newText: `"${name}"` }],
          },
        ]
      : [];
    const others = /\$(?:\w|\{\w)/.test(text.slice(0, fault.start));
    yield {
      span: { start, end: start + length },
      message: 'heredoc',
      values: { text: line.slice(0, length), name },
      fixes: others ? [] : fixes,
    };
  }
}
