import { signals } from '../data/signals.ts';
import { correction } from './recipes/correction.ts';
import { nearWord } from './recipes/near-word.ts';
import type { Rule } from './rule.ts';

/** `STOPSIGNAL SIGTREM`. */
export const signalInvalid: Rule = {
  id: 'signal-invalid',
  summary: 'STOPSIGNAL names no signal.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: [],
  scope: 'instruction',
  messages: {
    near: 'No signal is called "{written}", and a build stops here; perhaps "{meant}" is meant.',
    unknown: 'No signal is called "{written}", and a build stops here.',
    zero: 'There is no signal 0, and a build stops here.',
  },
  *check({ ofKind }) {
    for (const { args } of ofKind('STOPSIGNAL')) {
      const [word] = args;
      if (!word || /[$"'\\`]/.test(word.text)) continue;
      const { span, text: written } = word;
      if (/^[-+]?\d+$/.test(written)) {
        if (Number(written) === 0) yield { span, message: 'zero' };
        continue;
      }
      const prefix = /^SIG/i.exec(written)?.[0] ?? '';
      const name = written.slice(prefix.length).toUpperCase();
      if (names.includes(name) || /^RT(?:MIN\+|MAX-)\d+$/.test(name)) continue;
      const near =
        nearWord(name, names) ??
        nearWord(
          written.toUpperCase(),
          names.map((known) => `SIG${known}`),
        );
      const meant = near && `${near.startsWith('SIG') ? '' : prefix}${near}`;
      yield meant === undefined
        ? { span, message: 'unknown', values: { written } }
        : { span, message: 'near', values: { written, meant }, fixes: [correction(span, meant)] };
    }
  },
};

const names = signals.map((signal) => signal.name);
