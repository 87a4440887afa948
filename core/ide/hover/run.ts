import { filesOfMount } from '../../context/select.ts';
import type { Mount, RunStep } from '../../model/model.ts';
import type { Facts } from '../../rules/rule.ts';
import { environmentOf } from './environment.ts';
import { code, inTheCache, paragraphs, phrase } from './markdown.ts';
import { ifNot, samePrevious, sameSentence } from './same.ts';
import { sourcePhrase } from './sources.ts';

/** What a RUN does at its place: its summary and what its key holds. */
export function runHover(facts: Facts, step: RunStep): string {
  return paragraphs([summary(step), inTheCache([same(facts, step), never(step), ifNot(facts.model, step)])]);
}

function summary(step: RunStep): string {
  const { before, instruction, script } = step;
  if (instruction.body.text === '' && instruction.heredocs.length === 0) return 'Runs nothing yet: it needs a command.';
  const [command, ...others] = script.commands;
  // Commands of Windows are not taken apart.
  const plain = step.stage.windows && instruction.heredocs.length === 0 && !instruction.body.text.includes('\n');
  const single = command && others.length === 0 && !script.broken ? commandText(step) : undefined;
  const line = plain ? instruction.body.text : single;
  const text = line === undefined ? 'its commands' : code(line);
  const where = before.workdir === undefined ? '' : ` in ${code(before.workdir)}`;
  const who = before.user === undefined ? '' : ` as ${code(before.user)}`;
  const shell = before.shell?.[0];
  const how = instruction.json ? ', without a shell' : shell === undefined ? '' : `, with ${code(shell)}`;
  return `Runs ${text}${where}${who}${how}, and keeps the files that are left.`;
}

function commandText(step: RunStep): string {
  const { instruction, script } = step;
  const [command] = script.commands;
  if (!command) return instruction.body.text;
  const words = [command.name, ...command.args].map((word) => word.text);
  return [...command.assignments.map((one) => `${one.name}=${one.value ?? '…'}`), ...words].join(' ');
}

function same(facts: Facts, step: RunStep): string {
  const { before, instruction } = step;
  const parts = ['the text of this command'];
  const names = environmentOf(facts.model, step).map((binding) => code(binding.name));
  if (names.length > 0) parts.push(`the ${names.length === 1 ? 'value' : 'values'} of ${phrase(names)}`);
  if (before.workdirStep) parts.push('the WORKDIR');
  if (before.userStep) parts.push('the USER');
  if (before.shell && !instruction.json) parts.push('the SHELL');
  const mounted = step.mounts.filter((mount) => mount.type === 'bind' || mount.from !== undefined);
  const needs = [parts.length === 1 ? 'the text of this command is' : `${phrase(parts)} are`];
  if (mounted.length > 0) needs.push(mountedPhrase(facts, mounted));
  const notes = names.length > 0 ? ['ARG and ENV count for every RUN behind them, used or not.'] : [];
  return sameSentence(samePrevious(facts.model, step), needs, notes);
}

function mountedPhrase(facts: Facts, mounts: readonly Mount[]): string {
  const files = new Set<string>();
  let known = true;
  const others: string[] = [];
  for (const mount of mounts) {
    if (mount.from && mount.from.kind !== 'context') {
      others.push(
        `${mount.source === undefined ? 'all files' : code(mount.source)} of ${sourcePhrase(mount.from, facts.context)}`,
      );
      continue;
    }
    const shown = filesOfMount(facts.context, mount);
    if (shown === undefined) known = false;
    for (const file of shown ?? []) files.add(file);
  }
  const own = mounts.length > others.length;
  const [only] = files;
  const single = known && files.size === 1 && only !== undefined ? code(only) : undefined;
  if (single !== undefined && others.length === 0) return `the content and the mode of ${single} are`;
  const count = single ?? (known && files.size > 0 ? `${files.size} mounted files` : 'the mounted files');
  return `the names, contents and modes of ${phrase([...(own ? [count] : []), ...others])} are`;
}

function never(step: RunStep): string {
  const parts = ['what it downloads'];
  if (step.mounts.some((mount) => mount.type === 'cache')) parts.push('what cache mounts hold');
  if (step.mounts.some((mount) => mount.type === 'secret')) parts.push('the values of secrets');
  if (step.mounts.some((mount) => mount.type === 'ssh')) parts.push('SSH keys');
  return `*Never compared:* ${phrase(parts)}.`;
}
