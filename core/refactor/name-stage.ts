import type { CopyStep, Model, Stage } from '../model/model.ts';
import { readCommand } from '../package-managers/ecosystems.ts';
import type { Fix } from '../rules/rule.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Refactoring } from './refactoring.ts';
import { isSelected } from './selection.ts';

/** `COPY --from=0` → `COPY --from=build`, and `AS build` at the stage: numbers shift when a stage comes in between. */
export const nameStage: Refactoring = {
  id: 'name-stage',
  kind: 'refactor.rewrite.nameStage',
  *offers({ model }, selection) {
    const references = new Map<Stage, CopyStep[]>();
    for (const step of model.stages.flatMap((stage) => stage.steps)) {
      if (step.kind !== 'copy' || (step.from.kind !== 'stage' && step.from.kind !== 'later') || !step.from.byIndex) continue;
      const list = references.get(step.from.stage) ?? [];
      references.set(step.from.stage, list);
      list.push(step);
    }
    for (const [stage, steps] of references) {
      const places = [stage.from, ...steps.map((step) => step.instruction)];
      if (!places.some((place) => isSelected(place, selection))) continue;
      const fix = nameIt(model, stage, steps);
      if (fix) yield fix;
    }
  },
};

function nameIt(model: Model, stage: Stage, steps: readonly CopyStep[]): Fix | undefined {
  const [image, ...more] = stage.from.args;
  // A name is there already, or the FROM is not whole yet.
  if (!image || more.length > 0) return undefined;
  const name = freeName(model, stage);
  const edits: TextEdit[] = [
    { span: { start: image.span.end, end: image.span.end }, newText: ` ${asKeyword(model, stage)} ${name}` },
    ...steps.flatMap((step) => {
      const value = step.instruction.flags.find((flag) => flag.name === 'from')?.valueSpan;
      return value ? [{ span: value, newText: name }] : [];
    }),
  ];
  return { title: `Name stage ${stage.index} "${name}"`, edits, safety: 'safe' };
}

/** `AS` as the file's other stages have it; else in the case of this FROM. */
function asKeyword(model: Model, stage: Stage): string {
  for (const other of model.stages) if (other.name) return other.from.args[1]?.text ?? 'AS';
  const from = stage.from.keyword.text;
  return from === from.toLowerCase() ? 'as' : 'AS';
}

/** A name that says what the stage is for and that nothing else has. */
function freeName(model: Model, stage: Stage): string {
  const taken = takenNames(model);
  const purpose = purposeOf(stage);
  const image = stage.base.kind === 'image' ? (/[a-z][a-z0-9_.-]*$/.exec(stage.base.image.path.toLowerCase())?.[0] ?? '') : '';
  const candidates = purpose === 'build' ? ['build', 'builder'] : [purpose];
  if (image !== '') candidates.push(`${purpose}-${image}`);
  const free = candidates.find((candidate) => !taken.has(candidate));
  if (free !== undefined) return free;
  let number = 2;
  while (taken.has(`${purpose}-${number}`)) number++;
  return `${purpose}-${number}`;
}

/** `deps` where it only installs dependencies, `build` where it runs anything else, `files` where it runs nothing. */
function purposeOf(stage: Stage): string {
  const runs = stage.steps.filter((step) => step.kind === 'run');
  if (runs.length === 0) return 'files';
  const commands = runs.flatMap((run) => run.script.commands);
  const purposes = commands.map((command) => readCommand(command)?.purpose);
  return purposes.includes('install') && purposes.every((purpose) => purpose === 'install') ? 'deps' : 'build';
}

/** Names that mean something in this file: stages, what any FROM or `from` names, and BuildKit's own. */
function takenNames(model: Model): ReadonlySet<string> {
  const taken = new Set(['scratch', 'context']);
  for (const stage of model.stages) {
    if (stage.key !== undefined) taken.add(stage.key);
    const { base } = stage;
    if (base.word) taken.add(base.word.text.toLowerCase());
    if (base.kind === 'image') taken.add(base.image.text.toLowerCase());
    for (const step of stage.steps) {
      for (const flag of step.instruction.flags)
        if (flag.name === 'from' && flag.value !== undefined) taken.add(flag.value.toLowerCase());
      if (step.kind !== 'run') continue;
      for (const mount of step.mounts) {
        const from = mount.fields.find((field) => field.key === 'from')?.value;
        if (from !== undefined) taken.add(from.toLowerCase());
      }
    }
  }
  return taken;
}
