import { replacement } from './recipes/correction.ts';
import type { Rule } from './rule.ts';

/** `COPY https://example.org/x.tar.gz /`: only ADD downloads. */
export const copySourceRemote: Rule = {
  id: 'copy-source-remote',
  summary: 'COPY has a URL or a Git repository for a source.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: [],
  onlyWhereNeeded: true,
  scope: 'stage',
  inTriggers: true,
  messages: { found: 'COPY does not download, and a build stops at "{source}"; ADD does.' },
  *check({ copies }) {
    for (const step of copies) {
      if (step.add || step.instruction.args.length < 2) continue;
      const { keyword, flags } = step.instruction;
      for (const { kind, word, value } of step.sources) {
        if ((kind !== 'url' && kind !== 'git') || value === undefined) continue;
        const add = keyword.text === keyword.text.toLowerCase() ? 'add' : 'ADD';
        // ADD takes from no stage.
        const fixes = flags.some((flag) => flag.name === 'from' || flag.name === 'parents')
          ? []
          : [replacement(keyword.span, add)];
        yield { span: word.span, message: 'found', values: { source: value }, fixes };
      }
    }
  },
};
