import { exposedPorts } from './recipes/exposed-ports.ts';
import { judgeSteps, triggerMessage } from './recipes/judge-steps.ts';
import type { Rule } from './rule.ts';

/** `EXPOSE 80/TCP`. */
export const exposeProtoCasing: Rule = {
  id: 'ExposeProtoCasing',
  summary: 'The protocol of a port has capital letters.',
  category: 'clarity',
  severity: 'hint',
  source: 'buildkit',
  aka: [],
  scope: 'stage',
  messages: { found: 'The protocol is written "{lower}".', ...triggerMessage },
  check({ stages }) {
    return judgeSteps(stages, (step, reports) => {
      for (const { word, text } of exposedPorts(step)) {
        const written = /\/(tcp|udp|sctp)$/i.exec(text)?.[1];
        if (written === undefined || written === written.toLowerCase()) continue;
        const lower = written.toLowerCase();
        const plain = text === word.text && word.span.end - word.span.start === text.length;
        const span = plain ? { start: word.span.end - written.length, end: word.span.end } : word.span;
        reports.push({
          span,
          message: 'found',
          values: { lower },
          fixes: plain
            ? [{ title: `Change to "${lower}"`, safety: 'safe', cosmetic: true, edits: [{ span, newText: lower }] }]
            : [],
        });
      }
    });
  },
};
