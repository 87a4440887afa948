import type { Span } from '../text/span.ts';
import type { Joined } from './tree.ts';

/** Collects the physical lines of one instruction into one logical line. */
export class JoinedBuilder {
  readonly #source: string;
  /** Start and end of the first line; most instructions have no other. */
  #start = -1;
  #end = -1;
  #segments: Segments | undefined;
  #text = '';

  constructor(source: string) {
    this.#source = source;
  }

  /** Appends `[start, end)` of the source. */
  add(start: number, end: number): void {
    if (this.#start < 0) {
      this.#start = start;
      this.#end = end;
      return;
    }
    if (start === end) return;
    if (!this.#segments) {
      this.#text = this.#source.slice(this.#start, this.#end);
      this.#segments = { logical: [0], physical: [this.#start], length: this.#text.length, last: this.#end };
    }
    const segments = this.#segments;
    segments.logical.push(segments.length);
    segments.physical.push(start);
    this.#text += this.#source.slice(start, end);
    segments.length += end - start;
    segments.last = end;
  }

  finish(): Joined {
    return this.#segments
      ? new LinesText(this.#text, this.#segments, 0)
      : new LineText(this.#source.slice(this.#start, this.#end), this.#start);
  }
}

/** The part `[start, end)` of a joined text, with its own offsets. */
export function sliceJoined(joined: Joined, start: number, end: number): Joined {
  return joined instanceof LineText || joined instanceof LinesText ? joined.slice(start, end) : joined;
}

/** A piece of one physical line. Classes, though they are plain data, because a file has thousands of these and closures in each would cost more than all the reading. */
class LineText implements Joined {
  readonly text: string;
  readonly start: number;

  constructor(text: string, start: number) {
    this.text = text;
    this.start = start;
  }

  get span(): Span {
    return { start: this.start, end: this.start + this.text.length };
  }

  toSource(offset: number): number {
    return this.start + Math.min(offset, this.text.length);
  }

  spanOf(start: number, end: number): Span {
    return { start: this.start + start, end: this.start + Math.max(start, end) };
  }

  slice(start: number, end: number): LineText {
    return new LineText(this.text.slice(start, end), this.start + start);
  }
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

/** A piece of several lines. */
class LinesText implements Joined {
  readonly text: string;
  readonly segments: Segments;
  /** Where `text` starts in the whole logical line. */
  readonly base: number;

  constructor(text: string, segments: Segments, base: number) {
    this.text = text;
    this.segments = segments;
    this.base = base;
  }

  get span(): Span {
    return this.spanOf(0, this.text.length);
  }

  toSource(offset: number): number {
    const { logical, physical, length, last } = this.segments;
    const at = offset + this.base;
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

  slice(start: number, end: number): LinesText {
    return new LinesText(this.text.slice(start, end), this.segments, this.base + start);
  }
}
