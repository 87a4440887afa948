import type { Rule } from './rule.ts';

/** A file without FROM, or an instruction before the first one. */
export const stageMissing: Rule = {
  id: 'stage-missing',
  summary: 'There is no FROM, or something else than ARG stands before it.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: ['hadolint/DL3061'],
  messages: {
    empty: 'There is no instruction in this file, and a build stops here; the first one is FROM.',
    none: 'No FROM says which image to start from, and a build stops here.',
    before: 'Only ARG may stand before the first FROM, so that a build stops at "{keyword}".',
    from: 'The first FROM is here.',
  },
  *check({ model }) {
    // An unknown word may be the first FROM, misspelt; it is told of by itself, and what follows it may be right.
    if (model.strays[0]?.kind === 'UNKNOWN') return;
    const [first] = model.stages;
    const stray = model.strays[0] ?? (first ? undefined : model.globalArgs.at(-1)?.instruction);
    if (!stray) {
      const { lines, instructions } = model.tree;
      if (instructions.length === 0) yield { span: { start: 0, end: lines.endOf(0) }, message: 'empty' };
      return;
    }
    const { span } = stray.keyword;
    if (first) {
      yield {
        span,
        message: 'before',
        values: { keyword: stray.kind },
        related: [{ span: first.from.keyword.span, message: 'from' }],
      };
    } else yield { span, message: 'none' };
  },
};
