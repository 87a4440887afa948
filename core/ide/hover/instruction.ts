import { flagsOf } from '../../data/flags.ts';
import { instructionFacts } from '../../data/instructions.ts';
import type { Model, Stage, Step, WorkdirStep } from '../../model/model.ts';
import type { Facts } from '../../rules/rule.ts';
import type { Instruction } from '../../syntax/tree.ts';
import { copyHover } from './copy.ts';
import { fromHover } from './from.ts';
import { isBuildStep, logPlace } from './log.ts';
import { bullets, code, inTheCache, paragraphs, reference } from './markdown.ts';
import { runHover } from './run.ts';
import { ifNot, samePrevious, sameSentence } from './same.ts';
import { settingHover, variableCache } from './setting.ts';
import { isDrivePath, workdirPhrase } from './sources.ts';

/** Where an instruction stands. */
export interface Place {
  readonly instruction: Instruction;
  /** Absent before the first FROM. */
  readonly stage?: Stage;
  /** Absent for FROM, for triggers, and before the first FROM. */
  readonly step?: Step;
  /** Whether it is what an ONBUILD holds. */
  readonly trigger: boolean;
}

/**
 * The hover of an instruction's keyword: what this line does, what it means for the cache here, its forms, the link.
 *
 * @returns undefined where BuildKit knows no such instruction
 */
export function instructionHover(facts: Facts, place: Place): string | undefined {
  const known = instructionFacts(place.instruction.kind);
  if (!known) return undefined;
  const [form = ''] = known.forms;
  const forms = place.instruction.body.text === '' ? known.forms.map(code).join('\n\n') : code(form);
  return paragraphs([title(facts.model, place), body(facts, place), `${forms} · ${reference(known.reference)}`]);
}

function title(model: Model, { instruction, stage, step, trigger }: Place): string {
  const name = `**${instruction.kind}**`;
  if (trigger && isRefusedBehindOnbuild(instruction)) return `${name} · not allowed behind ONBUILD`;
  if (trigger) return `${name} · a trigger, run in builds \`FROM\` this image`;
  if (!stage) return `${name} · before the first FROM`;
  const place = instruction.kind === 'FROM' || (step && isBuildStep(step)) ? logPlace(model, stage, step) : undefined;
  return `${name} · ${place ?? 'no step in the build log'}`;
}

function body(facts: Facts, place: Place): string {
  const { instruction, stage, step, trigger } = place;
  if (trigger) return triggerHover(instruction);
  if (instruction.kind === 'FROM') return stage ? fromHover(facts.model, stage) : '';
  if (!step) return globalHover(facts.model, instruction);
  if (step.kind === 'copy') return copyHover(facts, step);
  if (step.kind === 'run') return runHover(facts, step);
  if (step.kind === 'workdir' && isBuildStep(step)) return workdirHover(facts.model, step);
  return settingHover(facts.model, step);
}

function workdirHover(model: Model, step: WorkdirStep): string {
  if (!step.word) return 'Names no folder yet.';
  const { text } = step.word;
  const folder = step.path ?? (isDrivePath(text) ? text : undefined);
  const named = folder === undefined ? `${code(text)}, seen from ${workdirPhrase(step)},` : code(folder);
  const needs = step.before.userStep ? ['this line and the USER are'] : ['this line is'];
  return paragraphs([
    `Makes ${named} the folder for later instructions and for containers, and creates it where it is missing.`,
    inTheCache([sameSentence(samePrevious(model, step), needs, []), ifNot(model, step)]),
  ]);
}

/** An ARG before the first FROM, or a line that BuildKit refuses there. */
function globalHover(model: Model, instruction: Instruction): string {
  const known = instructionFacts(instruction.kind);
  const bindings = model.globalArgs.filter((binding) => binding.instruction === instruction);
  if (bindings.length === 0) return known?.summary ?? '';
  const [, ...details] = known?.details ?? [];
  const scope = 'Holds in `FROM` lines only; a stage that wants it says `ARG name` again, without a value.';
  return paragraphs([known?.summary, inTheCache(variableCache(model, bindings)), bullets([scope, ...details])]);
}

function isRefusedBehindOnbuild({ kind }: Instruction): boolean {
  return kind === 'FROM' || kind === 'ONBUILD' || kind === 'MAINTAINER';
}

function triggerHover(instruction: Instruction): string {
  const known = instructionFacts(instruction.kind);
  if (isRefusedBehindOnbuild(instruction)) return paragraphs([known?.summary, 'Behind `ONBUILD` a build stops at it.']);
  const step = known?.step === true;
  return paragraphs([
    known?.summary,
    inTheCache([
      'Nothing runs here. In a build `FROM` this image it is done right behind the FROM, before the first line of that Dockerfile.',
      step ? `*Compared there:* ${compared(instruction)}.` : 'A setting there too: no step of its own.',
    ]),
    bullets(known?.details ?? []),
    flagsOf(instruction.kind).length > 0 && step
      ? 'Variables in it are replaced there, with the values of that build.'
      : undefined,
  ]);
}

function compared(instruction: Instruction): string {
  switch (instruction.kind) {
    case 'COPY':
    case 'ADD':
      return 'the files of the build context of that build, not of this one';
    case 'RUN':
      return 'its text, and the variables and the USER of that build';
    default:
      return 'its text and the image before it';
  }
}
