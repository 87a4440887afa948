import type { Stage } from '../model/model.ts';
import type { Rule } from './rule.ts';

/** Two stages `AS build`. */
export const duplicateStageName: Rule = {
  id: 'DuplicateStageName',
  summary: 'Two stages have the same name.',
  category: 'correctness',
  severity: 'warning',
  source: 'buildkit',
  aka: ['hadolint/DL3024'],
  fileWide: true,
  messages: {
    found:
      'The stage of line {line} is called "{name}" too; a "--from" takes the last one of that name, and a FROM the nearest above it.',
    first: 'The name "{name}" stands here first.',
  },
  *check({ model }) {
    const seen = new Map<string, Stage>();
    for (const stage of model.stages) {
      const { key, name } = stage;
      if (key === undefined || !name) continue;
      const first = seen.get(key);
      if (!first) seen.set(key, stage);
      else {
        const values = { name: key, line: model.tree.lines.lineAt(first.from.span.start) + 1 };
        yield {
          span: name.span,
          message: 'found',
          values,
          related: [{ span: first.name?.span ?? first.from.keyword.span, message: 'first', values }],
        };
      }
    }
  },
};
