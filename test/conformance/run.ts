import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { Input } from './answer.ts';
import { readInputs } from './inputs.ts';
import { mutate } from './mutate.ts';
import { buildOracle, type Oracle } from './oracle.ts';
import { liveOthers, recordOthers } from './others.ts';
import { createRandom } from './random.ts';
import { writeRecord } from './record.ts';
import { belowBar, count, emptyTally, listing, table, type Tally } from './report.ts';

// npm run conformance -- --record                rewrites the record, with BuildKit's answers of today
// npm run conformance -- --oracle                holds us against BuildKit on our own inputs and on mutations of them
//   --corpus FOLDER   also on the Dockerfiles of a folder, and on mutations of them
//   --count N         how many mutations (50 000)
//   --seed N          from which seed; without it another one each time, which is printed
//   --limit N         how many sorts of differences are shown with a text made as small as can be (60)
// Exit 1 where own inputs or the folder's differ, or more mutations than the bar allows.

const root = process.cwd();
const BATCH = 2000;
const RECORDED_MUTATIONS = 1500;
/** In UTF-16 units: longer texts are recorded only as they were written. */
const LONGEST_MUTATED = 5000;
const RECORDED_SEED = 1;

const { values: options } = parseArgs({
  options: {
    record: { type: 'boolean', default: false },
    oracle: { type: 'boolean', default: false },
    corpus: { type: 'string' },
    count: { type: 'string', default: '50000' },
    seed: { type: 'string' },
    limit: { type: 'string', default: '60' },
  },
});

async function judgeAll(oracle: Oracle, inputs: readonly Input[], reach: boolean, tally: Tally): Promise<void> {
  for (let at = 0; at < inputs.length; at += BATCH) {
    const batch = inputs.slice(at, at + BATCH);
    const answers = await oracle.ask(batch, reach);
    for (const [index, input] of batch.entries()) {
      const answer = answers[index];
      if (answer) count(tally, input, answer);
    }
  }
}

function* mutations(from: readonly Input[], number: number, seed: number): Generator<Input> {
  const random = createRandom(seed);
  const texts = from.map(({ text }) => text);
  for (let index = 0; index < number; index++) {
    const origin = random.pick(from);
    yield { ...origin, id: `${origin.id}, mutation ${index}`, text: mutate(origin.text, random, texts) };
  }
}

const DOCKERFILE = /dockerfile|containerfile/i;

function readCorpus(folder: string): readonly Input[] {
  const inputs: Input[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !DOCKERFILE.test(entry.name) || entry.name.endsWith('.dockerignore')) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    // What is no text in UTF-8 cannot be the same text on both sides.
    if (Buffer.from(text).equals(bytes)) inputs.push({ id: relative(folder, path), text });
  }
  return inputs.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function live(): Promise<void> {
  const oracle = buildOracle(root);
  console.log(
    Object.entries(oracle.versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', '),
  );
  const seed = Number(options.seed ?? Math.floor(Math.random() * 2 ** 31));
  const number = Number(options.count);
  const own = readInputs(join(root, 'test/conformance/inputs'));
  const corpus = options.corpus === undefined ? [] : readCorpus(options.corpus);
  const kinds: readonly (readonly [string, readonly Input[], boolean])[] = [
    ['own inputs', own, true],
    ...(corpus.length > 0 ? [['corpus', corpus, true] as const] : []),
    [`mutations of own inputs, seed ${seed}`, [...mutations(own, corpus.length > 0 ? number >> 1 : number, seed)], false],
    ...(corpus.length > 0
      ? [[`mutations of the corpus, seed ${seed + 1}`, [...mutations(corpus, number >> 1, seed + 1)], false] as const]
      : []),
  ];
  for (const [title, inputs, reach] of kinds) {
    const tally = emptyTally();
    await judgeAll(oracle, inputs, reach, tally);
    console.log(`\n== ${title}\n${table(tally)}`);
    console.log(await listing(tally, oracle, Number(options.limit)));
    const below = belowBar(tally, reach);
    if (below.length === 0) continue;
    console.log(`below the bar: ${below.join(', ')}`);
    process.exitCode = 1;
  }
  if (liveOthers(root, number, seed) > 0) process.exitCode = 1;
  oracle.close();
}

/** Own inputs, and enough mutations of them. */
async function record(): Promise<void> {
  const oracle = buildOracle(root);
  const own = readInputs(join(root, 'test/conformance/inputs'));
  const short = own.filter(({ text }) => text.length < LONGEST_MUTATED);
  const inputs = [...own, ...mutations(short, RECORDED_MUTATIONS, RECORDED_SEED)];
  const answers = await oracle.ask(inputs, true);
  oracle.close();
  const rows = inputs.flatMap((input, index) => {
    const answer = answers[index];
    return answer ? [{ ...input, answer }] : [];
  });
  writeRecord(oracle.versions, rows);
  recordOthers(root);
  console.log(`${own.length} inputs of our own and ${inputs.length - own.length} mutations of them, seed ${RECORDED_SEED}`);
}

if (options.record) await record();
else if (options.oracle) await live();
else console.log('usage: npm run conformance -- --record | --oracle [--corpus FOLDER] [--count N] [--seed N] [--limit N]');
