import type { Directive } from '../syntax/tree.ts';
import type { Fix, Rule } from './rule.ts';

/** Two `# escape=` lines at the top. */
export const directiveRepeated: Rule = {
  id: 'directive-repeated',
  summary: 'A parser directive stands there twice.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: [],
  messages: {
    found: 'The directive "{name}" stands above already, and a build stops at the second one.',
    first: 'The first one is here.',
  },
  *check({ model }) {
    const seen = new Map<string, Directive>();
    for (const directive of model.tree.directives) {
      const { name } = directive;
      const first = seen.get(name);
      if (!first) {
        seen.set(name, directive);
        continue;
      }
      const { lines } = model.tree;
      const line = lines.lineAt(directive.span.start);
      const span = { start: lines.startOf(line), end: line + 1 < lines.count ? lines.startOf(line + 1) : directive.span.end };
      const fix: Fix = {
        title: 'Remove this line, which says the same again',
        safety: 'correction',
        edits: [{ span, newText: '' }],
      };
      yield {
        span: directive.nameSpan,
        message: 'found',
        values: { name },
        related: [{ span: first.nameSpan, message: 'first' }],
        fixes: first.value === directive.value ? [fix] : [],
      };
    }
  },
};
