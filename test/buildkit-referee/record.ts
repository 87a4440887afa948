import type { RecordedStep, Trial, TrialChange, TrialRecord } from './trial.ts';

/** A trial with BuildKit's answers, one for each change: a line of a record file. */
export interface AnsweredTrial extends Omit<Trial, 'changes'> {
  readonly answers: readonly (TrialChange & Answer)[];
}

interface Answer {
  /** For each vertex `stage:line`, a letter for its kind, its number among equals, and what became of it: `0:3x=`, `1:12c#1!`. */
  readonly steps: string;
  readonly assumed?: readonly string[];
  readonly unsure?: string;
}

const kinds: ReadonlyMap<string, string> = new Map([
  ['exec', 'x'],
  ['copy', 'c'],
  ['mkdir', 'd'],
  ['mkfile', 'f'],
  ['merge', 'm'],
]);

/** `=` stays cached, `!` runs again, `?` runs again if what it reads came out different. */
const outcomes: ReadonlyMap<string, string> = new Map([
  ['cached', '='],
  ['rebuilt', '!'],
  ['depends', '?'],
]);

/** Writes steps as one short text. */
export function packSteps(steps: readonly RecordedStep[]): string {
  return steps
    .map(({ stage, line, kind, nth, outcome }) => {
      const number = nth === undefined || nth === 0 ? '' : `#${nth}`;
      return `${stage}:${line}${kinds.get(kind) ?? kind}${number}${outcomes.get(outcome) ?? `(${outcome})`}`;
    })
    .join(' ');
}

/** Reads what `packSteps` wrote. */
export function unpackSteps(text: string): readonly RecordedStep[] {
  const kindOf = new Map([...kinds].map(([kind, letter]) => [letter, kind]));
  const outcomeOf = new Map([...outcomes].map(([outcome, letter]) => [letter, outcome]));
  return text.split(' ').flatMap((word) => {
    const [, stage, line, kind = '', nth, outcome = ''] = /^(-?\d+):(\d+)([a-z])(?:#(\d+))?(.)/.exec(word) ?? [];
    if (stage === undefined) return [];
    const step = {
      stage: Number(stage),
      line: Number(line),
      kind: kindOf.get(kind) ?? kind,
      outcome: outcomeOf.get(outcome) ?? outcome,
    };
    return [nth === undefined ? step : { ...step, nth: Number(nth) }];
  });
}

/** Puts BuildKit's answers to the trial that asked; those that failed are left out. */
export function joinAnswers(trial: Trial, records: readonly TrialRecord[]): AnsweredTrial {
  const { changes: _, ...rest } = trial;
  const answers = records.flatMap(({ change, steps, assumed, unsure, error }) =>
    error === undefined
      ? [
          {
            ...change,
            steps: packSteps(steps ?? []),
            ...(assumed ? { assumed } : {}),
            ...(unsure === undefined ? {} : { unsure }),
          },
        ]
      : [],
  );
  return { ...rest, answers };
}

/** The trial and the records of a line of a record file. */
export function splitAnswers(answered: AnsweredTrial): { readonly trial: Trial; readonly records: readonly TrialRecord[] } {
  const { answers, ...rest } = answered;
  const records = answers.map(({ steps, assumed, unsure, ...change }) => ({
    id: rest.id,
    change,
    steps: unpackSteps(steps),
    ...(assumed ? { assumed } : {}),
    ...(unsure === undefined ? {} : { unsure }),
  }));
  return { trial: { ...rest, changes: answers }, records };
}

/** Reads a file of one JSON value per line. */
export function readLines<T>(text: string): T[] {
  const values: T[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const value: T = JSON.parse(line);
    values.push(value);
  }
  return values;
}
