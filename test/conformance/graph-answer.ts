import type { LineRange } from './answer.ts';

/** The steps that BuildKit makes of a Dockerfile: the mode `llb` of the program in `oracle/`. */
export interface StepsAnswer {
  readonly error?: unknown;
  readonly vertices?: readonly Vertex[];
}

/** One of BuildKit's steps. */
export interface Vertex {
  readonly n: number;
  readonly type: 'source' | 'exec' | 'file' | 'merge';
  readonly inputs: readonly { readonly n: number }[];
  /** Several where instructions are equal. */
  readonly lines: readonly LineRange[];
  readonly source?: { readonly identifier: string };
  readonly exec?: {
    readonly mounts: readonly {
      readonly dest: string;
      readonly input: number;
      readonly type: string;
      readonly selector?: string;
    }[];
  };
  readonly file?: readonly { readonly copy?: { readonly src: string }; readonly secondaryInput?: number }[];
  readonly merge?: readonly number[];
}

/** The stages of a Dockerfile: the mode `stages` of the program in `oracle/`. */
export interface ReachAnswer {
  readonly error?: unknown;
  readonly stages?: readonly StageLine[];
  readonly reachable?: Readonly<Record<string, readonly number[]>>;
}

/** Where a stage begins. */
export interface StageLine {
  readonly index: number;
  /** 1-based. */
  readonly start: number;
}
