import { analyze } from '../analysis.ts';
import type { BuildContext } from '../context/build-context.ts';
import { applyEdits, areDisjoint, type TextEdit } from '../text/edit.ts';
import type { Finding, Fix } from './rule.ts';

/** More rounds than any real file needs; a bound against two fixes that undo each other. */
const mostRounds = 10;

/**
 * The edits that apply every `safe` fix until none is left. Of two that touch one place the earlier wins, the other comes in the next round.
 *
 * @param accept narrows the fixes, such as to those that may run on save
 * @returns disjoint edits of `text`; empty where there is nothing to mend
 */
export function fixAll(text: string, context?: BuildContext, accept: (fix: Fix) => boolean = () => true): readonly TextEdit[] {
  let current = text;
  let first: readonly TextEdit[] = [];
  let rounds = 0;
  for (; rounds < mostRounds; rounds++) {
    const edits = joinFixes(
      analyze(current, context).findings,
      (fix) => fix.safety === 'safe' && fix.files === undefined && accept(fix),
    );
    if (edits.length === 0) break;
    if (rounds === 0) first = edits;
    current = applyEdits(current, edits);
  }
  return rounds <= 1 ? first : differingPart(text, current);
}

/** The did-you-mean corrections of a file, one for each finding that has one, and how many. */
export function corrections(findings: readonly Finding[]): { readonly edits: readonly TextEdit[]; readonly count: number } {
  const withOne = findings.filter((finding) => finding.fixes.some((fix) => fix.safety === 'correction'));
  return { edits: joinFixes(withOne, (fix) => fix.safety === 'correction'), count: withOne.length };
}

/** The edits of the first accepted fix of each finding, as far as they can be applied together. */
function joinFixes(findings: readonly Finding[], accept: (fix: Fix) => boolean): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find(accept);
    if (fix && areDisjoint(edits, fix.edits)) edits.push(...fix.edits);
  }
  return edits;
}

/** One edit of the part in which two texts differ. */
function differingPart(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [{ span: { start, end: before.length - tail }, newText: after.slice(start, after.length - tail) }];
}
