import { expand } from '../model/expand.ts';
import type { Binding } from '../model/model.ts';
import { imageNameFault } from './recipes/image-reference.ts';
import type { Rule } from './rule.ts';

/** `ARG VERSION` and `FROM golang:$VERSION`: without `--build-arg` there is no such image. */
export const invalidDefaultArgInFrom: Rule = {
  id: 'InvalidDefaultArgInFrom',
  summary: 'With the defaults of its arguments a FROM names no valid image.',
  category: 'correctness',
  severity: 'hint',
  source: 'buildkit',
  aka: [],
  fileWide: true,
  scope: 'stage',
  messages: {
    empty: 'Without a build argument nothing is left of "{written}", and a build stops here.',
    stage: 'A stage is called "{name}", which no image can be called, and BuildKit looks at it as at one.',
    literal: 'No image can be called "{name}", whatever the build arguments are.',
    invalid: 'Without a build argument this is "{name}", which no image can be called, and a build stops here.',
  },
  *check({ model, stages }) {
    const values = new Map<string, Binding>();
    // An ARG without a default keeps the one that was declared before.
    for (const binding of model.globalArgs)
      if (binding.value !== undefined || !values.has(binding.name)) values.set(binding.name, binding);
    for (const { base } of stages) {
      if (!base.word) continue;
      const { text, span } = base.word;
      const names = defaultNames(text, model.tree.escape, values);
      const [name] = names;
      if (name === undefined || names.some((one) => one !== '' && imageNameFault(one) === undefined)) continue;
      const message = text.includes('$') ? (name === '' ? 'empty' : 'invalid') : base.kind === 'stage' ? 'stage' : 'literal';
      yield { span, message, values: { written: text, name } };
    }
  },
};

/** What BuildKit itself may set the platform's arguments to, on builders of several kinds. */
const builders: readonly Readonly<Record<string, string>>[] = [
  platformArgs('linux', 'amd64', ''),
  platformArgs('linux', 'arm', 'v7'),
  platformArgs('windows', 'arm64', 'v8'),
];

function platformArgs(system: string, processor: string, variant: string): Readonly<Record<string, string>> {
  const platform = `${system}/${processor}${variant === '' ? '' : `/${variant}`}`;
  const parts = { PLATFORM: platform, OS: system, ARCH: processor, VARIANT: variant, OSVERSION: '' };
  const args: Record<string, string> = { TARGETSTAGE: 'default' };
  for (const [part, value] of Object.entries(parts)) args[`TARGET${part}`] = args[`BUILD${part}`] = value;
  return args;
}

/** What a FROM names on each of the builders with nothing but the defaults of its arguments; none where that cannot be told. */
function defaultNames(text: string, escape: string, values: ReadonlyMap<string, Binding>): readonly string[] {
  const names: string[] = [];
  for (const args of builders) {
    const { value } = expand(text, escape, (variable) => {
      const binding = values.get(variable);
      if (binding?.value !== undefined) return { binding, value: binding.value };
      // Nothing is known of a default that holds what BuildKit sets.
      if (binding && binding.span.end !== binding.nameSpan.end) return {};
      const own = args[variable];
      return own === undefined ? { value: '', unset: 'surely' } : { value: own };
    });
    if (value === undefined) return [];
    names.push(value);
    if (!text.includes('$')) break;
  }
  return names;
}
