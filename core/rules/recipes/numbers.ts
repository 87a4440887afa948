/** How BuildKit reads numbers, sizes and durations: by Go's own rules, which know no blanks and few surprises. */

/** Whether a text is `true`, `false` or one of their short forms. */
export function isBoolean(text: string): boolean {
  return /^(?:[tTfF01]|true|True|TRUE|false|False|FALSE)$/.test(text);
}

/**
 * A whole number without a sign.
 *
 * @param base 8 or 10
 * @param bits how many it has room for
 */
export function isUnsigned(text: string, base: 8 | 10, bits: number): boolean {
  if (!(base === 8 ? /^[0-7]+$/ : /^\d+$/).test(text)) return false;
  const digits = text.replace(/^0+/, '');
  if (digits.length > 30) return false;
  return BigInt(base === 8 ? `0o${digits || '0'}` : digits || '0') < 1n << BigInt(bits);
}

/** A whole number in decimal, which may have a sign; undefined where it is none, or needs more bits. */
export function readInteger(text: string, bits: number): bigint | undefined {
  const [, sign, written = ''] = /^([-+]?)(\d+)$/.exec(text) ?? [];
  const digits = written.replace(/^0+(?=\d)/, '');
  if (written === '' || digits.length > 30) return undefined;
  const value = sign === '-' ? -BigInt(digits) : BigInt(digits);
  const limit = 1n << BigInt(bits - 1);
  return value >= -limit && value < limit ? value : undefined;
}

/** A size of memory: `64m`, `1.5 GiB`, `1e6`. */
export function isSize(text: string): boolean {
  const end = /^.*[\d. ]/s.exec(text)?.[0].length ?? 0;
  if (end === 0) return false;
  const number = text[end - 1] === ' ' ? text.slice(0, end - 1) : text.slice(0, end);
  const suffix = text.slice(end);
  return isFloat(number) && /^(?:b|[kmgtp](?:b|ib)?)?$/i.test(suffix);
}

/** A number of 0 or more with a point or an exponent, as a size may be. */
function isFloat(text: string): boolean {
  if (/^[-+]?0x/i.test(text)) {
    const [, mantissa = ''] = /^\+?0x((?:_?[\da-f])*\.?(?:[\da-f](?:_?[\da-f])*)?)p[-+]?\d(?:_?\d)*$/i.exec(text) ?? [];
    return /[\da-f]/i.test(mantissa) || /^-0x_?0+p[-+]?\d+$/i.test(text);
  }
  const digits = String.raw`\d(?:_?\d)*`;
  const [, negative, number = ''] =
    new RegExp(`^(?:\\+|(-))?((?:${digits}\\.?(?:${digits})?|\\.${digits})(?:e[-+]?${digits})?)$`, 'i').exec(text) ?? [];
  if (number === '') return false;
  const value = Number(number.replaceAll('_', ''));
  return Number.isFinite(value) && (negative === undefined || value === 0);
}

const nanoseconds: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1000n,
  µs: 1000n,
  μs: 1000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};

/** The longest duration, in nanoseconds: some 292 years. */
const longest = 1n << 63n;

/** A duration such as `1h30m`, `1.5s` or `0`, in nanoseconds; undefined where it is none, or longer than there is room for. */
export function readDuration(text: string): bigint | undefined {
  const negative = text.startsWith('-');
  const rest = text.replace(/^[-+]/, '');
  if (rest === '0') return 0n;
  if (!/^(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(rest)) return undefined;
  let total = 0n;
  for (const [, whole = '', fraction = '', unit = ''] of rest.matchAll(/(\d*)(?:\.(\d*))?([^\d.]+)/g)) {
    if (whole.replace(/^0+/, '').length > 20) return undefined;
    const scale = nanoseconds[unit] ?? 0n;
    const digits = fraction.slice(0, 18);
    total += BigInt(whole || '0') * scale + (BigInt(digits || '0') * scale) / 10n ** BigInt(digits.length);
    if (total > longest) return undefined;
  }
  return negative ? -total : total === longest ? undefined : total;
}
