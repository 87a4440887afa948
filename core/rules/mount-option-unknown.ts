import { mountKeys, mountTypeFacts } from '../data/mounts.ts';
import type { Model, Mount, MountField } from '../model/model.ts';
import type { Instruction } from '../syntax/tree.ts';
import { correction, replacement } from './recipes/correction.ts';
import { nearWord } from './recipes/near-word.ts';
import type { Fix, Report, Rule } from './rule.ts';

/** `--mount=type=bind,trget=.`, `--mount=type=bind, target=.`, `--mount=cache,target=/x`, `--mount=type=tmpfs,uid=1`. */
export const mountOptionUnknown: Rule = {
  id: 'mount-option-unknown',
  summary: 'A mount has an option that its type does not take, or a part that is no option.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: [],
  onlyWhereNeeded: true,
  scope: 'stage',
  inTriggers: true,
  messages: {
    near: 'A mount has no option "{written}", and a build stops here; perhaps "{meant}" is meant.',
    unknown: 'A mount has no option "{written}", and a build stops here.',
    blank: 'The mount ends at the blank, so that "{rest}" becomes a part of the command, and a build stops here.',
    empty: 'There is no option between the commas, and a build stops here.',
    trailing: 'There is no option behind the last comma, and a build stops here.',
    value: '"{written}" needs a value behind a "=", and a build stops here.',
    type: 'The type of a mount is written "type={written}", and a build stops here.',
    other: 'A mount of type "{type}" has no option "{written}", and a build stops here.',
    order: '"{written}" stands before "type={type}" and is taken for an option of a bind mount, so that a build stops here.',
  },
  *check({ model, runs }) {
    for (const step of runs) {
      for (const mount of step.mounts) {
        for (const field of mount.fields.slice(0, mostFields)) {
          const report = judge(model, step.instruction, mount, field);
          if (report) yield report;
        }
      }
    }
  },
};

/** No person writes more options; how each bears on the others takes more than linear time. */
const mostFields = 100;

/** Options that need no value. */
const bare = ['ro', 'readonly', 'rw', 'readwrite', 'required'];

function judge(model: Model, instruction: Instruction, mount: Mount, field: MountField): Report | undefined {
  const { key, value } = field;
  const written = key;
  if (value === undefined && key.trim() === '') {
    // The whole value empty is the flag's own fault.
    return mount.fields.length === 1 ? undefined : emptyField(model, instruction, mount, field);
  }
  if (!mountKeys.includes(key)) {
    if (value === undefined && mountTypeFacts(key)) {
      return { span: field.span, message: 'type', values: { written }, fixes: [replacement(field.span, `type=${key}`)] };
    }
    const trimmed = key.trim();
    const meant = mountKeys.includes(trimmed) ? trimmed : nearWord(key, mountKeys);
    return meant === undefined
      ? { span: field.keySpan, message: 'unknown', values: { written } }
      : { span: field.keySpan, message: 'near', values: { written, meant }, fixes: [correction(field.keySpan, meant)] };
  }
  if (value === undefined && !bare.includes(key)) return { span: field.span, message: 'value', values: { written } };
  return ofOtherType(model.tree.text, mount, field);
}

function ofOtherType(text: string, mount: Mount, field: MountField): Report | undefined {
  const index = mount.fields.indexOf(field);
  const typeField = mount.fields.findLast((candidate) => candidate.key === 'type');
  if (!mountTypeFacts(mount.type) || mount.fields.some((candidate) => candidate.key === 'type' && candidate.text === undefined))
    return undefined;
  const { type } = mount;
  const { key } = field;
  const before =
    mount.fields
      .slice(0, index)
      .findLast((candidate) => candidate.key === 'type')
      ?.text?.toLowerCase() ?? 'bind';
  const values = { written: key, type };
  // These two are checked against the type read so far, all others against that of the whole mount.
  if (key === 'required' || key === 'size') {
    if (takes(key, before)) return undefined;
    if (takes(key, type) && typeField)
      return { span: field.span, message: 'order', values, fixes: moveFirst(text, mount, typeField) };
  } else if (takes(key, type)) return undefined;
  if (isEmpty(mount, key)) return undefined;
  return { span: field.keySpan, message: 'other', values };
}

