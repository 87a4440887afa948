import { flagFacts } from '../../data/flags.ts';
import { instructionFacts } from '../../data/instructions.ts';
import type { Step } from '../../model/model.ts';
import type { Facts } from '../../rules/rule.ts';
import type { Flag, Instruction } from '../../syntax/tree.ts';
import { code, inTheCache, paragraphs, reference, row } from './markdown.ts';
import { sourcePhrase, stageWithLine } from './sources.ts';

/**
 * The hover of a flag.
 *
 * @param step absent for a trigger and for FROM
 * @returns undefined where the instruction has no such flag
 */
export function flagHover(facts: Facts, instruction: Instruction, flag: Flag, step: Step | undefined): string | undefined {
  const known = flagFacts(instruction.kind, flag.name);
  if (!known) return undefined;
  const since = known.since === undefined ? '' : ` · Dockerfile ${known.since}`;
  const form = `--${known.name}${known.placeholder === undefined ? '' : `=${known.placeholder}`}`;
  const link = instructionFacts(instruction.kind)?.reference;
  const notes = [
    known.repeatable ? 'may be given several times' : undefined,
    known.variables ? 'variables are replaced' : 'no variables',
  ];
  return paragraphs([
    `**--${known.name}** · ${instruction.kind}${since}`,
    known.meaning,
    here(facts, flag, step),
    known.examples ? `Such as: ${row(known.examples)}` : undefined,
    known.default === undefined ? undefined : `Without it: ${known.default}.`,
    inTheCache([known.cache]),
    [code(form), ...notes.filter((note) => note !== undefined), ...(link === undefined ? [] : [reference(link)])].join(' · '),
  ]);
}

/** What `--from` names on this line. */
function here(facts: Facts, flag: Flag, step: Step | undefined): string | undefined {
  if (flag.name !== 'from' || step?.kind !== 'copy') return undefined;
  const { from } = step;
  if (from.kind === 'stage') return `Here: ${stageWithLine(facts.model, from.stage)}.`;
  if (from.kind === 'later')
    return `Here: ${stageWithLine(facts.model, from.stage)}, which comes only later, so that a build stops.`;
  return from.kind === 'context' ? undefined : `Here: ${sourcePhrase(from, facts.context)}.`;
}
