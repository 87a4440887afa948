import type { Model, Source, Stage, Step } from '../../model/model.ts';

/** A `--from` of a COPY or the `from` of a mount, with what it names. */
export interface Taken {
  readonly stage: Stage;
  readonly step: Step;
  readonly source: Source;
}

const known = new WeakMap<Model, readonly Taken[]>();

/** Every `--from` and mount `from` of a file, in the order of the text. */
export function takenFrom(model: Model): readonly Taken[] {
  let taken = known.get(model);
  if (!taken) known.set(model, (taken = findTaken(model)));
  return taken;
}

function findTaken(model: Model): readonly Taken[] {
  const taken: Taken[] = [];
  for (const stage of model.stages) {
    for (const step of stage.steps) {
      if (step.kind === 'copy') {
        if (step.from.kind !== 'context') taken.push({ stage, step, source: step.from });
      } else if (step.kind === 'run') {
        for (const mount of step.mounts) if (mount.from) taken.push({ stage, step, source: mount.from });
      }
    }
  }
  return taken;
}

/**
 * The stages that wait for one another through COPY and mounts, by index: what is left when stages that take nothing, or that nobody takes
 * from, are struck off again and again. Linear in stages and edges.
 */
export function stagesInCycles(model: Model): ReadonlySet<number> {
  // Somewhere in a circle a stage takes from one further down, or from itself.
  if (!takenFrom(model).some(({ source }) => source.kind === 'later')) return new Set();
  const takes: number[][] = model.stages.map(() => []);
  const takers: number[][] = model.stages.map(() => []);
  for (const { stage, source } of takenFrom(model)) {
    if (source.kind !== 'stage' && source.kind !== 'later') continue;
    takes[stage.index]?.push(source.stage.index);
    takers[source.stage.index]?.push(stage.index);
  }
  const left = new Set(model.stages.map((stage) => stage.index));
  for (const [outgoing, incoming] of [
    [takes, takers],
    [takers, takes],
  ] as const) {
    const open = outgoing.map((list) => list.filter((index) => left.has(index)).length);
    const free = [...left].filter((index) => open[index] === 0);
    for (let index = free.pop(); index !== undefined; index = free.pop()) {
      left.delete(index);
      for (const other of incoming[index] ?? []) {
        const count = (open[other] ?? 0) - 1;
        open[other] = count;
        if (count === 0 && left.has(other)) free.push(other);
      }
    }
  }
  return left;
}
