/** Whether a text is an IP address of version 4 or 6, without a zone. */
export function isIpAddress(text: string): boolean {
  return text.includes(':') ? isVersion6(text) : isVersion4(text);
}

function isVersion4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256);
}

function isVersion6(text: string): boolean {
  const sides = text.split('::');
  if (sides.length > 2) return false;
  let count = 0;
  for (const [index, side] of sides.entries()) {
    const parts = side === '' ? [] : side.split(':');
    for (const [position, part] of parts.entries()) {
      const isLast = index === sides.length - 1 && position === parts.length - 1;
      if (isLast && part.includes('.') && isVersion4(part)) count += 2;
      else if (/^[\da-fA-F]{1,4}$/.test(part)) count++;
      else return false;
    }
  }
  // A double colon stands for at least one group.
  return sides.length === 2 ? count < 8 : count === 8;
}
