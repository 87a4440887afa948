import { sliceJoined } from '../syntax/joined.ts';
import type { Flag, Joined } from '../syntax/tree.ts';
import type { MountField } from './model.ts';

/** The `key=value` fields of a `--mount`: one record of comma-separated values, each of which may be quoted whole. */
export function readMountFields(flag: Flag): readonly MountField[] {
  if (!flag.joined || flag.value === undefined) return [];
  const raw = flag.joined;
  const fields: MountField[] = [];
  let start = 0;
  let quote = '';
  for (let at = 0; at <= raw.text.length; at++) {
    const character = raw.text[at];
    if (quote !== '' && character === quote) quote = '';
    else if (quote === '' && (character === '"' || character === "'")) quote = character;
    else if (character === undefined || (character === ',' && quote === '')) {
      fields.push(readField(raw, start, at));
      start = at + 1;
    }
  }
  return fields;
}

function readField(raw: Joined, start: number, end: number): MountField {
  let from = start;
  let to = end;
  if (to - from >= 2 && /["']/.test(raw.text[from] ?? '') && raw.text[to - 1] === raw.text[from]) {
    from++;
    to--;
  }
  const text = raw.text.slice(from, to);
  const equals = text.indexOf('=');
  const keyEnd = equals < 0 ? to : from + equals;
  return {
    span: sliceJoined(raw, from, to).span,
    key: raw.text.slice(from, keyEnd).toLowerCase(),
    keySpan: raw.spanOf(from, keyEnd),
    ...(equals < 0 ? {} : { value: unquote(raw.text.slice(keyEnd + 1, to)), valueSpan: raw.spanOf(keyEnd + 1, to) }),
  };
}

function unquote(text: string): string {
  return text.replace(/["']/g, '');
}
