import { findExpansionFault, type ExpansionFault } from '../model/expansion-fault.ts';
import type { Model } from '../model/model.ts';
import { findRemark } from '../syntax/remark.ts';
import type { Instruction } from '../syntax/tree.ts';
import { expandedPlaces, mayFail, type Place } from './recipes/expanded-places.ts';
import { moveRemark } from './recipes/remark.ts';
import type { Fix, Report, Rule } from './rule.ts';

/** `WORKDIR ${HOME`, `ENV A="b`, `LABEL v=${VERSION:=1}`. */
export const variableFormInvalid: Rule = {
  id: 'variable-form-invalid',
  summary: 'A variable or a quoted text is written in a form that BuildKit cannot read.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: [],
  scope: 'instruction',
  inTriggers: true,
  messages: {
    comment: 'A comment has a line of its own; "{opener}" is read as a part of {keyword}, and a build stops here.',
    quote: 'This quote is never closed, and a build stops here.',
    brace: 'The "{" is never closed, and a build stops here.',
    name: 'There is no name of a variable behind the "{", and a build stops here.',
    modifier:
      'Behind the name of a variable may stand "-", ":-", "+", ":+", "?", ":?", "#", "%" or "/" and no "{modifier}", and a build stops here.',
    slash: 'A replacement has two slashes, as in "NAME/old/new", and a build stops here.',
    pattern:
      'In a pattern a backslash stands before "*", "?", "/", "}" or another backslash and nothing else, and a build stops here.',
    heredoc: 'Variables are replaced in this heredoc, and a build stops at "{text}"; a quoted "{name}" leaves all as it is.',
  },
  *check({ model, instructions }) {
    for (const instruction of instructions) {
      if (!mayFail(instruction)) continue;
      for (const place of expandedPlaces(instruction, model.tree.escape)) {
        const fault = findExpansionFault(place.text, model.tree.escape);
        if (!fault) continue;
        const found = report(model, place, fault);
        const remark = findRemark(instruction);
        if (!remark || found.span.start < remark.span.start) {
          yield found;
          // A quote that holds a blank is open in one word and again in a later one: one mistake.
          if (fault.kind === 'quote') break;
          continue;
        }
        // The quote is that of a comment: `# we didn't name it`.
        const values = { opener: remark.first, keyword: instruction.kind };
        yield { span: remark.span, message: 'comment', values, fixes: moveRemark(model, instruction, remark.span) };
        break;
      }
      yield* inHeredocs(model, instruction);
    }
  },
};

function report(model: Model, place: Place, fault: ExpansionFault): Report {
  const { kind, start, nameEnd } = fault;
  if (kind === 'quote') return { span: place.spanOf(start, place.text.length), message: kind };
  const behind = nameEnd ?? start;
  const close = place.text.indexOf('}', behind);
  const span = place.spanOf(start, close < 0 ? place.text.length : close + 1);
  const modifier = /^:?[^\s}]?/.exec(place.text.slice(behind))?.[0] ?? '';
  return { span, message: kind, values: { modifier }, fixes: closeBrace(model, place, fault) };
}

/** `${NAME` → `${NAME}`, where no `}` follows that might be the missing one's. */
function closeBrace(model: Model, place: Place, { start, nameEnd, kind }: ExpansionFault): readonly Fix[] {
  if (
    nameEnd === undefined ||
    nameEnd - start < 3 ||
    place.text.includes('}', nameEnd) ||
    (kind === 'modifier' && /[:=]/.test(place.text[nameEnd] ?? ''))
  )
    return [];
  const name = place.text.slice(start, nameEnd);
  const { start: from, end } = place.spanOf(start, nameEnd);
  if (model.tree.text.slice(from, end) !== name) return [];
  return [{ title: `Change to "${name}}"`, safety: 'correction', edits: [{ span: { start: end, end }, newText: '}' }] }];
}

/** The bodies of COPY's and ADD's heredocs; those of RUN are the shell's. */
function* inHeredocs(model: Model, { kind, heredocs }: Instruction): Generator<Report> {
  if (kind !== 'COPY' && kind !== 'ADD') return;
  for (const { body, expand, name, opener, terminator } of heredocs) {
    if (!expand || !terminator) continue;
    const text = model.tree.text.slice(body.start, body.end);
    const fault = findExpansionFault(text, '\\', false);
    if (!fault) continue;
    const line = text.slice(fault.start).split('\n', 1)[0]?.trimEnd() ?? '';
    const close = line.indexOf('}');
    const length = close < 0 ? Math.min(line.length, 20) : close + 1;
    const start = body.start + fault.start;
    const word = model.tree.text.slice(opener.start, opener.end);
    const fixes: readonly Fix[] = word.endsWith(name)
      ? [
          {
            title: `Change to "${name}" in quotes, which replaces no variables`,
            safety: 'correction',
            edits: [{ span: { start: opener.end - name.length, end: opener.end }, newText: `"${name}"` }],
          },
        ]
      : [];
    const others = /\$(?:\w|\{\w)/.test(text.slice(0, fault.start));
    yield {
      span: { start, end: start + length },
      message: 'heredoc',
      values: { text: line.slice(0, length), name },
      fixes: others ? [] : fixes,
    };
  }
}
