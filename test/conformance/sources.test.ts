import { describe, expect, test } from 'vitest';
import type { CopyAnswer, CopyRequest } from './context-answer.ts';
import { compareCopy } from './context-compare.ts';
import { recorded } from './recorded.ts';

for (const mode of ['sources', 'sources-random']) {
  const cases = recorded<CopyRequest, CopyAnswer>(mode);
  describe(`${mode}: what a COPY takes and where it lands, as BuildKit copied it`, () => {
    test.each(cases)('$id', ({ request, answer }) => {
      expect(compareCopy(request, answer).kind).not.toBe('different');
    });
    test('few are beyond us', () => {
      const kinds = cases.map(({ request, answer }) => compareCopy(request, answer).kind);
      expect(kinds.filter((kind) => kind === 'equal').length).toBeGreaterThan(kinds.length / 2);
      expect(kinds.filter((kind) => kind === 'unknown').length).toBeLessThan(kinds.length * 0.15);
    });
  });
}
