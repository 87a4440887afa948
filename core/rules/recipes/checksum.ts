/** How many hexadecimal digits each kind of checksum has. */
const lengths: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 };

/** Whether a text is a checksum that BuildKit can compare: `sha256:` and 64 hexadecimal digits in small letters. */
export function isChecksum(text: string): boolean {
  const colon = text.indexOf(':');
  const length = lengths[text.slice(0, Math.max(colon, 0))];
  const digits = text.slice(colon + 1);
  return length !== undefined && digits.length === length && /^[a-f0-9]+$/.test(digits);
}
