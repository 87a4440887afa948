import type { Rule } from './rule.ts';

/** `FROM golang as build`: `AS` in the case of its `FROM`. */
export const fromAsCasing: Rule = {
  id: 'FromAsCasing',
  summary: 'FROM and its AS are not in the same case.',
  category: 'clarity',
  severity: 'hint',
  source: 'buildkit',
  aka: [],
  scope: 'stage',
  messages: { found: '"{written}" is not in the case of "{from}" on the same line.' },
  *check({ stages }) {
    for (const { from } of stages) {
      const [, as, name] = from.args;
      const { text } = from.keyword;
      // A FROM with other words here is refused, and BuildKit looks at their case before.
      if (!as || !name) continue;
      const wanted =
        text === text.toLowerCase() ? as.text.toLowerCase() : text === text.toUpperCase() ? as.text.toUpperCase() : as.text;
      if (as.text === wanted) continue;
      yield {
        span: as.span,
        message: 'found',
        values: { written: as.text, from: text },
        fixes:
          as.text.toLowerCase() !== 'as'
            ? []
            : [{ title: `Change to "${wanted}"`, safety: 'safe', cosmetic: true, edits: [{ span: as.span, newText: wanted }] }],
      };
    }
  },
};
