import { flagsOf } from '../data/flags.ts';
import type { Flag, Instruction } from '../syntax/tree.ts';
import { correction, replacement } from './recipes/correction.ts';
import { jsonArray } from './recipes/json-array.ts';
import { nearWord } from './recipes/near-word.ts';
import type { Report, Rule } from './rule.ts';

/** `COPY --chwon=app`, `ADD --from=build`, `CMD --port 80`. */
export const unknownFlag: Rule = {
  id: 'unknown-flag',
  summary: 'An instruction has a flag that it does not know.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: [],
  scope: 'instruction',
  inTriggers: true,
  messages: {
    near: '{keyword} has no flag "{written}", and a build stops here; perhaps "{meant}" is meant.',
    elsewhere: '{keyword} has no flag "{written}", and a build stops here; {other} has it.',
    argument:
      'A word that begins with "--" behind {keyword} is read as its flag and not as an argument of the program, and a build stops here.',
    none: '{keyword} takes no flags, so that a build stops at "{written}".',
    unknown: '{keyword} has no flag "{written}", and a build stops here; it takes {known}.',
  },
  *check({ flagged }) {
    for (const instruction of flagged) {
      if (!readsFlags(instruction)) continue;
      const known = flagsOf(instruction.kind).map((facts) => facts.name);
      for (const flag of instruction.flags) {
        if (known.includes(flag.name)) continue;
        const report = judge(instruction, flag, known);
        yield report;
        // The arguments of a program are one mistake.
        if (report.message === 'argument') break;
      }
    }
  },
};

/** BuildKit never looks at the flags of these. */
function readsFlags({ kind, args }: Instruction): boolean {
  if (kind === 'HEALTHCHECK') return args[0]?.text.toUpperCase() !== 'NONE';
  return kind !== 'ARG' && kind !== 'STOPSIGNAL' && kind !== 'UNKNOWN';
}

function judge(instruction: Instruction, flag: Flag, known: readonly string[]): Report {
  const keyword = instruction.kind;
  const span = flag.nameSpan;
  const values = { keyword, written: `--${flag.name}` };
  if (keyword === 'CMD' || keyword === 'ENTRYPOINT') {
    const array = jsonArray(instruction);
    const whole = { start: span.start, end: instruction.header.end };
    return {
      span,
      message: 'argument',
      values,
      fixes: array
        ? [{ title: 'Write the arguments as a JSON array', safety: 'correction', edits: [{ span: whole, newText: array }] }]
        : [],
    };
  }
  const lower = flag.name.toLowerCase();
  const meant = known.includes(lower) ? lower : nearWord(flag.name, known);
  if (meant !== undefined) {
    return { span, message: 'near', values: { ...values, meant: `--${meant}` }, fixes: [correction(span, `--${meant}`)] };
  }
  const other = ['COPY', 'ADD', 'RUN', 'FROM', 'HEALTHCHECK'].find((candidate) =>
    flagsOf(candidate).some((facts) => facts.name === flag.name),
  );
  if (other !== undefined) {
    const { span: word, text } = instruction.keyword;
    const pair = (keyword === 'ADD' && other === 'COPY') || (keyword === 'COPY' && other === 'ADD');
    return {
      span,
      message: 'elsewhere',
      values: { ...values, other },
      fixes: pair ? [replacement(word, text === text.toLowerCase() ? other.toLowerCase() : other)] : [],
    };
  }
  if (known.length === 0) return { span, message: 'none', values };
  return { span, message: 'unknown', values: { ...values, known: known.map((name) => `"--${name}"`).join(', ') } };
}
