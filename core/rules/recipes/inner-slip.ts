/**
 * Whether a name is another one with two neighbouring letters changed places, or with a letter too many or too few, inside one of its parts
 * between underscores: `VERISON` and `VERSION`, but not `HTTP_PORT` and `HTTPS_PORT`, which are names of their own.
 */
export function isInnerSlip(name: string, meant: string): boolean {
  if (Math.abs(name.length - meant.length) > 1 || name.length < 5 || name === meant) return false;
  let start = 0;
  while (start < name.length && name[start] === meant[start]) start++;
  let end = 0;
  while (end < Math.min(name.length, meant.length) - start && name.at(-1 - end) === meant.at(-1 - end)) end++;
  const wrong = name.slice(start, name.length - end);
  const right = meant.slice(start, meant.length - end);
  const swapped = wrong.length === 2 && right.length === 2 && wrong[0] === right[1] && wrong[1] === right[0];
  if (!swapped && wrong.length + right.length !== 1) return false;
  // Letters of one part on both sides of the slip, and no digit in it.
  const isLetter = (character: string | undefined): boolean => character !== undefined && /[A-Za-z]/.test(character);
  return /^[A-Za-z]*$/.test(wrong + right) && isLetter(name[start - 1]) && isLetter(name[name.length - end]);
}
