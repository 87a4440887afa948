/**
 * A half-open range of UTF-16 offsets into one document's text.
 *
 * For `FROM alpine`, the image's span is `{ start: 5, end: 11 }`.
 */
export interface Span {
  /** Offset of the first character. */
  readonly start: number;
  /** Offset after the last character. */
  readonly end: number;
}

/** Tells whether `offset` lies in `span`, its end included, as a cursor behind the last character counts as in it. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Tells whether `inner` lies wholly in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Tells whether the two spans share a character, or an empty one stands inside the other. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
