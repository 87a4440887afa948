/** A place at which BuildKit's lexer gives up. */
export interface ExpansionFault {
  /**
   * `quote`: never closed. `brace`: a `${` never closed. `name`: no name behind `${`. `modifier`: something behind the name that no form has,
   * such as `${A:=b}`. `slash`: `${A/b}` without a second `/`.
   */
  readonly kind: 'quote' | 'brace' | 'name' | 'modifier' | 'slash';
  /** Offset of the quote or the `$`. */
  readonly start: number;
  /** For those of `${`: offset behind the name. */
  readonly nameEnd?: number;
}

interface Reader {
  readonly text: string;
  readonly escape: string;
  /** Whether quotes mean anything; in the body of a heredoc they do not. */
  readonly quotes: boolean;
  at: number;
  fault?: ExpansionFault;
}

/** More `${…}` than any person writes in one place; a bound against running out of stack where they are nested. */
const mostForms = 500;

/**
 * What of a text cannot be expanded whatever its variables hold; the first such place. The reading is that of `expand`, by BuildKit's shell
 * lexer (`frontend/dockerfile/shell/lex.go`). Linear in the text.
 */
export function findExpansionFault(text: string, escape: string, quotes = true): ExpansionFault | undefined {
  if (!/[$'"]/.test(text) || text.split('${').length > mostForms) return undefined;
  const reader: Reader = { text, escape, quotes, at: 0 };
  readUntil(reader, '');
  return reader.fault;
}

/** Reads to behind an unquoted `stop`; false where the text ends before. */
function readUntil(reader: Reader, stop: string): boolean {
  const { text } = reader;
  while (reader.at < text.length && !reader.fault) {
    const character = text[reader.at] ?? '';
    if (character === stop) {
      reader.at++;
      return true;
    }
    if (reader.quotes && character === "'") readSingle(reader);
    else if (reader.quotes && character === '"') readDouble(reader);
    else if (character === '$') readDollar(reader);
    else reader.at += character === reader.escape ? 2 : 1;
  }
  return stop === '';
}

function readSingle(reader: Reader): void {
  const close = reader.text.indexOf("'", reader.at + 1);
  if (close < 0) reader.fault = { kind: 'quote', start: reader.at };
  else reader.at = close + 1;
}

function readDouble(reader: Reader): void {
  const start = reader.at++;
  const { text, escape } = reader;
  while (reader.at < text.length && !reader.fault) {
    const character = text[reader.at] ?? '';
    if (character === '"') {
      reader.at++;
      return;
    }
    if (character === '$') readDollar(reader);
    else reader.at += character === escape && ['"', '$', escape].includes(text[reader.at + 1] ?? '') ? 2 : 1;
  }
  reader.fault ??= { kind: 'quote', start };
}

function readDollar(reader: Reader): void {
  const start = reader.at;
  const { text } = reader;
  if (text[start + 1] !== '{') {
    // `$$` is the shell's own number, so that the second `$` begins nothing.
    reader.at += /[@*#?\-$!]/.test(text[start + 1] ?? '') ? 2 : 1;
    return;
  }
  const next = text[start + 2];
  if (next === undefined || next === '{' || next === '}' || next === ':') {
    reader.fault = { kind: next === undefined ? 'brace' : 'name', start, nameEnd: start + 2 };
    return;
  }
  const head = /^(?:\d+|[A-Za-z_]\w*|[@*#?\-$!])?/.exec(text.slice(start + 2, start + 1000))?.[0] ?? '';
  const nameEnd = start + 2 + head.length;
  reader.at = nameEnd;
  readModifier(reader, start, nameEnd);
}

function readModifier(reader: Reader, start: number, nameEnd: number): void {
  const { text } = reader;
  const colon = text[nameEnd] === ':';
  const operator = text[nameEnd + (colon ? 1 : 0)];
  const fail = (kind: ExpansionFault['kind']): void => {
    reader.fault ??= { kind, start, nameEnd };
  };
  if (operator === undefined) return fail(colon ? 'modifier' : 'brace');
  reader.at = nameEnd + (colon ? 2 : 1);
  if (operator === '}' && !colon) return undefined;
  if (operator === '/' && !colon) {
    if (text[reader.at] === '/') reader.at++;
    if (!readUntil(reader, '/')) return fail('slash');
    return readUntil(reader, '}') ? undefined : fail('brace');
  }
  const known = colon ? '+-?' : '+-?#%';
  if (!known.includes(operator)) return fail('modifier');
  return readUntil(reader, '}') ? undefined : fail('brace');
}
