import type { Flag, Joined } from '../syntax/tree.ts';
import type { MountField } from './model.ts';

/**
 * The `key=value` fields of a `--mount`: one record of comma-separated values. BuildKit takes the flag's own quotes off before it looks for
 * commas, so that `--mount="type=bind,target=/a b"` has two fields; only quotes that were escaped there can hold a comma together.
 *
 * @param escape the escape character of the file
 */
export function readMountFields(flag: Flag, escape: string): readonly MountField[] {
  if (!flag.joined || flag.value === undefined) return [];
  const raw = flag.joined.text;
  if (!raw.includes('"') && !raw.includes("'") && !raw.includes(escape)) return plainFields(flag.joined);
  const { text, origins } = resolveQuotes(raw, escape);
  const fields: MountField[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === '"' && (at === start || quoted)) quoted = !quoted;
    else if (at === text.length || (text[at] === ',' && !quoted)) {
      fields.push(readField(flag.joined, text, origins, start, at));
      start = at + 1;
    }
  }
  return fields;
}

/** The fields of a value without quotes and escapes, as nearly all are. */
function plainFields(raw: Joined): readonly MountField[] {
  const { text } = raw;
  const fields: MountField[] = [];
  for (let start = 0; start <= text.length;) {
    const comma = text.indexOf(',', start);
    const end = comma < 0 ? text.length : comma;
    const equals = text.indexOf('=', start);
    const keyEnd = equals < 0 || equals > end ? end : equals;
    const field: MountField = {
      span: raw.spanOf(start, end),
      key: text.slice(start, keyEnd).toLowerCase(),
      keySpan: raw.spanOf(start, keyEnd),
    };
    fields.push(
      keyEnd === end ? field : { ...field, value: text.slice(keyEnd + 1, end), valueSpan: raw.spanOf(keyEnd + 1, end) },
    );
    start = end + 1;
  }
  return fields;
}

/** The value without quotes and escapes, and for each of its characters (and its end) the offset in the value as written. */
function resolveQuotes(raw: string, escape: string): { text: string; origins: readonly number[] } {
  let text = '';
  const origins: number[] = [];
  let quote = '';
  for (let at = 0; at < raw.length; at++) {
    let character = raw[at] ?? '';
    if (character === escape && at + 1 < raw.length) character = raw[++at] ?? '';
    else if (quote === '' ? character === '"' || character === "'" : character === quote) {
      quote = quote === '' ? character : '';
      continue;
    }
    text += character;
    origins.push(at);
  }
  origins.push(raw.length);
  return { text, origins };
}

function readField(raw: Joined, text: string, origins: readonly number[], start: number, end: number): MountField {
  const quoted = end - start >= 2 && text[start] === '"' && text[end - 1] === '"';
  const from = quoted ? start + 1 : start;
  const to = quoted ? end - 1 : end;
  const spanOf = (first: number, last: number): MountField['span'] => {
    const begin = origins[first] ?? 0;
    return raw.spanOf(begin, last > first ? (origins[last - 1] ?? 0) + 1 : begin);
  };
  const field = text.slice(from, to);
  const equals = field.indexOf('=');
  const keyEnd = equals < 0 ? to : from + equals;
  return {
    span: spanOf(from, to),
    key: text.slice(from, keyEnd).toLowerCase(),
    keySpan: spanOf(from, keyEnd),
    ...(equals < 0 ? {} : { value: text.slice(keyEnd + 1, to), valueSpan: spanOf(keyEnd + 1, to) }),
  };
}
