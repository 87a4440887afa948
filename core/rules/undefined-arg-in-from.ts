import { predefinedArgs } from '../data/predefined-args.ts';
import type { Binding, Model, VariableUse } from '../model/model.ts';
import { correction } from './recipes/correction.ts';
import { nearWord } from './recipes/near-word.ts';
import type { Report, Rule } from './rule.ts';

/** `FROM golang:$VERSIN`, or `FROM $BASE` whose ARG stands inside a stage. */
export const undefinedArgInFrom: Rule = {
  id: 'UndefinedArgInFrom',
  summary: 'A FROM uses an argument that no ARG before the first FROM declares.',
  category: 'correctness',
  severity: 'warning',
  source: 'buildkit',
  aka: [],
  messages: {
    near: 'No ARG before the first FROM declares "{name}", so that nothing takes its place; perhaps "{meant}" is meant.',
    stage:
      'Nothing takes the place of "{name}", because a FROM sees only the ARGs before the first FROM, and that of line {line} is not.',
    unknown: 'No ARG before the first FROM declares "{name}", so that nothing takes its place.',
    arg: '"{name}" is declared here.',
  },
  *check({ model }) {
    const inStages = new Map<string, Binding>();
    for (const stage of model.stages) {
      for (const step of stage.steps) {
        if (step.kind === 'variable')
          for (const binding of step.bindings) if (!inStages.has(binding.name)) inStages.set(binding.name, binding);
      }
    }
    for (const use of model.variables) {
      if (use.instruction.kind !== 'FROM' || use.binding || builtIn.includes(use.name) || !/^[A-Za-z_]/.test(use.name)) continue;
      yield judge(model, use, inStages.get(use.name));
    }
  },
};

/** Those that BuildKit sets for every FROM. */
const builtIn: readonly string[] = predefinedArgs
  .map((arg) => arg.name)
  .filter((name) => /^(?:BUILD|TARGET)/.test(name) && !name.startsWith('BUILDKIT'));

function judge(model: Model, { name, span }: VariableUse, inStage: Binding | undefined): Report {
  const meant = nearWord(name, [...model.globalArgs.map((binding) => binding.name), ...builtIn]);
  const line = inStage && model.tree.lines.lineAt(inStage.span.start) + 1;
  const values = { name, meant: meant ?? '', line: line ?? 0 };
  if (inStage) return { span, message: 'stage', values, related: [{ span: inStage.nameSpan, message: 'arg', values }] };
  if (meant === undefined) return { span, message: 'unknown', values };
  const start = span.start + (model.tree.text[span.start + 1] === '{' ? 2 : 1);
  const place = { start, end: start + name.length };
  const direct = model.tree.text.slice(place.start, place.end) === name;
  const fixes: Report['fixes'] = direct ? [correction(place, meant)] : [];
  return { span, message: 'near', values, fixes };
}
