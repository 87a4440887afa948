import type { Change } from '../../core/cache/change.ts';
import { canonicalImage, type BuildFacts, type ImageConfig } from '../../core/cache/facts.ts';
import { simulate, type StepOutcome } from '../../core/cache/simulate.ts';
import { ignoreFileNames, parseIgnoreFile, sentFiles } from '../../core/context/ignore.ts';
import { bind } from '../../core/model/bind.ts';
import { parse } from '../../core/syntax/parse.ts';

/** A Dockerfile, a build context as a list of names, and changes to try one at a time: a line of the referee's input. */
export interface Trial {
  readonly id: string;
  readonly dockerfile: string;
  readonly text: string;
  /** One that ends in a slash is an empty folder. */
  readonly files: readonly string[];
  readonly contents?: Readonly<Record<string, string>>;
  readonly links?: Readonly<Record<string, string>>;
  readonly ignore?: Readonly<Record<string, string>>;
  readonly target?: string;
  readonly args?: Readonly<Record<string, string>>;
  readonly attrs?: Readonly<Record<string, string>>;
  readonly images?: Readonly<Record<string, ImageConfig>>;
  readonly changes: readonly TrialChange[];
}

/** A change in the referee's words; lines are counted from 1. */
export interface TrialChange {
  readonly kind: string;
  readonly path?: string;
  readonly text?: string;
  readonly name?: string;
  readonly value?: string;
  readonly line?: number;
  readonly stage?: string;
  readonly image?: string;
  readonly config?: ImageConfig;
  readonly attrs?: Readonly<Record<string, string>>;
  /** Which line an edit of an instruction replaced. */
  readonly at?: number;
  readonly before?: string;
  readonly after?: string;
  readonly note?: string;
}

/** What BuildKit did with one vertex of the second build. */
export interface RecordedStep {
  readonly stage: number;
  readonly line: number;
  readonly kind: string;
  readonly nth?: number;
  readonly outcome: string;
}

/** BuildKit's answer to one change: a line of the referee's output. */
export interface TrialRecord {
  readonly id: string;
  readonly dockerfile?: string;
  readonly target?: string;
  readonly args?: Readonly<Record<string, string>>;
  readonly change: TrialChange;
  readonly steps?: readonly RecordedStep[];
  readonly assumed?: readonly string[];
  readonly unsure?: string;
  readonly error?: string;
}

/** How a prediction and a record differ in one vertex. */
export interface Difference {
  /** `missing`: not predicted; `extra`: predicted only; `vague`: `depends` where BuildKit is certain; `wrong`: all else. */
  readonly kind: 'missing' | 'extra' | 'vague' | 'wrong';
  readonly step: string;
  readonly expected: string;
  readonly predicted: string;
}

