/** The request for what BuildKit does again after a change. Lines are zero-based, paths relative to the context's root with `/`. */
export const simulateRequest = 'stagelight/simulate';

/** Parameters of `stagelight/simulate`. An unknown target or stage is answered with InvalidParams. */
export interface SimulateParams {
  readonly textDocument: { readonly uri: string };
  /** A stage's name as for `docker build --target`, or its index where it has none; the last stage where it is left out. */
  readonly target?: string;
  /** `--build-arg`: name → value. */
  readonly args?: Readonly<Record<string, string>>;
  /** URI of the build context's root; the one that was found where it is left out. */
  readonly context?: string;
  readonly change: SimulatedChange;
}

/**
 * What happens between two builds. Before it, the same target was built whole with the same arguments and platform, and nothing else is in
 * the cache.
 */
export type SimulatedChange =
  | { readonly kind: 'none' }
  /** A file of the context is edited, added, removed, touched (only its time changes) or made executable. */
  | { readonly kind: 'file' | 'add' | 'remove' | 'touch' | 'mode'; readonly path: string }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  /** A build argument gets a value; another than before where it is left out. */
  | { readonly kind: 'arg'; readonly name: string; readonly value?: string }
  /** The whole edited Dockerfile; lines of the answer are its lines. */
  | { readonly kind: 'text'; readonly text: string }
  /** The instruction on a line gets another key of its own. */
  | { readonly kind: 'instruction'; readonly line: number }
  /** An image gets other layers, or another configuration alone, wherever the file names it. `stage`: index or name of one that stands on it. */
  | { readonly kind: 'base' | 'config'; readonly stage?: number | string; readonly image?: string }
  /** What is downloaded from an address has another content. */
  | { readonly kind: 'url'; readonly value: string }
  /** Options of the build by the names that BuildKit's frontend has for them: `no-cache`, `platform`, `hostname`, … */
  | { readonly kind: 'option'; readonly options: Readonly<Record<string, string>> };

/** Answer of `stagelight/simulate`. */
export interface Simulation {
  /** The document's version that it was made from. */
  readonly version: number;
  /** One for each piece of work of BuildKit that the target needs, by line: `COPY --link` has two, ENV and the like have none. */
  readonly steps: readonly SimulatedStep[];
  /** Whether what the build context holds was known, so that files could be told apart. */
  readonly context: boolean;
}

/** What becomes of one piece of work. */
export interface SimulatedStep {
  /** Index of the stage. */
  readonly stage: number;
  /** First line of the instruction; of the FROM for what its base puts in front by ONBUILD. */
  readonly line: number;
  readonly kind: 'exec' | 'copy' | 'mkdir' | 'mkfile' | 'merge';
  /** Counts those of one kind on one line, from 0; left out for the first. */
  readonly nth?: number;
  readonly outcome: 'cached' | 'rebuilt' | 'depends';
  /** Why, in Markdown. */
  readonly reason: string;
}
