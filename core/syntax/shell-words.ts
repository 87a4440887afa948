import { variableNameEnd } from './variable-name.ts';
import { isSpace } from './words.ts';

/** A word of a line, as BuildKit's lexer cuts it, with the place it was read from. */
export interface ShellWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A `${name-…` whose `}` has not come yet. */
interface Open {
  /** What stands before the text that is being read: `${name:-`, later `${name/pattern/`. */
  before: string;
  /** What ends the text that is being read: `}`, or the slash behind the pattern of a replacement. */
  stop: '}' | '/';
  /** Whether escapes are kept. */
  readonly raw: boolean;
  /** Whether quoted escapes are doubled, as those of a pattern. */
  doubled: boolean;
  readonly outer: Open | undefined;
  readonly outerText: string;
  readonly outerQuote: boolean;
}

/**
 * Cuts a line into words in the way in which BuildKit looks for heredocs (`ProcessWords` in `frontend/dockerfile/shell/lex.go`): no variable is
 * set, each stays as it is written, the escape character is always `\`.
 *
 * @param quotes whether quotes stay in the words
 * @param escapes whether escapes outside of braces stay in the words
 * @returns undefined where the line cannot be read, such as one with an open quote
 */
export function shellWords(line: string, quotes: boolean, escapes: boolean): readonly ShellWord[] | undefined {
  const words: ShellWord[] = [];
  /** The word that is being read, and the place of its first character. */
  let word = '';
  let start = 0;
  /** The text inside of the innermost `${…`, or of the double quotes of the line itself. */
  let inner = '';
  let open: Open | undefined;
  let quote = false;
  let at = line.charCodeAt(0) === 0xfeff ? 1 : 0;
  const endWord = (end: number): void => {
    if (word !== '') words.push({ text: word, start, end });
    word = '';
  };
  /** Takes text that holds no border between words. */
  const take = (text: string, from: number): void => {
    if (open || quote) inner += text;
    else {
      if (word === '') start = from;
      word += text;
    }
  };
  /** Takes the text of a variable, whose blanks part words outside of quotes. */
  const takeVariable = (text: string, from: number): void => {
    if (open || quote) inner += text;
    else {
      for (const piece of text) {
        if (isSpace(piece.charCodeAt(0))) endWord(at);
        else take(piece, from);
      }
    }
  };
  while (at < line.length) {
    const from = at;
    const character = line[at] ?? '';
    const raw = open ? open.raw : escapes;
    if (character === '$') {
      const braces = line[at + 1] === '{';
      const nameStart = braces ? at + 2 : at + 1;
      const next = line[nameStart];
      if (braces && (next === undefined || next === '{' || next === '}' || next === ':')) return undefined;
      const nameEnd = variableNameEnd(line, nameStart);
      const operator = line[nameEnd];
      at = nameEnd;
      if (!braces || operator === '}') {
        if (braces) at++;
        takeVariable(line.slice(from, at), from);
        continue;
      }
      if (operator === undefined || !':+-?#%/'.includes(operator)) return undefined;
      const modifier = operator === ':' ? line.slice(at, at + 2) : operator;
      const pattern = modifier.endsWith('#') || modifier.endsWith('%');
      if (modifier === ':' || (pattern && modifier.length > 1)) return undefined;
      at += modifier.length;
      if (modifier === '/' && line[at] === '/') at++;
      // BuildKit reads the inside into the same place as the word, and so forgets how the word began.
      if (!open) word = '';
      open = {
        before: line.slice(from, nameEnd) + modifier,
        stop: modifier === '/' ? '/' : '}',
        raw: pattern || modifier === '/',
        doubled: pattern || modifier === '/',
        outer: open,
        outerText: inner,
        outerQuote: quote,
      };
      inner = '';
      quote = false;
    } else if (quote) {
      at++;
      if (character === '"') {
        if (quotes) inner += character;
        quote = false;
        if (!open) {
          const text = inner;
          inner = '';
          take(text, from);
        }
      } else if (character !== '\\') inner += character;
      else {
        const next = line[at];
        if (next === '"' || next === '$' || next === '\\') {
          inner += raw ? character + next : next;
          at++;
        } else if (next !== undefined) inner += raw && (!quotes || open?.doubled === true) ? '\\\\' : character;
      }
    } else if (open && character === open.stop) {
      at++;
      const text = open.before + inner + character;
      if (open.stop === '/') {
        open.before = text;
        open.stop = '}';
        open.doubled = false;
        inner = '';
      } else {
        inner = open.outerText;
        quote = open.outerQuote;
        open = open.outer;
        takeVariable(text, from);
      }
    } else if (character === '"') {
      at++;
      if (open) inner += quotes ? character : '';
      else inner = quotes ? character : '';
      quote = true;
    } else if (character === "'") {
      const end = line.indexOf("'", at + 1);
      if (end < 0) return undefined;
      const text = line.slice(at + 1, end);
      const inside = open?.doubled === true ? text.replaceAll('\\', '\\\\') : text;
      take(quotes ? `'${inside}'` : inside, from);
      at = end + 1;
    } else if (character === '\\') {
      take(line.slice(raw ? at : at + 1, at + 2), from);
      at += 2;
    } else if (character === '<' && line[at + 1] === '<') {
      // The blanks behind it belong to the word, as in `cat << EOF`.
      at += 2;
      while (line[at] === ' ' || line[at] === '\t' || line[at] === '\r') at++;
      take(line.slice(from, at), from);
    } else {
      at++;
      if (!open && isSpace(character.charCodeAt(0))) endWord(from);
      else take(character, from);
    }
  }
  if (open || quote) return undefined;
  endWord(line.length);
  return words;
}
