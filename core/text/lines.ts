/** The line starts of a text, for messages that name lines and for edits that work on whole lines. */
export interface Lines {
  /** How many lines the text has; a text that ends in a line break has an empty last line. */
  readonly count: number;
  /** The zero-based line that holds `offset`. */
  lineAt(offset: number): number;
  /** Offset of the first character of the zero-based `line`. */
  startOf(line: number): number;
  /** Offset after the last character of the zero-based `line`, before its line break (`\n` or `\r\n`). */
  endOf(line: number): number;
  /** The line break that the text uses: that of its first line, or `\n` where it has only one line. */
  readonly lineBreak: '\n' | '\r\n';
}

/** Finds the lines of a text as BuildKit does: split at `\n`, a `\r` before it belongs to the break. */
export function findLines(text: string): Lines {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const startOf = (line: number): number => starts[Math.max(0, Math.min(line, starts.length - 1))] ?? 0;
  const first = starts[1];
  return {
    count: starts.length,
    lineBreak: first !== undefined && text[first - 2] === '\r' ? '\r\n' : '\n',
    startOf,
    endOf(line) {
      if (line >= starts.length - 1) return text.length;
      const end = startOf(line + 1) - 1;
      return text[end - 1] === '\r' && end > startOf(line) ? end - 1 : end;
    },
    lineAt(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}
