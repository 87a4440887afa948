import { takenFrom } from './recipes/taken-from.ts';
import type { Rule } from './rule.ts';

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
  *check({ model }) {
    const all = takenFrom(model);
    // BuildKit numbers the images that files are taken from behind the stages, so that such a number can hit one by accident.
    const images = all.filter(({ source }) => source.kind === 'image').length;
    for (const { source } of all) {
      if (source.kind !== 'missing') continue;
      const number = Number(source.text);
      if (number >= 0 && number < model.stages.length + images) continue;
      yield { span: source.span, message: 'found', values: { number: source.text, last: model.stages.length - 1 } };
    }
  },
};
