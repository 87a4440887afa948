import type { Directive } from '../syntax/tree.ts';
import { readCheckOptions, splitOptions } from './check-options.ts';
import { correction, replacement } from './recipes/correction.ts';
import { nearWord } from './recipes/near-word.ts';
import { isBoolean } from './recipes/numbers.ts';
import type { Fix, Report, Rule } from './rule.ts';

/** `# check=skp=all`, `# check=error=yes`. */
export const checkDirectiveInvalid: Rule = {
  id: 'check-directive-invalid',
  summary: 'The "check" directive has an option that BuildKit does not know.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: [],
  messages: {
    option: 'The options of "check" are "skip=…", "experimental=…" and "error=…", so that a build stops at "{option}".',
    near: 'The options of "check" are "skip=…", "experimental=…" and "error=…", so that a build stops at "{option}"; perhaps "{meant}" is meant.',
    error: '"{value}" is neither "true" nor "false", and a build stops here.',
  },
  *check({ model }) {
    const directive = model.tree.check;
    if (!directive) return;
    let { start } = directive.valueSpan;
    const [value = ''] = directive.value.split(' ', 1);
    for (const part of splitOptions(value)) {
      const report = judge(part, start);
      if (report) yield value === directive.value ? report : { ...report, fixes: withoutBlanks(directive) };
      start += part.length + 1;
    }
  },
};

/** `skip = A` → `skip=A`: BuildKit reads up to the first blank. */
function withoutBlanks({ value, valueSpan }: Pick<Directive, 'value' | 'valueSpan'>): readonly Fix[] {
  const joined = value.replaceAll(/\s*([=;,])\s*/g, '$1');
  return joined === value || !readCheckOptions(joined) ? [] : [replacement(valueSpan, joined)];
}

function judge(part: string, start: number): Report | undefined {
  const equals = part.indexOf('=');
  const name = (equals < 0 ? part : part.slice(0, equals)).trim();
  const span = { start, end: start + (equals < 0 ? part.length : equals) };
  if (equals < 0 || !options.includes(name)) {
    const meant = nearWord(name, options);
    const values = { option: name, meant: meant ?? '' };
    return meant === undefined || name !== part.slice(0, equals)
      ? { span, message: 'option', values }
      : { span, message: 'near', values, fixes: [correction(span, meant)] };
  }
  const value = part.slice(equals + 1).trim();
  if (name !== 'error' || isBoolean(value)) return undefined;
  return { span: { start: span.end + 1, end: start + part.length }, message: 'error', values: { value } };
}

const options = ['skip', 'experimental', 'error'];
