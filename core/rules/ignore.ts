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
    // With blanks before it BuildKit does not read it.
    if (directive.name === 'check' && startsLine(model, directive.span.start))
      addSkipped(everywhere, directive.value.split(' ', 1)[0] ?? '');
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

function startsLine({ tree }: Model, offset: number): boolean {
  return offset === 0 || /[\n\r\uFEFF]/.test(tree.text[offset - 1] ?? '');
}

function namesAbove(comments: readonly Comment[]): ReadonlySet<string> {
  const names = new Set<string>();
  let checked = false;
  for (const comment of comments) {
    addNames(names, /^\s*stagelight\s+ignore=(\S+)/, comment.text, '');
    addNames(names, /^\s*hadolint\s+ignore=(.*)$/, comment.text, 'hadolint/');
    const check = comment.atLineStart ? /^\s*check=(\S+)/.exec(comment.text)?.[1] : undefined;
    // Of several such comments BuildKit reads the first.
    if (check !== undefined && !checked) addSkipped(names, check);
    checked ||= check !== undefined;
  }
  return names;
}

function addSkipped(names: Set<string>, options: string): void {
  const parts = options.split(';');
  // With a fault in one of them none counts.
  if (!parts.every((part) => part.includes('='))) return;
  const list = parts.findLast((part) => part.startsWith('skip='))?.slice('skip='.length);
  if (list === 'all') names.add(allOfBuildKit);
  // `all` in a list is the name of no check.
  else for (const name of list?.split(',') ?? []) names.add(name);
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
