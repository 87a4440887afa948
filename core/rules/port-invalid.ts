import { correction, replacement } from './recipes/correction.ts';
import { nearWord } from './recipes/near-word.ts';
import { portFault, protocols, type PortFault } from './recipes/port.ts';
import { moveRemark } from './recipes/remark.ts';
import type { Model, Step } from '../model/model.ts';
import type { Word } from '../syntax/tree.ts';
import { exposedPorts, type ExposedPort } from './recipes/exposed-ports.ts';
import type { Report, Rule } from './rule.ts';

/** `EXPOSE 99999`, `EXPOSE 80/http`, `EXPOSE 80,443`. */
export const portInvalid: Rule = {
  id: 'port-invalid',
  summary: 'EXPOSE has something that is no port.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: ['hadolint/DL3011'],
  onlyWhereNeeded: true,
  scope: 'stage',
  inTriggers: true,
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
  check({ model, stepsOfKind }) {
    const reports: Report[] = [];
    for (const step of stepsOfKind('EXPOSE')) judge(reports, model, step);
    return reports;
  },
};

function judge(reports: Report[], model: Model, step: Step): void {
  const { instruction } = step;
  const remark = instruction.args.findIndex(({ text }) => /^(?:#|\/\/|=>|<-|--)/.test(text));
  const opener = instruction.args[remark];
  let prose: { -readonly [K in keyof Report]: Report[K] } | undefined;
  for (const port of exposedPorts(step)) {
    if (opener && port.word.span.start >= opener.span.start) break;
    const fault = portFault(port.text);
    if (fault?.message === 'words' && prose) {
      // Words beside each other that are no numbers are one mistake.
      prose.span = { start: prose.span.start, end: port.word.span.end };
      continue;
    }
    prose = undefined;
    if (!fault) continue;
    const found = report(port, fault);
    if (fault.message === 'words') reports.push((prose = { ...found, message: 'number' }));
    else reports.push(found);
  }
  if (!opener) return;
  const span = { start: opener.span.start, end: instruction.args.at(-1)?.span.end ?? opener.span.end };
  // EXPOSE without any port is refused as well.
  const fixes = remark === 0 ? [] : moveRemark(model, instruction, span);
  reports.push({ span, message: 'comment', values: { port: opener.text }, fixes });
}

function report({ word, text: port }: ExposedPort, { message, part = '' }: PortFault): Report {
  const { span } = word;
  if (message === 'protocol') return protocolFault(word, port, part);
  const values = { port, address: part };
  if (message !== 'commas' || port !== word.text) return { span, message, values };
  return { span, message, values, fixes: [replacement(span, port.split(',').filter(Boolean).join(' '))] };
}

function protocolFault({ span, text }: Word, port: string, protocol: string): Report {
  const meant = nearWord(protocol.toLowerCase(), protocols);
  const values = { protocol, meant: meant ?? '' };
  const place =
    port === text && span.end - span.start === text.length ? { start: span.end - protocol.length, end: span.end } : span;
  return meant === undefined || place === span
    ? { span: place, message: 'protocol', values }
    : { span: place, message: 'near', values, fixes: [correction(place, meant)] };
}
