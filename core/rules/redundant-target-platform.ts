import { expand } from '../model/expand.ts';
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
  messages: {
    found: '"{flag}" is what a FROM takes without it.',
    own: 'An ARG hides what "{flag}" means to a build, which BuildKit takes for redundant.',
  },
  *check({ model, stages }) {
    for (const { platformFlag: flag, from } of stages) {
      if (!flag?.valueSpan || flag.value === undefined || !isTargetPlatform(flag.value, model.tree.escape)) continue;
      // BuildKit goes by the name alone; with a value of the file's own the flag is not redundant.
      const isOwn = model.globalArgs.some((binding) => binding.name === 'TARGETPLATFORM' && binding.value !== undefined);
      const { text } = model.tree;
      let { end } = flag.span;
      while (text[end] === ' ' || text[end] === '\t') end++;
      yield {
        span: flag.span,
        message: isOwn ? 'own' : 'found',
        values: { flag: text.slice(flag.span.start, flag.span.end) },
        ...(isOwn ? {} : { tag: 'unnecessary' }),
        fixes:
          isOwn || from.body.text === ''
            ? []
            : [{ title: 'Remove it', safety: 'safe', edits: [{ span: { start: flag.span.start, end }, newText: '' }] }],
      };
    }
  },
};

/** Whether a text stands for the platform's argument and nothing else: `$TARGETPLATFORM`, `${TARGETPLATFORM:-linux/amd64}`. */
function isTargetPlatform(text: string, escape: string): boolean {
  if (!text.includes('TARGETPLATFORM')) return false;
  return ['linux/amd64', 'windows/arm64'].every((platform) => {
    const { value, uses } = expand(text, escape, (name) => (name === 'TARGETPLATFORM' ? { value: platform } : {}));
    return value === platform && uses.length > 0 && uses.every(({ name }) => name === 'TARGETPLATFORM');
  });
}
