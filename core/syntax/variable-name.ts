/**
 * Offset behind the name of a variable that starts at `at`, or `at` where none does. BuildKit takes a run of digits, else one of `@*#?-$!`, else
 * letters, digits and underscores, of whatever script (`processName` in `frontend/dockerfile/shell/lex.go`).
 */
export function variableNameEnd(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (isDigit(first) || (first > 127 && digit.test(codePointAt(text, at)))) return endOf(text, at, digit);
  if (isLetter(first)) {
    let end = at + 1;
    for (let code = text.charCodeAt(end); isLetter(code) || isDigit(code); code = text.charCodeAt(end)) end++;
    return text.charCodeAt(end) > 127 ? endOf(text, end, letterOrDigit) : end;
  }
  if (first > 127) return endOf(text, at, letterOrDigit);
  return first === 64 || first === 42 || first === 35 || first === 63 || first === 45 || first === 36 || first === 33
    ? at + 1
    : at;
}

const digit = /^[0-9\p{Nd}]/u;
const letterOrDigit = /^[\p{L}\p{Nd}_]/u;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
}

function codePointAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

function endOf(text: string, from: number, kind: RegExp): number {
  let end = from;
  while (end < text.length) {
    const character = codePointAt(text, end);
    if (!kind.test(character)) break;
    end += character.length;
  }
  return end;
}
