import type { Instruction } from '../../syntax/tree.ts';

/** Words with which a command that needs a shell begins. */
const shellOnly = new Set(
  '. : [ alias bg cd command eval exec exit export for if read return set shift source trap type ulimit umask unset until wait while'.split(
    ' ',
  ),
);

/**
 * The JSON array that says the same as the words behind an instruction's keyword, flags included: `CMD node --watch app.js` →
 * `["node", "--watch", "app.js"]`.
 *
 * @returns undefined where a shell would do more than split the words (variables, quotes, patterns, operators, a command of its own), and
 *   where the words stand on several lines
 */
export function jsonArray(instruction: Instruction): string | undefined {
  const { body, flags } = instruction;
  if (body.span.end - body.span.start !== body.text.length || flags.some((flag) => /\s/.test(flag.value ?? ''))) return undefined;
  const written = flags.map((flag) => `--${flag.name}${flag.value === undefined ? '' : `=${flag.value}`}`);
  const words = [...written, body.text]
    .join(' ')
    .trim()
    .split(/[ \t]+/);
  const [first = ''] = words;
  // A word with `=` in front is an assignment, which only a shell makes.
  if (first === '' || first.includes('=') || shellOnly.has(first)) return undefined;
  if (words.some((word) => !/^[\w@%+,./:=-]+$/.test(word))) return undefined;
  return `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
}

/** `['a', 'b']` → `["a", "b"]`; undefined where the text is no such list. */
export function withDoubleQuotes(text: string): string | undefined {
  return /^\[\s*'[^'"\\]*'(?:\s*,\s*'[^'"\\]*')*\s*\]$/.test(text) ? text.replaceAll("'", '"') : undefined;
}

/**
 * The program that a shell looks for where a line was meant for a JSON array and is none: `["node" "x"]` → `[node`.
 *
 * @returns undefined where the line may be meant for a shell, as `[ -f x ] && y` is
 */
export function programOfBroken(text: string): string | undefined {
  const glued = /^\[("[^"\\$`]*"[^\s"$`;&|<>()]*)+/.exec(text);
  if (glued) return glued[0].replaceAll('"', '');
  // `[ "$A" = b ]` is a test, but no test has a comma behind its first word.
  return /^\[\s+"[^"\\$`]*"\s*,/.test(text) ? '[' : undefined;
}

/** The array that was meant where only commas or the last bracket are wrong; undefined where something else is. */
export function mendArray(text: string): string | undefined {
  if (!/^\[\s*(?:"[^"\\]*"[\s,]*)+\]?\s*$/.test(text)) return undefined;
  return `[${[...text.matchAll(/"[^"\\]*"/g)].map(([word]) => word).join(', ')}]`;
}
