import type { Random } from './random.ts';

const names = ['a', 'b', 'B', 'base', 'Build', 'x', 'scratch', 'context', 'A'] as const;
const images = ['nginx', 'alpine:3', 'ghcr.io/o/i:1', 'busybox'] as const;

/** Something that `--from` may name in a file of so many stages, right or wrong. */
function source(random: Random, stages: number): string {
  const dice = random.below(10);
  if (dice < 5) return random.pick(names);
  if (dice < 7) return String(random.below(stages + 1));
  if (dice === 7) return random.pick(['00', '01', '+1', '-1', '1.0', ' 1', '']);
  return random.pick(images);
}

function base(random: Random): string {
  const dice = random.below(12);
  if (dice < 6) return random.pick(names).toLowerCase();
  if (dice === 6) return random.pick(['$G', '${G}', '${H:-a}', '${U:-b}', '$G$E', '"a"', "'b'", '\\a']);
  if (dice === 7) return 'scratch';
  if (dice === 8) return random.pick(['0', '1']);
  return random.pick(images);
}

function mount(random: Random, stages: number): string {
  const type = random.below(3) === 0 ? random.pick(['bind', 'cache', 'tmpfs', 'Bind', 'CACHE']) : '';
  const fields = [
    type === '' ? '' : `type=${type}`,
    // What a tmpfs is said to come from is made ready, and nothing of it is taken.
    random.below(5) > 0 && type !== 'tmpfs' ? `from=${source(random, stages)}` : '',
    random.pick(['target=/m', 'dst=/n', 'target=/m/n', 'destination=/o']),
    random.below(3) === 0 ? `source=/s${random.below(3)}` : '',
  ].filter((field) => field !== '');
  return `--mount=${fields.join(',')}`;
}

function step(random: Random, stages: number): string {
  const dice = random.below(14);
  const flags = random.below(6) === 0 ? '--link ' : random.below(8) === 0 ? '--parents ' : '';
  if (dice < 5) return `COPY ${flags}--from=${source(random, stages)} /s${random.below(3)} /d/`;
  if (dice < 7) return `RUN ${mount(random, stages)} run${random.below(9)}`;
  if (dice === 7)
    return `RUN ${mount(random, stages)} ${mount(random, stages).replace(/=\/([mno])/, '=/2$1')} run${random.below(9)}`;
  if (dice === 8) return `COPY ${flags}f${random.below(3)} /d/`;
  if (dice === 9) return random.pick(['ADD f1 /d/', 'ADD https://example.com/f f1 /d/', 'ADD https://example.com/f /d/']);
  if (dice === 10) return random.pick(['WORKDIR /w', 'ENV K=V', 'ARG G', 'USER u', 'ARG G=x']);
  if (dice === 11) return 'COPY <<E /d/\nbody\nE';
  return `ONBUILD ${random.below(4) === 0 ? random.pick(['ENV O=1', 'WORKDIR /o', 'RUN o', 'COPY f1 /o/']) : step(random, stages).replace(/^ONBUILD /, '')}`;
}

/** A file of a few stages that take from each other in all ways. Each stage starts with a command of its own, so that no two have a step in common. */
export function randomStages(random: Random): string {
  const count = 1 + random.below(6);
  const lines = random.below(3) === 0 ? [`ARG G=${random.pick(names).toLowerCase()}`, 'ARG H', 'ARG E='] : [];
  for (let index = 0; index < count; index++) {
    const named = random.below(4) > 0 ? ` ${random.pick(['AS', 'as', 'As'])} ${random.pick(names)}` : '';
    lines.push(`FROM ${base(random)}${named}`, `RUN mark-${index}`);
    for (let left = random.below(4); left > 0; left--) lines.push(step(random, count));
  }
  return `${lines.join('\n')}\n`;
}
