/** Lines of a text, 1-based, both included. BuildKit places a bad directive one line early, so 0 occurs. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** An instruction as BuildKit's parser reads it. */
export interface Node {
  readonly keyword: string;
  /** Absent: none. */
  readonly flags?: readonly string[];
  readonly args?: readonly string[] | null;
  readonly json?: boolean;
  readonly startLine?: number;
  readonly endLine?: number;
  readonly heredocs?: readonly {
    readonly name: string;
    readonly expand: boolean;
    readonly chomp: boolean;
    readonly content: string;
  }[];
  readonly comments?: readonly string[];
  /** The instruction inside ONBUILD. */
  readonly sub?: Node;
}

/** Why BuildKit refuses a text: its first error. */
export interface Refusal {
  readonly message: string;
  /** Empty for an error without a place. */
  readonly locations: readonly LineRange[];
}

/** A check of BuildKit that fired: its name, and the first and last line of what it is about. */
export type Check = readonly [rule: string, start: number, end: number];

/**
 * What BuildKit makes of something. Null where the text alone does not decide it; a list of one where only an ARG that has no default leaves it open, and
 * without a value for that it is the one.
 */
export type Seen = string | null | readonly [string];

/** What changed behind an instruction, compared with the one before it in its stage. */
export interface ValuesRow {
  /** False: the variable is no longer set. */
  readonly env?: Readonly<Record<string, Seen | false>>;
  readonly workdir?: Seen;
  readonly user?: Seen;
}

/** What BuildKit says of one text, made by the mode `conform` of the program in `oracle/`. */
export interface Answer {
  readonly tree: {
    readonly error?: unknown;
    readonly escape?: string;
    readonly syntax?: { readonly ref: string; readonly cmdline: string };
    readonly check?: { readonly value: string; readonly whole: string };
    readonly instructions?: readonly Node[];
  };
  readonly refusal?: Refusal;
  /** Whether it is refused, or why, depends on a base image or the platform. */
  readonly refusalUncertain?: boolean;
  readonly checks: readonly Check[];
  /** Those that depend on a base image or the platform. */
  readonly checksUncertain?: readonly Check[];
  /** Of each stage: its name, its base and its platform as written. */
  readonly stages?: readonly (readonly [name: string, base: string, platform: string])[];
  readonly values?: {
    /** By the position of the instruction in the tree. */
    readonly at: Readonly<Record<string, ValuesRow>>;
    /** By the first line of a COPY, ADD or WORKDIR: `copy SOURCE DESTINATION`, `mkdir PATH`, `mkfile PATH TEXT`. */
    readonly files: Readonly<Record<string, readonly Seen[]>>;
    /** By the line of a FROM. */
    readonly bases: Readonly<Record<string, readonly [image: Seen, platform: Seen]>>;
  };
  /** By target (`""` is the default one): the stages that are built for it. */
  readonly reach?: Readonly<Record<string, readonly number[]>>;
  /** BuildKit itself fell over. */
  readonly panic?: string;
}

/** A text to be judged, with what lies beside it. */
export interface Input {
  /** `<file>: <name>` for those that people wrote. */
  readonly id: string;
  readonly text: string;
  /** The text of the context's `.dockerignore`. */
  readonly ignoreFile?: string;
}
