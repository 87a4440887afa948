import type { Change } from '../../cache/change.ts';
import { instructionFacts } from '../../data/instructions.ts';
import type { Binding, Model, Step } from '../../model/model.ts';
import { entrySentence } from './entry.ts';
import { hasValue } from './environment.ts';
import { lineOf } from './log.ts';
import { bullets, code, inTheCache, linePhrase, paragraphs, phrase } from './markdown.ts';
import { changeOf, rerunsAfter, rerunSentence, stagesNamedBy } from './rerun.ts';
import { stageWithLine } from './sources.ts';

/** What an instruction does that makes no step: its summary, what another value re-runs, and what people often take it for. */
export function settingHover(model: Model, step: Step): string {
  const facts = instructionFacts(step.instruction.kind);
  const here = step.kind === 'entry' ? entrySentence(model, step) : undefined;
  return paragraphs([facts?.summary, here, inTheCache(cache(model, step)), bullets(facts?.details ?? [])]);
}

function cache(model: Model, step: Step): readonly string[] {
  switch (step.instruction.kind) {
    case 'ENV':
    case 'ARG':
      return step.kind === 'variable' ? variableCache(model, step.bindings) : [];
    case 'USER': {
      return [
        'No step of its own.',
        `*With another user* ${rerun(model, changeOf(model, step.instruction))}. The user counts for later RUN and WORKDIR, not for COPY.`,
      ];
    }
    case 'SHELL': {
      return [
        'No step of its own.',
        `*With another shell* ${rerun(model, changeOf(model, step.instruction))}. The shell counts for later RUN without brackets.`,
      ];
    }
    case 'ONBUILD':
      return triggerCache(model, step);
    case 'WORKDIR':
      return ['No step: `/` is always there.'];
    default:
      return ['A setting of the image, not a step: another value re-runs nothing.'];
  }
}

/** What follows another value of one or several variables, for the instruction that sets them and for their names. */
export function variableCache(model: Model, bindings: readonly Binding[]): readonly string[] {
  const silent = bindings.filter((binding) => binding.kind === 'arg' && !hasValue(model, binding));
  const [first] = bindings;
  if (!first) return [];
  const names = bindings.map((binding) => binding.name);
  const sentence = rerun(model, changeOf(model, first.instruction, names));
  if (model.globalArgs.includes(first)) {
    const stages = new Set(bindings.slice(0, variableLimit).flatMap((binding) => stagesNamedBy(model, binding)));
    const bases = [...stages].map((stage) => lineOf(model, stage.from.span));
    const where =
      bases.length > 0
        ? `It is part of the base in ${linePhrase(bases)}`
        : 'It reaches a stage only where that stage says `ARG` again';
    return [`No step of its own. ${where}.`, `*With another value* ${sentence}.`];
  }
  return [
    'No step of its own, but in the environment of every later RUN of the stage, used or not.',
    `*With another value* ${sentence}.`,
    silent.length > 0 ? `Without a value ${phrase(silent.map((binding) => code(binding.name)))} changes nothing.` : '',
  ];
}

/** More variables on one line than this say nothing more of what runs again, and keep a hover linear. */
const variableLimit = 16;

function rerun(model: Model, change: Change): string {
  return rerunSentence(model, rerunsAfter(model, change), undefined, false);
}

function triggerCache(model: Model, step: Step): readonly string[] {
  const children = model.stages.filter((stage) => stage.base.kind === 'stage' && stage.base.stage === step.stage);
  const there = children.map((stage) => stageWithLine(model, stage));
  return [
    'Nothing runs here, and another trigger re-runs nothing in this stage.',
    there.length > 0
      ? `In this file it runs in ${phrase(there)}, as the first step behind the FROM.`
      : 'It runs in builds `FROM` this image, as the first step behind their FROM.',
  ];
}
