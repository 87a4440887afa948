import { trial } from './short-trial.ts';
import type { Trial } from './trial.ts';

/** Makes Dockerfiles that nobody has seen, with changes to try: the same for the same seed. */
export function randomTrials(count: number, seed: number): readonly Trial[] {
  return Array.from({ length: count }, (_, index) => randomTrial(`random-${seed}-${index}`, createRandom(seed * 1000 + index)));
}

/** Picks one of some, or a number below a bound. */
interface Random {
  of<T>(choices: readonly [T, ...T[]]): T;
  below(bound: number): number;
}

/** A linear congruential generator: good enough to pick words. */
function createRandom(seed: number): Random {
  let state = (seed * 2_654_435_761) % 4_294_967_296;
  const below = (bound: number): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * bound);
  };
  return { below, of: (choices) => choices[below(choices.length)] ?? choices[0] };
}

const files = ['src/a.js', 'src/b.js', 'src/sub/c.js', 'lib/d.js', 'lib/e.txt', 'package.json', 'README.md', 'notes.md'] as const;

function randomTrial(id: string, random: Random): Trial {
  const lines: string[] = [];
  if (random.below(3) === 0) lines.push('ARG TAG=3');
  const stages = 2 + random.below(4);
  for (let stage = 0; stage < stages; stage++) {
    const image = random.of([
      'alpine:3',
      'alpine:3',
      'node:20',
      'scratch',
      lines[0] === 'ARG TAG=3' ? 'alpine:${TAG}' : 'busybox:1',
    ]);
    const base = stage > 0 && random.below(3) === 0 ? `s${random.below(stage)}` : image;
    lines.push(`FROM ${base} AS s${stage}`);
    // What has no input at all, such as a WORKDIR on nothing, BuildKit does not call CACHED even where it does not run it.
    if (base === 'scratch') lines.push('COPY lib /lib0');
    const steps = 1 + random.below(5);
    for (let step = 0; step < steps; step++) lines.push(randomStep(random, stage));
  }
  const text = `\n${lines.join('\n')}\n`;
  return trial(id, text, randomChanges(random, lines), {
    ...(random.below(3) === 0
      ? { ignore: random.of(['*.md\n', 'src/sub\n', '**/*.txt\n!lib/e.txt\n', 'Dockerfile\n.dockerignore\n']) }
      : {}),
    ...(random.below(4) === 0 ? { target: `s${random.below(stages)}` } : {}),
  });
}

function randomStep(random: Random, stage: number): string {
  const where = random.of(['/a', '/a/', '/a/b', '/b/', '/opt/x/', './', '.']);
  const what = random.of(['.', 'src', 'src/', 'lib', 'src/a.js', 'package.json', '*.md', 'src/*.js lib/d.js', 'lib src']);
  const flag = random.of(['', '', '', '--link ', '--chown=5 ', '--chmod=700 ', '--exclude=*.js ']);
  const from = `s${random.below(Math.max(stage, 1))}`;
  const taken = random.of(['/a', '/a/b', '/b', '/opt/x', '/etc/passwd', '/a/*.js']);
  switch (random.below(stage === 0 ? 8 : 13)) {
    case 0:
      return `WORKDIR ${random.of(['/a', '/a/b', 'c', '/opt/x'])}`;
    case 1:
      return random.of(['ENV E=1', 'ENV E=2 F=$E', 'ARG A=1', 'ARG A', 'LABEL l=1', 'USER 5', 'SHELL ["/bin/ash", "-c"]']);
    case 2:
      return `RUN step ${random.below(4)}`;
    case 3:
      return `RUN --mount=type=cache,target=/c --mount=source=${random.of(['src', 'lib', 'package.json', '.'])},target=/m step`;
    case 4:
      return `COPY <<EOF ${random.of(['/a/doc', '/b/', '/doc'])}\ntext\nEOF`;
    case 5:
    case 6:
    case 7:
      return `COPY ${flag}${what} ${what.includes(' ') || what.includes('*') ? '/b/' : where}`;
    case 8:
      return `RUN --mount=from=${from},source=${random.of(['/', '/a', '/etc'])},target=/m use`;
    default:
      return `COPY ${flag}--from=${from} ${taken} ${taken.includes('*') ? '/b/' : random.of(['/a', '/b/', '/x', '/x/y', './'])}`;
  }
}

function randomChanges(random: Random, lines: readonly string[]): string {
  const changes = ['edits'];
  for (let index = 0; index < 5; index++) {
    const file = random.of(files);
    changes.push(`${random.of(['file', 'file', 'touch', 'mode'])} ${file}`);
  }
  changes.push(
    `add ${random.of(['src/new.js', 'lib/new.txt', 'new.md', 'src/sub/new'])}`,
    `arg A=${random.below(3)}`,
    'arg TAG=4',
  );
  if (lines.some((line) => line.startsWith('FROM alpine:3 '))) changes.push('base alpine:3');
  changes.push(`option no-cache=s${random.below(3)}`);
  return changes.join('\n');
}
