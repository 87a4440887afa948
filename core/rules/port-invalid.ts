import { correction, replacement } from './recipes/correction.ts';
import { nearWord } from './recipes/near-word.ts';
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
        const report = judge(word);
        if (report) yield report;
      }
    }
  },
};

function judge(word: Word): Report | undefined {
  const { span, text: port } = word;
  const values = { port };
  const parts = port.split(':');
  const container = parts.at(-1) ?? '';
  const host = parts.at(-2) ?? '';
  const address = parts.slice(0, -2).join(':');
  const slash = container.indexOf('/');
  const number = slash < 0 ? container : container.slice(0, slash);
  const protocol = slash < 0 ? '' : container.slice(slash + 1);
  if (number === '') return { span, message: 'missing', values };
  if (protocol !== '' && !protocols.includes(protocol.toLowerCase())) return protocolFault(word, protocol);
  if (address !== '' && !isAddress(address)) return { span, message: 'address', values: { address } };
  const inside = readRange(number);
  if (inside === undefined) {
    const list = /^\d+(?:,\d+)+,?$/.test(port);
    const fixes = [replacement(span, port.split(',').filter(Boolean).join(' '))];
    return list ? { span, message: 'commas', values, fixes } : { span, message: 'number', values };
  }
  if (inside < 0) return { span, message: 'range', values };
  if (host === '') return undefined;
  const outside = readRange(host);
  if (outside === undefined || outside < 0) return { span, message: 'number', values };
  return inside !== outside && inside !== 0 ? { span, message: 'ranges', values } : undefined;
}

const protocols = ['tcp', 'udp', 'sctp'];

function protocolFault({ span, text }: Word, protocol: string): Report {
  const meant = nearWord(protocol.toLowerCase(), protocols);
  const values = { protocol, meant: meant ?? '' };
  const place = span.end - span.start === text.length ? { start: span.end - protocol.length, end: span.end } : span;
  return meant === undefined || place === span
    ? { span: place, message: 'protocol', values }
    : { span: place, message: 'near', values, fixes: [correction(place, meant)] };
}

/** How many ports follow the first one; negative where the range runs backwards, undefined where there is no number. */
function readRange(text: string): number | undefined {
  const dash = text.indexOf('-');
  const first = dash < 0 ? text : text.slice(0, dash);
  const last = dash < 0 ? first : text.slice(dash + 1);
  if (![first, last].every((part) => /^\+?\d+$/.test(part) && Number(part) <= 65_535)) return undefined;
  return Number(last) - Number(first);
}

/** An IP address, of version 6 also in brackets. Anything with a second `:` passes: who writes that knows what it is. */
function isAddress(text: string): boolean {
  if (text.startsWith('[') || text.includes(':')) return true;
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256);
}
