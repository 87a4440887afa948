import type { Model } from '../model/model.ts';
import type { Tree } from '../syntax/tree.ts';
import { applyChange, type Change } from './change.ts';
import { planBuild } from './dispatch.ts';
import type { BuildFacts } from './facts.ts';
import { createInterner, type Interner } from './interner.ts';
import { createReasons, type Reasons } from './reason.ts';
import type { BuildRequest } from './request.ts';
import { solve } from './solve.ts';
import type { Build, Report } from './vertex.ts';

/** What a build does with a step that was built before: nothing, runs it again, or runs it again if what it reads came out different. */
export type Outcome = 'cached' | 'rebuilt' | 'depends';

/** What becomes of one piece of work of a step. */
export interface StepOutcome {
  /** Index of the stage. */
  readonly stage: number;
  /** Zero-based first line of the instruction in the text of the second build; for a trigger of ONBUILD that of the FROM. */
  readonly line: number;
  readonly kind: 'exec' | 'copy' | 'mkdir' | 'mkfile' | 'merge';
  /** Counts those of one kind on one line, from 0. */
  readonly nth: number;
  readonly outcome: Outcome;
  /** Why, as a sentence in Markdown: the cause with its line, counted from 1. */
  readonly reason: string;
}

/** What is built. */
export interface BuildOptions {
  /** As for `--target`; the last stage where it is left out. */
  readonly target?: string;
  /** `--build-arg`. */
  readonly args?: ReadonlyMap<string, string>;
  /** Whether all stages are built, as somebody builds each of them; then there is no target. */
  readonly every?: boolean;
  /** Other options by the frontend's names, such as `platform`. */
  readonly options?: ReadonlyMap<string, string>;
}

/**
 * Predicts what BuildKit does again after a change. The same target was just built whole, and nothing else is in the cache.
 *
 * @returns one entry for each piece of work that the target needs, by line; undefined where there is no such target before or after the change
 */
export function simulate(
  model: Model,
  facts: BuildFacts,
  change: Change,
  options: BuildOptions = {},
): readonly StepOutcome[] | undefined {
  const baseline = baselineOf(model, facts, options);
  const { first, before, interner } = baseline;
  const { request, world } = applyChange(first, facts, model.stages, change);
  const after = request === first ? before : planBuild(request, interner);
  if (!before || !after) return undefined;
  const same = solve(before, after, world, interner, 'same');
  // Where nothing takes files from a stage or an image, what those leave makes no difference.
  const other = takesUnknown(before) || takesUnknown(after) ? solve(before, after, world, interner, 'other') : same;
  let reasons: Reasons | undefined;
  const outcomes: StepOutcome[] = [];
  for (const report of after.reports) {
    const kind = stepKind(report);
    if (!kind) continue;
    const { vertex, line, nth, place } = report;
    const outcome = outcomeOf(same.after.get(vertex)?.cached === true, other.after.get(vertex)?.cached === true);
    outcomes.push({
      stage: place.stage.index,
      line,
      kind,
      nth,
      outcome,
      // Many ask what happens, few why.
      get reason() {
        reasons ??= createReasons({ first, second: request, before, after, same, other, world });
        return reasons.of(report, outcome);
      },
    });
  }
  return outcomes.sort((a, b) => a.line - b.line);
}

function takesUnknown({ vertices }: Build): boolean {
  return vertices.some(({ inputs }) =>
    inputs.some(({ selections, vertex }) => selections !== undefined && vertex.kind !== 'context'),
  );
}

/** The build before the change. */
interface Baseline {
  readonly first: BuildRequest;
  readonly before: Build | undefined;
  readonly interner: Interner;
  /** What it was made from. */
  readonly question: string;
  readonly images: BuildFacts['images'];
  left: number;
}

/** The last baseline of each text: one text is mostly asked about many times. */
const baselines = new WeakMap<Tree, Baseline>();

/** Questions that one baseline serves: what is told apart in one is remembered for the next, and must not grow without end. */
const mostQuestions = 100;

function baselineOf({ tree }: Model, { images }: BuildFacts, { target, args, options, every = false }: BuildOptions): Baseline {
  const question = JSON.stringify([target, every, [...(args ?? [])], [...(options ?? [])]]);
  const known = baselines.get(tree);
  if (known?.question === question && known.images === images && known.left-- > 0) return known;
  const interner = createInterner();
  const first: BuildRequest = {
    tree,
    args: args ?? new Map(),
    options: options ?? new Map(),
    images: images ?? new Map(),
    changed: new Map(),
    every,
    ...(target === undefined ? {} : { target }),
  };
  const baseline = { first, before: planBuild(first, interner), interner, question, images, left: mostQuestions };
  baselines.set(tree, baseline);
  return baseline;
}

function outcomeOf(same: boolean, other: boolean): Outcome {
  if (!same) return 'rebuilt';
  return other ? 'cached' : 'depends';
}

function stepKind({ vertex }: Report): StepOutcome['kind'] | undefined {
  const { kind } = vertex;
  return kind === 'image' || kind === 'download' || kind === 'context' ? undefined : kind;
}
