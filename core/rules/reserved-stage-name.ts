import type { Rule } from './rule.ts';

/** `FROM alpine AS scratch`. */
export const reservedStageName: Rule = {
  id: 'ReservedStageName',
  summary: 'A stage has a name that already means something else.',
  category: 'correctness',
  severity: 'warning',
  source: 'buildkit',
  aka: [],
  fileWide: true,
  scope: 'stage',
  messages: {
    scratch: '"scratch" is the empty image; every FROM below takes this stage for it.',
    context: '"context" is the build context, and which of the two is meant depends on the place.',
  },
  *check({ stages }) {
    for (const { key, name } of stages) {
      if (name && (key === 'scratch' || key === 'context')) yield { span: name.span, message: key };
    }
  },
};
