import { takenFrom } from './recipes/taken-from.ts';
import type { Report, Rule } from './rule.ts';

/** `COPY --from=7` in a file of two stages. */
export const stageIndexMissing: Rule = {
  id: 'stage-index-missing',
  summary: 'A number stands for a stage that the file does not have.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: [],
  messages: {
    found: 'No stage has the number {number}, since counting from 0 the last one is {last}, and a build stops here.',
  },
  inTriggers: true,
  check({ model, stages }) {
    const reports: Report[] = [];
    // BuildKit numbers the images that files are taken from behind the stages, each as it comes, and for a mount without "from" the empty image,
    // so that a number can hit one by accident.
    const isEmptyAnImage = !model.stages.some(({ key }) => key === 'scratch');
    // Where a stage's triggers are looked at alone, any of the others may have come before.
    let count = model.stages.length + (stages === model.stages ? 0 : takenFrom(model).length);
    for (const stage of stages) {
      for (const step of stage.steps) {
        if (step.kind === 'run') {
          for (const { from } of step.mounts) if (from ? from.kind === 'image' : isEmptyAnImage) count++;
        } else if (step.kind === 'copy') {
          const { from } = step;
          if (from.kind === 'image') count++;
          else if (from.kind === 'missing' && !(Number(from.text) >= 0 && Number(from.text) < count))
            reports.push({ span: from.span, message: 'found', values: { number: from.text, last: model.stages.length - 1 } });
        }
      }
    }
    return reports;
  },
};
