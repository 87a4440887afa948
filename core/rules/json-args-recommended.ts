import { shellImages } from '../data/shell-images.ts';
import type { Base } from '../model/model.ts';
import { jsonArray, mendArray, programOfBroken, withDoubleQuotes } from './recipes/json-array.ts';
import { findRemark } from '../syntax/remark.ts';
import type { Instruction } from '../syntax/tree.ts';
import { judgeSteps, triggerMessage } from './recipes/judge-steps.ts';
import type { Fix, Report, Rule } from './rule.ts';

/** `CMD node server.js`: a shell starts it, and keeps the signals to itself. */
export const jsonArgsRecommended: Rule = {
  id: 'JSONArgsRecommended',
  summary: 'CMD or ENTRYPOINT is not a JSON array, so that a shell stands between Docker and the program.',
  category: 'correctness',
  severity: 'hint',
  source: 'buildkit',
  aka: ['hadolint/DL3025'],
  scope: 'stage',
  messages: {
    shell:
      'A shell starts this program and keeps the signal of "docker stop" to itself; a JSON array starts the program directly.',
    ...triggerMessage,
    quotes:
      'Strings in a JSON array have double quotes, so that a shell gets this line as it stands and looks for a program "[".',
    broken: 'This is no valid JSON array, so that a shell gets the line as it stands and looks for a program "{program}".',
  },
  check({ stages }) {
    return judgeSteps(stages, ({ kind, instruction, before, stage }, reports) => {
      if (kind !== 'entry' || instruction.json || instruction.jsonProblem || before.shell) return;
      // An image that brings a SHELL of its own means a shell to start what stands here, and those for Windows mostly do.
      if ((stage.windows && stage.root.kind !== 'scratch') || bringsShell(stage.root)) return;
      // A flag is refused here, and then nothing else counts.
      if (instruction.flags.length > 0) return;
      // A remark behind the array is what keeps it from being one, and another rule says so.
      const remark = instruction.body.text.startsWith('[') && findRemark(instruction) !== undefined;
      reports.push(remark ? { span: instruction.keyword.span, message: 'shell' } : judge(instruction));
    });
  },
};

function bringsShell(base: Base): boolean {
  return base.kind === 'image' && shellImages.test(`${base.image.registry ?? ''}/${base.image.path}`);
}

function judge(instruction: Instruction): Report {
  const { body, keyword } = instruction;
  const quoted = withDoubleQuotes(body.text);
  if (quoted !== undefined) {
    const fix: Fix = { title: `Change to ${quoted}`, safety: 'correction', edits: [{ span: body.span, newText: quoted }] };
    return {
      span: body.span,
      message: 'quotes',
      severity: 'warning',
      fixes: body.span.end - body.span.start === body.text.length ? [fix] : [],
    };
  }
  const program = programOfBroken(body.text);
  if (program !== undefined) {
    const mended = mendArray(body.text);
    const plain = mended !== undefined && body.span.end - body.span.start === body.text.length;
    const fix: Fix = {
      title: `Change to ${mended ?? ''}`,
      safety: 'correction',
      edits: [{ span: body.span, newText: mended ?? '' }],
    };
    return { span: body.span, message: 'broken', severity: 'warning', values: { program }, fixes: plain ? [fix] : [] };
  }
  const array = jsonArray(instruction);
  const fixes: readonly Fix[] =
    array === undefined
      ? []
      : [
          {
            title: `Change to ${array}`,
            safety: 'review',
            note: 'No shell starts the program any more: signals reach it, and nothing in the line is expanded.',
            edits: [{ span: body.span, newText: array }],
          },
        ];
  return { span: keyword.span, message: 'shell', fixes };
}
