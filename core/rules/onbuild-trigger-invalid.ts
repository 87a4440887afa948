import type { Rule } from './rule.ts';

/** `ONBUILD FROM alpine`, `ONBUILD ONBUILD RUN make`. */
export const onbuildTriggerInvalid: Rule = {
  id: 'onbuild-trigger-invalid',
  summary: 'ONBUILD holds an instruction that it cannot hold.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: ['hadolint/DL3043'],
  scope: 'instruction',
  messages: {
    chained: 'An ONBUILD cannot hold another one, and a build stops here.',
    forbidden: 'ONBUILD cannot hold {keyword}, and a build stops here.',
  },
  *check({ ofKind }) {
    for (const { trigger } of ofKind('ONBUILD')) {
      if (!trigger) continue;
      const { kind, keyword } = trigger;
      if (kind === 'ONBUILD') {
        const edits = [
          { span: { start: keyword.span.start, end: trigger.trigger?.keyword.span.start ?? keyword.span.end }, newText: '' },
        ];
        yield {
          span: keyword.span,
          message: 'chained',
          fixes: trigger.trigger ? [{ title: 'Remove the second ONBUILD', safety: 'correction', edits }] : [],
        };
      } else if (kind === 'FROM' || kind === 'MAINTAINER')
        yield { span: keyword.span, message: 'forbidden', values: { keyword: kind } };
    }
  },
};
