import { stepsBefore } from '../../model/near-stage.ts';
import type { Model, RunStep, Stage } from '../../model/model.ts';
import { isWithin } from '../../model/paths.ts';
import { pathWords } from './path-words.ts';

/** Whether a command up to a step has the name in its words, and so may have made what is called so. */
export function isMentioned(model: Model, stage: Stage, position: number, name: string): boolean {
  return stepsBefore(model, stage, position + 1).some(
    (step) => step.kind === 'run' && wordsOf(step).some((text) => text.includes(name)),
  );
}

/** The words of commands other than those whose paths are being judged. */
function wordsOf(step: RunStep): readonly string[] {
  return step.script.commands.flatMap((command) =>
    pathWords(command).length > 0 ? [] : [...command.args, ...command.writes].map((word) => word.text),
  );
}

/** Whether a step up to this one may have made the first folder of an absolute path. */
export function isMade(model: Model, stage: Stage, position: number, path: string): boolean {
  const folder = `/${path.split('/')[1] ?? ''}`;
  return stepsBefore(model, stage, position + 1).some(
    (step) =>
      (step.kind === 'run' && (step.script.broken || wordsOf(step).some((text) => text.includes(folder)))) ||
      (step.kind === 'workdir' && step.path !== undefined && isWithin(folder, step.path)),
  );
}

/** Whether a build step may have written a script for Node: something was compiled or bundled before. */
export function isCompiled(model: Model, stage: Stage, position: number, path: string): boolean {
  if (!/\.[cm]?js$/.test(path)) return false;
  return stepsBefore(model, stage, position + 1).some(
    (step) =>
      step.kind === 'run' &&
      step.script.commands.some((command) =>
        [command.name, ...command.args].some((word) => /build|tsc|webpack|compile|bundle|rollup|vite|swc/.test(word.text)),
      ),
  );
}
