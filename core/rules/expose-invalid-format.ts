import type { Word } from '../syntax/tree.ts';
import { exposedPorts } from './recipes/exposed-ports.ts';
import { judgeSteps, triggerMessage } from './recipes/judge-steps.ts';
import type { Fix, Rule } from './rule.ts';

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
    ...triggerMessage,
  },
  check({ stages }) {
    return judgeSteps(stages, (step, reports) => {
      for (const { word, text } of exposedPorts(step)) {
        const colon = text.lastIndexOf(':');
        const host = text.slice(0, Math.max(colon, 0));
        // Colons alone, as in `::80`, name nothing.
        if (!/[^:]/.test(host)) continue;
        const plain = text === word.text && word.span.end - word.span.start === text.length;
        const span = plain ? { start: word.span.start, end: word.span.start + colon } : word.span;
        reports.push({ span, message: 'found', values: { host }, fixes: plain ? withoutHost(word, colon) : [] });
      }
    });
  },
};

function withoutHost({ span, text }: Word, colon: number): readonly Fix[] {
  const port = text.slice(colon + 1);
  if (port === '') return [];
  const edits = [{ span: { start: span.start, end: span.start + colon + 1 }, newText: '' }];
  return [{ title: `Change to "${port}"`, safety: 'safe', edits }];
}
