import { correction, replacement } from './recipes/correction.ts';
import { nearWord } from './recipes/near-word.ts';
import { portFault, protocols, type PortFault } from './recipes/port.ts';
import { moveRemark } from './recipes/remark.ts';
import type { Word } from '../syntax/tree.ts';
import type { Report, Rule } from './rule.ts';

/** `EXPOSE 99999`, `EXPOSE 80/http`, `EXPOSE 80,443`. */
export const portInvalid: Rule = {
  id: 'port-invalid',
  summary: 'EXPOSE has something that is no port.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: ['hadolint/DL3011'],
  scope: 'instruction',
  messages: {
    number: 'A port is a number from 0 to 65535, so that a build stops at "{port}".',
    range: 'The range "{port}" ends before it begins, and a build stops here.',
    ranges: 'The two ranges of "{port}" are not equally long, and a build stops here.',
    commas: 'Ports are parted by blanks, so that a build stops at "{port}".',
    comment: 'A comment has a line of its own; "{port}" is read as a port, and a build stops here.',
    protocol: '"{protocol}" is neither "tcp" nor "udp" nor "sctp", and a build stops here.',
    near: '"{protocol}" is neither "tcp" nor "udp" nor "sctp", and a build stops here; perhaps "{meant}" is meant.',
    missing: 'There is no port in "{port}", and a build stops here.',
    address: '"{address}" is no address, and a build stops here.',
  },
  *check({ model, ofKind }) {
    for (const instruction of ofKind('EXPOSE')) {
      let prose: Report | undefined;
      for (const word of instruction.args) {
        // Only what is written out can be judged: variables may hold several ports, quotes and escapes are resolved later.
        if (/[$"'\\`]/.test(word.text)) continue;
        if (/^(?:#|\/\/|=>|<-|--)/.test(word.text)) {
          const span = { start: word.span.start, end: instruction.args.at(-1)?.span.end ?? word.span.end };
          // EXPOSE without any port is refused as well.
          const fixes = word === instruction.args[0] ? [] : moveRemark(model, instruction, span);
          yield { span, message: 'comment', values: { port: word.text }, fixes };
          break;
        }
        const fault = portFault(word.text);
        if (fault?.message !== 'words') {
          if (prose) yield prose;
          prose = undefined;
          if (fault) yield report(word, fault);
        } else if (prose) prose = { ...prose, span: { start: prose.span.start, end: word.span.end } };
        // Words beside each other that are no numbers are one mistake.
        else prose = { span: word.span, message: 'number', values: { port: word.text } };
      }
      if (prose) yield prose;
    }
  },
};

function report(word: Word, { message, part = '' }: PortFault): Report {
  const { span, text: port } = word;
  if (message === 'protocol') return protocolFault(word, part);
  const values = { port, address: part };
  if (message !== 'commas') return { span, message, values };
  return { span, message, values, fixes: [replacement(span, port.split(',').filter(Boolean).join(' '))] };
}

function protocolFault({ span, text }: Word, protocol: string): Report {
  const meant = nearWord(protocol.toLowerCase(), protocols);
  const values = { protocol, meant: meant ?? '' };
  const place = span.end - span.start === text.length ? { start: span.end - protocol.length, end: span.end } : span;
  return meant === undefined || place === span
    ? { span: place, message: 'protocol', values }
    : { span: place, message: 'near', values, fixes: [correction(place, meant)] };
}
