import { sliceJoined } from './joined.ts';
import type { Joined, Word } from './tree.ts';

/** What a body is that may be a JSON array. */
export type JsonForm =
  /** Not JSON: BuildKit silently takes it for the other form of the instruction. */
  | { readonly kind: 'none' }
  /** JSON, but not an array of strings: BuildKit refuses. */
  | { readonly kind: 'mixed' }
  | { readonly kind: 'strings'; readonly words: readonly Word[] };

/** Reads `["a", "b"]` as BuildKit does: the whole body must be JSON, else it is none. */
export function readJsonForm(body: Joined): JsonForm {
  const { text } = body;
  if (!/^\s*\[/.test(text)) return { kind: 'none' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'none' };
  }
  if (!Array.isArray(value)) return { kind: 'none' };
  if (!value.every((element) => typeof element === 'string')) return { kind: 'mixed' };
  const words: Word[] = [];
  let at = 0;
  for (const element of value) {
    const start = text.indexOf('"', at);
    let end = start + 1;
    while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
    words.push({ span: body.spanOf(start + 1, end), text: element, offset: start + 1 });
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
