import { describe, expect, test } from 'vitest';
import type { IgnoreAnswer, IgnoreRequest } from './context-answer.ts';
import { compareIgnore } from './context-compare.ts';
import { recorded } from './recorded.ts';

for (const mode of ['ignore', 'ignore-random']) {
  describe(`${mode}: as BuildKit answered`, () => {
    test.each(recorded<IgnoreRequest, IgnoreAnswer>(mode))('$id', ({ request, answer }) => {
      expect(compareIgnore(request, answer)).toEqual({ kind: 'equal' });
    });
  });
}
