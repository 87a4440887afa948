import { platforms } from '../../data/platforms.ts';
import type { Flag, Instruction } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { nearWord } from './near-word.ts';

/** What is wrong with a flag's value. */
export interface ValueFault {
  /** Key of the rule's message. */
  readonly message: string;
  /** Where it is another place than the value. */
  readonly span?: Span;
  /** What was probably meant. */
  readonly meant?: string;
}

/** Tells what BuildKit refuses in the value of a flag that is no closed list; undefined where it is sound, or a variable decides it. */
export function valueFault(instruction: Instruction, flag: Flag, value: string): ValueFault | undefined {
  switch (flag.name) {
    case 'interval':
    case 'timeout':
    case 'start-period':
    case 'start-interval':
      return value === '' ? undefined : durationFault(value);
    case 'retries':
      return value === '' || (/^\+?\d+$/.test(value) && Number(value) < 2 ** 31) || /^-0+$/.test(value)
        ? undefined
        : { message: 'count' };
    case 'chmod':
      return value.includes('$') || value === '' || isMode(value) ? undefined : { message: 'mode' };
    case 'chown':
      return ownerFault(instruction, value);
    case 'from':
      return value.includes('$') ? stageFault(value) : undefined;
    case 'platform':
      return value.includes('$') || value === '' ? undefined : platformFault(value);
    case 'checksum':
      return checksumFault(instruction, flag, value);
    default:
      return undefined;
  }
}

const nanoseconds: Readonly<Record<string, number>> = { ns: 1, us: 1e3, µs: 1e3, μs: 1e3, ms: 1e6, s: 1e9, m: 6e10, h: 36e11 };

/** A duration as Go reads it: `1h30m`, `1.5s`, `0`. */
function durationFault(value: string): ValueFault | undefined {
  const bare = value.replace(/^[-+]/, '');
  if (bare === '0') return undefined;
  if (/^\d+$/.test(bare)) return { message: 'unit', meant: `${value}s` };
  const spelled = /^(\d+)(sec|min|hour|hr)[a-z]*$/i.exec(value);
  if (spelled) return { message: 'duration', meant: `${spelled[1] ?? ''}${spelled[2]?.[0]?.toLowerCase() ?? ''}` };
  if (!/^(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(bare)) return { message: 'duration' };
  let total = 0;
  for (const [, amount = '', unit = ''] of bare.matchAll(/([\d.]+)(\D+?)(?=[\d.]|$)/g))
    total += Number(amount) * (nanoseconds[unit] ?? 0);
  if (value.startsWith('-') && total > 0) return { message: 'short' };
  return total > 0 && Math.floor(total) < 1e6 && Math.floor(total) > 0 ? { message: 'short' } : undefined;
}

/** `755`, `0644`, `u+x`, `u=rwX,go=rX`. */
function isMode(value: string): boolean {
  if (/^\d/.test(value)) return /^[0-7]+$/.test(value) && Number.parseInt(value, 8) <= 0o7777;
  return /^[augo]*[-+=][rwxXstugo]*(?:[-+=][rwxXstugo]*)*(?:,[augo]*[-+=][rwxXstugo]*(?:[-+=][rwxXstugo]*)*)*$/.test(value);
}

/** `--link` copies into an empty file system, in which there is no list of users. */
function ownerFault(instruction: Instruction, value: string): ValueFault | undefined {
  if (value.includes('$') || value === '') return undefined;
  const link = instruction.flags.find((flag) => flag.name === 'link');
  if (!link || link.value?.toLowerCase() === 'false') return undefined;
  return value.split(':', 2).some((part) => part !== '' && part !== 'root' && !/^\d+$/.test(part))
    ? { message: 'owner' }
    : undefined;
}

/** Any variable in `--from` is refused; a `$` that begins none is not one. */
function stageFault(value: string): ValueFault | undefined {
  return /\$(?:\w|\{)/.test(value) ? { message: 'stage' } : undefined;
}

function platformFault(value: string): ValueFault | undefined {
  const parts = value.split('/');
  const fine = parts.every((part, index) => (index === 0 ? /^[\w-]+(?:\([\w.%-]*(?:\+[\w.%-]+)*\))?$/ : /^[\w.-]+$/).test(part));
  if (!fine || parts.length > 3) return { message: 'platform' };
  if (parts.length > 1) return undefined;
  const word = value.toLowerCase();
  if (knownAlone.has(word)) return undefined;
  const meant = nearWord(word, systemsAndProcessors) ?? platforms.find((platform) => platform.replace('/', '-') === word);
  return { message: 'platform', ...(meant === undefined ? {} : { meant }) };
}

const systemsAndProcessors = [...new Set(platforms.flatMap((platform) => platform.split('/').slice(0, 2)))];

/** What may stand without a `/`. */
const knownAlone: ReadonlySet<string> = new Set(
  (
    'aix android darwin dragonfly freebsd hurd illumos ios js linux macos nacl netbsd openbsd plan9 solaris windows zos ' +
    '386 aarch64 amd64 amd64p32 arm arm64 arm64be armbe armel armhf i386 loong64 mips mips64 mips64le mips64p32 mips64p32le mipsle ppc ppc64 ' +
    'ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm x86-64 x86_64'
  ).split(' '),
);

/** A checksum is for one source, and that must be a download. */
function checksumFault(instruction: Instruction, flag: Flag, value: string): ValueFault | undefined {
  if (value === '' || instruction.args.length < 2) return undefined;
  const sources = instruction.args.slice(0, -1);
  if (sources.some((word) => word.text.includes('$') || word.text.startsWith('<<'))) return undefined;
  const [source] = sources;
  if (sources.length === 1 && source && /^(?:https?:\/\/|git@|git:\/\/|ssh:\/\/|["'])/.test(source.text)) return undefined;
  // `git@` is not the only user that a source may name.
  if (sources.length === 1 && source && /^[\w.-]+@[\w.-]+:|^github\.com\//.test(source.text)) return undefined;
  return { message: 'checksum', span: flag.span };
}
