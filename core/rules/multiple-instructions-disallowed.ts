import type { Model } from '../model/model.ts';
import type { Instruction } from '../syntax/tree.ts';
import type { Fix, Rule } from './rule.ts';

/** Two CMD, ENTRYPOINT or HEALTHCHECK in one stage. */
export const multipleInstructionsDisallowed: Rule = {
  id: 'MultipleInstructionsDisallowed',
  summary: 'Of several CMD, ENTRYPOINT or HEALTHCHECK in a stage only the last counts.',
  category: 'correctness',
  severity: 'warning',
  source: 'buildkit',
  aka: ['hadolint/DL4003', 'hadolint/DL4004', 'hadolint/DL3012'],
  messages: {
    found: 'This {keyword} is lost, because of several in a stage only the last counts, here that of line {line}.',
    last: 'This {keyword} counts.',
  },
  *check({ model }) {
    for (const stage of model.stages) {
      const last = new Map<string, Instruction>();
      const lost: Instruction[] = [];
      for (const { instruction } of stage.steps) {
        if (instruction.kind !== 'CMD' && instruction.kind !== 'ENTRYPOINT' && instruction.kind !== 'HEALTHCHECK') continue;
        const before = last.get(instruction.kind);
        if (before) lost.push(before);
        last.set(instruction.kind, instruction);
      }
      for (const instruction of lost) {
        const counts = last.get(instruction.kind) ?? instruction;
        const values = { keyword: instruction.kind, line: model.tree.lines.lineAt(counts.span.start) + 1 };
        yield {
          span: instruction.keyword.span,
          message: 'found',
          values,
          tag: 'unnecessary',
          related: [{ span: counts.keyword.span, message: 'last', values }],
          fixes: [remove(model, instruction)],
        };
      }
    }
  },
};

function remove(model: Model, { span, kind }: Instruction): Fix {
  const { lines, text } = model.tree;
  const start = lines.startOf(lines.lineAt(span.start));
  const after = lines.lineAt(span.end) + 1;
  return {
    title: `Remove this ${kind}`,
    safety: 'review',
    note: 'The image stays the same; see whether both commands were meant to run.',
    edits: [{ span: { start, end: after < lines.count ? lines.startOf(after) : text.length }, newText: '' }],
  };
}
