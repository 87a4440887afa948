import { isIpAddress } from './ip-address.ts';

/** What is wrong with a port of EXPOSE. */
export interface PortFault {
  /** Key of the message. `words`: it holds no digit at all. */
  readonly message: 'missing' | 'protocol' | 'address' | 'commas' | 'number' | 'words' | 'range' | 'ranges';
  /** The protocol or the address that is none. */
  readonly part?: string;
}

/** Tells what BuildKit refuses in a port (`frontend/dockerfile/dockerfile2llb/convert_expose.go`): `80`, `80-90/udp`, `127.0.0.1:8080:80`. */
export function portFault(port: string): PortFault | undefined {
  const parts = port.split(':');
  const container = parts.at(-1) ?? '';
  const host = parts.at(-2) ?? '';
  const address = parts.slice(0, -2).join(':');
  const slash = container.indexOf('/');
  const number = slash < 0 ? container : container.slice(0, slash);
  const protocol = slash < 0 ? '' : container.slice(slash + 1);
  if (number === '') return { message: 'missing' };
  if (protocol !== '' && !protocols.includes(protocol.toLowerCase())) return { message: 'protocol', part: protocol };
  const bare = withoutBrackets(address);
  if (bare !== '' && !isIpAddress(bare)) return { message: 'address', part: address };
  const inside = readRange(number);
  if (inside === undefined) {
    if (/^\d+(?:,\d+)+,?$/.test(port)) return { message: 'commas' };
    return { message: /\d/.test(port) ? 'number' : 'words' };
  }
  if (inside < 0) return { message: 'range' };
  if (host === '') return undefined;
  const outside = readRange(host);
  if (outside === undefined || outside < 0) return { message: 'number' };
  return inside !== outside && inside !== 0 ? { message: 'ranges' } : undefined;
}

/** What may stand behind the `/`. */
export const protocols: readonly string[] = ['tcp', 'udp', 'sctp'];

function withoutBrackets(address: string): string {
  return /^\[([^[\]]*)\]$/.exec(address)?.[1] ?? address;
}

/** How many ports follow the first one; negative where the range runs backwards, undefined where there is no number. */
function readRange(text: string): number | undefined {
  const dash = text.indexOf('-');
  const first = dash < 0 ? text : text.slice(0, dash);
  const last = dash < 0 ? first : text.slice(dash + 1);
  if (!isPort(first) || !isPort(last)) return undefined;
  return Number(last) - Number(first);
}

function isPort(text: string): boolean {
  return /^\+?\d+$/.test(text) && Number(text) <= 65_535;
}
