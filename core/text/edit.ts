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

/** Tells whether two sets of edits can be applied together: no overlap and no two insertions at one place. */
export function areDisjoint(a: readonly TextEdit[], b: readonly TextEdit[]): boolean {
  const ordered = sortEdits([...a, ...b]);
  for (let index = 1; index < ordered.length; index++) {
    const before = ordered[index - 1];
    const after = ordered[index];
    if (!before || !after) continue;
    if (after.span.start < before.span.end || after.span.start === before.span.start) return false;
  }
  return true;
}
