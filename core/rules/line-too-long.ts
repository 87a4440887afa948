import type { Rule } from './rule.ts';

/** A line of more than 65 535 bytes, at which BuildKit gives up. */
export const lineTooLong: Rule = {
  id: 'line-too-long',
  summary: 'A line is longer than BuildKit reads.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: [],
  messages: { found: 'A line has 65 535 bytes at most, and a build stops here; this one has {bytes}.' },
  *check({ model }) {
    const { text, lines } = model.tree;
    if (text.length <= longest / 3) return;
    for (let line = 0; line < lines.count; line++) {
      const start = lines.startOf(line);
      const end = line + 1 < lines.count ? lines.startOf(line + 1) - 1 : text.length;
      if (end - start <= longest / 3) continue;
      const bytes = countBytes(text, start, end);
      // A file ends at the first such line as far as BuildKit can tell.
      if (bytes > longest) {
        yield { span: { start, end: start + 1 }, message: 'found', values: { bytes } };
        return;
      }
    }
  },
};

const longest = 65_535;

/** The length in UTF-8. */
function countBytes(text: string, start: number, end: number): number {
  let bytes = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    // Each half of a surrogate pair makes two of its four bytes.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return bytes;
}
