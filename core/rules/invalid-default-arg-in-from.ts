import { expand } from '../model/expand.ts';
import { imageNameFault } from './recipes/image-reference.ts';
import type { Rule } from './rule.ts';

/** `ARG VERSION` and `FROM golang:$VERSION`: without `--build-arg` there is no such image. */
export const invalidDefaultArgInFrom: Rule = {
  id: 'InvalidDefaultArgInFrom',
  summary: 'With the defaults of its arguments a FROM names no valid image.',
  category: 'correctness',
  severity: 'hint',
  source: 'buildkit',
  aka: [],
  messages: {
    empty: 'Without a build argument nothing is left of "{written}", and a build stops here.',
    invalid: 'Without a build argument this is "{name}", which no image can be called, and a build stops here.',
  },
  *check({ model }) {
    const values = new Map(model.globalArgs.map((binding) => [binding.name, binding]));
    // An ARG without a default keeps the one that was declared before.
    for (const binding of model.globalArgs) if (binding.value !== undefined) values.set(binding.name, binding);
    for (const { base } of model.stages) {
      const { word } = base;
      if (!word?.text.includes('$')) continue;
      let certain = true;
      const { value: name } = expand(word.text, model.tree.escape, (variable) => {
        const binding = values.get(variable);
        // An argument that nobody declares is told of by itself, and what BuildKit sets is not known here.
        if (!binding) certain = false;
        // Nor is anything known of a default that holds what BuildKit sets.
        if (binding?.value === undefined && binding?.span.end !== binding?.nameSpan.end) certain = false;
        return { value: binding?.value ?? '', ...(binding?.value === undefined ? {} : { binding }) };
      });
      if (!certain || name === undefined || (name !== '' && imageNameFault(name) === undefined)) continue;
      yield { span: word.span, message: name === '' ? 'empty' : 'invalid', values: { written: word.text, name } };
    }
  },
};
