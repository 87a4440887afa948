import type { Model, Stage } from '../model/model.ts';
import type { TextEdit } from '../text/edit.ts';
import { takenFrom } from './recipes/taken-from.ts';
import type { Rule } from './rule.ts';

/** `FROM golang AS Build`: BuildKit keeps names in small letters, and a FROM finds them by those only. */
export const stageNameCasing: Rule = {
  id: 'StageNameCasing',
  summary: 'The name of a stage has capital letters.',
  category: 'clarity',
  severity: 'hint',
  source: 'buildkit',
  aka: [],
  messages: { found: 'The stage "{written}" is "{lower}" to a build, and a FROM finds it by that name only.' },
  *check({ model }) {
    for (const stage of model.stages) {
      const { name, key } = stage;
      if (!name || key === undefined || name.text === key || !/^[a-z][a-z0-9_.-]*$/.test(key)) continue;
      yield {
        span: name.span,
        message: 'found',
        values: { written: name.text, lower: key },
        fixes: [
          {
            title: `Change to "${key}"`,
            safety: 'safe',
            cosmetic: true,
            edits: [{ span: name.span, newText: key }, ...usesOf(model, stage)],
          },
        ],
      };
    }
  },
};

/** The places that name the stage with capitals, too. */
function usesOf(model: Model, { index, key }: Stage): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { source } of takenFrom(model)) {
    if ((source.kind !== 'stage' && source.kind !== 'later') || source.stage.index !== index || source.byIndex) continue;
    const written = model.tree.text.slice(source.span.start, source.span.end);
    if (key !== undefined && written !== key && written.toLowerCase() === key) edits.push({ span: source.span, newText: key });
  }
  return edits;
}
