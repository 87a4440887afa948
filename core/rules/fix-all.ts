import { analyze } from '../analysis.ts';
import type { BuildContext } from '../context/build-context.ts';
import { applyEdits, createPlacer, type TextEdit } from '../text/edit.ts';
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
    ).flatMap((fix) => fix.edits);
    if (edits.length === 0) break;
    if (rounds === 0) first = edits;
    current = applyEdits(current, edits);
  }
  return rounds <= 1 ? first : differingPart(text, current);
}

/** The did-you-mean corrections of a file's misspelt words, as far as they can be applied together, and how many they are. */
export function corrections(findings: readonly Finding[]): { readonly edits: readonly TextEdit[]; readonly count: number } {
  const fixes = joinFixes(findings, (fix) => fix.misspelling === true);
  return { edits: fixes.flatMap(({ edits }) => edits), count: fixes.length };
}

/** The first accepted fix of each finding, as far as they can be applied together; of two that touch one place the earlier. */
function joinFixes(findings: readonly Finding[], accept: (fix: Fix) => boolean): readonly Fix[] {
  const place = createPlacer();
  return findings.flatMap((finding) => {
    const fix = finding.fixes.find(accept);
    return fix && place(fix.edits) ? [fix] : [];
  });
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
