import { predefinedArgs } from '../data/predefined-args.ts';
import type { Binding, Model, VariableUse } from '../model/model.ts';
import { correction } from './recipes/correction.ts';
import type { Instruction } from '../syntax/tree.ts';
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
    let inStages: ReadonlyMap<string, Binding> | undefined;
    const seen = new Set<string>();
    let last: Instruction | undefined;
    for (const use of model.variables) {
      const { instruction, name, binding, span } = use;
      if (instruction.kind !== 'FROM' || binding || builtIn.has(name)) continue;
      if (instruction !== last) seen.clear();
      last = instruction;
      // Each is told of once for the image and once for the platform, as BuildKit does.
      const key = `${span.start < instruction.body.span.start ? 'platform' : 'image'} ${name}`;
      if (!seen.has(key)) yield judge(model, use, (inStages ??= firstBindings(model)).get(name));
      seen.add(key);
    }
  },
};

/** The first definition of each name in the stages. */
function firstBindings(model: Model): ReadonlyMap<string, Binding> {
  const found = new Map<string, Binding>();
  for (const stage of model.stages) {
    for (const step of stage.steps) {
      if (step.kind === 'variable')
        for (const binding of step.bindings) if (!found.has(binding.name)) found.set(binding.name, binding);
    }
  }
  return found;
}

/** Those that BuildKit sets for every FROM. */
const builtIn: ReadonlySet<string> = new Set(predefinedArgs.filter(({ kind }) => kind === 'platform').map(({ name }) => name));

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
