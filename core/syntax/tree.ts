import type { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** The 18 instructions of the Dockerfile reference. */
export type Keyword =
  | 'ADD'
  | 'ARG'
  | 'CMD'
  | 'COPY'
  | 'ENTRYPOINT'
  | 'ENV'
  | 'EXPOSE'
  | 'FROM'
  | 'HEALTHCHECK'
  | 'LABEL'
  | 'MAINTAINER'
  | 'ONBUILD'
  | 'RUN'
  | 'SHELL'
  | 'STOPSIGNAL'
  | 'USER'
  | 'VOLUME'
  | 'WORKDIR';

/** A Dockerfile as written: every piece with its place, nothing resolved. Made by `parse`, which never throws. */
export interface Tree {
  readonly text: string;
  readonly lines: Lines;
  /** The escape character in force: `\`, or a backtick after `# escape=`. */
  readonly escape: '\\' | '`';
  /** `# syntax=…`, `# escape=…`, `# check=…` at the top of the file, in order, as the parser takes them. */
  readonly directives: readonly Directive[];
  /** The one that names the frontend, also as `// syntax=…`, `{"syntax": "…"}` (which has the whole object as its spans) or behind a `#!` line. */
  readonly syntax?: Directive;
  /** The `# check=…` that is in force for the file, also behind a `#!` line, but not where it is indented. */
  readonly check?: Directive;
  readonly instructions: readonly Instruction[];
  /** Every comment line, those between the lines of a continued instruction too; directives are not among them. */
  readonly comments: readonly Comment[];
}

/** A parser directive, such as `# escape=\``. */
export interface Directive {
  /** The whole line without its line break. */
  readonly span: Span;
  /** Lower-cased: `syntax`, `escape` or `check`. */
  readonly name: 'syntax' | 'escape' | 'check';
  readonly nameSpan: Span;
  readonly value: string;
  readonly valueSpan: Span;
}

/** A comment line: from its `#` to the end of the line. */
export interface Comment {
  readonly span: Span;
  /** The text after `#`, as written. */
  readonly text: string;
  /** Whether the `#` is the first character of its line; BuildKit reads `# check=` only from such lines. */
  readonly atLineStart: boolean;
}

/**
 * One instruction with its continuation lines and heredocs.
 *
 * `RUN --network=none apt-get \⏎ update` has the keyword `RUN`, one flag and the body `apt-get  update`.
 */
export interface Instruction {
  /** The keyword in upper case; `UNKNOWN` where BuildKit knows no such instruction, or where there is nothing but a continuation mark. */
  readonly kind: Keyword | 'UNKNOWN';
  /** The word as written, such as `from` or `CPY`. */
  readonly keyword: Word;
  /** From the keyword to the last character, heredocs and their terminators included, line break excluded. */
  readonly span: Span;
  /** From the keyword to the end of the (continued) line itself: `span` without heredoc bodies. */
  readonly header: Span;
  readonly flags: readonly Flag[];
  /** What follows the flags, as BuildKit joins it: continuation marks, comments and empty lines taken out. */
  readonly body: Joined;
  /**
   * The arguments. For RUN, CMD, ENTRYPOINT, SHELL in shell form, and for USER, WORKDIR, STOPSIGNAL, MAINTAINER: one word, the whole body.
   * For JSON form: one word per element. ENV, LABEL: one word per `key=value` (legacy form `ENV a b`: two words, key and
   * value). HEALTHCHECK: the type (`CMD`, `NONE`), then as CMD. Otherwise the words between blanks.
   */
  readonly args: readonly Word[];
  /** Where the arguments are a JSON array of strings: the span of the array. `args` then hold its elements. */
  readonly json?: Span;
  /** Where the body starts with `[` and is valid JSON but holds something else than strings, which BuildKit refuses. */
  readonly jsonProblem?: Span;
  /** Whether ENV or LABEL is in its legacy form `ENV key value`. */
  readonly legacy: boolean;
  readonly heredocs: readonly Heredoc[];
  /** The instruction that ONBUILD holds. */
  readonly trigger?: Instruction;
  /** The comments above the instruction that BuildKit counts as its own (blank lines do not part them, an empty comment does). */
  readonly comments: readonly Comment[];
  /** Whether some line inside the continuation is empty, and the first such line's span. */
  readonly emptyContinuation?: Span;
}

/**
 * A word in the source. It may be written over several lines: `text` has the continuation marks taken out,
 * `span` covers all of it.
 */
export interface Word {
  readonly span: Span;
  /** The text as BuildKit's parser has it: joined over continuations, quotes and variables untouched. In JSON form: the decoded string. */
  readonly text: string;
  /** Where the word starts in the joined text of its instruction's `body`; for a keyword, in that of the whole line. In JSON form: behind the quote. */
  readonly offset: number;
}

/** `--name` or `--name=value` before the arguments. */
export interface Flag {
  readonly span: Span;
  /** Without the dashes, as written: `mount`. */
  readonly name: string;
  readonly nameSpan: Span;
  /** Quotes removed, escapes resolved; undefined where there is no `=`. */
  readonly value?: string;
  /** The text after `=` as written; absent where there is no `=`. */
  readonly valueSpan?: Span;
  /** The value as written with a way back to the source, for flags that have an inner structure. */
  readonly joined?: Joined;
}

/** A heredoc of RUN, COPY or ADD. */
export interface Heredoc {
  /** The word that announces it, such as `<<-"EOF"`. */
  readonly opener: Span;
  /** The terminator's text, unquoted: `EOF`. */
  readonly name: string;
  /** Whether variables in the body are expanded (no quote in the opener). */
  readonly expand: boolean;
  /** Whether leading tabs are stripped (`<<-`). */
  readonly chomp: boolean;
  /** The lines between, with their line breaks. */
  readonly body: Span;
  /** The terminator's line without its line break; absent where the file ends before it. */
  readonly terminator?: Span;
}

/** Text that was put together from several places of the source, with the way back. */
export interface Joined {
  readonly text: string;
  /** From the first to the last character in the source. */
  readonly span: Span;
  /** The offset in the source of an offset in `text`. */
  toSource(offset: number): number;
  /** The span in the source of a span in `text`; its end is after the last character, before any continuation mark. */
  spanOf(start: number, end: number): Span;
}
