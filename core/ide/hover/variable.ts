import { predefinedArg } from '../../data/predefined-args.ts';
import { variableFacts } from '../../data/shell-words.ts';
import type { Binding, Model, VariableUse } from '../../model/model.ts';
import { hasValue } from './environment.ts';
import { lineOf } from './log.ts';
import { code, inTheCache, paragraphs } from './markdown.ts';
import { variableCache } from './setting.ts';

/**
 * The hover of a variable where it is read: its value here, where that comes from, what another value re-runs.
 *
 * @returns undefined where nothing is known of it
 */
export function variableUseHover(model: Model, use: VariableUse): string | undefined {
  if (use.binding) return bindingHover(model, use.binding);
  if (!/^[A-Za-z_]\w*$/.test(use.name)) return undefined;
  const title = `**${code(`$${use.name}`)}**`;
  const predefined = predefinedArg(use.name);
  if (predefined) {
    const declared = use.instruction.kind === 'FROM' || predefined.kind !== 'platform';
    const note = declared ? '' : ` Empty here: this stage does not declare it with ${code(`ARG ${use.name}`)}.`;
    return paragraphs([
      `${title} · given by the build, such as ${code(predefined.example)}`,
      `${predefined.meaning}${note}`,
      inTheCache([predefined.cache]),
    ]);
  }
  const known = variableFacts(use.name);
  if (known) return paragraphs([title, known.meaning, 'Nothing in this file sets it.', inTheCache([known.cache])]);
  if (use.instruction.kind === 'RUN') return undefined;
  const where =
    use.instruction.kind === 'FROM'
      ? 'No `ARG` before the first `FROM` declares it, so it is empty here.'
      : setsItself(model, use)
        ? 'The value that this line gives it holds from the next line on; nothing above sets it, so it is empty here, unless the base image sets it.'
        : 'Nothing in this file sets it: it is empty here, unless the base image sets it.';
  return paragraphs([title, where]);
}

/** `ENV A=1 B=$A`: whether the line that reads a variable sets it too. */
function setsItself(model: Model, { instruction, name }: VariableUse): boolean {
  if (instruction.kind !== 'ENV') return false;
  const stage = model.stages.findLast((candidate) => candidate.span.start <= instruction.span.start);
  const step = stage?.steps.find((candidate) => candidate.instruction === instruction);
  return step?.kind === 'variable' && step.bindings.some((binding) => binding.name === name);
}

/** The hover of a variable where ARG or ENV sets it, and of its uses. */
export function bindingHover(model: Model, binding: Binding): string {
  const known = predefinedArg(binding.name) ?? variableFacts(binding.name);
  return paragraphs([
    `**${code(`$${binding.name}`)}**${value(model, binding)}`,
    `${origin(model, binding)}${known ? ` ${known.meaning}` : ''}`,
    inTheCache(variableCache(model, [binding])),
  ]);
}

function value(model: Model, binding: Binding): string {
  if (binding.value !== undefined) return ` = ${code(binding.value)}`;
  const predefined = predefinedArg(binding.name);
  if (predefined?.kind === 'platform') return ` · given by the build, such as ${code(predefined.example)}`;
  return hasValue(model, binding) ? ' · its value is not known from this file alone' : ' · no value unless the build gives one';
}

function origin(model: Model, binding: Binding): string {
  const line = lineOf(model, binding.nameSpan);
  if (binding.kind === 'env') return `Set by \`ENV\` in line ${line}; in containers too.`;
  if (predefinedArg(binding.name)?.kind === 'platform' && !binding.global)
    return `Declared by \`ARG\` in line ${line}; the build gives the value.`;
  const global = binding.global ? `, with the value of line ${lineOf(model, binding.global.nameSpan)}` : '';
  return `Set by \`ARG\` in line ${line}${global}; ${code(`docker build --build-arg ${binding.name}=…`)} gives another value.`;
}
