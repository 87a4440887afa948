import { mountTypeFacts, mountTypes } from '../data/mounts.ts';
import { correction } from './recipes/correction.ts';
import { nearWord } from './recipes/near-word.ts';
import type { Rule } from './rule.ts';

/** `RUN --mount=type=cahe,target=/root/.cache …`. */
export const mountTypeUnknown: Rule = {
  id: 'mount-type-unknown',
  summary: 'A mount has a type that BuildKit does not know.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: [],
  onlyWhereNeeded: true,
  scope: 'stage',
  inTriggers: true,
  messages: {
    near: 'No mount has the type "{written}", and a build stops here; perhaps "{meant}" is meant.',
    volume:
      'A build has no volumes, and it stops here; "type=cache" keeps a folder between builds, "type=bind" shows files of the build context.',
    unknown: 'No mount has the type "{written}", and a build stops here; there are {known}.',
  },
  *check({ runs }) {
    for (const step of runs) {
      for (const mount of step.mounts) {
        for (const field of mount.fields) {
          const { key, text: value, valueSpan } = field;
          if (key !== 'type' || value === undefined || !valueSpan || mountTypeFacts(value.toLowerCase())) continue;
          const meant = nearWord(value.toLowerCase(), known);
          const values = { written: value, meant: meant ?? '', known: known.map((type) => `"${type}"`).join(', ') };
          const message = meant === undefined ? (value === 'volume' ? 'volume' : 'unknown') : 'near';
          yield {
            span: valueSpan,
            message,
            values,
            fixes: meant === undefined || value !== field.value ? [] : [correction(valueSpan, meant)],
          };
        }
      }
    }
  },
};

const known = mountTypes.map((facts) => facts.type);
