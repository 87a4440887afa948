import { mountKeys } from '../data/mounts.ts';
import { readCsv } from '../model/csv.ts';
import type { Mount, MountField, RunStep } from '../model/model.ts';
import { correction } from './recipes/correction.ts';
import { nearWord } from './recipes/near-word.ts';
import { isBoolean, isSize, isUnsigned } from './recipes/numbers.ts';
import type { Report, Rule } from './rule.ts';

/** `--mount=type=cache,sharing=lock`, `mode=999`, `from=$STAGE`, a secret without an id, a mount over `/`. */
export const mountValueInvalid: Rule = {
  id: 'mount-value-invalid',
  summary: 'An option of a mount has a value that BuildKit does not take, or one that is needed is missing.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: [],
  onlyWhereNeeded: true,
  scope: 'stage',
  inTriggers: true,
  messages: {
    sharing: '"sharing" is "shared", "private" or "locked", so that a build stops at "{value}".',
    near: '"sharing" is "shared", "private" or "locked", so that a build stops at "{value}"; perhaps "{meant}" is meant.',
    boolean: '"{value}" is neither "true" nor "false", and a build stops here.',
    size: '"{value}" is no size such as "64m" or "1g", and a build stops here.',
    mode: '"{value}" is no mode of octal digits such as "0755", and a build stops here.',
    number: '"{key}" is a number of 0 or more, so that a build stops at "{value}".',
    csv: 'The quotes in "{value}" do not match, and a build stops here.',
    from: '"from" takes no variables, and a build stops here; a stage of its own "FROM" can take one.',
    secret: 'A secret mount without "id" or "target" names no secret, and a build stops here.',
    both: '"id" and "source" are two words for the same thing, and a build stops where a secret mount has both.',
    root: 'This mount would hide the whole image, because its target is "/", and a build stops here.',
    untargeted:
      'This mount would hide the whole image, because without "target" it lies on the WORKDIR, here "/", and a build stops here.',
  },
  *check({ runs }) {
    for (const step of runs) {
      for (const mount of step.mounts) {
        if (isTorn(mount)) {
          yield { span: mount.flag.valueSpan ?? mount.flag.span, message: 'csv', values: { value: mount.flag.value ?? '' } };
          continue;
        }
        for (const field of mount.fields) {
          const report = judge(field);
          if (report) yield report;
        }
        const report = judgeWhole(mount, step, step.stage.windows);
        if (report) yield report;
      }
    }
  },
};

/** Whether its quotes do not match, so that nothing can be told of its options. */
function isTorn({ flag }: Mount): boolean {
  return flag.value?.includes('"') === true && !readCsv(flag.value);
}

const sharings = ['shared', 'private', 'locked'];

function judge({ key, value: written, valueSpan, text: value }: MountField): Report | undefined {
  if (written === undefined || !valueSpan) return undefined;
  if (key === 'from') {
    const at = written.indexOf('$');
    return at >= 0 && at !== written.length - 1 ? { span: valueSpan, message: 'from' } : undefined;
  }
  if (value === undefined) return undefined;
  const values = { key, value };
  const span = valueSpan;
  switch (key) {
    case 'sharing': {
      const lower = value.toLowerCase();
      if (sharings.includes(lower)) return undefined;
      const meant = nearWord(lower, sharings);
      return meant === undefined
        ? { span, message: 'sharing', values }
        : { span, message: 'near', values: { ...values, meant }, fixes: value === written ? [correction(span, meant)] : [] };
    }
    case 'ro':
    case 'readonly':
    case 'rw':
    case 'readwrite':
    case 'required':
      return isBoolean(value) ? undefined : { span, message: 'boolean', values };
    case 'size':
      return isSize(value) ? undefined : { span, message: 'size', values };
    case 'mode':
      return isUnsigned(value, 8, 32) ? undefined : { span, message: 'mode', values };
    case 'uid':
    case 'gid':
      return isUnsigned(value, 10, 32) ? undefined : { span, message: 'number', values };
    default:
      return undefined;
  }
}

/** What the fields are wrong about together. */
function judgeWhole(mount: Mount, step: RunStep, windows: boolean): Report | undefined {
  if (mount.fields.some((field) => field.key === 'type' && field.text === undefined)) return undefined;
  // What is missing may be what a misspelt option was meant to say.
  if (mount.fields.some(({ key }) => !mountKeys.includes(key))) return undefined;
  const span = mount.flag.valueSpan ?? mount.flag.span;
  const find = (...keys: readonly string[]): MountField | undefined => mount.fields.findLast((field) => keys.includes(field.key));
  const source = find('source', 'src');
  const target = find('target', 'dst', 'destination');
  const id = find('id');
  if (mount.type === 'secret') {
    if ([source, target, id].every((field) => !field || field.text === '')) return { span, message: 'secret' };
    return source?.text && id?.text ? { span, message: 'both' } : undefined;
  }
  if (windows || (mount.type !== 'bind' && mount.type !== 'cache' && mount.type !== 'tmpfs')) return undefined;
  const path = target ? target.text : '';
  if (path === undefined) return undefined;
  if (path === '') {
    // An empty target is no target; where the base image decides the WORKDIR, nothing is known.
    return step.before.workdir === '/' ? { span: target?.span ?? span, message: 'untargeted' } : undefined;
  }
  // BuildKit cleans a relative path, and compares an absolute one as it is written.
  const isRoot = path.startsWith('/') ? path === '/' : mount.target === '/';
  return isRoot ? { span: target?.span ?? span, message: 'root' } : undefined;
}
