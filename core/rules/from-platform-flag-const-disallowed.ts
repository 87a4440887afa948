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
  *check({ stages }) {
    for (const { platformFlag: flag, key = '' } of stages) {
      const platform = flag?.value;
      if (!flag?.valueSpan || platform === undefined || platform.includes('$')) continue;
      const [os = '', architecture = ''] = platform.toLowerCase().split('/');
      // Only whole platforms are judged; what stands alone is completed by the builder.
      if (!/^[\w-]+\/[\w.-]+(?:\/[\w.-]+)?$/.test(platform)) continue;
      const names = [os, aliases.get(architecture) ?? architecture];
      if (names.some((name) => key.includes(name))) continue;
      yield { span: flag.valueSpan, message: 'found', values: { platform } };
    }
  },
};

/** Spellings that Docker knows by another name. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['x86_64', 'amd64'],
  ['x86-64', 'amd64'],
  ['aarch64', 'arm64'],
  ['armhf', 'arm'],
  ['armel', 'arm'],
  ['i386', '386'],
]);
