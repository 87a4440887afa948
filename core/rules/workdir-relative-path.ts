import type { Rule } from './rule.ts';

/** `WORKDIR app` where no WORKDIR of the file stands before it. */
export const workdirRelativePath: Rule = {
  id: 'WorkdirRelativePath',
  summary: 'The first WORKDIR is relative, so that the base image decides where it is.',
  category: 'clarity',
  severity: 'hint',
  source: 'buildkit',
  aka: ['hadolint/DL3000'],
  scope: 'stage',
  messages: { found: 'Where "{path}" lies depends on the WORKDIR of the base image, which may change.' },
  *check({ stages }) {
    for (const stage of stages) {
      if (stage.windows) continue;
      for (const step of stage.steps) {
        if (step.kind !== 'workdir' || !step.word || step.before.workdirStep) continue;
        const { text: path, span } = step.word;
        // What a variable or a quote begins with is not known here.
        if (!/^[\w.@-]/.test(path)) continue;
        yield {
          span,
          message: 'found',
          values: { path },
          fixes: [
            {
              title: `Change to "/${path}"`,
              safety: 'review',
              note: 'It is the same folder only where the base image has "/" for its WORKDIR.',
              edits: [{ span: { start: span.start, end: span.start }, newText: '/' }],
            },
          ],
        };
      }
    }
  },
};
