import { findLines, type Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { readHead, type Head } from './directives.ts';
import { findHeredocs } from './heredoc.ts';
import { readInstruction, takesHeredocs } from './instruction.ts';
import { JoinedBuilder } from './joined.ts';
import { isSpace } from './words.ts';
import type { Comment, Heredoc, Instruction, Tree } from './tree.ts';

/**
 * Reads a Dockerfile as BuildKit does, in one linear pass, and keeps the place of every piece. Unfinished and broken text gives a
 * tree too: what cannot be read stands in it as it is, with `UNKNOWN` instructions and heredocs without a terminator.
 *
 * @param previous the tree of an earlier version: its instructions above the first difference are taken over as they are, so that what
 * was worked out about them need not be worked out again
 */
export function parse(text: string, previous?: Tree): Tree {
  const lines = findLines(text);
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const head = readHead(text, lines, start);
  const kept = previous ? keptPart(text, lines, head, previous) : undefined;
  const instructions: Instruction[] = kept?.instructions ?? [];
  const comments: Comment[] = kept?.comments ?? [];
  let pending: Comment[] = [...(kept?.pending ?? none)];
  let line = kept?.next ?? head.next;
  while (line < lines.count) {
    const from = line === 0 ? start : lines.startOf(line);
    const end = contentEnd(text, from, lines.endOf(line));
    const first = afterBlanks(text, from, end);
    if (first === end) {
      line++;
    } else if (text[first] === '#') {
      const comment = commentAt(text, from, first, end);
      comments.push(comment);
      // Of an indented comment BuildKit keeps the `#`, so that it is never empty.
      if (!comment.atLineStart || afterBlanks(text, first + 1, end) < end) pending.push(comment);
      else if (pending.length > 0) pending = [];
      line++;
    } else {
      const read = readLogicalLine(
        { text, lines, escape: head.escape, line, first, comments },
        pending.length === 0 ? none : pending,
      );
      instructions.push(read.instruction);
      if (pending.length > 0) pending = [];
      line = read.next;
    }
  }
  const { next: _next, ...top } = head;
  return { text, lines, ...top, instructions, comments };
}

/** What of an earlier tree holds in the new text as well. */
interface KeptPart {
  readonly instructions: Instruction[];
  readonly comments: Comment[];
  /** The comments above the first instruction that is read anew. */
  readonly pending: readonly Comment[];
  /** The line where reading goes on. */
  readonly next: number;
}

/**
 * The instructions above the last one that starts above the first difference: that one may reach into what has changed, those before it ended
 * where it starts.
 */
function keptPart(text: string, lines: Lines, head: Head, previous: Tree): KeptPart | undefined {
  if (previous.escape !== head.escape) return undefined;
  const border = lines.startOf(lines.lineAt(commonPrefix(text, previous.text)));
  let low = 0;
  let high = previous.instructions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((previous.instructions[middle]?.span.start ?? border) < border) low = middle + 1;
    else high = middle;
  }
  const last = previous.instructions[low - 1];
  if (!last || low < 2 || lines.lineAt(last.span.start) < head.next) return undefined;
  const pending = last.comments;
  const firstNew = previous.comments.findIndex((comment) => comment.span.start >= last.span.start);
  return {
    instructions: previous.instructions.slice(0, low - 1),
    comments: previous.comments.slice(0, firstNew < 0 ? undefined : firstNew),
    pending,
    next: lines.lineAt(last.span.start),
  };
}

/** How many characters two texts have in common at their start. */
function commonPrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  const step = 4096;
  let at = 0;
  while (at + step <= most && a.slice(at, at + step) === b.slice(at, at + step)) at += step;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
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

const none: readonly never[] = [];

/** Reads one instruction with its continuation lines and heredocs; `next` is the line after it. */
function readLogicalLine(reader: LineReader, pending: readonly Comment[]): { instruction: Instruction; next: number } {
  const { text, lines, escape, first } = reader;
  const joined = new JoinedBuilder(text);
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
      if (line < lines.count - 1 || lines.endOf(line) > from) emptyContinuation ??= { start: from, end };
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
  // Where the file ends before the instruction does, all the rest belongs to it.
  const last = line - 1;
  const opened = open ? contentEnd(text, first, lines.startOf(last) < text.length ? text.length : lines.endOf(last - 1)) : first;
  while (headerEnd > first && isBlankAt(text, headerEnd - 1)) headerEnd--;
  let heredocs: readonly Heredoc[] = none;
  let spanEnd = headerEnd;
  if (logical.text.includes('<<') && takesHeredocs(logical, escape)) {
    const found: Heredoc[] = [];
    for (const opener of findHeredocs(logical)) {
      const read = readHeredocBody(text, lines, line, opener.name, opener.chomp);
      line = read.next;
      found.push({
        opener: opener.span,
        name: opener.name,
        expand: opener.expand,
        chomp: opener.chomp,
        body: read.body,
        ...(read.terminator ? { terminator: read.terminator } : {}),
      });
      spanEnd = read.terminator?.end ?? read.body.end;
    }
    heredocs = found;
  }
  const header = { start: first, end: headerEnd };
  const end = Math.max(spanEnd, opened);
  const span = end > headerEnd ? { start: first, end } : header;
  const instruction = readInstruction(logical, { escape, header, span, heredocs, comments: pending, emptyContinuation });
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

function commentAt(text: string, lineStart: number, sign: number, end: number): Comment {
  return { span: { start: sign, end }, text: text.slice(sign + 1, end), atLineStart: sign === lineStart };
}

/** Offset of the escape character that continues the line; undefined where the line ends the instruction. */
function continuationMark(text: string, start: number, end: number, escape: string): number | undefined {
  let at = end - 1;
  while (at >= start && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at--;
  if (at < start || text[at] !== escape) return undefined;
  return at > start && text[at - 1] === escape ? undefined : at;
}

/** BuildKit takes every `\r` at the end of a line for a part of the line break. */
function contentEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) === 13) at--;
  return at;
}

function afterBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlankAt(text, at)) at++;
  return at;
}

function isBlankAt(text: string, at: number): boolean {
  return isSpace(text.charCodeAt(at));
}
