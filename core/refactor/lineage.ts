import type { Model, Stage, Step } from '../model/model.ts';

/** The stages that stand on each stage. */
export type Children = ReadonlyMap<Stage, readonly Stage[]>;

/** Finds which stages are `FROM` which. */
export function findChildren(model: Model): Children {
  const children = new Map<Stage, Stage[]>();
  for (const stage of model.stages) {
    if (stage.base.kind !== 'stage') continue;
    const siblings = children.get(stage.base.stage);
    if (siblings) siblings.push(stage);
    else children.set(stage.base.stage, [stage]);
  }
  return children;
}

/** A stage and those it stands on, the lowest first: for `server` FROM `base`, `[base, server]`. */
export function chainOf(stage: Stage): readonly Stage[] {
  const chain: Stage[] = [];
  for (
    let current: Stage | undefined = stage;
    current;
    current = current.base.kind === 'stage' ? current.base.stage : undefined
  ) {
    chain.push(current);
  }
  return chain.reverse();
}

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

/** Whether some ONBUILD may put steps into the stage that the file does not show: its own, or one of the image below. */
export function hasTriggers(stage: Stage): boolean {
  return chainOf(stage).some(
    (link) =>
      link.steps.some((step) => step.instruction.kind === 'ONBUILD') ||
      (link.base.kind === 'image' && /onbuild/i.test(link.base.image.text)),
  );
}
