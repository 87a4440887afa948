import type { Model } from '../model/model.ts';
import type { Instruction } from '../syntax/tree.ts';
import { judgeSteps, triggerMessage } from './recipes/judge-steps.ts';
import type { Fix, Report, Rule } from './rule.ts';

/** `ENV NAME value` instead of `ENV NAME=value`. */
export const legacyKeyValueFormat: Rule = {
  id: 'LegacyKeyValueFormat',
  summary: 'ENV or LABEL without a "=".',
  category: 'clarity',
  severity: 'hint',
  source: 'buildkit',
  aka: [],
  scope: 'stage',
  messages: {
    found: 'Without a "=" all the rest of the line is the value; "{keyword} {name}=…" shows where it ends.',
    ...triggerMessage,
    sign: 'With blanks around it the "=" is a part of the value, which is "{value}".',
  },
  check({ model, stages }) {
    return judgeSteps(stages, ({ instruction }, reports) => {
      const { kind, keyword, legacy, args } = instruction;
      const [name] = args;
      if (!legacy || (kind !== 'ENV' && kind !== 'LABEL') || !name || args.length < 2) return;
      reports.push(
        signInValue(instruction) ?? {
          span: { start: keyword.span.start, end: name.span.end },
          message: 'found',
          values: { keyword: keyword.text, name: name.text },
          fixes: withEquals(model, instruction),
        },
      );
    });
  },
};

/** `ENV A = 1`: the value is `= 1`. */
function signInValue({ args, body }: Instruction): Report | undefined {
  const [name, value] = args;
  const rest = /^=[ \t]*([^\s=]+|"[^"]*"|'[^']*')$/.exec(value?.text ?? '')?.[1];
  if (!name || !value || rest === undefined) return undefined;
  const span = body.spanOf(name.offset, value.offset + value.text.length);
  if (span.end - span.start !== value.offset + value.text.length - name.offset) return undefined;
  const fixes: readonly Fix[] = [
    { title: `Change to ${name.text}=${rest}`, safety: 'correction', edits: [{ span, newText: `${name.text}=${rest}` }] },
  ];
  return { span, message: 'sign', severity: 'warning', values: { value: value.text }, fixes };
}

/** The same value behind a `=`, in quotes where it has blanks. Not offered where quotes and escapes in it would have to be read anew. */
function withEquals(model: Model, { args }: Instruction): readonly Fix[] {
  const [name, value] = args;
  const quoted = /^"[^"`\\]*"$|^'[^'`\\]*'$/.test(value?.text ?? '');
  if (!name || !value || (!quoted && /["'`\\]|^=|\s(?:#|\/\/)/.test(value.text)) || /["'\\`]/.test(name.text)) return [];
  const between = model.tree.text.slice(name.span.end, value.span.start);
  // A value over several lines would stay in quotes over several lines.
  if (between.trim() !== '' || value.span.end - value.span.start !== value.text.length) return [];
  const quote = !quoted && /\s/.test(value.text) ? '"' : '';
  return [
    {
      title: `Change to ${name.text}=${quote}${value.text}${quote}`,
      safety: 'safe',
      cosmetic: true,
      edits: [
        { span: { start: name.span.end, end: value.span.start }, newText: `=${quote}` },
        ...(quote === '' ? [] : [{ span: { start: value.span.end, end: value.span.end }, newText: quote }]),
      ],
    },
  ];
}
