import type { CopyStep } from '../model/model.ts';
import type { Flag } from '../syntax/tree.ts';
import { special, valueFault } from './recipes/flag-value.ts';
import type { Report, Rule } from './rule.ts';

/** `${VERSION:?which}` without a VERSION, `ARG MODE=u+z` and `COPY --chmod=$MODE a b`, `FROM --platform=$NOTHING alpine`, `VOLUME $NOTHING`. */
export const variableValueInvalid: Rule = {
  id: 'variable-value-invalid',
  summary: 'What variables hold makes a value that BuildKit does not take.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: [],
  onlyWhereNeeded: true,
  scope: 'stage',
  inTriggers: true,
  messages: {
    mode: '"{written}" is "{value}" where no build argument says otherwise, which is no mode such as "755", and a build stops here.',
    owner:
      '"{written}" is "{value}" where no build argument says otherwise, and with "--link" no names can be looked up, so that a build stops here.',
    platform:
      '"{written}" is "{value}" where no build argument says otherwise, which is no platform such as "linux/amd64", and a build stops here.',
    checksum:
      'A checksum fits one source that is downloaded, which this is not where no build argument says otherwise, and a build stops here.',
    digest:
      '"{written}" is "{value}" where no build argument says otherwise, which is no checksum such as "sha256:" and 64 digits, and a build stops here.',
    plain: '"{value}" is no checksum such as "sha256:" and 64 digits, and a build stops here.',
    needed: 'Nothing gives "{name}" a value, and the "?" behind it makes a build stop here.',
    said: 'Nothing gives "{name}" a value, and a build stops here with "{said}".',
    blank: 'Nothing is left of "{written}" where no build argument fills it, and a build stops here.',
  },
  check({ model, stages, copies, stepsOfKind }) {
    const reports: Report[] = [];
    for (const { name, span, refused } of model.variables) {
      if (refused !== undefined)
        reports.push({ span, message: refused === '' ? 'needed' : 'said', values: { name, said: refused } });
    }
    for (const { from, platformFlag, platform } of stages) {
      if (platform !== undefined && platformFlag?.value !== undefined && special.test(platformFlag.value))
        judge(reports, platform === '' ? 'blank' : valueFault(from, platformFlag, platform)?.message, platformFlag, platform);
    }
    for (const step of copies) if (step.flagValues) judgeFlags(reports, step, step.flagValues);
    for (const step of stepsOfKind('VOLUME')) {
      if (step.kind !== 'other') continue;
      for (const [index, { text, span }] of step.instruction.args.entries()) {
        if (step.values?.[index] === '' && text.trim() !== '')
          reports.push({ span, message: 'blank', values: { written: text } });
      }
    }
    return reports;
  },
};

function judgeFlags(reports: Report[], { instruction, sources }: CopyStep, values: ReadonlyMap<string, string>): void {
  const paths: string[] = [];
  let known = true;
  for (const source of sources) {
    if (source.kind === 'heredoc') continue;
    if (source.value === undefined) known = false;
    else paths.push(source.value);
  }
  const written = sources.some(({ word }) => special.test(word.text));
  for (const flag of instruction.flags) {
    const value = values.get(flag.name);
    if (value === undefined || (!special.test(flag.value ?? '') && !(flag.name === 'checksum' && written))) continue;
    judge(reports, valueFault(instruction, flag, value, known ? paths : undefined)?.message, flag, value);
  }
}

function judge(reports: Report[], message: string | undefined, flag: Flag, value: string): void {
  if (message === undefined) return;
  const key = message === 'digest' && value === flag.value ? 'plain' : message;
  reports.push({ span: flag.valueSpan ?? flag.span, message: key, values: { written: flag.value ?? '', value } });
}
