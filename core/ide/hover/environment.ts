import { predefinedArg } from '../../data/predefined-args.ts';
import type { Binding, Model, Stage, Step } from '../../model/model.ts';

/** The stages that `stage` stands on, the lowest first, itself last. */
export function ancestry(stage: Stage): readonly Stage[] {
  const stages: Stage[] = [];
  for (let at: Stage | undefined = stage; at; at = at.base.kind === 'stage' ? at.base.stage : undefined) stages.push(at);
  return stages.reverse();
}

/** Whether a binding gives its name a value: an ARG without default does so only where a global ARG or the platform has one. */
export function hasValue(model: Model, binding: Binding): boolean {
  if (binding.kind === 'env' || binding.value !== undefined) return true;
  const written = model.tree.text.slice(binding.nameSpan.end, binding.span.end).includes('=');
  return (
    written ||
    (binding.global !== undefined && hasValue(model, binding.global)) ||
    predefinedArg(binding.name)?.kind === 'platform'
  );
}

/** The variables that are in the environment of a step because this file sets them, in the order in which they were first set. */
export function environmentOf(model: Model, step: Step): readonly Binding[] {
  const found = new Map<string, Binding>();
  for (const stage of ancestry(step.stage)) {
    for (const candidate of stage.steps) {
      if (candidate === step) break;
      if (candidate.kind !== 'variable') continue;
      for (const binding of candidate.bindings) if (hasValue(model, binding)) found.set(binding.name, binding);
    }
  }
  return [...found.values()];
}
