import type { Rule } from './rule.ts';

/** `COPY app.conf <<EOF`: the last word is the destination, and that cannot be a heredoc. */
export const heredocAsDestination: Rule = {
  id: 'heredoc-as-destination',
  summary: 'A heredoc stands where COPY or ADD has its destination.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: [],
  scope: 'instruction',
  inTriggers: true,
  messages: {
    found: 'The last word of {keyword} is its destination; "{word}" cannot be one, and a build stops here.',
  },
  *check({ ofKind }) {
    for (const { kind, args } of [...ofKind('COPY'), ...ofKind('ADD')]) {
      const last = args.at(-1);
      if (args.length < 2 || !last) continue;
      if (/^\d*<<-?[^<\s]+$/.test(last.text))
        yield { span: last.span, message: 'found', values: { keyword: kind, word: last.text } };
    }
  },
};
