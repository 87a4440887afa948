import type { Model } from '../model/model.ts';
import { instructionAt } from '../syntax/find.ts';
import type { Comment } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import type { Rule } from './rule.ts';

/**
 * Makes the test whether a comment silences a rule at a place:
 *
 * - `# check=skip=Name,Name` as a directive, or above an instruction (as BuildKit reads it);
 * - `# hadolint ignore=DL3006` above an instruction, `# hadolint global ignore=DL3006` anywhere, for rules known by that name there;
 * - `# stagelight ignore=id,id reason` above an instruction, `# stagelight ignore-file=id reason` anywhere.
 */
export function silencer(model: Model): (rule: Rule, span: Span) => boolean {
  const { tree } = model;
  const everywhere = new Set<string>();
  for (const directive of tree.directives)
    if (directive.name === 'check') addSkipped(everywhere, directive.value.split(' ', 1)[0] ?? '');
  for (const comment of tree.comments) {
    addNames(everywhere, /^\s*stagelight\s+ignore-file=(\S+)/, comment.text, '');
    addNames(everywhere, /^\s*hadolint\s+global\s+ignore=(.*)$/, comment.text, 'hadolint/');
  }
  const perInstruction = new Map<unknown, ReadonlySet<string>>();
  return (rule, span) => {
    if (isNamed(rule, everywhere)) return true;
    const instruction = instructionAt(tree.instructions, span.start);
    if (!instruction || instruction.comments.length === 0) return false;
    let names = perInstruction.get(instruction);
    if (!names) {
      names = namesAbove(instruction.comments);
      perInstruction.set(instruction, names);
    }
    return isNamed(rule, names);
  };
}

function namesAbove(comments: readonly Comment[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const comment of comments) {
    addNames(names, /^\s*stagelight\s+ignore=(\S+)/, comment.text, '');
    addNames(names, /^\s*hadolint\s+ignore=(.*)$/, comment.text, 'hadolint/');
    const check = comment.atLineStart ? /^\s*check=(\S+)/.exec(comment.text)?.[1] : undefined;
    if (check !== undefined) addSkipped(names, check);
  }
  return names;
}

function addSkipped(names: Set<string>, options: string): void {
  for (const option of options.split(';')) {
    if (option.startsWith('skip='))
      for (const name of option.slice('skip='.length).split(',')) names.add(name === 'all' ? allOfBuildKit : name);
  }
}

function addNames(names: Set<string>, form: RegExp, text: string, prefix: string): void {
  const list = form.exec(text)?.[1];
  if (list === undefined) return;
  for (const name of list.split(prefix === '' ? ',' : /[\s,]+/)) if (name !== '') names.add(prefix + name);
}

/** `check=skip=all` speaks of BuildKit's checks only. */
const allOfBuildKit = 'buildkit/*';

function isNamed(rule: Rule, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false;
  return (
    names.has(rule.id) ||
    rule.aka.some((name) => names.has(name)) ||
    (rule.source === 'buildkit' && rule.severity !== 'error' && names.has(allOfBuildKit))
  );
}
