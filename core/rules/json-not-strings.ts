import type { Span } from '../text/span.ts';
import type { Instruction } from '../syntax/tree.ts';
import type { Report, Rule } from './rule.ts';

/** `CMD ["sleep", 10]`: BuildKit takes strings only. */
export const jsonNotStrings: Rule = {
  id: 'json-not-strings',
  summary: 'A JSON array holds something else than strings.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: [],
  scope: 'instruction',
  messages: { found: '{element} has no quotes around it; the array may hold strings only, and a build stops here.' },
  *check({ instructions }) {
    for (const instruction of instructions) {
      // The parser looks into what ONBUILD holds, too.
      for (let inner: Instruction | undefined = instruction; inner; inner = inner.trigger)
        if (inner.jsonProblem) yield* judge(inner, inner.jsonProblem);
    }
  },
};

function* judge({ body }: Instruction, whole: Span): Generator<Report> {
  const { text } = body;
  const others = [...elements(text)].filter(([start]) => text[start] !== '"');
  const [first] = others;
  if (!first) return;
  const written = text.slice(...first);
  const plain = others.every(([start, end]) => /^[\w.+-]+$/.test(text.slice(start, end)));
  yield {
    span: first[1] > first[0] ? body.spanOf(...first) : whole,
    message: 'found',
    values: { element: written.length > 30 ? `${written.slice(0, 29)}…` : written },
    fixes: plain
      ? [
          {
            title: `Put quotes around ${others.map(([start, end]) => text.slice(start, end)).join(', ')}`,
            safety: 'correction',
            edits: others.map(([start, end]) => ({ span: body.spanOf(start, end), newText: `"${text.slice(start, end)}"` })),
          },
        ]
      : [],
  };
}

/** Where each element of a valid JSON array starts and ends. */
function* elements(text: string): Generator<readonly [number, number]> {
  let depth = 0;
  let start = 0;
  for (let at = text.indexOf('['); at >= 0 && at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      at++;
      while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    } else if ((character === ',' || character === ']') && depth === 1) {
      const element = text.slice(start, at);
      const from = start + element.length - element.trimStart().length;
      yield [from, start + element.trimEnd().length];
      start = at + 1;
      if (character === ']') return;
    } else if (character === '[' || character === '{') {
      depth++;
      if (depth === 1) start = at + 1;
    } else if (character === ']' || character === '}') depth--;
  }
}
