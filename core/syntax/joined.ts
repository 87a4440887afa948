import type { Span } from '../text/span.ts';
import type { Joined } from './tree.ts';

/** Collects the physical lines of one instruction into one logical line. */
export class JoinedBuilder {
  readonly #source: string;
  readonly #segments: Segments = { logical: [], physical: [], length: 0, last: 0 };
  #text = '';

  constructor(source: string) {
    this.#source = source;
  }

  /** Appends `[start, end)` of the source. */
  add(start: number, end: number): void {
    const segments = this.#segments;
    if (segments.logical.length > 0 && start === end) return;
    segments.logical.push(segments.length);
    segments.physical.push(start);
    this.#text += this.#source.slice(start, end);
    segments.length += end - start;
    segments.last = end;
  }

  finish(): Joined {
    return new JoinedText(this.#text, this.#segments, 0);
  }
}

/** The part `[start, end)` of a joined text, with its own offsets. */
export function sliceJoined(joined: Joined, start: number, end: number): Joined {
  return joined instanceof JoinedText ? joined.slice(start, end) : joined;
}

interface Segments {
  /** Start of each segment in the joined text, ascending. */
  readonly logical: number[];
  /** Start of each segment in the source. */
  readonly physical: number[];
  length: number;
  /** Offset in the source after the last character. */
  last: number;
}

/** A class, though it is plain data, because a file has thousands of these and closures in each would cost more than all the reading. */
class JoinedText implements Joined {
  readonly text: string;
  readonly #segments: Segments;
  /** Where `text` starts in the whole logical line. */
  readonly #base: number;

  constructor(text: string, segments: Segments, base: number) {
    this.text = text;
    this.#segments = segments;
    this.#base = base;
  }

  get span(): Span {
    return this.spanOf(0, this.text.length);
  }

  toSource(offset: number): number {
    const { logical, physical, length, last } = this.#segments;
    const at = offset + this.#base;
    if (at >= length) return last;
    let low = 0;
    let high = logical.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((logical[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return (physical[low] ?? 0) + at - (logical[low] ?? 0);
  }

  spanOf(start: number, end: number): Span {
    const from = this.toSource(start);
    return { start: from, end: end > start ? this.toSource(end - 1) + 1 : from };
  }

  slice(start: number, end: number): JoinedText {
    return new JoinedText(this.text.slice(start, end), this.#segments, this.#base + start);
  }
}
