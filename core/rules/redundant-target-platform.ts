import type { Rule } from './rule.ts';

/** `FROM --platform=$TARGETPLATFORM alpine`. */
export const redundantTargetPlatform: Rule = {
  id: 'RedundantTargetPlatform',
  summary: 'A FROM asks for the platform that it gets anyway.',
  category: 'clarity',
  severity: 'hint',
  source: 'buildkit',
  aka: [],
  scope: 'stage',
  messages: { found: '"{flag}" is what a FROM takes without it.' },
  *check({ model, stages }) {
    for (const { platformFlag: flag, from } of stages) {
      if (!flag?.valueSpan || !/^\$(?:TARGETPLATFORM|\{TARGETPLATFORM\})$/.test(flag.value ?? '')) continue;
      if (model.globalArgs.some((binding) => binding.name === 'TARGETPLATFORM' && binding.value !== undefined)) continue;
      const { text } = model.tree;
      let { end } = flag.span;
      while (text[end] === ' ' || text[end] === '\t') end++;
      yield {
        span: flag.span,
        message: 'found',
        values: { flag: text.slice(flag.span.start, flag.span.end) },
        tag: 'unnecessary',
        fixes:
          from.body.text === ''
            ? []
            : [{ title: 'Remove it', safety: 'safe', edits: [{ span: { start: flag.span.start, end }, newText: '' }] }],
      };
    }
  },
};
