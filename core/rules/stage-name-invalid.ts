import type { Model } from '../model/model.ts';
import type { TextEdit } from '../text/edit.ts';
import { imageNameFault } from './recipes/image-reference.ts';
import { takenFrom } from './recipes/taken-from.ts';
import type { Fix, Rule } from './rule.ts';

/** `FROM golang AS 1st`, `FROM golang AS build:prod`. */
export const stageNameInvalid: Rule = {
  id: 'stage-name-invalid',
  summary: 'The name of a stage has a character that names cannot have.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: [],
  messages: {
    start: 'The name of a stage begins with a letter, so that a build stops at "{name}".',
    name: 'No build context can be given for a stage called "{name}", since no image can be called so, and a build stops here.',
    variable: 'The name of a stage takes no variables, so that a build stops at "{name}".',
    character: 'The name of a stage has letters, digits, "-", "_" and ".", so that a build stops at "{name}".',
  },
  *check({ model }) {
    for (const stage of model.stages) {
      const { name } = stage;
      if (!name) continue;
      const text = lowerCase(name.text);
      const isSound = /^[a-z][a-z0-9_.-]*$/.test(text);
      if (isSound && imageNameFault(text) === undefined) continue;
      const variable = name.text.includes('$');
      const message = isSound ? 'name' : variable ? 'variable' : /^[a-z]/i.test(name.text) ? 'character' : 'start';
      yield { span: name.span, message, values: { name: name.text }, fixes: variable ? [] : rename(model, name.text, name.span) };
    }
  },
};

/** In small letters as BuildKit has them, letter by letter: a dotted capital I gives a plain i. */
function lowerCase(text: string): string {
  return text.replaceAll('\u0130', 'i').toLowerCase();
}

/** Puts a sound name in the place of the other one, here and where it is used. */
function rename(model: Model, written: string, span: TextEdit['span']): readonly Fix[] {
  const sound = written
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[-_.]+|[-_.]+$/g, '')
    .replace(/^(?=\d)/, 'stage-');
  const taken = model.stages.some((stage) => stage.key === sound.toLowerCase());
  if (taken || !/^[a-z][\w.-]*$/i.test(sound)) return [];
  const edits: TextEdit[] = [{ span, newText: sound }];
  for (const stage of model.stages) {
    if (stage.base.word?.text === written) edits.push({ span: stage.base.word.span, newText: sound.toLowerCase() });
  }
  for (const { source } of takenFrom(model)) {
    if (
      source.kind !== 'context' &&
      source.kind !== 'missing' &&
      model.tree.text.slice(source.span.start, source.span.end) === written
    ) {
      edits.push({ span: source.span, newText: sound });
    }
  }
  return [{ title: `Change to "${sound}"`, safety: 'correction', edits }];
}
