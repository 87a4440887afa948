import { judgeSteps, triggerMessage } from './recipes/judge-steps.ts';
import type { Word } from '../syntax/tree.ts';
import type { Fix, Rule } from './rule.ts';

/** `WORKDIR app` where no WORKDIR of the file stands before it. */
export const workdirRelativePath: Rule = {
  id: 'WorkdirRelativePath',
  summary: 'The first WORKDIR is relative, so that the base image decides where it is.',
  category: 'clarity',
  severity: 'hint',
  source: 'buildkit',
  aka: ['hadolint/DL3000'],
  scope: 'stage',
  messages: { found: 'Where "{path}" lies depends on the WORKDIR of the base image, which may change.', ...triggerMessage },
  check({ stages }) {
    return judgeSteps(stages, (step, reports) => {
      if (step.kind !== 'workdir' || !step.word || step.before.workdirStep) return;
      const { word, value = step.byDefault } = step;
      // Where a variable is unknown, what stands before it may tell.
      const path = value ?? (/^[^$"'\\`]/.test(word.text) ? word.text : '/');
      if (path.startsWith('/') || (step.stage.windows && /^(?:[A-Za-z]:|\\)/.test(path))) return;
      reports.push({ span: word.span, message: 'found', values: { path }, fixes: path === word.text ? [fromRoot(word)] : [] });
    });
  },
};

function fromRoot({ text, span }: Word): Fix {
  return {
    title: `Change to "/${text}"`,
    safety: 'review',
    note: 'It is the same folder only where the base image has "/" for its WORKDIR.',
    edits: [{ span: { start: span.start, end: span.start }, newText: '/' }],
  };
}
