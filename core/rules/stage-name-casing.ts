import type { Model, Stage } from '../model/model.ts';
import type { TextEdit } from '../text/edit.ts';
import { takenFrom } from './recipes/taken-from.ts';
import type { Word } from '../syntax/tree.ts';
import type { Fix, Rule } from './rule.ts';

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
      // BuildKit looks at the third word of three before it finds fault with the second, or with the name.
      const name = stage.from.args[2];
      const key = name?.text.toLowerCase();
      if (!name || key === undefined || stage.from.args.length !== 3 || name.text === key) continue;
      const fixable = stage.name !== undefined && /^[a-z][a-z0-9_.-]*$/.test(key);
      yield {
        span: name.span,
        message: 'found',
        values: { written: name.text, lower: key },
        fixes: fixable ? [lowerCase(model, stage, name, key)] : [],
      };
    }
  },
};

function lowerCase(model: Model, stage: Stage, { span }: Word, key: string): Fix {
  const edits = [{ span, newText: key }, ...usesOf(model, stage)];
  return { title: `Change to "${key}"`, safety: 'safe', cosmetic: true, edits };
}

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
