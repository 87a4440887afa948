import { describe, expect, test } from 'vitest';
import { analyze } from '../../core/analysis.ts';
import { allRules } from '../../core/rules/all-rules.ts';
import { findLines } from '../../core/text/lines.ts';
import { contains } from '../../core/text/span.ts';
import { recorded } from './recorded.ts';

// A warning with BuildKit's name must be one that BuildKit gives, of the same instruction. The line in it may be another: BuildKit puts
// `NoEmptyContinuation` on the last line, we on the empty one.

interface Request {
  readonly text: string;
}

interface Warning {
  readonly rule: string;
  /** 1-based lines of the instruction. */
  readonly start: number;
  readonly end: number;
}

interface Answer {
  readonly lint?: { readonly error?: unknown; readonly warnings?: readonly Warning[] };
}

/**
 * BuildKit takes `# check=skip=MultipleInstructionsDisallowed` above the *second* CMD for one that silences the first, because it reports the
 * first while it reads the second. A comment speaks of the instruction below it, so we do not.
 */
const READ_OTHERWISE = new Set(['per instr MultipleInstr later']);

/** Texts that BuildKit checks to their end, and whose warnings the text alone decides. */
const cases = recorded<Request, Answer>('check').filter(
  ({ id, request, answer }) =>
    answer.lint?.error === undefined &&
    Object.keys(request).every((key) => key === 'id' || key === 'text') &&
    !READ_OTHERWISE.has(id),
);

/** The rule of each warning and the 1-based lines of the instruction that it stands in, or its own line outside of any. */
function ourWarnings(text: string): readonly Warning[] {
  const lines = findLines(text);
  const { model, findings } = analyze(text);
  const found = findings.filter((finding) => finding.source === 'buildkit' && finding.severity !== 'error');
  return found.map(({ rule, span }) => {
    const whole = model.tree.instructions.find((instruction) => contains(instruction.span, span))?.span ?? span;
    return { rule, start: lines.lineAt(whole.start) + 1, end: lines.lineAt(whole.end) + 1 };
  });
}

function isSame(a: Warning, b: Warning): boolean {
  return a.rule === b.rule && a.start <= b.end && b.start <= a.end;
}

describe('warnings with the names of BuildKit', () => {
  test('none that BuildKit does not give', () => {
    const wrong = cases.flatMap(({ id, request, answer }) =>
      ourWarnings(request.text)
        .filter((ours) => !(answer.lint?.warnings ?? []).some((theirs) => isSame(ours, theirs)))
        .map((ours) => `${id}: ${JSON.stringify(request.text)}: ${ours.rule}@${ours.start}`),
    );
    expect(wrong).toEqual([]);
  });

  test('most of those that BuildKit gives', () => {
    const known = new Set(allRules.map((rule) => rule.id));
    const missed: string[] = [];
    let all = 0;
    for (const { id, request, answer } of cases) {
      const ours = ourWarnings(request.text);
      for (const warning of answer.lint?.warnings ?? []) {
        if (!known.has(warning.rule)) continue;
        all++;
        if (!ours.some((one) => isSame(one, warning)))
          missed.push(`${id}: ${JSON.stringify(request.text)}: ${warning.rule}@${warning.start}`);
      }
    }
    if (process.env['MISSED'] !== undefined) console.log(`${missed.length} of ${all} missed\n${missed.join('\n')}`);
    expect(missed.length / all).toBeLessThan(0.25);
  });
});
