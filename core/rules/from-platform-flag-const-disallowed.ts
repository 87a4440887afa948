import { expand } from '../model/expand.ts';
import { readPlatform } from './recipes/platform.ts';
import type { Rule } from './rule.ts';

/** `FROM --platform=linux/amd64 alpine`. */
export const fromPlatformFlagConstDisallowed: Rule = {
  id: 'FromPlatformFlagConstDisallowed',
  summary: 'A FROM is tied to one platform.',
  category: 'clarity',
  severity: 'hint',
  source: 'buildkit',
  aka: ['hadolint/DL3029'],
  scope: 'stage',
  messages: { found: 'This stage is built for "{platform}" whatever platform a build asks for.' },
  *check({ model, stages }) {
    for (const { platformFlag: flag, key = '' } of stages) {
      if (!flag?.valueSpan || flag.value === undefined) continue;
      const { value, uses } = expand(flag.value, model.tree.escape, () => ({}));
      const platform = uses.length > 0 || value === undefined ? undefined : readPlatform(value);
      if (!platform) continue;
      // The builder completes what is missing, so that a name with any such word may be one that says it.
      const words = [platform.system ?? /linux|windows/, platform.processor ?? /amd64|arm|386|ppc64|s390x|riscv64|loong64|mips/];
      if (words.some((word) => (typeof word === 'string' ? key.includes(word) : word.test(key)))) continue;
      yield { span: flag.valueSpan, message: 'found', values: { platform: flag.value } };
    }
  },
};
