import { createContents, type Contents, type Mode, type Result } from './contents.ts';
import type { Interner } from './interner.ts';
import type { Build, Input, Vertex } from './vertex.ts';
import { keyOf } from './vertex-maker.ts';
import { isUntouched, takeSame, type World } from './world.ts';

/** What the second build does with a vertex. */
export interface Solved {
  readonly cached: boolean;
  /** What its followers compare by definition. */
  readonly key: number;
  /** False after a forced run: a definition edge does not find it (`solver/edge.go`, forced vertices publish no keys). */
  readonly published: boolean;
  readonly result: Result;
  /** The vertex of the first build whose result is taken, or would be if nothing were forced. */
  readonly match?: Solution;
}

/** A vertex of the first build with what is stored of it. */
export interface Solution {
  readonly vertex: Vertex;
  readonly key: number;
  readonly result: Result;
}

/** Both builds, solved. */
export interface SolvedBuilds {
  readonly before: ReadonlyMap<Vertex, Solution>;
  readonly after: ReadonlyMap<Vertex, Solved>;
  /** Whether an input of the second build matches that of a stored one. */
  matches(stored: Solution, index: number, input: Input): boolean;
}

/** Of steps that differ in nothing but the files that they take, more than this are not compared with each other. */
const mostCandidates = 64;

/** The key of the second build's context, which no other thing has. */
const otherContext = -1;

/**
 * Builds twice with BuildKit's rules: first everything with an empty cache, then what has changed (`solver/edge.go`). A vertex is taken
 * from the cache if every input matches that of one stored vertex, by its key and the selected paths or by the content of the selected files;
 * then its followers see the stored key.
 */
export function solve(first: Build, second: Build, world: World, interner: Interner, mode: Mode): SolvedBuilds {
  const contents = createContents(interner, world, mode);
  const before = new Map<Vertex, Solution>();
  const stored = new Map<string, Solution[]>();
  const byKey = new Map<number, Solution>();
  let runs = 0;
  for (const vertex of first.vertices) {
    const result = resultOf(vertex, 'before', runs++, (input) => before.get(input)?.result);
    const solution = { vertex, key: vertex.id, result };
    before.set(vertex, solution);
    byKey.set(vertex.id, solution);
    const entry = entryOf(vertex, (input) => before.get(input.vertex)?.key);
    const list = stored.get(entry);
    if (list) list.push(solution);
    else stored.set(entry, [solution]);
  }
  const after = new Map<Vertex, Solved>();
  const inputResult = (solution: Solution, index: number): Solution | undefined => {
    const input = solution.vertex.inputs[index];
    return input && before.get(input.vertex);
  };
  const matches = (candidate: Solution, index: number, input: Input, forgiving: boolean): boolean => {
    const old = candidate.vertex.inputs[index];
    const oldSource = inputResult(candidate, index);
    const source = after.get(input.vertex);
    if (!old || !oldSource || !source) return false;
    if ((source.published || forgiving) && source.key === oldSource.key && old.selector === input.selector) return true;
    return haveSameContent(world, contents, old, oldSource.result, input, source.result);
  };
  for (const vertex of second.vertices) {
    // A context is never found again by its definition (`source/local/source.go`).
    if (vertex.kind === 'context') {
      after.set(vertex, {
        cached: false,
        key: otherContext,
        published: true,
        result: resultOf(vertex, 'after', runs++, () => undefined),
      });
      continue;
    }
    const entry = entryOf(vertex, (input) => after.get(input.vertex)?.key);
    const candidates = stored.get(entry)?.slice(0, mostCandidates) ?? [];
    const find = (forgiving: boolean): Solution | undefined =>
      candidates.find(
        (candidate) =>
          candidate.vertex.inputs.length === vertex.inputs.length &&
          vertex.inputs.every((input, index) => matches(candidate, index, input, forgiving)),
      );
    const sources = vertex.inputs.map((input) => after.get(input.vertex));
    const key = keyOf(interner, vertex.own, vertex.inputs, (_, index) => sources[index]?.key ?? otherContext);
    const published = sources.every((source) => source?.published === true);
    const match = (published ? byKey.get(key) : undefined) ?? find(false);
    const likely = match ?? (published ? undefined : find(true));
    const cached = match !== undefined && !vertex.forced;
    after.set(vertex, {
      cached,
      key: likely?.key ?? key,
      published: !vertex.forced,
      result: cached ? match.result : resultOf(vertex, 'after', runs++, (input) => after.get(input)?.result),
      ...(likely ? { match: likely } : {}),
    });
  }
  return { before, after, matches: (candidate, index, input) => matches(candidate, index, input, false) };
}

/** Under what a vertex is stored: its own key and that of the first input of which any change counts, if there is one. */
function entryOf({ own, inputs }: Vertex, keyOfInput: (input: Input) => number | undefined): string {
  const whole = inputs.find((input) => !input.selections);
  return whole ? `${own} ${keyOfInput(whole) ?? ''}` : String(own);
}

function resultOf(vertex: Vertex, build: Result['build'], run: number, of: (vertex: Vertex) => Result | undefined): Result {
  const inputs: Result[] = [];
  for (const input of vertex.inputs) {
    const result = of(input.vertex);
    if (result) inputs.push(result);
  }
  return { vertex, build, run, inputs };
}

function haveSameContent(
  world: World,
  contents: Contents,
  old: Input,
  oldResult: Result,
  now: Input,
  nowResult: Result,
): boolean {
  const { selections } = now;
  if (!selections || !old.selections || selections.length !== old.selections.length) return false;
  return selections.every((selection, index) => {
    const earlier = old.selections?.[index];
    if (!earlier) return false;
    const local = oldResult.vertex.kind === 'context' && nowResult.vertex.kind === 'context';
    if (local && selection.key !== earlier.key) return takeSame(world, earlier, selection);
    return local ? isUntouched(world, selection) : contents.of(oldResult, earlier) === contents.of(nowResult, selection);
  });
}
