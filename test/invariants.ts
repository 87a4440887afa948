import { analyze } from '../core/analysis.ts';
import type { BuildContext } from '../core/context/build-context.ts';
import { fixAll } from '../core/rules/fix-all.ts';
import type { Finding } from '../core/rules/rule.ts';
import type { Instruction, Tree } from '../core/syntax/tree.ts';
import { parse } from '../core/syntax/parse.ts';
import { applyEdits, sortEdits, type TextEdit } from '../core/text/edit.ts';
import { contains, type Span } from '../core/text/span.ts';

/** What must hold for every text. Each function returns sentences about what does not. */

/** Spans lie in the text, nest, and come in order. */
export function treeProblems(tree: Tree): string[] {
  const problems: string[] = [];
  const whole = { start: 0, end: tree.text.length };
  let last = 0;
  for (const instruction of tree.instructions) {
    if (instruction.span.start < last) problems.push(`instruction at ${instruction.span.start} overlaps the one before`);
    last = instruction.span.end;
    problems.push(...instructionProblems(tree, instruction, whole));
  }
  for (const comment of tree.comments)
    if (tree.text[comment.span.start] !== '#') problems.push(`comment at ${comment.span.start} has no #`);
  return problems;
}

function instructionProblems(tree: Tree, instruction: Instruction, outer: Span): string[] {
  const problems: string[] = [];
  const expectIn = (what: string, inner: Span, around: Span): void => {
    if (inner.start > inner.end || !contains(around, inner)) {
      problems.push(`${what} ${inner.start}-${inner.end} is not in ${around.start}-${around.end}`);
    }
  };
  expectIn('instruction', instruction.span, outer);
  expectIn('header', instruction.header, instruction.span);
  expectIn('keyword', instruction.keyword.span, instruction.header);
  for (const flag of instruction.flags) {
    expectIn('flag', flag.span, instruction.header);
    expectIn('flag name', flag.nameSpan, flag.span);
    if (flag.valueSpan) expectIn('flag value', flag.valueSpan, flag.span);
  }
  for (const word of instruction.args) expectIn('word', word.span, instruction.header);
  for (const heredoc of instruction.heredocs) {
    expectIn('heredoc opener', heredoc.opener, instruction.header);
    expectIn('heredoc body', heredoc.body, instruction.span);
  }
  if (!instruction.json) {
    for (const word of instruction.args) {
      if (word.span.end - word.span.start === word.text.length && tree.text.slice(word.span.start, word.span.end) !== word.text) {
        problems.push(`word ${JSON.stringify(word.text)} is not the text at its span`);
      }
    }
  }
  if (instruction.trigger) problems.push(...instructionProblems(tree, instruction.trigger, instruction.span));
  return problems;
}

/** Edits are disjoint and in the text; a fix takes its finding away and brings no new error or warning; all safe fixes together settle. */
export function fixProblems(text: string, context?: BuildContext): string[] {
  const problems: string[] = [];
  const { findings } = analyze(text, context);
  for (const finding of findings) {
    if (finding.span.start > finding.span.end || finding.span.end > text.length)
      problems.push(`${finding.rule}: span outside of the text`);
    for (const fix of finding.fixes) {
      const where = `${finding.rule}, "${fix.title}"`;
      if (!editsAreSound(text, fix.edits)) {
        problems.push(`${where}: edits overlap or lie outside of the text`);
        continue;
      }
      const after = analyze(applyEdits(text, fix.edits), context).findings;
      if (countOf(after, finding) >= countOf(findings, finding)) problems.push(`${where}: the finding stays`);
      const added = after.filter((one) => isSerious(one) && countOf(after, one) > countOf(findings, one));
      if (added.length > 0) problems.push(`${where}: brings "${added[0]?.message ?? ''}"`);
    }
  }
  const once = applyEdits(text, fixAll(text, context));
  if (fixAll(once, context).length > 0) problems.push('all safe fixes applied twice differ from once');
  return problems;
}

function editsAreSound(text: string, edits: readonly TextEdit[]): boolean {
  let last = 0;
  for (const { span } of sortEdits(edits)) {
    if (span.start < last || span.end < span.start || span.end > text.length) return false;
    last = span.end;
  }
  return true;
}

function isSerious(finding: Finding): boolean {
  return finding.severity === 'error' || finding.severity === 'warning';
}

/** How often the same thing is said; lines in a message may shift, so numbers do not count. */
function countOf(findings: readonly Finding[], like: Finding): number {
  const plain = (finding: Finding): string => `${finding.rule} ${finding.message.replace(/\d+/g, '')}`;
  return findings.filter((finding) => plain(finding) === plain(like)).length;
}

/** The text as other systems and habits would have it. */
export function variants(text: string): readonly string[] {
  return [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`, text.replaceAll('    ', '\t')];
}

/** The text cut off at about `count` places. */
export function cuts(text: string, count: number): readonly string[] {
  const step = Math.max(1, Math.floor(text.length / count));
  const all: string[] = [];
  for (let end = 0; end < text.length; end += step) all.push(text.slice(0, end));
  return all;
}

/** Everything above for one text. */
export function problemsOf(text: string, context?: BuildContext): string[] {
  return [...treeProblems(parse(text)), ...fixProblems(text, context)];
}
