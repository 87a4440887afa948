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
  messages: { found: 'The protocol is written "{lower}".' },
  *check({ stages }) {
    for (const stage of stages) {
      for (const { instruction } of stage.steps) {
        if (instruction.kind !== 'EXPOSE') continue;
        for (const { span, text } of instruction.args) {
          const written = /\/(tcp|udp|sctp)$/i.exec(text)?.[1];
          if (written === undefined || written === written.toLowerCase() || span.end - span.start !== text.length) continue;
          const place = { start: span.end - written.length, end: span.end };
          const lower = written.toLowerCase();
          yield {
            span: place,
            message: 'found',
            values: { lower },
            fixes: [{ title: `Change to "${lower}"`, safety: 'safe', cosmetic: true, edits: [{ span: place, newText: lower }] }],
          };
        }
      }
    }
  },
};