/** The referee cuts out of a text what made-up images and downloads cannot have. */
export function possible(text: string): string {
  return text
    .replace(/@sha256:[0-9a-f]{64}/g, '')
    .replace(/^(\s*ADD\s.*?)--checksum=\S+\s+/gim, '$1')
    .replace(/^(\s*(?:FROM|ARG)\s.*?)\blocalhost(:\d+)?\//gim, '$1localhost.invalid/');
}

/** What the prediction may know of a trial. */
export function factsOf(trial: Trial, assumed: readonly string[] = []): BuildFacts {
  const names = trial.files.filter((name) => !name.endsWith('/'));
  const all = new Set([
    ...names,
    ...assumed,
    ...Object.keys(trial.contents ?? {}),
    ...Object.keys(trial.links ?? {}),
    ...Object.keys(trial.ignore ?? {}),
    trial.dockerfile,
  ]);
  const path = ignoreFileNames(trial.dockerfile).find((name) => trial.ignore?.[name] !== undefined);
  const text = path === undefined ? undefined : trial.ignore?.[path];
  const files = [...sentFiles(parseIgnoreFile(text ?? ''), [...all])].sort();
  const sent = new Set(files);
  return {
    context: {
      files,
      complete: true,
      contents: new Map(),
      dockerfile: trial.dockerfile,
      links: new Map(Object.entries(trial.links ?? {})),
      emptyFolders: trial.files.flatMap((name) => (name.endsWith('/') ? [name.slice(0, -1)] : [])).sort(),
      ...(path === undefined || text === undefined ? {} : { ignoreFile: { path, text } }),
    },
    ignored: [...all].filter((name) => !sent.has(name)),
    contentOf: (name) => trial.contents?.[name] ?? `only ${name}`,
    // The referee's images say nothing but what a trial has them say.
    images: new Map([...imagesOf(trial.text), ...Object.entries(trial.images ?? {})]),
  };
}

function imagesOf(text: string): readonly (readonly [string, ImageConfig])[] {
  const { stages } = bind(parse(possible(text)));
  return stages.flatMap(({ base }) => (base.kind === 'image' ? [[canonicalImage(base.image), {}] as const] : []));
}

/** A change in the core's words; undefined for one that it has no word for. */
export function toChange(trial: Trial, change: TrialChange, byText: boolean): Change | undefined {
  const { kind, path = '', name = '', value = '', text } = change;
  switch (kind) {
    case 'none':
      return { kind };
    case 'file':
    case 'add':
      return { kind, path, ...(text === undefined ? {} : { text }) };
    case 'remove':
    case 'touch':
    case 'mode':
      return { kind, path };
    case 'rename':
      return { kind, path, to: name };
    case 'arg':
      return { kind, name, value };
    case 'line':
      return { kind: 'text', text: replaceLine(possible(trial.text), change.line ?? 0, possible(change.after ?? '')) };
    case 'instruction':
      if (byText && change.after !== undefined)
        return { kind: 'text', text: replaceLine(possible(trial.text), change.at ?? 0, change.after) };
      return { kind, line: (change.line ?? 0) - 1 };
    case 'base':
    case 'config':
      return { kind, image: change.image ?? '', ...(kind === 'config' && change.config ? { config: change.config } : {}) };
    case 'url':
      return text === 'modified' ? { kind: 'none' } : { kind, value };
    case 'option':
      return { kind, options: change.attrs ?? {} };
    default:
      return undefined;
  }
}

function replaceLine(text: string, line: number, after: string): string {
  const lines = text.split('\n');
  lines[line - 1] = after;
  return lines.join('\n');
}

/**
 * Predicts what the referee recorded.
 *
 * @param byText whether an edit of an instruction is given as the whole text rather than as the line alone
 */
export function predict(trial: Trial, record: TrialRecord, byText = false): readonly StepOutcome[] | undefined {
  const change = toChange(trial, record.change, byText);
  if (!change) return undefined;
  return simulate(bind(parse(possible(trial.text))), factsOf(trial, record.assumed), change, {
    args: new Map(Object.entries(trial.args ?? {})),
    options: new Map(Object.entries(trial.attrs ?? {})),
    ...(trial.target === undefined || trial.target === '' ? {} : { target: trial.target }),
  });
}

/** Compares a prediction with a record, vertex by vertex. */
export function compare(record: TrialRecord, predicted: readonly StepOutcome[]): readonly Difference[] {
  const differences: Difference[] = [];
  const named = new Map(predicted.map((step) => [`${step.stage}:${step.line + 1} ${step.kind}${step.nth}`, step.outcome]));
  for (const step of record.steps ?? []) {
    const key = `${step.stage}:${step.line} ${step.kind}${step.nth ?? 0}`;
    const outcome = named.get(key);
    named.delete(key);
    if (outcome === step.outcome) continue;
    const kind = outcome === undefined ? 'missing' : outcome === 'depends' ? 'vague' : 'wrong';
    differences.push({ kind, step: key, expected: step.outcome, predicted: outcome ?? '' });
  }
  for (const [key, outcome] of named) differences.push({ kind: 'extra', step: key, expected: '', predicted: outcome });
  return differences;
}
