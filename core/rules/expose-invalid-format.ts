import type { Rule } from './rule.ts';

/** `EXPOSE 8080:80`, `EXPOSE 127.0.0.1:80:80`. */
export const exposeInvalidFormat: Rule = {
  id: 'ExposeInvalidFormat',
  summary: 'EXPOSE has an address or a port of the host.',
  category: 'correctness',
  severity: 'warning',
  source: 'buildkit',
  aka: [],
  scope: 'stage',
  messages: {
    found: 'EXPOSE names ports of the container, so that "{host}" says nothing; "docker run -p" maps ports of the host.',
  },
  *check({ stages }) {
    for (const stage of stages) {
      for (const { instruction } of stage.steps) {
        if (instruction.kind !== 'EXPOSE') continue;
        for (const { span, text } of instruction.args) {
          // What a variable holds may have colons, and those of `${A:-80}` are not meant.
          if (/[$"'\\`]/.test(text) || span.end - span.start !== text.length) continue;
          const colon = text.lastIndexOf(':');
          const host = text.slice(0, Math.max(colon, 0));
          if (!/[^:]/.test(host)) continue;
          const port = text.slice(colon + 1);
          yield {
            span: { start: span.start, end: span.start + colon },
            message: 'found',
            values: { host },
            fixes:
              port === ''
                ? []
                : [
                    {
                      title: `Change to "${port}"`,
                      safety: 'safe',
                      edits: [{ span: { start: span.start, end: span.start + colon + 1 }, newText: '' }],
                    },
                  ],
          };
        }
      }
    }
  },
};
