import type { Span } from './span.ts';

/** Replaces the text of `span` by `newText`; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * Applies edits to a text.
 *
 * @param edits disjoint edits in any order; of two insertions at one offset the earlier in the list comes first
 * @throws RangeError where two edits overlap, which is an error of the program and never of the user's text
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = sortEdits(edits);
  const parts: string[] = [];
  let position = 0;
  for (const edit of ordered) {
    if (edit.span.start < position || edit.span.end > text.length) {
      throw new RangeError(`edits overlap at offset ${edit.span.start}`);
    }
    parts.push(text.slice(position, edit.span.start), edit.newText);
    position = edit.span.end;
  }
  parts.push(text.slice(position));
  return parts.join('');
}

/** The edits in the order of their place; insertions at one place keep their order. */
export function sortEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Tells whether edits can be applied together: no overlap and no two insertions at one place. */
export function areDisjoint(edits: readonly TextEdit[]): boolean {
  return createPlacer()(edits);
}

/**
 * Starts with nothing placed. Each call places edits if they can be applied together with all that were placed before, and tells whether
 * they can; where not, it places none of them. Edits that come about in the order of the text cost a search each.
 */
export function createPlacer(): (edits: readonly TextEdit[]) => boolean {
  /** In the order of the text, disjoint, no two at one place. */
  const placed: TextEdit[] = [];
  return (edits) => {
    for (const [index, edit] of edits.entries()) {
      const at = findPlace(placed, edit.span.start);
      const before = placed[at - 1];
      const after = placed[at];
      if (
        (before && before.span.end > edit.span.start) ||
        (after && (after.span.start < edit.span.end || after.span.start === edit.span.start))
      ) {
        for (const { span } of edits.slice(0, index)) placed.splice(findPlace(placed, span.start), 1);
        return false;
      }
      placed.splice(at, 0, edit);
    }
    return true;
  };
}

/** Index of the first of sorted edits that starts at an offset or behind it. */
function findPlace(edits: readonly TextEdit[], offset: number): number {
  let low = 0;
  for (let high = edits.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
