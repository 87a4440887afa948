import { platforms } from '../../data/platforms.ts';
import { expand } from '../../model/expand.ts';
import { readRemoteSource } from '../../model/remote-source.ts';
import type { Flag, Instruction } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { isChecksum } from './checksum.ts';
import { deviceFault } from './device.ts';
import { nearWord } from './near-word.ts';
import { readDuration, readInteger } from './numbers.ts';
import { isPlatform } from './platform-name.ts';

/** What is wrong with a flag's value. */
export interface ValueFault {
  /** Key of the rule's message. */
  readonly message: string;
  /** Where it is another place than the value. */
  readonly span?: Span;
  /** What was probably meant. */
  readonly meant?: string;
  /** The part of the value that is wrong, where it is not all of it, and what was probably meant by it. */
  readonly part?: string;
  readonly near?: string;
}

/** What may be expanded in a text: its value is another one than what is written. */
export const special: RegExp = /[$"'\\`]/;

/**
 * Tells what BuildKit refuses in the value of a flag that is no closed list; undefined where it is sound.
 *
 * @param value after expansion, where the flag's value is expanded
 * @param sources those of a COPY or ADD, after expansion; undefined where they are not known
 */
export function valueFault(
  instruction: Instruction,
  flag: Flag,
  value: string,
  sources?: readonly string[],
): ValueFault | undefined {
  switch (flag.name) {
    case 'interval':
    case 'timeout':
    case 'start-period':
    case 'start-interval':
      return value === '' ? undefined : durationFault(value);
    case 'retries':
      return value === '' || (readInteger(value, 32) ?? -1n) >= 0n ? undefined : { message: 'count' };
    case 'chmod':
      return value === '' || isMode(value) ? undefined : { message: 'mode' };
    case 'chown':
      return ownerFault(instruction, value);
    case 'from':
      return stageFault(value);
    case 'platform':
      return value === '' ? undefined : platformFault(value);
    case 'device':
      return deviceFault(value);
    case 'checksum':
      return value === '' || !sources ? undefined : checksumFault(flag, value, sources);
    default:
      return undefined;
  }
}

/** A duration as Go reads it: `1h30m`, `1.5s`, `0`. */
function durationFault(value: string): ValueFault | undefined {
  const nanoseconds = readDuration(value);
  if (nanoseconds !== undefined) return nanoseconds === 0n || nanoseconds >= 1_000_000n ? undefined : { message: 'short' };
  if (/^[-+]?\d+$/.test(value)) return { message: 'unit', meant: `${value}s` };
  const spelled = /^(\d+)(sec|min|hour|hr)[a-z]*$/i.exec(value);
  return spelled
    ? { message: 'duration', meant: `${spelled[1] ?? ''}${spelled[2]?.[0]?.toLowerCase() ?? ''}` }
    : { message: 'duration' };
}

/** `755`, `0644`, `u+x`, `u=rwX,go=rX`. */
function isMode(value: string): boolean {
  if (/^\d/.test(value)) return /^[0-7]+$/.test(value) && value.replace(/^0+/, '').length <= 4;
  return /^[augo]*[-+=][rwxXstugo]*(?:[-+=][rwxXstugo]*)*(?:,[augo]*[-+=][rwxXstugo]*(?:[-+=][rwxXstugo]*)*)*$/.test(value);
}

/** `--link` copies into an empty file system, in which there is no list of users. */
function ownerFault(instruction: Instruction, value: string): ValueFault | undefined {
  if (value === '') return undefined;
  const link = instruction.flags.find((flag) => flag.name === 'link');
  if (!link || link.value?.toLowerCase() === 'false') return undefined;
  const colon = value.indexOf(':');
  const user = colon < 0 ? value : value.slice(0, colon);
  const group = colon < 0 ? '' : value.slice(colon + 1);
  return isName(user) || isName(group) ? { message: 'owner' } : undefined;
}

/** Whether BuildKit would have to look up who that is. */
function isName(owner: string): boolean {
  return owner !== '' && owner !== 'root' && readInteger(owner, 32) === undefined;
}

/** Any variable in `--from` is refused, and any quote or escape; a `$` that begins no variable is none. */
function stageFault(value: string): ValueFault | undefined {
  if (!special.test(value)) return undefined;
  return expand(value, '\\', () => ({ value: '' })).value === value ? undefined : { message: 'stage' };
}

function platformFault(value: string): ValueFault | undefined {
  if (isPlatform(value)) return undefined;
  const word = value.toLowerCase();
  const meant = value.includes('/')
    ? undefined
    : (nearWord(word, systemsAndProcessors) ?? platforms.find((platform) => platform.replace('/', '-') === word));
  return { message: 'platform', ...(meant === undefined ? {} : { meant }) };
}

const systemsAndProcessors = [...new Set(platforms.flatMap((platform) => platform.split('/').slice(0, 2)))];

/** A checksum is for one source, and that must be a download; of a file it is a digest, of a Git repository a commit. */
function checksumFault(flag: Flag, value: string, sources: readonly string[]): ValueFault | undefined {
  const [source] = sources;
  const remote = sources.length === 1 && source !== undefined ? readRemoteSource(source) : undefined;
  if (!remote || (remote.kind === 'path' && !remote.query)) return { message: 'checksum', span: flag.span };
  return remote.kind === 'url' && !isChecksum(value) ? { message: 'digest' } : undefined;
}
