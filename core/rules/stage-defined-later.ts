import { stagesInCycles, takenFrom } from './recipes/taken-from.ts';
import type { Rule } from './rule.ts';

/** `COPY --from=build` above `FROM … AS build`. */
export const stageDefinedLater: Rule = {
  id: 'stage-defined-later',
  summary: 'Files are taken from a stage that begins further down.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: [],
  onlyWhereNeeded: true,
  messages: {
    found: 'The stage "{name}" begins only at line {line}; a stage takes from stages above it, and a build stops here.',
    stage: '"{name}" begins here.',
  },
  *check({ model }) {
    const cycles = stagesInCycles(model);
    for (const { stage, source } of takenFrom(model)) {
      if (source.kind !== 'later' || (cycles.has(stage.index) && cycles.has(source.stage.index))) continue;
      const { from, name, index } = source.stage;
      const values = { name: name?.text ?? index, line: model.tree.lines.lineAt(from.span.start) + 1 };
      yield {
        span: source.span,
        message: 'found',
        values,
        related: [{ span: name?.span ?? from.keyword.span, message: 'stage', values }],
      };
    }
  },
};
