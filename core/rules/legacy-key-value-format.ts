import type { Model } from '../model/model.ts';
import type { Instruction } from '../syntax/tree.ts';
import type { Fix, Rule } from './rule.ts';

/** `ENV NAME value` instead of `ENV NAME=value`. */
export const legacyKeyValueFormat: Rule = {
  id: 'LegacyKeyValueFormat',
  summary: 'ENV or LABEL without a "=".',
  category: 'clarity',
  severity: 'hint',
  source: 'buildkit',
  aka: [],
  messages: { found: 'Without a "=" all the rest of the line is the value; "{keyword} {name}=…" shows where it ends.' },
  *check({ model }) {
    for (const stage of model.stages) {
      for (const { instruction } of stage.steps) {
        const { kind, keyword, legacy, args } = instruction;
        const [name] = args;
        if ((kind !== 'ENV' && kind !== 'LABEL') || !legacy || !name || args.length < 2) continue;
        yield {
          span: { start: keyword.span.start, end: name.span.end },
          message: 'found',
          values: { keyword: keyword.text, name: name.text },
          fixes: withEquals(model, instruction),
        };
      }
    }
  },
};

/** The same value behind a `=`, in quotes where it has blanks. Not offered where quotes and escapes in it would have to be read anew. */
function withEquals(model: Model, { args }: Instruction): readonly Fix[] {
  const [name, value] = args;
  if (!name || !value || /["'`\\]|^=|\s(?:#|\/\/)/.test(value.text) || /["'\\`]/.test(name.text)) return [];
  const between = model.tree.text.slice(name.span.end, value.span.start);
  // A value over several lines would stay in quotes over several lines.
  if (between.trim() !== '' || value.span.end - value.span.start !== value.text.length) return [];
  const quote = /\s/.test(value.text) ? '"' : '';
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
