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
    none: 'No FROM says which image to start from, and a build stops here.',
    before: 'Only ARG may stand before the first FROM, so that a build stops at "{keyword}".',
    from: 'The first FROM is here.',
  },
  *check({ model }) {
    // An unknown word before the first FROM may be that FROM, misspelt; it is told of by itself.
    if (model.strays.some((instruction) => instruction.kind === 'UNKNOWN')) return;
    const [first] = model.stages;
    const stray = model.strays[0] ?? (first ? undefined : model.globalArgs.at(-1)?.instruction);
    // A file that is empty, or has comments only, is one that somebody begins to write.
    if (!stray) return;
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
