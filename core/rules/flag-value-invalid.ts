import { flagsOf, type FlagFacts } from '../data/flags.ts';
import type { Flag, Instruction } from '../syntax/tree.ts';
import { correction } from './recipes/correction.ts';
import { special, valueFault, type ValueFault } from './recipes/flag-value.ts';
import { nearWord } from './recipes/near-word.ts';
import type { Fix, Report, Rule } from './rule.ts';

/** `COPY --chown`, `COPY --link=yes`, `RUN --network=non`, `HEALTHCHECK --interval=30`, `COPY --from=$STAGE`. */
export const flagValueInvalid: Rule = {
  id: 'flag-value-invalid',
  summary: 'A flag has no value, a second one, or one that BuildKit does not take.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: [],
  scope: 'instruction',
  inTriggers: true,
  messages: {
    missing: '"{flag}" needs a value behind a "=", and a build stops here.',
    duplicate: '"{flag}" stands here twice, and a build stops at the second one.',
    boolean: '"{value}" is neither "true" nor "false", and a build stops here.',
    choice: '"{flag}" takes {known}, so that a build stops at "{value}".',
    near: '"{flag}" takes {known}, so that a build stops at "{value}"; perhaps "{meant}" is meant.',
    unit: 'A duration needs a unit, as in "{value}s", and a build stops here.',
    duration: '"{value}" is no duration such as "30s" or "1m30s", and a build stops here.',
    short: 'A duration is 0 or at least "1ms", so that a build stops at "{value}".',
    count: '"{value}" is no number of 0 or more, and a build stops here.',
    mode: '"{value}" is no mode such as "755" or "u=rwX,go=rX", and a build stops here.',
    owner: 'With "--link" no names can be looked up, so that a build stops at "{value}"; numbers such as "1000:1000" work.',
    stage: '"--from" takes no variables, and a build stops here; a stage of its own "FROM" can take one.',
    platform: '"{value}" is no platform such as "linux/amd64", and a build stops here.',
    checksum: 'A checksum fits one source that is downloaded, and a build stops here.',
    digest: '"{value}" is no checksum such as "sha256:" and 64 hexadecimal digits in small letters, and a build stops here.',
    csv: 'The quotes in "{value}" do not match, and a build stops here.',
    device: 'One "--device" names one device, so that a build stops at "{part}".',
    option: 'A device has no option "{part}", and a build stops here; perhaps "{near}" is meant.',
    field: 'There is nothing between two commas, or behind the last one, and a build stops here.',
    first: 'The first "{flag}" is here.',
  },
  *check({ flagged }) {
    for (const instruction of flagged) {
      if (instruction.kind === 'HEALTHCHECK' && instruction.args[0]?.text.toUpperCase() === 'NONE') continue;
      const known = flagsOf(instruction.kind);
      const first = new Map<string, Flag>();
      const repeated = new Set<string>();
      for (const [index, flag] of instruction.flags.entries()) {
        const facts = known.find((candidate) => candidate.name === flag.name);
        if (!facts) continue;
        const earlier = facts.repeatable ? undefined : first.get(flag.name);
        if (!earlier) {
          first.set(flag.name, flag);
          const report = judge(instruction, flag, facts);
          if (report) yield report;
        } else if (!repeated.has(flag.name)) {
          repeated.add(flag.name);
          yield duplicate(flag, earlier, instruction.flags[index - 1]);
        }
      }
    }
  },
};

/** The sources of COPY and ADD that are no heredocs; undefined where some of them holds what is yet to be expanded. */
function sourcesOf({ kind, args, heredocs }: Instruction): readonly string[] | undefined {
  if ((kind !== 'ADD' && kind !== 'COPY') || args.length < 2) return undefined;
  const sources: string[] = [];
  for (const { text, span } of args.slice(0, -1)) {
    if (heredocs.some(({ opener }) => opener.start === span.start)) continue;
    if (special.test(text)) return undefined;
    sources.push(text);
  }
  return sources;
}

function duplicate(flag: Flag, first: Flag, before: Flag | undefined): Report {
  const values = { flag: `--${flag.name}` };
  // Only where both say the same is it certain which one may go.
  const same = first.value === flag.value;
  const fix: Fix = {
    title: `Remove the second "--${flag.name}"`,
    safety: 'correction',
    edits: [{ span: { start: before?.span.end ?? flag.span.start, end: flag.span.end }, newText: '' }],
  };
  return {
    span: flag.span,
    message: 'duplicate',
    values,
    related: [{ span: first.span, message: 'first', values }],
    fixes: same ? [fix] : [],
  };
}

function judge(instruction: Instruction, flag: Flag, facts: FlagFacts): Report | undefined {
  const name = `--${flag.name}`;
  if (flag.value === undefined) {
    return facts.value === 'boolean' ? undefined : { span: flag.span, message: 'missing', values: { flag: name } };
  }
  const span = flag.valueSpan ?? flag.span;
  if (flag.value === '' && (facts.value === 'boolean' || facts.value === 'mount' || facts.name === 'device'))
    return { span: flag.span, message: 'missing', values: { flag: name } };
  const { value } = flag;
  if (facts.value === 'boolean') {
    if (/^(?:true|false)$/i.test(value)) return undefined;
    const meant = /^(?:yes|y|on|1)$/i.test(value)
      ? 'true'
      : /^(?:no|n|off|0)$/i.test(value)
        ? 'false'
        : nearWord(value.toLowerCase(), ['true', 'false']);
    return { span, message: 'boolean', values: { value }, fixes: meant === undefined ? [] : [correction(span, meant)] };
  }
  if (facts.values) {
    if (facts.values.includes(value)) return undefined;
    const known = facts.values.map((one) => `"${one}"`).join(', ');
    const lower = value.toLowerCase();
    const meant = facts.values.includes(lower) ? lower : nearWord(value, facts.values);
    const values = { flag: name, value, known, meant: meant ?? '' };
    return meant === undefined
      ? { span, message: 'choice', values }
      : { span, message: 'near', values, fixes: [correction(span, meant)] };
  }
  // What variables make of it is told by another rule.
  if (facts.variables && special.test(value)) return undefined;
  const fault: ValueFault | undefined = valueFault(instruction, flag, value, sourcesOf(instruction));
  if (!fault) return undefined;
  return {
    span: fault.span ?? span,
    message: fault.message,
    values: {
      value: fault.message === 'boolean' ? (fault.part ?? value) : value,
      part: fault.part ?? '',
      near: fault.near ?? '',
    },
    fixes: fault.meant === undefined ? [] : [correction(span, fault.meant)],
  };
}
