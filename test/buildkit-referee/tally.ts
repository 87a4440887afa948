import { splitAnswers, type AnsweredTrial } from './record.ts';
import { compare, predict, type Difference } from './trial.ts';

/** How predictions and records agree. */
export interface Tally {
  readonly pairs: number;
  readonly steps: number;
  readonly wrong: number;
  readonly missing: number;
  readonly extra: number;
  /** `depends` where BuildKit is certain. */
  readonly vague: number;
  /** One line for each change that was not predicted as it came. */
  readonly report: readonly string[];
}

/** Predicts all that was recorded and compares. */
export function tally(trials: readonly AnsweredTrial[], byText: boolean): Tally {
  const counts: Record<Difference['kind'], number> = { wrong: 0, missing: 0, extra: 0, vague: 0 };
  const report: string[] = [];
  let pairs = 0;
  let steps = 0;
  for (const answered of trials) {
    const { trial, records } = splitAnswers(answered);
    for (const record of records) {
      pairs++;
      steps += record.steps?.length ?? 0;
      const predicted = predict(trial, record, byText);
      const differences = predicted ? compare(record, predicted) : [];
      if (!predicted) {
        counts.missing += record.steps?.length ?? 0;
        report.push(`${trial.id}: no prediction for ${JSON.stringify(record.change)}`);
      }
      for (const { kind } of differences) counts[kind]++;
      if (differences.length > 0) {
        const all = differences.map(
          ({ kind, step, expected, predicted }) => `${step} ${kind}: ${expected}, predicted ${predicted}`,
        );
        report.push(`${trial.id}: ${JSON.stringify(record.change)}: ${all.join('; ')}`);
      }
    }
  }
  return { pairs, steps, ...counts, report };
}

/** The figures of a tally as a sentence. */
export function describeTally({ pairs, steps, wrong, missing, extra, vague }: Tally): string {
  const share = steps === 0 ? 0 : (100 * vague) / steps;
  return `${pairs} pairs, ${steps} steps: ${wrong} wrong, ${missing} missing, ${extra} too many, ${vague} vague (${share.toFixed(2)} %)`;
}
