import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { readInputs } from '../conformance/inputs.ts';
import { minimise } from '../conformance/minimise.ts';
import { mutate } from '../conformance/mutate.ts';
import { createRandom, type Random } from '../conformance/random.ts';
import { readCases } from '../fixture.ts';
import { tryOne } from './try-one.ts';

// npm run fuzz                  a million mutations of all Dockerfiles of the tests, each through all that the editor does with a text
//   --count N   how many
//   --seed N    from which seed; without it another one each time, which is printed
// Exit 1 where something threw or took longer than a second. What is found belongs into test/conformance/inputs/found.txt, where it is
// judged at every test from then on.

const root = process.cwd();
const LONGEST = 1000;

interface Task {
  readonly seed: number;
  readonly count: number;
}

interface Fault {
  readonly text: string;
  readonly message: string;
}

interface Outcome {
  readonly faults: readonly Fault[];
  readonly slowest: { readonly text: string; readonly time: number };
}

function readTexts(): readonly string[] {
  const texts = readInputs(join(root, 'test/conformance/inputs')).map(({ text }) => text);
  for (const name of readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.dockerfile')) texts.push(...readCases(join(root, 'test', name)).map(({ text }) => text));
  }
  return texts.filter((text) => text.length < 10_000);
}

/** Now and then a piece is there a thousand times: what grows faster than the text shows itself by its time. */
function repeated(text: string, random: Random): string {
  const start = random.below(text.length + 1);
  const piece = text.slice(start, start + 1 + random.below(20));
  return text.slice(0, start) + piece.repeat(500 + random.below(4000)) + text.slice(start);
}

function whyNot(text: string, seed: number): string | undefined {
  try {
    tryOne(text, createRandom(seed));
    return undefined;
  } catch (error) {
    return error instanceof Error
      ? `${error.message} ${(error.stack ?? '').split('\n').slice(1, 3).join(' ').trim()}`
      : String(error);
  }
}

function timeOf(text: string, seed: number): number {
  const started = performance.now();
  whyNot(text, seed);
  return performance.now() - started;
}

async function work({ seed, count }: Task): Promise<Outcome> {
  const random = createRandom(seed);
  const texts = readTexts();
  const faults = new Map<string, Fault>();
  let slowest = { text: '', time: 0 };
  for (let left = count; left > 0; left--) {
    let text = mutate(random.pick(texts), random, texts);
    if (random.below(2000) === 0) text = repeated(text, random);
    const own = random.below(2 ** 31);
    const started = performance.now();
    const message = whyNot(text, own);
    let time = performance.now() - started;
    // A machine that is busy with something else is not the text's fault.
    for (let again = 0; again < 3 && time > slowest.time && time > LONGEST / 10; again++)
      time = Math.min(time, timeOf(text, own));
    if (time > slowest.time) slowest = { text, time };
    if (message === undefined || faults.has(message)) continue;
    const small = await minimise(text, (candidates) =>
      Promise.resolve(candidates.map((candidate) => whyNot(candidate, own) === message)),
    );
    faults.set(message, { text: small, message });
  }
  return { faults: [...faults.values()], slowest };
}

function inWorker(task: Task): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: task });
    worker.on('message', resolve);
    worker.on('error', reject);
  });
}

async function main(): Promise<void> {
  const { values: options } = parseArgs({ options: { count: { type: 'string', default: '1000000' }, seed: { type: 'string' } } });
  const seed = Number(options.seed ?? Math.floor(Math.random() * 2 ** 31));
  const threads = availableParallelism();
  const count = Math.ceil(Number(options.count) / threads);
  console.log(`${count * threads} inputs, seed ${seed}, ${threads} threads`);
  const started = performance.now();
  const outcomes = await Promise.all(Array.from({ length: threads }, (_, index) => inWorker({ seed: seed + index, count })));
  const faults = outcomes.flatMap((outcome) => outcome.faults);
  for (const { text, message } of faults) console.log(`${message}\n    ${JSON.stringify(text)}`);
  const slowest = outcomes.map((outcome) => outcome.slowest).reduce((a, b) => (a.time > b.time ? a : b));
  const shown = slowest.text.length > 300 ? `${slowest.text.slice(0, 300)}… (${slowest.text.length} characters)` : slowest.text;
  console.log(`slowest: ${slowest.time.toFixed(0)} ms: ${JSON.stringify(shown)}`);
  console.log(`${faults.length} sorts of faults, in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  if (faults.length > 0 || slowest.time > LONGEST) process.exitCode = 1;
}

if (isMainThread) await main();
else {
  const task: Task = workerData;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is of windows, this is a thread
  parentPort?.postMessage(await work(task));
}
