/** The request for the stage graph, and the notification that it changed. Lines are zero-based, paths use `/`. */
export const stageGraphRequest = 'stagelight/stageGraph';

/** Parameters of `stagelight/stageGraph`. An unknown target is answered with InvalidParams. */
export interface StageGraphParams {
  readonly textDocument: { readonly uri: string };
  /** A stage's name as for `docker build --target`, or its index where it has none. */
  readonly target?: string;
}

/** Answer of `stagelight/stageGraph`. */
export interface StageGraph {
  /** The document's version that it was made from. */
  readonly version: number;
  /** Name, or index where it has none, of the stage that is built: the one asked for, else the last; `null` where the file has no stage. */
  readonly target: string | null;
  readonly stages: readonly GraphStage[];
  readonly images: readonly GraphImage[];
  /** Absent where no step takes from the build context. */
  readonly context?: { readonly id: string; readonly files?: number };
  readonly edges: readonly GraphEdge[];
  /** The Dockerfile's path from the build context's root, where it lies in it. */
  readonly dockerfile?: string;
  /** The first thing that BuildKit would refuse; absent where all is well. */
  readonly problem?: string;
  /** Whether that leaves in doubt which stages there are, as while a FROM is being typed; then the last good picture serves better. */
  readonly unfinished?: boolean;
}

/** A stage. */
export interface GraphStage {
  readonly id: string;
  readonly index: number;
  readonly name?: string;
  /** As written in FROM, after expansion where it is known. */
  readonly base: string;
  readonly platform?: string;
  readonly line: number;
  /** Last line of its last instruction. */
  readonly endLine: number;
  /** Whether the answer's `target` needs it. */
  readonly needed: boolean;
  /** Whether no other stage uses it. */
  readonly leaf: boolean;
  readonly steps: readonly GraphStep[];
  /** What is found in its FROM. */
  readonly found?: GraphFindings;
}

/** What is found in one instruction. */
export interface GraphFindings {
  readonly count: number;
  /** Of the worst of them. */
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
}

/** An instruction in a stage, FROM excluded. */
export interface GraphStep {
  readonly line: number;
  readonly endLine: number;
  /** Upper case. */
  readonly keyword: string;
  /** The rest of the instruction in one line, at most 200 characters. */
  readonly text: string;
  /** What it runs or takes, without its flags, at most 200 characters; of use where the flags alone fill `text`. */
  readonly command?: string;
  /** Targets of its cache mounts, for chips. */
  readonly caches?: readonly string[];
  readonly found?: GraphFindings;
}

/** An image from outside, one node however many stages use it. */
export interface GraphImage {
  readonly id: string;
  readonly name: string;
  /** Line of its first use. */
  readonly line: number;
  /** Whether it is a download (`ADD https://…`) rather than an image. */
  readonly remote?: boolean;
  /** Worst severity of the findings on the word that names it. */
  readonly severity?: GraphFindings['severity'];
}

/** `from` is what is taken (image, context, earlier stage), `to` the stage that takes. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'base' | 'copy' | 'mount' | 'add';
  readonly paths: readonly string[];
  /** Line of the flag or word that makes it. */
  readonly line: number;
}
