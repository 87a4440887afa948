import type { Answer, Input } from './answer.ts';
import { acceptedAs } from './accepted.ts';
import { compare, parts, type Difference, type Part } from './compare.ts';
import { minimise } from './minimise.ts';
import type { Oracle } from './oracle.ts';

/** Differences of one sort. */
export interface Group {
  readonly part: Part;
  readonly kind: string;
  count: number;
  /** The smallest input that shows it, so far. */
  input: Input;
  detail: string;
}

/** What a run has found. */
export interface Tally {
  readonly groups: Map<string, Group>;
  inputs: number;
  /** Differences that are known and stay. */
  accepted: number;
  /** Texts that BuildKit fell over. */
  panics: number;
  readonly compared: Record<Part, number>;
  readonly equal: Record<Part, number>;
}

/** A tally of nothing. */
export function emptyTally(): Tally {
  const none = (): Record<Part, number> => ({ tree: 0, stages: 0, values: 0, refusals: 0, checks: 0, graph: 0 });
  return { groups: new Map(), inputs: 0, accepted: 0, panics: 0, compared: none(), equal: none() };
}

/** Compares one text and counts it. */
export function count(tally: Tally, input: Input, answer: Answer): void {
  tally.inputs++;
  if (answer.panic !== undefined) tally.panics++;
  const { compared, differences: all } = compare(input, answer);
  const differences = all.filter((difference) => acceptedAs(input, difference) === undefined);
  tally.accepted += all.length - differences.length;
  const differing = new Set(differences.map(({ part }) => part));
  for (const part of compared) {
    tally.compared[part]++;
    if (!differing.has(part)) tally.equal[part]++;
  }
  const seen = new Set<string>();
  for (const { part, kind, detail } of differences) {
    const key = `${part}: ${kind}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const group = tally.groups.get(key);
    if (!group) tally.groups.set(key, { part, kind, count: 1, input, detail });
    else {
      group.count++;
      if (input.text.length < group.input.text.length) Object.assign(group, { input, detail });
    }
  }
}

/** A table of how many were equal, part by part. */
export function table(tally: Tally): string {
  const rows = parts.map((part) => {
    const [all, equal] = [tally.compared[part], tally.equal[part]];
    const share = all === 0 ? '' : `${((equal / all) * 100).toFixed(3)} %`;
    return `${part.padEnd(10)}${String(all).padStart(9)}${String(equal).padStart(9)}${String(all - equal).padStart(8)}  ${share}`;
  });
  const panics = tally.panics === 0 ? '' : `, of which BuildKit itself fell over ${tally.panics}`;
  return [
    `${tally.inputs} inputs${panics}, ${tally.accepted} accepted differences`,
    'part       compared    equal  differ',
    ...rows,
  ].join('\n');
}

/** The least share of equal texts, in percent, that is expected of texts that nobody has seen before. */
const BAR: Readonly<Record<Part, number>> = { tree: 99.9, stages: 99.9, values: 99.9, refusals: 99.5, checks: 100, graph: 99.9 };

/** The parts that are below what is expected: everything of texts that are known, the bar of others. */
export function belowBar(tally: Tally, known: boolean): readonly Part[] {
  return parts.filter((part) => tally.equal[part] * 100 < tally.compared[part] * (known ? 100 : BAR[part]));
}

/** In milliseconds; after it, inputs are shown as they were found. */
const LONGEST_MINIMISING = 60_000;

/**
 * The sorts of differences, the most frequent first, each with its smallest input.
 *
 * @param limit how many of these inputs are made smaller; the others are shown as they were found
 */
export async function listing(tally: Tally, oracle: Oracle, limit: number): Promise<string> {
  const groups = [...tally.groups.values()].sort((a, b) => b.count - a.count);
  const entries: string[] = [];
  const end = performance.now() + LONGEST_MINIMISING;
  for (const group of groups.slice(0, limit)) {
    const input = performance.now() < end ? await shrink(group, oracle) : group.input;
    entries.push(
      `${group.count} × ${group.part}: ${group.kind}\n    ${input.id}\n    ${JSON.stringify(input.text)}\n    ${detailOf(
        group,
        compare(input, (await oracle.ask([input], true))[0] ?? { tree: {}, checks: [] }).differences,
      )}`,
    );
  }
  for (const { count: times, part, kind, input, detail } of groups.slice(limit)) {
    const text = JSON.stringify(input.text);
    entries.push(`${times} × ${part}: ${kind}\n    ${text.length > 300 ? `${text.slice(0, 300)}…` : text}\n    ${detail}`);
  }
  return entries.join('\n');
}

function detailOf(group: Group, differences: readonly Difference[]): string {
  return differences.find(({ part, kind }) => part === group.part && kind === group.kind)?.detail ?? group.detail;
}

async function shrink(group: Group, oracle: Oracle): Promise<Input> {
  const text = await minimise(group.input.text, async (candidates) => {
    const inputs = candidates.map((candidate) => ({ ...group.input, text: candidate }));
    const answers = await oracle.ask(inputs, group.part === 'graph');
    return inputs.map((input, index) => {
      const answer = answers[index];
      if (!answer) return false;
      return compare(input, answer).differences.some(({ part, kind }) => part === group.part && kind === group.kind);
    });
  });
  return { ...group.input, text };
}
