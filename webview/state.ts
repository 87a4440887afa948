import type { GraphStage, StageGraph } from '../protocol/stage-graph.ts';
import type { ToWebview } from '../protocol/webview.ts';
import { identify, noIdentity } from './identity.ts';
import type { Identity } from './identity.ts';

/** All that the page knows besides where its viewport stands. */
export interface PageState {
  /** The document that is shown; absent before the first message. */
  readonly uri?: string;
  /** Its file's name. */
  readonly name: string;
  /** The last good picture's data. */
  readonly graph?: StageGraph;
  /** For each of its stages the command that builds it. */
  readonly commands: readonly (string | null)[];
  readonly identity: Identity;
  /** Why the picture may be older or less than the text. */
  readonly notice?: string;
  /** The target that was picked, as for `docker build --target`; `null` for all leaf stages. */
  readonly picked: string | null;
  /** Zero-based line of the cursor in the document. */
  readonly cursor?: number;
}

/** Before any message. */
export const emptyState: PageState = { name: '', commands: [], identity: noIdentity, picked: null };

/** The state after a message of the extension. A picked target that was renamed is followed; one that is gone is let go. */
export function receive(state: PageState, message: ToWebview): PageState {
  if (message.type === 'cursor') return message.uri === state.uri ? { ...state, cursor: message.line } : state;
  const { uri, name } = message;
  const same = state.uri === undefined || state.uri === uri;
  const before = same ? { ...state, uri, name } : { ...emptyState, uri, name };
  switch (message.type) {
    case 'graph': {
      const { notice: _, ...rest } = before;
      const { graph, commands } = message;
      const identity = identify(before.graph, before.identity, graph);
      const picked = followTarget(before, graph, identity);
      return { ...rest, graph, commands, identity, picked, ...(graph.problem === undefined ? {} : { notice: graph.problem }) };
    }
    case 'stale':
      return { ...before, notice: message.reason };
    default:
      return state;
  }
}

/** The stage's name as for `docker build --target`, or its index where it has none. */
export function targetName(stage: GraphStage): string {
  return stage.name ?? String(stage.index);
}

/** The stage that a target means: the last one of that name in any case, or the one of that index if it has no name. */
export function findStage(graph: StageGraph, target: string): GraphStage | undefined {
  const wanted = target.toLowerCase();
  return graph.stages.findLast((stage) => targetName(stage).toLowerCase() === wanted);
}

/** The command that builds the picked target; undefined where none is picked, or none can be made. */
export function commandOf({ graph, picked, commands }: PageState): string | undefined {
  const stage = graph && picked !== null ? findStage(graph, picked) : undefined;
  return stage && (commands[stage.index] ?? undefined);
}

function followTarget(before: PageState, graph: StageGraph, identity: Identity): string | null {
  if (before.picked === null) return null;
  if (findStage(graph, before.picked)) return before.picked;
  const former = before.graph && findStage(before.graph, before.picked);
  const key = former && before.identity.keys.get(former.id);
  const renamed = key === undefined ? undefined : graph.stages.find((stage) => identity.keys.get(stage.id) === key);
  return renamed ? targetName(renamed) : null;
}

/**
 * The ids of all that is bright: while no target is picked everything is, since every stage is a leaf or serves one; else the picked
 * stage and what it takes from, to the end. The server says the same for the target that it was asked for, but later than the click.
 */
export function brightIds(graph: StageGraph, picked: string | null): ReadonlySet<string> | undefined {
  const target = picked === null ? undefined : findStage(graph, picked);
  if (!target) return undefined;
  const bright = new Set<string>();
  if (graph.target === targetName(target)) {
    for (const stage of graph.stages) if (stage.needed) bright.add(stage.id);
    const stages = new Set(graph.stages.map((stage) => stage.id));
    for (const edge of graph.edges) if (bright.has(edge.to) && !stages.has(edge.from)) bright.add(edge.from);
  } else {
    const sources = new Map<string, string[]>();
    for (const edge of graph.edges) {
      const others = sources.get(edge.to);
      if (others) others.push(edge.from);
      else sources.set(edge.to, [edge.from]);
    }
    const open = [target.id];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (bright.has(id)) continue;
      bright.add(id);
      open.push(...(sources.get(id) ?? []));
    }
  }
  return bright;
}

/** How many stages the picture shows, or how many of them the picked target needs: `5 stages`, `3 of 5 stages`. */
export function countSentence(graph: StageGraph, picked: string | null): string {
  const all = graph.stages.length;
  const bright = brightIds(graph, picked);
  const stages = all === 1 ? 'stage' : 'stages';
  if (!bright) return `${all} ${stages}`;
  return `${graph.stages.filter((stage) => bright.has(stage.id)).length} of ${all} ${stages}`;
}

/** Where the cursor is: a stage's id, and which of its steps (-1 for its FROM); no step on comments and blank lines. */
export interface CursorPlace {
  readonly stage: string;
  readonly step?: number;
}

/** The stage, and the step in it, at a zero-based line; undefined above the first stage. */
export function placeOfLine(graph: StageGraph, line: number): CursorPlace | undefined {
  const stage = graph.stages.findLast((stage) => stage.line <= line);
  if (!stage) return undefined;
  const step = stage.steps.findIndex((step) => step.line <= line && line <= step.endLine);
  if (step >= 0) return { stage: stage.id, step };
  return line === stage.line ? { stage: stage.id, step: -1 } : { stage: stage.id };
}
