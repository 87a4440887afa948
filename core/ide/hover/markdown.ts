/** How many names a list in a hover shows before it says "and 206 more". */
const listLimit = 8;

/** The longest piece of a file that a hover repeats, in UTF-16 units. */
const codeLimit = 100;

/** Text of the file as inline code: on one line, shortened, whatever backticks it holds; never read as markup. */
export function code(text: string): string {
  let flat = text
    .slice(0, codeLimit * 2)
    .replace(/\s+/g, ' ')
    .trim();
  if (flat.length > codeLimit) flat = `${flat.slice(0, codeLimit).replace(/[\uD800-\uDBFF]$/, '')}…`;
  if (flat === '') return '(empty)';
  if (!flat.includes('`')) return `\`${flat}\``;
  // A fence must be longer than any run of backticks inside it.
  const longest = Math.max(...(flat.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${flat} ${fence}`;
}

/** `a`, `b` and `c` as a phrase; long lists end in "and 206 more". */
export function phrase(items: readonly string[]): string {
  if (items.length > listLimit) return `${items.slice(0, listLimit).join(', ')} and ${items.length - listLimit} more`;
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** A row of names as inline code, for "Files: …". */
export function row(names: readonly string[]): string {
  const shown = names.slice(0, listLimit).map(code).join(' ');
  return names.length > listLimit ? `${shown} and ${names.length - listLimit} more` : shown;
}

/** `line 5`; `lines 5, 6 and 7`. Lines count from 1. */
export function linePhrase(lines: readonly number[]): string {
  return `${lines.length === 1 ? 'line' : 'lines'} ${phrase(lines.map(String))}`;
}

/** The link to a chapter of the documentation. */
export function reference(url: string): string {
  return `[Reference](${url})`;
}

/** Paragraphs below each other; empty ones are left out. */
export function paragraphs(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** A list with a dot before each item; undefined where there are none. */
export function bullets(items: readonly (string | undefined)[]): string | undefined {
  const lines = items.filter((item) => item !== undefined && item !== '').map((item) => `- ${item}`);
  return lines.length === 0 ? undefined : lines.join('\n');
}

/** The part of a hover that tells what holds for the build cache at this place. */
export function inTheCache(items: readonly (string | undefined)[]): string | undefined {
  const list = bullets(items);
  return list === undefined ? undefined : `**In the cache, here**\n${list}`;
}
