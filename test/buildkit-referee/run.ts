// npm run referee [-- OPTIONS] [TRIALS.jsonl [RECORDS.jsonl]]
//
// Asks a live BuildKit what changes make it build again, and compares that with what is predicted. Without files it asks about the project's own
// trials, own-trials.ts. With a file of trials it asks about those; with a file of records, too, it compares these and asks nobody.
//
//   --record       writes BuildKit's answers to the project's own trials into own.jsonl
//   --bin FOLDER   where the programs are that referee/setup.sh makes; default .cache/referee, made on the first run
//   --random N     asks about N Dockerfiles made at random instead; --seed S gives others
//   --only NAME    of the trials only those whose id holds NAME
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ownTrials } from './own-trials.ts';
import { randomTrials } from './random-trials.ts';
import { joinAnswers, readLines, type AnsweredTrial } from './record.ts';
import { describeTally, tally } from './tally.ts';
import type { Trial, TrialRecord } from './trial.ts';

const root = process.cwd();
const folder = join(root, 'test/buildkit-referee');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    record: { type: 'boolean', default: false },
    bin: { type: 'string', default: '.cache/referee' },
    only: { type: 'string', default: '' },
    random: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});

const [trialsFile, recordsFile] = positionals;
const random = values.random === undefined ? undefined : randomTrials(Number(values.random), Number(values.seed));
const all = random ?? (trialsFile === undefined ? ownTrials : readLines<Trial>(readFileSync(trialsFile, 'utf8')));
const trials = all.filter(({ id }) => id.includes(values.only));
const records =
  recordsFile === undefined
    ? askBuildKit(trials, resolve(values.bin))
    : readLines<TrialRecord>(readFileSync(recordsFile, 'utf8'));
const failed = records.filter(({ error }) => error !== undefined);
for (const { id, change, error = '' } of failed) console.log(`not answered: ${id} ${JSON.stringify(change)}: ${error}`);
const answered = answersOf(trials, records);
if (values.record) writeFileSync(join(folder, 'own.jsonl'), answered.map((one) => `${JSON.stringify(one)}\n`).join(''));
const result = tally(answered, false);
for (const line of result.report) console.log(line);
console.log(`${describeTally(result)}; ${failed.length} not answered`);
if (result.wrong + result.missing + result.extra > 0) process.exitCode = 1;

/** Each trial with its records; a trial is known by its id and target. */
function answersOf(asked: readonly Trial[], given: readonly TrialRecord[]): readonly AnsweredTrial[] {
  const keyOf = ({ id, target = '' }: { readonly id: string; readonly target?: string }): string => `${id}\0${target}`;
  const byTrial = new Map<string, TrialRecord[]>();
  for (const record of given) {
    const list = byTrial.get(keyOf(record));
    if (list) list.push(record);
    else byTrial.set(keyOf(record), [record]);
  }
  return asked.map((trial) => joinAnswers(trial, byTrial.get(keyOf(trial)) ?? []));
}

/** Runs the referee as root; it starts a daemon of its own and leaves nothing behind. */
function askBuildKit(asked: readonly Trial[], bin: string): readonly TrialRecord[] {
  const program = join(bin, 'buildkit-referee');
  if (!existsSync(program)) {
    console.log('Building BuildKit and the referee, which takes some minutes.');
    const built = spawnSync('sh', [join(folder, 'referee/setup.sh'), bin], { stdio: 'inherit' });
    if (built.status !== 0) throw new Error('The referee could not be built: it needs Go and the Go module proxy.');
  }
  const input = asked.map((trial) => `${JSON.stringify(trial)}\n`).join('');
  const run = spawnSync(program, ['-compact'], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (run.status !== 0) throw new Error('The referee failed: it needs root, and overlayfs or another snapshotter.');
  return readLines<TrialRecord>(run.stdout);
}
