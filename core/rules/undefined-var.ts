import { predefinedArgs, unseenArgs } from '../data/predefined-args.ts';
import type { Binding, Model, Stage, Step, UnsetUse } from '../model/model.ts';
import { correction } from './recipes/correction.ts';
import { isInnerSlip } from './recipes/inner-slip.ts';
import { judgeSteps, triggerMessage } from './recipes/judge-steps.ts';
import { nearWord } from './recipes/near-word.ts';
import type { Fix, Report, Rule } from './rule.ts';

/** `ENV HOME_DIR=$HOEM`, `COPY app $APP_DIR` where no ARG or ENV sets it. */
export const undefinedVar: Rule = {
  id: 'UndefinedVar',
  summary: 'A variable is used that neither the stage nor its base image sets.',
  category: 'correctness',
  severity: 'warning',
  source: 'buildkit',
  aka: [],
  scope: 'stage',
  messages: {
    near: 'Nothing sets "{name}" above, so that nothing takes its place; perhaps "{meant}" is meant.',
    global:
      'An ARG before the first FROM is not seen in a stage, so that nothing takes the place of "{name}" until "ARG {name}" stands in it.',
    predefined: 'BuildKit gives "{name}" only to stages that declare it with "ARG {name}", so that nothing takes its place here.',
    later: 'Nothing takes the place of "{name}", because it is set below, in line {line}.',
    same: 'Nothing takes the place of "{name}", because one ENV does not see what it sets itself.',
    unknown: 'Neither an ARG or ENV above nor the base image sets "{name}", so that nothing takes its place.',
    fallback:
      'Neither an ARG or ENV above nor the base image sets "{name}", so that what stands behind the name decides every time.',
    set: '"{name}" is set here.',
    ...triggerMessage,
  },
  check({ model, stages }) {
    const names = new Names();
    return judgeSteps(stages, (step, reports) => {
      for (const use of step.unset ?? []) {
        if (unseenArgs.has(use.name)) continue;
        const report = judge(model, names, step, use);
        if (report) reports.push(report);
      }
    });
  },
};

/** Those that BuildKit has a value of for every stage that declares them. */
const predefined: ReadonlySet<string> = new Set(predefinedArgs.filter(({ kind }) => kind === 'platform').map(({ name }) => name));

function judge(model: Model, names: Names, step: Step, use: UnsetUse): Report | undefined {
  const { name, span } = use;
  const near = names.near(step, name, use.surely);
  // What the image sets is not known, but hardly a slip of what the stage sets.
  if (!use.surely && near === undefined) return undefined;
  const values = { name, meant: near ?? '', line: 0 };
  const own = names.own(step.stage, name);
  if (own && use.surely) {
    const same = own.instruction === step.instruction;
    const line = model.tree.lines.lineAt(own.span.start) + 1;
    const related = [{ span: own.nameSpan, message: 'set', values }];
    // `ENV LD_LIBRARY_PATH=/x:$LD_LIBRARY_PATH` is written to keep what an image may bring.
    if (same) return { span, message: 'same', values, related, severity: 'hint' };
    return { span, message: 'later', values: { ...values, line }, related };
  }
  const global = model.globalArgs.findLast((binding) => binding.name === name);
  if (use.surely && global) {
    const related = [{ span: global.nameSpan, message: 'set', values }];
    return { span, message: 'global', values, related, fixes: [declare(model, step, name)] };
  }
  if (use.surely && predefined.has(name)) return { span, message: 'predefined', values, fixes: [declare(model, step, name)] };
  if (near === undefined && /^\$\{\w+:?[-+]/.test(model.tree.text.slice(span.start, span.end)))
    return { span, message: 'fallback', values, severity: 'hint' };
  if (near === undefined) return { span, message: 'unknown', values };
  return { span, message: 'near', values, fixes: correct(model, use, near) };
}

/** The `ARG` line that lets the stage see the value. */
function declare(model: Model, { instruction }: Step, name: string): Fix {
  const { lines, text } = model.tree;
  const start = lines.startOf(lines.lineAt(instruction.span.start));
  const indent = text.slice(start, instruction.span.start);
  const arg = instruction.keyword.text === instruction.keyword.text.toLowerCase() ? 'arg' : 'ARG';
  return {
    title: `Declare it with "${arg} ${name}"`,
    safety: 'correction',
    edits: [{ span: { start, end: start }, newText: `${indent}${arg} ${name}${lines.lineBreak}` }],
  };
}

function correct(model: Model, { name, span }: UnsetUse, meant: string): readonly Fix[] {
  const { text } = model.tree;
  const start = span.start + (text[span.start + 1] === '{' ? 2 : 1);
  if (text.slice(start, start + name.length) !== name || text[span.start] !== '$') return [];
  const place = { start, end: start + name.length };
  return [correction(place, meant)];
}

/** Most variables of a file for which similar names are looked for, since that takes a look at every name. */
const mostLooks = 200;

/** What a stage and those below it set, made for the few stages that something is said of. */
class Names {
  readonly #byStage = new Map<Stage, ReadonlyMap<string, Binding>>();
  #looks = 0;

  /** The first ARG or ENV of the stage itself that sets a name. */
  own(stage: Stage, name: string): Binding | undefined {
    return this.#of(stage).get(name);
  }

  /** The name set above the step, in its stage or those it stands on, that was probably meant. */
  near(step: Step, name: string, surely: boolean): string | undefined {
    if (++this.#looks > mostLooks || name.length < 3) return undefined;
    const names: string[] = surely ? ['PATH'] : [];
    for (let stage: Stage | undefined = step.stage; stage; stage = stage.base.kind === 'stage' ? stage.base.stage : undefined) {
      for (const [set, { span }] of this.#of(stage))
        if (stage !== step.stage || span.end < step.instruction.span.start) names.push(set);
    }
    return surely ? nearWord(name, names) : names.find((set) => isInnerSlip(name, set));
  }

  #of(stage: Stage): ReadonlyMap<string, Binding> {
    let names = this.#byStage.get(stage);
    if (!names) {
      const made = new Map<string, Binding>();
      for (const step of stage.steps)
        if (step.kind === 'variable')
          for (const binding of step.bindings) if (!made.has(binding.name)) made.set(binding.name, binding);
      names = made;
      this.#byStage.set(stage, names);
    }
    return names;
  }
}
