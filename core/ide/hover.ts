import { mountTypeFacts } from '../data/mounts.ts';
import { readMountFields } from '../model/mounts.ts';
import type { Mount, MountField, Source, Stage, Step, VariableUse } from '../model/model.ts';
import type { Facts } from '../rules/rule.ts';
import { instructionAt } from '../syntax/find.ts';
import type { Flag, Instruction } from '../syntax/tree.ts';
import { touches, type Span } from '../text/span.ts';
import { commentHover, directiveHover } from './hover/directive.ts';
import { flagHover } from './hover/flag.ts';
import { imageHover, scratchHover } from './hover/from.ts';
import { instructionHover, type Place } from './hover/instruction.ts';
import { mountOptionHover, mountTypeHover, type MountPlace } from './hover/mount.ts';
import { shellWordHover } from './hover/shell-word.ts';
import { signalHover } from './hover/signal.ts';
import { stageHover } from './hover/stage.ts';
import { bindingHover, variableUseHover } from './hover/variable.ts';

/** What is to be told of a place in the text. */
export interface Hover {
  /** What it is about. */
  readonly span: Span;
  /** Markdown without HTML; text of the file stands in it as inline code only. */
  readonly markdown: string;
}

/**
 * Tells what the text at an offset means and what it does to the build cache.
 *
 * @returns undefined where nothing is known; never throws, whatever the offset
 */
export function hover(facts: Facts, offset: number): Hover | undefined {
  const { tree } = facts.model;
  const directive = tree.directives.find((candidate) => touches(candidate.span, offset));
  if (directive) return directiveHover(directive, offset);
  const comment = tree.comments.find((candidate) => touches(candidate.span, offset));
  if (comment) return commentHover(comment, offset);
  const instruction = instructionAt(tree.instructions, offset);
  return instruction && hoverIn(facts, placeOf(facts, instruction), offset);
}

/** Finds the stage and the step of an instruction. */
function placeOf(facts: Facts, instruction: Instruction): Place {
  const stage = facts.model.stages.findLast((candidate) => candidate.span.start <= instruction.span.start);
  const step = stage?.steps.find((candidate) => candidate.instruction === instruction);
  return { instruction, trigger: false, ...(stage ? { stage } : {}), ...(step ? { step } : {}) };
}

function hoverIn(facts: Facts, place: Place, offset: number): Hover | undefined {
  const { instruction, stage, step } = place;
  if (touches(instruction.keyword.span, offset)) return hoverOf(instruction.keyword.span, instructionHover(facts, place));
  const { trigger } = instruction;
  if (trigger && touches(trigger.span, offset)) {
    return hoverIn(facts, { instruction: trigger, trigger: true, ...(stage ? { stage } : {}) }, offset);
  }
  const use = useAt(facts.model.variables, offset);
  if (use) return hoverOf(use.span, variableUseHover(facts.model, use));
  const flag = instruction.flags.find((candidate) => touches(candidate.span, offset));
  if (flag) return hoverFlag(facts, place, flag, offset);
  if (instruction.kind === 'FROM') return stage && hoverFrom(facts, stage, offset);
  if (instruction.kind === 'ARG' || instruction.kind === 'ENV') return hoverBinding(facts, step, offset);
  if (instruction.kind === 'STOPSIGNAL') return hoverSignal(instruction);
  return step?.kind === 'run' ? shellWordHover(step, offset) : undefined;
}

function hoverOf(span: Span, markdown: string | undefined): Hover | undefined {
  return markdown === undefined ? undefined : { span, markdown };
}

/** The innermost use of a variable at an offset: of `${A:-$B}`, `B` on its name. */
function useAt(uses: readonly VariableUse[], offset: number): VariableUse | undefined {
  return (
    uses.findLast((use) => use.span.start <= offset && offset < use.span.end) ?? uses.findLast((use) => use.span.end === offset)
  );
}

function hoverFlag(facts: Facts, place: Place, flag: Flag, offset: number): Hover | undefined {
  const { instruction, step } = place;
  if (instruction.kind === 'RUN' && flag.name === 'mount') return hoverMount(facts, step, flag, offset);
  const source = step?.kind === 'copy' && flag.name === 'from' ? step.from : undefined;
  if (source && flag.valueSpan && offset >= flag.valueSpan.start) {
    const markdown = sourceHover(facts, source);
    if (markdown !== undefined) return { span: flag.valueSpan, markdown };
  }
  return hoverOf(flag.span, flagHover(facts, instruction, flag, step));
}

/** What a `--from` or a mount's `from` names, where that is a stage or an image. */
function sourceHover({ model }: Facts, source: Source): string | undefined {
  if (source.kind === 'stage' || source.kind === 'later') return stageHover(model, source.stage);
  return source.kind === 'image' ? imageHover(source.image) : undefined;
}

function hoverMount(facts: Facts, step: Step | undefined, flag: Flag, offset: number): Hover | undefined {
  const run = step?.kind === 'run' ? step : undefined;
  const mount = run?.mounts.find((candidate) => candidate.flag === flag);
  const fields = mount?.fields ?? readMountFields(flag, facts.model.tree.escape);
  const place: MountPlace = { type: typeOf(mount, fields), ...(mount ? { mount } : {}), ...(run ? { step: run } : {}) };
  const field = fields.find((candidate) => touches(candidate.span, offset));
  if (!field || field.key === 'type' || !mountTypeFacts(place.type)) {
    const span = field?.span ?? { start: flag.span.start, end: flag.nameSpan.end };
    return hoverOf(span, mountTypeHover(facts, place));
  }
  const onValue = field.valueSpan !== undefined && offset >= field.valueSpan.start;
  const source = onValue && field.key === 'from' && mount?.from ? sourceHover(facts, mount.from) : undefined;
  if (source !== undefined) return { span: field.span, markdown: source };
  return hoverOf(field.span, mountOptionHover(facts, place, field));
}

function typeOf(mount: Mount | undefined, fields: readonly MountField[]): string {
  return mount?.type ?? fields.findLast((field) => field.key === 'type')?.value?.toLowerCase() ?? 'bind';
}

function hoverFrom(facts: Facts, stage: Stage, offset: number): Hover | undefined {
  const { base, name } = stage;
  if (name && touches(name.span, offset)) return { span: name.span, markdown: stageHover(facts.model, stage) };
  if (!base.word || !touches(base.word.span, offset)) return undefined;
  const { span } = base.word;
  switch (base.kind) {
    case 'scratch':
      return { span, markdown: scratchHover() };
    case 'stage':
      return { span, markdown: stageHover(facts.model, base.stage) };
    case 'image':
      return { span, markdown: imageHover(base.image) };
    case 'unknown':
      return undefined;
    default:
      return base satisfies never;
  }
}

function hoverSignal({ args: [word] }: Instruction): Hover | undefined {
  return word && hoverOf(word.span, signalHover(word.text));
}

function hoverBinding(facts: Facts, step: Step | undefined, offset: number): Hover | undefined {
  const bindings = step?.kind === 'variable' ? step.bindings : facts.model.globalArgs;
  const binding = bindings.find((candidate) => touches(candidate.nameSpan, offset));
  return binding && { span: binding.nameSpan, markdown: bindingHover(facts.model, binding) };
}
