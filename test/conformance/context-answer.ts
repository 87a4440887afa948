/** What is asked about an ignore file: the mode `ignore` of the program in `oracle/`. */
export interface IgnoreRequest {
  readonly ignoreFile: string;
  /** Those that end in `/` are folders. */
  readonly paths: readonly string[];
}

/** What BuildKit makes of it, path by path. */
export interface IgnoreAnswer {
  readonly patterns?: readonly string[];
  /** Whether the bare patterns match a path or a folder above it. */
  readonly matched?: readonly boolean[];
  /** Whether the walk leaves it out. */
  readonly excluded?: readonly boolean[];
  readonly error?: string;
}

/** What is asked about one COPY or ADD on an empty image: the mode `sources` of the program in `oracle/`. */
export interface CopyRequest {
  /** The context before the ignore file. Those that end in `/` are empty folders, `name -> target` is a link. */
  readonly files: readonly string[];
  readonly ignoreFile?: string;
  readonly copy?: {
    readonly sources: readonly string[];
    readonly dest: string;
    readonly exclude?: readonly string[];
    readonly parents?: boolean;
    readonly add?: boolean;
  };
}

/** What BuildKit copied. */
export interface CopyAnswer {
  readonly error?: unknown;
  readonly transferred?: readonly string[];
  readonly copies?: readonly {
    /** One for each source word, up to the first that fails. */
    readonly actions: readonly { readonly src?: string; readonly error?: string }[];
    readonly result: readonly { readonly dest: string; readonly src?: string; readonly link?: string }[];
  }[];
}
