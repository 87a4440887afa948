import type { StageGraph } from './stage-graph.ts';

/** From the extension to the stage graph's page. */
export type ToWebview =
  /** A new picture. `name` is the file's name for the heading. */
  | {
      readonly type: 'graph';
      readonly uri: string;
      readonly name: string;
      readonly graph: StageGraph;
      /** For each stage the command that builds it; `null` where there is none. */
      readonly commands: readonly (string | null)[];
    }
  /** The text cannot be drawn at the moment: the last picture stays, with this sentence. */
  | { readonly type: 'stale'; readonly uri: string; readonly name: string; readonly reason: string }
  /** The cursor is on this zero-based line. */
  | { readonly type: 'cursor'; readonly uri: string; readonly line: number };

/** From the stage graph's page to the extension. */
export type FromWebview =
  /** The page is there and wants the current picture. */
  | { readonly type: 'ready' }
  /** Show this line in the editor; with `focus`, go there. */
  | {
      readonly type: 'reveal';
      readonly uri: string;
      readonly line: number;
      readonly endLine?: number;
      readonly focus: boolean;
    }
  /** Stay with the file that is shown, whatever file the person goes to; or follow again. */
  | { readonly type: 'pin'; readonly on: boolean }
  /** Copy the command that builds a stage, or write it into a terminal without running it. */
  | { readonly type: 'command'; readonly uri: string; readonly target: string; readonly to: 'clipboard' | 'terminal' }
  /** Draw what this target needs; `null` for all leaves. */
  | { readonly type: 'target'; readonly uri: string; readonly target: string | null };
