import { replacement } from './recipes/correction.ts';
import type { Rule } from './rule.ts';

/** `# escape=/`. */
export const escapeDirectiveInvalid: Rule = {
  id: 'escape-directive-invalid',
  summary: 'The escape character is neither a backslash nor a backtick.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: [],
  messages: {
    found: 'The escape character is "\\" or "`", so that a build stops at "{value}".',
  },
  *check({ model }) {
    for (const { name, value, valueSpan } of model.tree.directives) {
      if (name !== 'escape' || value === '\\' || value === '`') continue;
      // Two of the same, or one in quotes.
      const meant = /^(["']?)([\\`])\2?\1$/.exec(value)?.[2];
      yield {
        span: valueSpan,
        message: 'found',
        values: { value },
        fixes: meant === undefined ? [] : [replacement(valueSpan, meant)],
      };
    }
  },
};
