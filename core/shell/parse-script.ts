import {
  parse as parseShell,
  type Assignment,
  type Command,
  type ParsedScript,
  type Redirection,
  type SyntaxNode,
  type Word,
} from 'unbash';
import type { Span } from '../text/span.ts';
import type { Script, ShellCommand, ShellVariable, ShellWord } from './script.ts';

/** Longest body that is read, in UTF-16 units; what is longer counts as broken. Nested substitutions make the reader slower than linear. */
const longestBody = 200_000;

/** Most `$(…)` in one body: deeply nested ones take the reader more than linear time. */
const mostSubstitutions = 1000;

/** Whether there are more `$(` than the reader should be given. */
function hasTooMany(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('$('); at >= 0; at = text.indexOf('$(', at + 2)) if (++count > mostSubstitutions) return true;
  return false;
}

/** Where a piece of the shell text stands in the document. */
export type Locate = (start: number, end: number) => Span;

/**
 * Reads the text of a RUN as a shell script (Bash's grammar, which holds the POSIX shell's).
 *
 * @param text the script as the shell gets it, continuation marks taken out
 * @param locate gives the span in the document of a span in `text`
 */
export function parseScript(text: string, locate: Locate): Script {
  if (text.length > longestBody || hasTooMany(text)) return { commands: [], variables: [], broken: true };
  let script: ParsedScript;
  try {
    script = parseShell(text);
  } catch {
    // The reader promises not to throw; a bug of its must not take the editor down.
    return { commands: [], variables: [], broken: true };
  }
  const walk: Walk = { locate, commands: [], variables: [], own: new Set(), cd: undefined };
  walkNodes(walk, script.commands, true);
  walk.commands.sort((a, b) => a.span.start - b.span.start);
  return { commands: walk.commands, variables: walk.variables, broken: (script.errors?.length ?? 0) > 0 };
}

/** The one command of an exec form such as `["go", "build"]`. */
export function execScript(words: readonly { readonly text: string; readonly span: Span }[]): Script {
  const [name, ...args] = words.map((word): ShellWord => ({ span: word.span, text: word.text, value: word.text }));
  if (!name) return { commands: [], variables: [], broken: false };
  const end = args.at(-1)?.span.end ?? name.span.end;
  return {
    commands: [{ span: { start: name.span.start, end }, assignments: [], name, args, writes: [], reads: [], certain: true }],
    variables: [],
    broken: false,
  };
}

/** A script of which nothing is known. */
export const unknownScript: Script = { commands: [], variables: [], broken: true };

interface Walk {
  readonly locate: Locate;
  readonly commands: ShellCommand[];
  readonly variables: ShellVariable[];
  /** Variables that the script has set so far. */
  readonly own: Set<string>;
  cd: string | null | undefined;
}

function walkNodes(walk: Walk, nodes: Iterable<SyntaxNode | undefined>, certain: boolean): void {
  for (const node of nodes) if (node) walkNode(walk, node, certain);
}

function walkNode(walk: Walk, node: SyntaxNode, certain: boolean): void {
  switch (node.type) {
    case 'Script':
    case 'CompoundList':
      walkNodes(walk, node.commands, certain);
      break;
    case 'Statement':
      walkNode(walk, node.command, certain && !node.background);
      break;
    case 'AndOr': {
      // What stands behind `||` runs only sometimes, and so does everything after it in the chain.
      const firstOr = node.operators.indexOf('||');
      node.commands.forEach((command, index) => walkNode(walk, command, certain && (firstOr < 0 || index <= firstOr)));
      break;
    }
    case 'Pipeline':
      walkInFolder(walk, node.commands, certain);
      break;
    case 'Subshell':
      walkInFolder(walk, [node.body], certain);
      break;
    case 'BraceGroup':
      walkNode(walk, node.body, certain);
      break;
    case 'Redirected':
      walkNode(walk, node.command, certain);
      for (const redirect of node.redirects) walkRedirect(walk, redirect);
      break;
    case 'If':
      walkNode(walk, node.clause, certain);
      walkUncertain(walk, [node.then, ...node.elif.flatMap((branch) => [branch.clause, branch.then]), node.else]);
      break;
    case 'For':
    case 'Select':
      walk.own.add(node.name.value);
      for (const word of node.wordlist ?? []) walkWord(walk, word);
      walkUncertain(walk, [node.body]);
      break;
    case 'ArithmeticFor':
    case 'Function':
      walkUncertain(walk, [node.body]);
      break;
    case 'Coproc':
      walkUncertain(walk, [node.body]);
      break;
    case 'While':
      walkUncertain(walk, [node.clause, node.body]);
      break;
    case 'Case':
      walkWord(walk, node.word);
      walkUncertain(
        walk,
        node.items.map((item) => item.body),
      );
      break;
    case 'Command':
      walkCommand(walk, node, certain);
      break;
    default:
      // Tests, arithmetic and what else is left hold no simple command of their own; their words are found through `walkWord`.
      break;
  }
}

/** A part that may not run: afterwards the folder is unknown if it changed it. */
function walkUncertain(walk: Walk, nodes: readonly (SyntaxNode | undefined)[]): void {
  const before = walk.cd;
  walkNodes(walk, nodes, false);
  if (walk.cd !== before) walk.cd = null;
}

