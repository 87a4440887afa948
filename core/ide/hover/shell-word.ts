import { shellWords, variableFacts, type ShellWordFacts } from '../../data/shell-words.ts';
import type { RunStep } from '../../model/model.ts';
import type { ShellCommand, ShellWord } from '../../shell/script.ts';
import { touches, type Span } from '../../text/span.ts';
import { inTheCache, paragraphs } from './markdown.ts';

/** A word of a command that is worth a sentence, and that sentence. */
export interface ShellWordHover {
  readonly span: Span;
  readonly markdown: string;
}

/** The hover of a word in a RUN's commands: variables set for a command, well-known commands and their flags. */
export function shellWordHover(step: RunStep, offset: number): ShellWordHover | undefined {
  const command = innermost(step.script.commands, offset);
  if (!command) return undefined;
  for (const { name, span } of command.assignments) {
    const nameSpan = { start: span.start, end: span.start + name.length };
    const known = touches(nameSpan, offset) ? variableFacts(name) : undefined;
    if (known) return { span: nameSpan, markdown: text(known) };
  }
  const words = [command.name, ...command.args];
  const at = words.findIndex((word) => touches(word.span, offset));
  const word = words[at];
  if (!word) return undefined;
  const found =
    exported(command, word, offset) ?? linkerFlag(words, at, offset) ?? flag(command, word) ?? commandWords(words, at);
  return found && { span: found.span, markdown: text(found.facts) };
}

interface Found {
  readonly facts: ShellWordFacts;
  readonly span: Span;
}

function text(facts: ShellWordFacts): string {
  return paragraphs([`**\`${facts.title}\`**`, facts.meaning, inTheCache([facts.cache])]);
}

/** The command that holds the offset and no other command does: of `a "$(b)"`, `b` on its words. */
function innermost(commands: readonly ShellCommand[], offset: number): ShellCommand | undefined {
  let best: ShellCommand | undefined;
  for (const command of commands) {
    if (!touches(command.span, offset)) continue;
    if (!best || command.span.end - command.span.start < best.span.end - best.span.start) best = command;
  }
  return best;
}

/** `export CGO_ENABLED=0` */
function exported(command: ShellCommand, word: ShellWord, offset: number): Found | undefined {
  if (command.name.value !== 'export' || word === command.name) return undefined;
  const name = /^[A-Za-z_]\w*/.exec(word.text)?.[0] ?? '';
  const span = { start: word.span.start, end: word.span.start + name.length };
  const facts = touches(span, offset) ? variableFacts(name) : undefined;
  return facts && { facts, span };
}

/** `-X` and `-s -w` inside the value of Go's `-ldflags`, which is the same word or the next. */
function linkerFlag(words: readonly ShellWord[], at: number, offset: number): Found | undefined {
  const word = words[at];
  if (!word || words[0]?.value !== 'go') return undefined;
  const own = /^--?ldflags=/.test(word.text);
  if (!own && !/^--?ldflags$/.test(words[at - 1]?.text ?? '')) return undefined;
  const text = word.text;
  const cursor = offset - word.span.start;
  for (const match of text.matchAll(/(?<=^|[\s'"=])-(?:X[\s=]*\S*|[sw](?=$|[\s'"]))/g)) {
    const start = match.index;
    const end = start + match[0].length;
    if (cursor < start || cursor > end) continue;
    const facts = shellWords.find((candidate) => candidate.kind === 'linker' && candidate.words.includes(match[0].slice(0, 2)));
    // Where the word goes on over a line break its text and its place in the file differ; then the whole word is marked.
    const exact = text.length === word.span.end - word.span.start;
    return facts && { facts, span: exact ? { start: word.span.start + start, end: word.span.start + end } : word.span };
  }
  const facts = own ? undefined : shellWords.find((candidate) => candidate.title === '-ldflags');
  return facts && { facts, span: word.span };
}

function flag(command: ShellCommand, word: ShellWord): Found | undefined {
  const name = (word.value ?? word.text).split('=', 1)[0] ?? '';
  const program = command.name.value ?? '';
  if (!name.startsWith('-')) return undefined;
  const verbs = command.args.map((argument) => argument.value ?? '').filter((value) => !value.startsWith('-'));
  const facts = shellWords.find(
    (candidate) =>
      candidate.kind === 'flag' &&
      candidate.programs?.includes(program) === true &&
      (candidate.words.includes(name) || candidate.words.includes(word.value ?? '')) &&
      (candidate.after ?? []).every((verb, index) => verbs[index] === verb),
  );
  return facts && { facts, span: word.span };
}

/** `go mod download` under any of its words; flags between them are passed over. */
function commandWords(words: readonly ShellWord[], at: number): Found | undefined {
  const verbs = words.filter((word, index) => index === 0 || !(word.value ?? word.text).startsWith('-'));
  const position = verbs.indexOf(words[at] ?? { span: { start: 0, end: 0 }, text: '' });
  const program = words[0]?.value ?? '';
  if (position < 0) return undefined;
  let best: ShellWordFacts | undefined;
  for (const candidate of shellWords) {
    if (candidate.kind !== 'command' || candidate.programs?.includes(program) !== true || position > candidate.words.length)
      continue;
    const fits = candidate.words.every((word, index) => verbs[index + 1]?.value === word);
    if (fits && candidate.words.length >= (best?.words.length ?? 0)) best = candidate;
  }
  const [first] = words;
  const last = verbs[best?.words.length ?? 0];
  return best && first && last ? { facts: best, span: { start: first.span.start, end: last.span.end } } : undefined;
}