/** Options whose empty value is as good as none. */
function isEmpty(mount: Mount, key: string): boolean {
  const keys = key === 'src' || key === 'source' ? ['src', 'source'] : key === 'from' ? ['from'] : [];
  const last = keys.length > 0 ? mount.fields.findLast((field) => keys.includes(field.key)) : undefined;
  return last !== undefined && (last.text ?? '') === '';
}

/** Only what BuildKit refuses; it takes `id` or `env` of a bind mount without a word. */
function takes(key: string, type: string): boolean {
  switch (key) {
    case 'required':
      return type === 'secret' || type === 'ssh';
    case 'size':
      return type === 'tmpfs';
    case 'mode':
    case 'uid':
    case 'gid':
      return type === 'secret' || type === 'ssh' || type === 'cache';
    case 'sharing':
      return type === 'cache';
    case 'from':
      return type !== 'secret';
    case 'source':
    case 'src':
      return type !== 'ssh';
    default:
      return true;
  }
}

/** Puts `type=…` to the front of the mount. */
function moveFirst(text: string, mount: Mount, typeField: MountField): readonly Fix[] {
  const [first] = mount.fields;
  const raw = text.slice(typeField.span.start, typeField.span.end);
  if (!first || text[typeField.span.start - 1] !== ',' || raw !== `type=${typeField.value ?? ''}`) return [];
  return [
    {
      title: `Write "${raw}" first`,
      safety: 'correction',
      edits: [
        { span: { start: first.span.start, end: first.span.start }, newText: `${raw},` },
        { span: { start: typeField.span.start - 1, end: typeField.span.end }, newText: '' },
      ],
    },
  ];
}

/** `--mount=type=bind, target=.`: the blank behind a comma ends the mount. */
function emptyField(model: Model, instruction: Instruction, mount: Mount, field: MountField): Report {
  const { text } = model.tree;
  const { end } = mount.flag.span;
  const isLast = field === mount.fields.at(-1);
  const rest = isLast ? optionsBehind(text.slice(end, instruction.header.end), model.tree.escape) : undefined;
  if (rest) {
    const edits = rest.blanks.map((blank) => ({ span: { start: end + blank.start, end: end + blank.end }, newText: '' }));
    const [first = edits[0]] = edits;
    // A line break is nothing that could be marked, the comma before it is.
    const isBreak = first === undefined || text.slice(first.span.start, first.span.end).includes('\n');
    return {
      span: isBreak ? { start: end - 1, end } : first.span,
      message: 'blank',
      values: { rest: rest.options },
      fixes: [{ title: 'Remove the blank behind the comma', safety: 'correction', edits }],
    };
  }
  const comma = field === mount.fields[0] ? field.span.end : field.span.start - 1;
  const message = isLast ? 'trailing' : 'empty';
  if (text[comma] !== ',') return { span: mount.flag.valueSpan ?? mount.flag.span, message };
  const span = { start: comma, end: comma + 1 };
  return { span, message, fixes: [{ title: 'Remove the comma', safety: 'correction', edits: [{ span, newText: '' }] }] };
}

/** What reads like options of the mount before it: ` source=a, target=b`, also on the next line; and where its blanks are. */
function optionsBehind(
  text: string,
  escape: string,
): { readonly options: string; readonly blanks: readonly { readonly start: number; readonly end: number }[] } | undefined {
  const blank = `(?:[ \\t]|\\${escape}[ \\t]*\\r?\\n)+`;
  const found = new RegExp(`^(?:${blank}[\\w-]+(?:=[^\\s,]*)?,)*${blank}[\\w-]+(?:=\\S*)?`).exec(text)?.[0];
  if (found === undefined) return undefined;
  const blanks = [...found.matchAll(new RegExp(blank, 'g'))].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const options = found.replace(new RegExp(blank, 'g'), ' ').trim();
  return mountKeys.includes(/^[\w-]+/.exec(options)?.[0]?.toLowerCase() ?? '') ? { options, blanks } : undefined;
}
