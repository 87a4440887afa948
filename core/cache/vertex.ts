import type { IgnoreRules } from '../context/ignore.ts';
import type { Stage } from '../model/model.ts';
import type { Instruction } from '../syntax/tree.ts';
import type { Setting } from './environment.ts';

/**
 * One piece of work as BuildKit's solver sees it. Most steps are one; `COPY --link` is two, a stage's metadata none
 * (`frontend/dockerfile/dockerfile2llb/convert.go`).
 */
export interface Vertex {
  /** The same for equal definitions, within one build and, but for what takes from the build context, across builds. */
  readonly id: number;
  readonly kind: 'exec' | 'copy' | 'mkdir' | 'mkfile' | 'merge' | 'image' | 'download' | 'context';
  /** What its own key holds besides its inputs, as one number. */
  readonly own: number;
  /** The same by name, to tell two of them apart in words. */
  readonly parts: readonly KeyPart[];
  readonly inputs: readonly Input[];
  /** Which input its files are laid over; undefined for an empty image. */
  readonly base?: number;
  readonly write: Write;
  /** Whether it runs in any case (`--no-cache`). */
  readonly forced: boolean;
  /** The instruction that it was first made for. */
  readonly place?: Place;
  /** Of a RUN: the variables that reach it. */
  readonly variables?: Setting;
}

/** Something that a key holds, such as the command. */
export interface KeyPart {
  readonly name:
    | 'command'
    | 'environment'
    | 'user'
    | 'folder'
    | 'mounts'
    | 'options'
    | 'sources'
    | 'destination'
    | 'content'
    | 'image';
  readonly value: string;
}

/**
 * What a vertex takes. Without `selections` any change of the input counts (a definition edge); with them only other content of the
 * selected files does (a content edge), unless the definition is the same anyway (`solver/edge.go`).
 */
export interface Input {
  readonly vertex: Vertex;
  readonly selections?: readonly Selection[];
  /** The selected paths as one text: a definition edge holds them, too. */
  readonly selector: string;
}

/** Files of an input: `Checksum` and `ChecksumOpts` of `cache/contenthash/checksum.go`. */
export interface Selection {
  /** Absolute and cleaned; may hold wildcards if `wildcard` is set. */
  readonly path: string;
  readonly wildcard: boolean;
  /** For `--parents`: the pattern below `path`. */
  readonly includes?: IgnoreRules;
  readonly excludes?: IgnoreRules;
  /** All of the above as one text. */
  readonly key: string;
}

/** How a vertex changes the files that it is laid over. */
export type Write =
  /** `version` changes with its layers. `official`: of Docker's own library, so that it has no folders of its own making at its root. */
  | { readonly kind: 'image'; readonly version: string; readonly official: boolean }
  | { readonly kind: 'download'; readonly content: string }
  | { readonly kind: 'context' }
  /** It may write anywhere. */
  | { readonly kind: 'run' }
  | { readonly kind: 'folder'; readonly path: string; readonly owner: string }
  | { readonly kind: 'file'; readonly path: string; readonly content: string }
  | { readonly kind: 'copy'; readonly actions: readonly CopyAction[] }
  /** The second input's copies, laid over the first. */
  | { readonly kind: 'merge' };

/** One source of a COPY or ADD. */
export interface CopyAction {
  /** Which input it takes from; undefined for an empty image. */
  readonly from?: number;
  readonly selection: Selection;
  /** Absolute and cleaned. */
  readonly destination: string;
  /** Whether the destination is written as a folder. */
  readonly folder: boolean;
  /** False where the destination depends on what is not known, such as the base image's WORKDIR. */
  readonly certain: boolean;
  /** The owner that it sets; empty where there is none. */
  readonly owner: string;
  /** What else it makes of the files, as one text: a mode that they hardly have anyway. */
  readonly manner: string;
  /** A mode that it sets and that files have mostly anyway; empty where there is none. */
  readonly mode: string;
  /** Whether an archive is unpacked. */
  readonly unpacks: boolean;
}

/** Where a vertex comes from. */
export interface Place {
  readonly stage: Stage;
  /** The instruction; for a trigger of ONBUILD the FROM that sets it off. */
  readonly instruction: Instruction;
  /** The instruction itself, for a trigger too. */
  readonly step: Instruction;
}

/** A vertex where a person sees it. One vertex may have several: equal steps of two stages are one. */
export interface Report {
  readonly vertex: Vertex;
  readonly place: Place;
  /** Zero-based first line of the instruction. */
  readonly line: number;
  /** Counts the vertices of one kind on a line, from 0. */
  readonly nth: number;
}

/** All that one build does. */
export interface Build {
  /** Each before those that take from it. */
  readonly vertices: readonly Vertex[];
  readonly reports: readonly Report[];
}
