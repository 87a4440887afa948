import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareCopy, compareIgnore, type Verdict } from './context-compare.ts';
import { randomCopy, randomIgnore } from './context-random.ts';
import { randomStages } from './graph-random.ts';
import { compareGraph, toRecordedGraph, type RecordedGraph } from './graph-record.ts';
import { readInputs } from './inputs.ts';
import { askMode } from './oracle.ts';
import { createRandom, type Random } from './random.ts';

// Ignore files, what a COPY takes of a listing, and the edges between stages: what has no place in the answer of the mode `conform`.

const BATCH = 500;
const RECORDED_SEED = 1;
const SHOWN = 5;

function many<T>(count: number, random: Random, make: (random: Random) => T): readonly T[] {
  return Array.from({ length: count }, () => make(random));
}

/** Asks BuildKit about its steps and stages. */
function askGraphs(root: string, inputs: readonly { readonly id: string; readonly text: string }[]): readonly RecordedGraph[] {
  const requests = inputs.map(({ text }) => ({ text }));
  const stages = askMode(root, 'stages', requests);
  const steps = askMode(root, 'llb', requests);
  return inputs.map(({ id, text }, index) =>
    toRecordedGraph(id, text, JSON.parse(stages[index] ?? '{}'), JSON.parse(steps[index] ?? '{}')),
  );
}

/** Stages at random of which BuildKit accepts the file; those that it refuses tell little. */
function acceptedStages(root: string, count: number, random: Random): readonly RecordedGraph[] {
  const texts = many(count * 3, random, randomStages);
  const graphs = askGraphs(
    root,
    texts.map((text, index) => ({ id: `random ${index}`, text })),
  );
  return graphs.filter(({ taken }) => taken !== undefined).slice(0, count);
}

/** Rewrites the records of the modes `ignore` and `sources`, and that of the graphs. */
export function recordOthers(root: string): void {
  const folder = join(root, 'test/conformance');
  const write = (name: string, lines: readonly string[]): void =>
    writeFileSync(join(folder, name), lines.map((line) => `${line}\n`).join(''));
  const inJson = (rows: readonly object[]): readonly string[] => rows.map((row) => JSON.stringify(row));
  const named = (requests: readonly object[]): readonly object[] =>
    requests.map((request, index) => ({ id: String(index + 1), ...request }));
  const random = createRandom(RECORDED_SEED);
  const ignores = named(many(300, random, randomIgnore));
  write('ignore-random.in.jsonl', inJson(ignores));
  write('ignore-random.out.jsonl', askMode(root, 'ignore', ignores));
  const copies = named(many(300, random, randomCopy));
  write('sources-random.in.jsonl', inJson(copies));
  write('sources-random.out.jsonl', askMode(root, 'sources', copies));
  const written = readInputs(join(folder, 'graph-inputs'));
  write('graph.jsonl', inJson([...askGraphs(root, written), ...acceptedStages(root, 150, random)]));
}

/**
 * Holds us against BuildKit on fresh inputs, and prints a line for each sort and the first differences.
 *
 * @param count how many of each sort; of copies a tenth, as every one is laid out on the disk
 * @returns how many differ
 */
export function liveOthers(root: string, count: number, seed: number): number {
  const random = createRandom(seed);
  console.log(`\n== contexts and graphs, seed ${seed}`);
  const judge = <In extends object>(
    mode: string,
    left: number,
    make: (random: Random) => In,
    compare: (input: In, answer: string) => Verdict,
  ): number => {
    const tally = { equal: 0, different: 0, unknown: 0, void: 0 };
    for (let rest = left; rest > 0; rest -= BATCH) {
      const requests = many(Math.min(rest, BATCH), random, make);
      for (const [index, answer] of askMode(root, mode, requests).entries()) {
        const request = requests[index];
        if (!request) continue;
        const verdict = compare(request, answer);
        tally[verdict.kind]++;
        if (verdict.kind === 'different' && tally.different <= SHOWN) console.log(JSON.stringify(request), '\n ', verdict.detail);
      }
    }
    console.log(
      `${mode}: ${tally.equal} equal, ${tally.different} different, ${tally.unknown} we do not claim to know, ${tally.void} tell nothing`,
    );
    return tally.different;
  };
  const ignored = judge('ignore', count, randomIgnore, (request, answer) => compareIgnore(request, JSON.parse(answer)));
  const copied = judge('sources', Math.ceil(count / 10), randomCopy, (request, answer) =>
    compareCopy(request, JSON.parse(answer)),
  );
  let [equal, different, refused] = [0, 0, 0];
  for (let rest = Math.ceil(count / 5); rest > 0; rest -= BATCH) {
    const texts = many(Math.min(rest, BATCH), random, randomStages);
    for (const graph of askGraphs(
      root,
      texts.map((text, index) => ({ id: String(index), text })),
    )) {
      const differences = [...compareGraph(graph)];
      if (differences.length > 0 && different < SHOWN) console.log(graph.text, differences.join('\n'));
      if (graph.taken === undefined) refused++;
      else if (differences.length === 0) equal++;
      if (differences.length > 0) different++;
    }
  }
  console.log(`stages: ${equal} equal, ${different} different, ${refused} refused`);
  return ignored + copied + different;
}
