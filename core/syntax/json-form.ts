import { sliceJoined } from './joined.ts';
import type { Joined, Word } from './tree.ts';
import { isSpace } from './words.ts';

/** What a body is that may be a JSON array. */
export type JsonForm =
  /** Not JSON: BuildKit silently takes it for the other form of the instruction. */
  | { readonly kind: 'none' }
  /** JSON, but not an array of strings: BuildKit refuses. */
  | { readonly kind: 'mixed' }
  | { readonly kind: 'strings'; readonly words: readonly Word[] };

/** Halves of a surrogate pair, which `\uD800` may leave; Go makes the replacement character of each. */
const loneSurrogates = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** How deep Go's reader of JSON goes. */
const deepestInGo = 10_000;

/** Whether Go takes a value for JSON: it knows no number such as `1e999`, and does not nest for ever. */
function isReadableInGo(value: readonly unknown[]): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepestInGo || level.some((one) => one === Infinity || one === -Infinity)) return false;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return true;
}

/** Reads `["a", "b"]` as BuildKit does: the whole body must be JSON, else it is none. */
export function readJsonForm(body: Joined): JsonForm {
  const { text } = body;
  let at = 0;
  while (isSpace(text.charCodeAt(at))) at++;
  if (text[at] !== '[') return { kind: 'none' };
  let value: unknown;
  try {
    value = JSON.parse(at === 0 ? text : text.slice(at));
  } catch {
    return { kind: 'none' };
  }
  if (!Array.isArray(value)) return { kind: 'none' };
  if (!value.every((element) => typeof element === 'string')) return { kind: isReadableInGo(value) ? 'mixed' : 'none' };
  const words: Word[] = [];
  for (const element of value) {
    const start = text.indexOf('"', at);
    let end = start + 1;
    while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
    words.push({ span: body.spanOf(start + 1, end), text: element.replace(loneSurrogates, '\uFFFD'), offset: start + 1 });
    at = end + 1;
  }
  return { kind: 'strings', words };
}

/** The array itself without blanks around it. */
export function arraySpan(body: Joined): { start: number; end: number } {
  const start = body.text.indexOf('[');
  const end = body.text.lastIndexOf(']') + 1;
  return sliceJoined(body, start, end).span;
}
