import type { Model, Stage } from '../model/model.ts';
import { stagesInCycles, takenFrom, type Taken } from './recipes/taken-from.ts';
import type { Related, Rule } from './rule.ts';

/** `COPY --from=build` in the stage `build` itself, or two stages that take from each other. */
export const stageCycle: Rule = {
  id: 'stage-cycle',
  summary: 'A stage takes files from itself, or stages wait for each other.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: [],
  messages: {
    own: 'This is the stage "{name}" itself, which cannot take from itself, and a build stops here.',
    circle:
      'The stage "{name}" takes from this one, at once or by way of others, so that none can be built first and a build stops here.',
    back: 'This takes from "{back}".',
  },
  *check({ model }) {
    const cycles = stagesInCycles(model);
    if (cycles.size === 0) return;
    const taken = takenFrom(model);
    for (const { stage, source } of taken) {
      if (source.kind !== 'later' || !cycles.has(stage.index) || !cycles.has(source.stage.index)) continue;
      const values = { name: nameOf(source.stage) };
      if (source.stage === stage) yield { span: source.span, message: 'own', values };
      else yield { span: source.span, message: 'circle', values, related: wayBack(taken, cycles, source.stage) };
    }
  },
};

function nameOf(stage: Model['stages'][number]): string {
  return stage.name?.text ?? String(stage.index);
}

/** Where the later stage takes from one that waits for it. */
function wayBack(taken: readonly Taken[], cycles: ReadonlySet<number>, from: Stage): readonly Related[] {
  for (const { stage, source } of taken) {
    if (stage.index !== from.index || source.kind !== 'stage' || !cycles.has(source.stage.index)) continue;
    return [{ span: source.span, message: 'back', values: { back: nameOf(source.stage) } }];
  }
  return [];
}
