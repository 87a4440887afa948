import { analyze } from '../../core/analysis.ts';
import { hover } from '../../core/ide/hover.ts';
import { allRefactorings } from '../../core/refactor/all-refactorings.ts';
import { fixAll } from '../../core/rules/fix-all.ts';
import { parse } from '../../core/syntax/parse.ts';
import { applyEdits } from '../../core/text/edit.ts';
import type { Random } from '../conformance/random.ts';
import { treeProblems } from '../invariants.ts';

/**
 * Does with a text all that the editor would: findings, their fixes, hover and code actions somewhere, all safe fixes, and an edit.
 *
 * @throws what the product threw, or an error that tells which promise it broke
 */
export function tryOne(text: string, random: Random): void {
  const { facts, findings } = analyze(text);
  const { tree } = facts.model;
  const problems = treeProblems(tree);
  for (const { rule, span, fixes } of findings) {
    if (span.start > span.end || span.start < 0 || span.end > text.length) problems.push(`${rule}: span outside of the text`);
    for (const fix of fixes) applyEdits(text, fix.edits);
  }
  const offset = random.below(text.length + 1);
  hover(facts, offset);
  for (const refactoring of allRefactorings) {
    for (const { edits } of refactoring.offers(facts, { start: offset, end: offset })) applyEdits(text, edits);
  }
  if (random.below(16) === 0) applyEdits(text, fixAll(text));
  if (random.below(4) === 0) {
    const cut = text.slice(0, offset) + text.slice(offset + 1);
    const again = parse(cut, tree).instructions.map(({ span, kind }) => [kind, span.start, span.end]);
    const fresh = parse(cut).instructions.map(({ span, kind }) => [kind, span.start, span.end]);
    if (JSON.stringify(again) !== JSON.stringify(fresh)) problems.push(`read otherwise after the edit at ${offset}`);
  }
  if (problems.length > 0) throw new Error(problems[0]);
}
