import type { Joined } from './tree.ts';

/** Collects the physical lines of one instruction into one logical line. */
export interface JoinedBuilder {
  /** Appends `text[start, end)` of the source. */
  add(start: number, end: number): void;
  finish(): Joined;
}

/** Starts a logical line over `source`. */
export function startJoined(source: string): JoinedBuilder {
  const parts: string[] = [];
  const logical: number[] = [];
  const physical: number[] = [];
  let length = 0;
  let last = 0;
  return {
    add(start, end) {
      if (logical.length > 0 && start === end) return;
      logical.push(length);
      physical.push(start);
      parts.push(source.slice(start, end));
      length += end - start;
      last = end;
    },
    finish() {
      return view(parts.join(''), { logical, physical, length, last }, 0);
    },
  };
}

/** The part `[start, end)` of a joined text, with its own offsets. */
export function sliceJoined(joined: Joined, start: number, end: number): Joined {
  const view = views.get(joined);
  return view ? view(start, end) : joined;
}

interface Segments {
  /** Start of each segment in the joined text, ascending. */
  readonly logical: readonly number[];
  /** Start of each segment in the source. */
  readonly physical: readonly number[];
  readonly length: number;
  /** Offset in the source after the last character. */
  readonly last: number;
}

/** How to cut a smaller view out of one that this file made; kept apart so that `Joined` stays a plain interface. */
const views = new WeakMap<Joined, (start: number, end: number) => Joined>();

function view(text: string, segments: Segments, base: number): Joined {
  const toSource = (offset: number): number => {
    const at = offset + base;
    if (at >= segments.length) return segments.last;
    let low = 0;
    let high = segments.logical.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((segments.logical[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return (segments.physical[low] ?? 0) + at - (segments.logical[low] ?? 0);
  };
  const spanOf = (start: number, end: number): { start: number; end: number } =>
    end > start ? { start: toSource(start), end: toSource(end - 1) + 1 } : { start: toSource(start), end: toSource(start) };
  const joined: Joined = { text, span: spanOf(0, text.length), toSource, spanOf };
  views.set(joined, (start, end) => view(text.slice(start, end), segments, base + start));
  return joined;
}
