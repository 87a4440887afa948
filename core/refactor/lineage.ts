import type { Model, Stage, Step } from '../model/model.ts';

/** The stages that stand on each stage. */
export type Children = ReadonlyMap<Stage, readonly Stage[]>;

/** Finds which stages are `FROM` which. */
export function findChildren(model: Model): Children {
  const children = new Map<Stage, Stage[]>();
  for (const stage of model.stages) {
    const parent = parentOf(stage);
    if (!parent) continue;
    const siblings = children.get(parent);
    if (siblings) siblings.push(stage);
    else children.set(parent, [stage]);
  }
  return children;
}

/** The stage that a stage is `FROM`. */
export function parentOf(stage: Stage): Stage | undefined {
  return stage.base.kind === 'stage' ? stage.base.stage : undefined;
}

/** A stage and those it stands on, the lowest first: for `server` FROM `base`, `[base, server]`. */
export function chainOf(stage: Stage): readonly Stage[] {
  const chain: Stage[] = [];
  for (let current: Stage | undefined = stage; current; current = parentOf(current)) chain.push(current);
  return chain.reverse();
}

/**
 * Makes a function of a stage that is worked out from its parent's value, once for each stage: what all stages of a long chain ask
 * is found in one pass.
 */
export function inherited<T>(own: (stage: Stage, parent: T | undefined) => T): (stage: Stage) => T {
  const values = new WeakMap<Stage, { readonly value: T }>();
  return (stage) => {
    const open: Stage[] = [];
    let current: Stage | undefined = stage;
    while (current && !values.has(current)) {
      open.push(current);
      current = parentOf(current);
    }
    let known = current && values.get(current);
    for (const next of open.reverse()) {
      known = { value: own(next, known?.value) };
      values.set(next, known);
    }
    // The list of open stages is empty only where the value is known, so there always is one.
    return known ? known.value : own(stage, undefined);
  };
}

/** The lowest stage that a stage stands on; itself where it stands on an image. */
export const bottomOf = inherited<Stage>((stage, below) => below ?? stage);

/** Whether some ONBUILD may put steps into the stage that the file does not show: its own, or one of the image below. */
export const hasTriggers = inherited<boolean>(
  (stage, below) =>
    below === true ||
    stage.steps.some((step) => step.instruction.kind === 'ONBUILD') ||
    (stage.base.kind === 'image' && /onbuild/i.test(stage.base.image.text)),
);

/** The steps that have run before a step, in this order: those of the stages below, then those above it in its own. */
export function stepsBefore(step: Step): readonly Step[] {
  return chainOf(step.stage).flatMap((stage) => (stage === step.stage ? stage.steps.slice(0, step.position) : stage.steps));
}

/** A stage and all that stand on it, directly or not, each after the one it stands on. */
export function withDescendants(stage: Stage, children: Children): readonly Stage[] {
  const found: Stage[] = [stage];
  // The list grows while it is walked through.
  for (const next of found) found.push(...(children.get(next) ?? []));
  return found;
}
