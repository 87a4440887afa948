import { readMountFields } from '../../model/mounts.ts';
import type { Flag, Instruction, Word } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';

/** Whether anything in it could be read wrongly; most instructions hold no variable and no quote, and need no closer look. */
export function mayFail({ kind, body, heredocs, flags }: Instruction): boolean {
  if (kind === 'RUN') return flags.some(({ name, value }) => name === 'mount' && value?.includes('$') === true);
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
export interface Place {
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

/** The texts of an instruction that BuildKit expands one by one, as far as anything in them could be read wrongly. */
export function* expandedPlaces(instruction: Instruction, escape: string): Generator<Place> {
  const { kind, args, flags } = instruction;
  switch (kind) {
    case 'FROM': {
      const [image] = args;
      if (image && isMarked(image)) yield placeOf(instruction, image, 0);
      break;
    }
    case 'ARG':
      for (const word of args) {
        // A quote that opens before the "=" may not be closed behind it.
        const equals = isMarked(word) || /^[^=]*["'$]/.test(word.text) ? word.text.indexOf('=') : -1;
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
        if (!isMarked(word) && !/^[^=]*["'$]/.test(word.text)) continue;
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
    case 'RUN':
      break;
    default:
      return;
  }
  for (const flag of flags) {
    const { name, value, valueSpan } = flag;
    if (kind === 'RUN') {
      if (name === 'mount') yield* fieldsOf(flag, escape);
      continue;
    }
    if (!expandedFlags.has(name) || value === undefined || !valueSpan) continue;
    const direct = valueSpan.end - valueSpan.start === value.length;
    yield {
      text: value,
      spanOf: (start, end) => (direct ? { start: valueSpan.start + start, end: valueSpan.start + end } : valueSpan),
    };
  }
}

/** The values of the options of a mount, each of which is expanded by itself. */
function* fieldsOf(flag: Flag, escape: string): Generator<Place> {
  for (const { key, value, valueSpan } of readMountFields(flag, escape)) {
    if (key === 'from' || value?.includes('$') !== true || !valueSpan) continue;
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
