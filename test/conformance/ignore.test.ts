import { describe, expect, test } from 'vitest';
import { isIgnored, parseIgnoreFile, sentFiles } from '../../core/context/ignore.ts';
import { recorded } from './recorded.ts';

interface Request {
  readonly ignoreFile: string;
  readonly paths: readonly string[];
}

interface Answer {
  readonly patterns?: readonly string[];
  readonly matched?: readonly boolean[];
  readonly excluded?: readonly boolean[];
  readonly error?: string;
}

// BuildKit's walk lists a folder as sent only for its own sake, so what is compared are the files.
for (const mode of ['ignore', 'ignore-random']) {
  describe(`${mode}: as BuildKit answered`, () => {
    test.each(recorded<Request, Answer>(mode))('$id', ({ request, answer }) => {
      const rules = parseIgnoreFile(request.ignoreFile);
      const broken = rules.patterns.some((pattern) => pattern.broken);
      if (rules.problem !== undefined || answer.error !== undefined) {
        expect(answer.error !== undefined, JSON.stringify(rules.problem)).toBe(true);
        expect(rules.problem !== undefined || broken, answer.error).toBe(true);
        return;
      }
      const written = rules.patterns.map((pattern) => (pattern.keeps ? '!' : '') + pattern.text);
      // BuildKit lists patterns before it cleans them once more, together with their "!".
      if (!request.ignoreFile.includes('..')) expect(written).toEqual(answer.patterns);
      const paths = request.paths.map((path) => path.replace(/\/$/, ''));
      expect(paths.filter((path) => isIgnored(rules, path))).toEqual(paths.filter((_, index) => answer.matched?.[index]));
      const files = request.paths.filter((path) => !path.endsWith('/'));
      const sent = request.paths.filter((path, index) => !path.endsWith('/') && answer.excluded?.[index] === false);
      expect(sentFiles(rules, files)).toEqual(sent);
    });
  });
}
