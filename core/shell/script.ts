import type { Span } from '../text/span.ts';

/** What a RUN body does, as far as a reader can tell from the text. Made by `parseScript`, which never throws. */
export interface Script {
  /** Every simple command, those in subshells, loops, conditions and substitutions too, in source order. */
  readonly commands: readonly ShellCommand[];
  /** Variables that the script reads: `$X`, `${X:-y}`; a variable that the script itself has set before is not among them. */
  readonly variables: readonly ShellVariable[];
  /** Whether the text could not be read as a shell script to its end; then nothing certain can be said of it. */
  readonly broken: boolean;
}

/** `CGO_ENABLED=0 go build -o /bin/x ./cmd/x > log` */
export interface ShellCommand {
  /** From the first assignment or word to the last word or redirection. */
  readonly span: Span;
  /** `CGO_ENABLED=0`, in order. */
  readonly assignments: readonly { readonly name: string; readonly value?: string; readonly span: Span }[];
  /** The program: `go`. Its value is undefined where it is not literal (`$GO build`). */
  readonly name: ShellWord;
  /** All words after the name. */
  readonly args: readonly ShellWord[];
  /** Files that the command's redirections write (`> log`). */
  readonly writes: readonly ShellWord[];
  /** Files that the command's redirections read (`< in`). */
  readonly reads: readonly ShellWord[];
  /** Whether it surely runs: a statement of its own or in a chain of `&&` and `;`, not in a condition, loop, function, `||` or substitution. */
  readonly certain: boolean;
  /** The folder that `cd` commands before it in the same script chose; undefined where none did; `null` where it cannot be told. */
  readonly cd?: string | null;
}

/** A word of a command. */
export interface ShellWord {
  readonly span: Span;
  /** As written. */
  readonly text: string;
  /** Quotes removed; undefined where a variable, a glob or a substitution makes it unknown. */
  readonly value?: string;
}

/** `$NAME` or `${NAME…}`. */
export interface ShellVariable {
  readonly name: string;
  readonly span: Span;
}
