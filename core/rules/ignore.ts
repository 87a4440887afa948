import type { Model } from '../model/model.ts';
import { instructionAt } from '../syntax/find.ts';
import type { Comment, Instruction } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import { readCheckOptions, type CheckOptions } from './check-options.ts';
import type { Report, Rule } from './rule.ts';

/** What the `check` directive at the top of the file asks for, and where it does. */
export interface FileOptions extends CheckOptions {
  readonly span: Span;
}

/** Reads the `check` directive; undefined where there is none, or BuildKit refuses it. */
export function readFileOptions({ tree: { check } }: Model): FileOptions | undefined {
  const options = check && readCheckOptions(check.value);
  return check && options && { ...options, span: check.valueSpan };
}

/** Whether a rule is one of BuildKit's checks, which warn; what BuildKit refuses cannot be silenced. */
export function isCheck(rule: Rule): boolean {
  return rule.source === 'buildkit' && rule.severity !== 'error';
}

/** What the comments above an instruction say. */
interface Above {
  readonly names: ReadonlySet<string>;
  readonly options?: CheckOptions;
}

/**
 * Makes the test whether a comment silences a report of a rule:
 *
 * - `# check=skip=Name,Name` as a directive, or above an instruction (as BuildKit reads it);
 * - `# hadolint ignore=DL3006` above an instruction, `# hadolint global ignore=DL3006` anywhere, for rules known by that name there;
 * - `# stagelight ignore=id,id reason` above an instruction, `# stagelight ignore-file=id reason` anywhere.
 *
 * A check that is experimental is silent the other way round: until `# check=experimental=Name` asks for it.
 */
export function silencer(model: Model, file: CheckOptions | undefined): (rule: Rule, report: Report) => boolean {
  const { tree } = model;
  const everywhere = new Set<string>();
  for (const comment of tree.comments) {
    addNames(everywhere, /^\s*stagelight\s+ignore-file=(\S+)/, comment.text, '');
    addNames(everywhere, /^\s*hadolint\s+global\s+ignore=(.*)$/, comment.text, 'hadolint/');
  }
  const perInstruction = new Map<Instruction, Above>();
  const readAbove = (instruction: Instruction | undefined): Above => {
    if (!instruction || instruction.comments.length === 0) return nothing;
    let above = perInstruction.get(instruction);
    if (!above) {
      above = commentsOf(instruction.comments);
      perInstruction.set(instruction, above);
    }
    return above;
  };
  return (rule, report) => {
    if (isNamed(rule, everywhere)) return true;
    const marked = instructionAt(tree.instructions, report.span.start);
    const above = readAbove(marked);
    if (isNamed(rule, above.names)) return true;
    const heeded = rule.fileWide || report.heeds === 'none' ? nothing : report.heeds ? readAbove(report.heeds) : above;
    return rule.experimental
      ? !asks(rule, file) && !asks(rule, heeded.options)
      : skips(rule, file) || skips(rule, heeded.options);
  };
}

const nothing: Above = { names: new Set() };

function asks(rule: Rule, options: CheckOptions | undefined): boolean {
  return options !== undefined && (options.experimental === 'all' || options.experimental.has(rule.id));
}

/** `all` speaks of BuildKit's checks only. */
function skips(rule: Rule, options: CheckOptions | undefined): boolean {
  if (options === undefined) return false;
  if (options.skip === 'all') return isCheck(rule);
  return options.skip.size > 0 && isNamed(rule, options.skip);
}

function commentsOf(comments: readonly Comment[]): Above {
  const names = new Set<string>();
  let check: string | undefined;
  for (const { text, atLineStart } of comments) {
    addNames(names, /^\s*stagelight\s+ignore=(\S+)/, text, '');
    addNames(names, /^\s*hadolint\s+ignore=(.*)$/, text, 'hadolint/');
    // Of several such comments BuildKit reads the first.
    if (atLineStart) check ??= /^\s*check\s*=\s*([^\n]+?)\s*$/i.exec(text)?.[1];
  }
  const options = check === undefined ? undefined : readCheckOptions(check);
  return options ? { names, options } : { names };
}

function addNames(names: Set<string>, form: RegExp, text: string, prefix: string): void {
  const list = form.exec(text)?.[1];
  if (list === undefined) return;
  for (const name of list.split(prefix === '' ? ',' : /[\s,]+/)) if (name !== '') names.add(prefix + name);
}

function isNamed(rule: Rule, names: ReadonlySet<string>): boolean {
  return names.size > 0 && (names.has(rule.id) || rule.aka.some((name) => names.has(name)));
}
