import { isIgnored, parseIgnoreFile, type IgnoreRules } from '../context/ignore.ts';
import { cleanPath } from '../model/paths.ts';
import { judgeSteps, triggerMessage } from './recipes/judge-steps.ts';
import type { Rule } from './rule.ts';

/** `COPY secrets.env .` where `.dockerignore` has `*.env`. */
export const copyIgnoredFile: Rule = {
  id: 'CopyIgnoredFile',
  summary: 'A COPY or ADD names a file that the ignore file leaves out.',
  category: 'correctness',
  severity: 'warning',
  source: 'buildkit',
  aka: [],
  readsContext: true,
  scope: 'stage',
  messages: {
    found: '"{file}" leaves out "{path}", so that a build does not find it and stops here.',
    ...triggerMessage,
    all: '"{file}" leaves out everything, so that nothing is copied here.',
  },
  check({ context, stages }) {
    const ignore = context?.ignoreFile;
    if (!ignore) return [];
    const rules = parseIgnoreFile(ignore.text);
    // With exceptions BuildKit no longer tells, since a folder may be left out and a file in it not.
    if (rules.patterns.length === 0 || rules.patterns.some((pattern) => pattern.keeps)) return [];
    return judgeSteps(stages, (step, reports) => {
      if (step.kind !== 'copy' || step.from.kind !== 'context') return;
      for (const { kind, value: certain, byDefault, word } of step.sources) {
        const value = certain ?? byDefault;
        if (kind !== 'path' || value === undefined) continue;
        const path = cleanPath(value);
        const isRoot = path === '.' || path === '/';
        if (isRoot ? leavesOutAll(rules) : isIgnored(rules, path))
          reports.push({ span: word.span, message: isRoot ? 'all' : 'found', values: { file: ignore.path, path: value } });
      }
    });
  },
};

function leavesOutAll(rules: IgnoreRules): boolean {
  return rules.patterns.some(({ text }) => text === '*' || text === '**' || text === '**/*');
}
