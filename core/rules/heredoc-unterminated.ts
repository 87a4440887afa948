import type { Lines } from '../text/lines.ts';
import type { Heredoc } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import type { Fix, Related, Rule } from './rule.ts';

/** `RUN <<EOF` without a line that is exactly `EOF`. */
export const heredocUnterminated: Rule = {
  id: 'heredoc-unterminated',
  summary: 'The line that ends a heredoc is missing.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: [],
  scope: 'instruction',
  messages: {
    missing: 'No line after this one is exactly "{name}", so that the heredoc never ends and a build stops here.',
    near: 'No line after this one is exactly "{name}", so that the heredoc never ends and a build stops here; line {line} nearly is.',
    shift: 'Behind "<<" stands the word that ends a heredoc, and no line is "{name}", so that a build stops here.',
    line: 'This line ends the heredoc once it is exactly "{name}".',
  },
  *check({ model, instructions }) {
    const { text, lines } = model.tree;
    for (const instruction of instructions) {
      for (const heredoc of instruction.heredocs) {
        if (heredoc.terminator) continue;
        const near = nearLine(text, lines, heredoc);
        const values = { name: heredoc.name, line: near ? lines.lineAt(near.start) + 1 : 0 };
        const related: readonly Related[] = near ? [{ span: near, message: 'line', values }] : [];
        const fixes: readonly Fix[] = near
          ? [
              {
                title: `Change line ${values.line} to "${heredoc.name}"`,
                safety: 'correction',
                misspelling: true,
                edits: [{ span: near, newText: heredoc.name }],
              },
            ]
          : [];
        // `1 << 2` is seldom meant as a heredoc.
        const shift = /^\d|[()]/.test(heredoc.name);
        yield { span: heredoc.opener, message: near ? 'near' : shift ? 'shift' : 'missing', values, related, fixes };
        // Whatever follows is swallowed by this one.
        break;
      }
    }
  },
};

/** The first line of the body that differs from the name in blanks around it or in capitals only. */
function nearLine(text: string, lines: Lines, heredoc: Heredoc): Span | undefined {
  const { start, end } = heredoc.body;
  const wanted = heredoc.name.trim().toLowerCase();
  if (wanted === '') return undefined;
  const last = lines.lineAt(end);
  for (let line = lines.lineAt(start); line <= last; line++) {
    const from = lines.startOf(line);
    const to = Math.max(from, lines.endOf(line));
    if (to - from > wanted.length + 200) continue;
    const found = text.slice(from, to);
    if (from >= start && found.trim().toLowerCase() === wanted) return { start: from, end: to };
  }
  return undefined;
}
