import { findLines, type Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { findHeredocs } from './heredoc.ts';
import { readInstruction, takesHeredocs } from './instruction.ts';
import { startJoined } from './joined.ts';
import { isSpace } from './words.ts';
import type { Comment, Directive, Heredoc, Instruction, Tree } from './tree.ts';

/**
 * Reads a Dockerfile as BuildKit does, in one linear pass, and keeps the place of every piece. Unfinished and broken text gives a
 * tree too: what cannot be read stands in it as it is, with `UNKNOWN` instructions and heredocs without a terminator.
 */
export function parse(text: string): Tree {
  const lines = findLines(text);
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const head = readDirectives(text, lines, start);
  const instructions: Instruction[] = [];
  const comments: Comment[] = [];
  let pending: Comment[] = [];
  let line = head.next;
  while (line < lines.count) {
    const from = line === 0 ? start : lines.startOf(line);
    const end = contentEnd(text, from, lines.endOf(line));
    const first = afterBlanks(text, from, end);
    if (first === end) {
      line++;
    } else if (text[first] === '#') {
      const comment = commentAt(text, from, first, end);
      comments.push(comment);
      if (comment.text.trim() === '') pending = [];
      else pending.push(comment);
      line++;
    } else {
      const read = readLogicalLine({ text, lines, escape: head.escape, line, first, comments }, pending);
      if (read.instruction) {
        instructions.push(read.instruction);
        pending = [];
      }
      line = read.next;
    }
  }
  return { text, lines, escape: head.escape, directives: head.directives, instructions, comments };
}

interface LineReader {
  readonly text: string;
  readonly lines: Lines;
  readonly escape: '\\' | '`';
  /** The line on which the instruction starts. */
  readonly line: number;
  /** Offset of its first character that is no blank. */
  readonly first: number;
  /** Collects the comments that are met on the way. */
  readonly comments: Comment[];
}

/** Reads one instruction with its continuation lines and heredocs; `next` is the line after it. */
function readLogicalLine(reader: LineReader, pending: readonly Comment[]): { instruction?: Instruction; next: number } {
  const { text, lines, escape, first } = reader;
  const joined = startJoined(text);
  let emptyContinuation: Span | undefined;
  let line = reader.line;
  let headerEnd = first;
  let from = first;
  let open = true;
  while (open && line < lines.count) {
    const end = contentEnd(text, from, lines.endOf(line));
    const visible = afterBlanks(text, from, end);
    if (line > reader.line && text[visible] === '#' && visible < end) {
      reader.comments.push(commentAt(text, lines.startOf(line), visible, end));
    } else if (line > reader.line && visible === end) {
      if (line < lines.count - 1 || end > from) emptyContinuation ??= { start: from, end };
    } else {
      const mark = continuationMark(text, from, end, escape);
      joined.add(from, mark ?? end);
      headerEnd = end;
      open = mark !== undefined;
    }
    line++;
    from = lines.startOf(line);
  }
  const logical = joined.finish();
  if (logical.text.trim() === '') return { next: line };
  while (headerEnd > first && isBlankAt(text, headerEnd - 1)) headerEnd--;
  const heredocs: Heredoc[] = [];
  let spanEnd = headerEnd;
  if (logical.text.includes('<<') && takesHeredocs(logical, escape)) {
    for (const opener of findHeredocs(logical)) {
      const read = readHeredocBody(text, lines, line, opener.name, opener.chomp);
      line = read.next;
      heredocs.push({
        opener: opener.span,
        name: opener.name,
        expand: opener.expand,
        chomp: opener.chomp,
        body: read.body,
        ...(read.terminator ? { terminator: read.terminator } : {}),
      });
      spanEnd = read.terminator?.end ?? read.body.end;
    }
  }
  const instruction = readInstruction(logical, {
    escape,
    header: { start: first, end: headerEnd },
    span: { start: first, end: Math.max(headerEnd, spanEnd) },
    heredocs,
    comments: pending,
    ...(emptyContinuation ? { emptyContinuation } : {}),
  });
  return { instruction, next: line };
}

function readHeredocBody(
  text: string,
  lines: Lines,
  from: number,
  name: string,
  chomp: boolean,
): { body: Span; terminator?: Span; next: number } {
  const start = from < lines.count ? lines.startOf(from) : text.length;
  for (let line = from; line < lines.count; line++) {
    let begin = lines.startOf(line);
    const end = contentEnd(text, begin, lines.endOf(line));
    if (chomp) while (text[begin] === '\t') begin++;
    if (end - begin === name.length && text.startsWith(name, begin)) {
      return { body: { start, end: lines.startOf(line) }, terminator: { start: lines.startOf(line), end }, next: line + 1 };
    }
  }
  return { body: { start, end: text.length }, next: lines.count };
}

/** The directives at the top: every line until the first that is none. */
function readDirectives(
  text: string,
  lines: Lines,
  start: number,
): { directives: readonly Directive[]; escape: '\\' | '`'; next: number } {
  const directives: Directive[] = [];
  let escape: '\\' | '`' = '\\';
  let line = 0;
  for (; line < lines.count; line++) {
    const from = line === 0 ? start : lines.startOf(line);
    const directive = readDirective(text, from, contentEnd(text, from, lines.endOf(line)));
    if (!directive) break;
    directives.push(directive);
    if (directive.name === 'escape' && (directive.value === '`' || directive.value === '\\')) escape = directive.value;
  }
  return { directives, escape, next: line };
}

function readDirective(text: string, start: number, end: number): Directive | undefined {
  const match = /^(\s*#\s*)([a-zA-Z][a-zA-Z0-9]*)(\s*=\s*)(.+?)\s*$/.exec(text.slice(start, Math.min(end, start + 4096)));
  if (!match) return undefined;
  const [, sign = '', written = '', equals = '', value = ''] = match;
  const name = written.toLowerCase();
  if (name !== 'syntax' && name !== 'escape' && name !== 'check') return undefined;
  const nameStart = start + sign.length;
  const valueStart = nameStart + written.length + equals.length;
  return {
    span: { start, end },
    name,
    nameSpan: { start: nameStart, end: nameStart + written.length },
    value,
    valueSpan: { start: valueStart, end: valueStart + value.length },
  };
}

function commentAt(text: string, lineStart: number, sign: number, end: number): Comment {
  return { span: { start: sign, end }, text: text.slice(sign + 1, end), atLineStart: sign === lineStart };
}

/** Offset of the escape character that continues the line; undefined where the line ends the instruction. */
function continuationMark(text: string, start: number, end: number, escape: string): number | undefined {
  let at = end - 1;
  while (at >= start && (text[at] === ' ' || text[at] === '\t')) at--;
  if (at < start || text[at] !== escape) return undefined;
  return at > start && text[at - 1] === escape ? undefined : at;
}

/** BuildKit takes every `\r` at the end of a line for a part of the line break. */
function contentEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text[at - 1] === '\r') at--;
  return at;
}

function afterBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlankAt(text, at)) at++;
  return at;
}

function isBlankAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || (code >= 9 && code <= 13) || (code > 127 && isSpace(text[at]));
}
