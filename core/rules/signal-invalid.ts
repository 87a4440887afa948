import { signals } from '../data/signals.ts';
import { correction } from './recipes/correction.ts';
import { nearWord } from './recipes/near-word.ts';
import { readInteger } from './recipes/numbers.ts';
import type { Rule } from './rule.ts';

/** `STOPSIGNAL SIGTREM`. */
export const signalInvalid: Rule = {
  id: 'signal-invalid',
  summary: 'STOPSIGNAL names no signal.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: [],
  onlyWhereNeeded: true,
  scope: 'stage',
  inTriggers: true,
  messages: {
    near: 'No signal is called "{written}", and a build stops here; perhaps "{meant}" is meant.',
    unknown: 'No signal is called "{written}", and a build stops here.',
    zero: 'There is no signal 0, and a build stops here.',
  },
  *check({ stepsOfKind }) {
    for (const step of stepsOfKind('STOPSIGNAL')) {
      const [word] = step.instruction.args;
      const written = step.kind === 'other' ? step.values?.[0] : undefined;
      if (!word || written === undefined) continue;
      const { span } = word;
      if (/^[-+]?\d+$/.test(written)) {
        const number = readInteger(written, 64);
        if (number === 0n || number === undefined)
          yield { span, message: number === 0n ? 'zero' : 'unknown', values: { written } };
        continue;
      }
      const prefix = written.toUpperCase().startsWith('SIG') ? written.slice(0, 3) : '';
      const name = written.slice(prefix.length).toUpperCase();
      if (names.includes(name) || isRealtime(name)) continue;
      const near =
        nearWord(name, names) ??
        nearWord(
          written.toUpperCase(),
          names.map((known) => `SIG${known}`),
        );
      const meant = near && `${near.startsWith('SIG') ? '' : prefix}${near}`;
      yield meant === undefined
        ? { span, message: 'unknown', values: { written } }
        : { span, message: 'near', values: { written, meant }, fixes: written === word.text ? [correction(span, meant)] : [] };
    }
  },
};

/** Real-time signals are counted up from the first and down from the last: `RTMIN+3`, `RTMAX-2`. */
function isRealtime(name: string): boolean {
  const [, from, number = ''] = /^RT(MIN\+|MAX-)([1-9]\d?)$/.exec(name) ?? [];
  return from === 'MIN+' ? Number(number) <= 15 : from === 'MAX-' && Number(number) <= 14;
}

const names = signals.map((signal) => signal.name);
