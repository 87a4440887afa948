import { judgeSteps, triggerMessage } from './recipes/judge-steps.ts';
import type { Rule } from './rule.ts';

/** `ENV API_TOKEN=…`, `ARG DB_PASSWORD`. */
export const secretsUsedInArgOrEnv: Rule = {
  id: 'SecretsUsedInArgOrEnv',
  summary: 'An ARG or ENV has the name of a secret, which the image or its history would keep.',
  category: 'security',
  severity: 'hint',
  source: 'buildkit',
  aka: [],
  scope: 'stage',
  messages: {
    arg: 'Whoever has the image can read the value of "{name}" in its history; "RUN --mount=type=secret" leaves no trace.',
    ...triggerMessage,
    env: 'Whoever has the image can read the value of "{name}" in it; "RUN --mount=type=secret" leaves no trace.',
  },
  check({ stages }) {
    return judgeSteps(stages, (step, reports) => {
      if (step.kind !== 'variable') return;
      for (const { kind, name, nameSpan } of step.bindings) {
        if (secret.test(name) && !harmless.test(name)) reports.push({ span: nameSpan, message: kind, values: { name } });
      }
    });
  },
};

const secret = /(?:_|^)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)/iu;
const harmless = /(?:_|^)(?:public|file|version)(?:_|$)/iu;