/** A part with a shell of its own: its `cd` does not outlive it. */
function walkInFolder(walk: Walk, nodes: readonly SyntaxNode[], certain: boolean): void {
  const before = walk.cd;
  walkNodes(walk, nodes, certain);
  walk.cd = before;
}

function walkCommand(walk: Walk, command: Command, certain: boolean): void {
  const writes: ShellWord[] = [];
  const reads: ShellWord[] = [];
  for (const redirect of command.redirects) {
    walkRedirect(walk, redirect);
    if (redirect.type !== 'Redirect' || !redirect.target) continue;
    const target = shellWord(walk, redirect.target);
    if (redirect.operator.includes('>') && !/^\d+$|^-$/.test(redirect.target.text)) writes.push(target);
    else if (redirect.operator === '<') reads.push(target);
  }
  const assignments: { name: string; value?: string; span: Span }[] = [];
  for (const part of command.prefix) {
    if (part.type !== 'Assignment') continue;
    assignments.push(assignment(walk, part));
    if (!command.name) walk.own.add(part.name);
  }
  if (!command.name) return;
  const name = shellWord(walk, command.name);
  const args: ShellWord[] = [];
  for (const part of command.args) {
    if (part.type === 'Assignment') {
      const set = assignment(walk, part);
      if (name.value === 'export' || name.value === 'local' || name.value === 'declare' || name.value === 'readonly')
        walk.own.add(set.name);
      args.push({ span: set.span, text: part.text, ...(set.value === undefined ? {} : { value: `${set.name}=${set.value}` }) });
    } else {
      args.push(shellWord(walk, part));
      if (name.value === 'read') walk.own.add(part.value);
    }
  }
  walk.commands.push({
    span: walk.locate(command.pos, command.end),
    assignments,
    name,
    args,
    writes,
    reads,
    certain,
    ...(walk.cd === undefined ? {} : { cd: walk.cd }),
  });
  if (name.value === 'cd' || name.value === 'pushd') walk.cd = changeFolder(walk.cd, args);
}

/** The folder after `cd args`. */
function changeFolder(before: string | null | undefined, args: readonly ShellWord[]): string | null {
  const target = args.find((arg) => !arg.text.startsWith('-'))?.value;
  if (target === undefined || target.startsWith('~')) return null;
  if (target.startsWith('/')) return target;
  return before === null ? null : before === undefined ? target : `${before}/${target}`;
}

function assignment(walk: Walk, node: Assignment): { name: string; value?: string; span: Span } {
  const span = walk.locate(node.pos, node.end);
  if (node.value.type === 'ArrayValue') return { name: node.name, span };
  walkWord(walk, node.value);
  const value = literal(node.value);
  return { name: node.name, span, ...(value === undefined || node.append ? {} : { value }) };
}

function walkRedirect(walk: Walk, redirect: Redirection): void {
  if (redirect.type === 'HereDoc') {
    for (const part of redirect.body.parts ?? []) walkPart(walk, part);
  } else if (redirect.target) {
    walkWord(walk, redirect.target);
  }
}

function shellWord(walk: Walk, word: Word): ShellWord {
  walkWord(walk, word);
  const value = literal(word);
  return { span: walk.locate(word.pos, word.end), text: word.text, ...(value === undefined ? {} : { value }) };
}

/** The word's value where it is the same in every run. */
function literal(word: Word): string | undefined {
  return word.parts === undefined || word.parts.every(isLiteral) ? word.value : undefined;
}

function isLiteral(part: NonNullable<Word['parts']>[number]): boolean {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return true;
    case 'DoubleQuoted':
      return part.parts.every(isLiteral);
    default:
      return false;
  }
}

function walkWord(walk: Walk, word: Word): void {
  for (const part of word.parts ?? []) walkPart(walk, part);
}

function walkPart(walk: Walk, part: NonNullable<Word['parts']>[number]): void {
  switch (part.type) {
    case 'DoubleQuoted':
    case 'LocaleString':
      for (const inner of part.parts) walkPart(walk, inner);
      break;
    case 'SimpleExpansion':
      addVariable(walk, part.text.slice(1), part.pos, part.end);
      break;
    case 'ParameterExpansion':
      if (part.prefix !== '!') addVariable(walk, part.parameter, part.pos, part.end);
      walkOperand(walk, part.operation);
      break;
    case 'CommandExpansion':
    case 'ProcessSubstitution':
      if (part.script && part.script.source === undefined) walkInFolder(walk, part.script.commands, false);
      break;
    default:
      break;
  }
}

function walkOperand(walk: Walk, operation: { readonly type: string } | undefined): void {
  if (operation && 'operand' in operation && isWord(operation.operand)) walkWord(walk, operation.operand);
}

function isWord(value: unknown): value is Word {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'Word';
}

function addVariable(walk: Walk, name: string, pos: number, end: number): void {
  if (/^[A-Za-z_]\w*$/.test(name) && !walk.own.has(name)) walk.variables.push({ name, span: walk.locate(pos, end) });
}
