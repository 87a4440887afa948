import { analyze } from '../../core/analysis.ts';
import type { BuildContext } from '../../core/context/build-context.ts';
import { bind } from '../../core/model/bind.ts';
import type { Binding, Model } from '../../core/model/model.ts';
import type { Finding } from '../../core/rules/rule.ts';
import { parse } from '../../core/syntax/parse.ts';
import type { Instruction, Tree } from '../../core/syntax/tree.ts';
import { isSpace } from '../../core/syntax/words.ts';
import { contains } from '../../core/text/span.ts';
import type { Input, LineRange, Node } from './answer.ts';

/** What Stagelight says of one text, in the shape of BuildKit's answer. */
export interface Ours {
  readonly model: Model;
  readonly refusals: readonly Said[];
  readonly checks: readonly Said[];
}

/** A finding of source `buildkit`. */
export interface Said {
  readonly rule: string;
  /** The lines of what is marked. */
  readonly lines: LineRange;
  /** The lines of the instruction that it stands in, or its own outside of any. */
  readonly instruction: LineRange;
}

/** BuildKit's 22 checks. */
export const checkNames: ReadonlySet<string> = new Set([
  'ConsistentInstructionCasing',
  'CopyIgnoredFile',
  'DuplicateStageName',
  'ExposeInvalidFormat',
  'ExposeProtoCasing',
  'FromAsCasing',
  'FromPlatformFlagConstDisallowed',
  'InvalidBaseImagePlatform',
  'InvalidDefaultArgInFrom',
  'InvalidDefinitionDescription',
  'JSONArgsRecommended',
  'LegacyKeyValueFormat',
  'MaintainerDeprecated',
  'MultipleInstructionsDisallowed',
  'NoEmptyContinuation',
  'RedundantTargetPlatform',
  'ReservedStageName',
  'SecretsUsedInArgOrEnv',
  'StageNameCasing',
  'UndefinedArgInFrom',
  'UndefinedVar',
  'WorkdirRelativePath',
]);

/** Judges a text as the editor does, with nothing of the build context but its ignore file. */
export function judge(input: Input): Ours {
  const { model, findings } = analyze(input.text, contextOf(input));
  const said = findings.filter((finding) => finding.source === 'buildkit');
  return {
    model,
    refusals: said
      .filter((finding) => !checkNames.has(finding.rule) && finding.severity === 'error')
      .map((finding) => placed(model.tree, finding)),
    checks: said
      .filter((finding) => checkNames.has(finding.rule) || finding.severity !== 'error')
      .map((finding) => placed(model.tree, finding)),
  };
}

function contextOf(input: Input): BuildContext | undefined {
  if (input.ignoreFile === undefined) return undefined;
  return {
    files: [],
    complete: false,
    ignoreFile: { path: '.dockerignore', text: input.ignoreFile },
    contents: new Map(),
  };
}

function placed(tree: Tree, { rule, span }: Finding): Said {
  const whole = tree.instructions.find((instruction) => contains(instruction.span, span))?.span ?? span;
  const linesOf = ({ start, end }: { readonly start: number; readonly end: number }): LineRange => ({
    start: tree.lines.lineAt(start) + 1,
    end: tree.lines.lineAt(end) + 1,
  });
  return { rule, lines: linesOf(span), instruction: linesOf(whole) };
}

/** Our instruction in the shape of BuildKit's. What an instruction that BuildKit does not know holds is nothing to it. */
export function nodeOf(tree: Tree, instruction: Instruction, inner = false): Node {
  const { lines, text } = tree;
  const { kind } = instruction;
  return {
    keyword: instruction.keyword.text,
    flags: instruction.flags.map((flag) => `--${flag.name}${flag.value === undefined ? '' : `=${flag.value}`}`),
    args: kind === 'UNKNOWN' || kind === 'ONBUILD' ? [] : argsOf(instruction),
    json: instruction.json !== undefined,
    ...(inner ? {} : { startLine: lines.lineAt(instruction.span.start) + 1, endLine: lines.lineAt(instruction.span.end) + 1 }),
    heredocs: (inner ? [] : instruction.heredocs).map(({ name, expand, chomp, body }) => ({
      name,
      expand,
      chomp,
      content: text.slice(body.start, body.end),
    })),
    comments: inner ? [] : instruction.comments.map((comment) => trim(comment.atLineStart ? comment.text : `#${comment.text}`)),
    ...(instruction.trigger ? { sub: nodeOf(tree, instruction.trigger, true) } : {}),
  };
}

/** As Go trims, for which a byte order mark is no blank. */
function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/** ENV and LABEL give three words for each pair: key, value and `=`, or nothing in the legacy form. */
function argsOf(instruction: Instruction): readonly string[] {
  const words = instruction.args.map((word) => word.text);
  if (instruction.kind !== 'ENV' && instruction.kind !== 'LABEL') return words;
  if (instruction.legacy) return words.length === 0 ? [] : [...words, ''];
  return words.flatMap((word) => {
    const equals = word.indexOf('=');
    return [word.slice(0, equals), word.slice(equals + 1), '='];
  });
}

/** What is in force behind an instruction. */
export interface Point {
  /** The binding that a name is read from; a name that the file does not set has none. */
  readonly bindings: ReadonlyMap<string, Binding | undefined>;
  /**
   * Names whose value an ARG of another stage gave. Over it an image's own ENV comes back, but that an image has one of that name is not assumed:
   * docs/buildkit.md.
   */
  readonly inherited: ReadonlySet<string>;
  readonly workdir: string | undefined;
  readonly user: string | undefined;
}

/** The lines up to the end of the last instruction, which would swallow what is added if it went on at the end of the file. */
function closed(text: string, escape: string, { startLine = 1, endLine = 1, heredocs }: Node): readonly string[] {
  const lines = text.split('\n').slice(0, endLine);
  if (heredocs && heredocs.length > 0) return lines;
  let end = lines.length - 1;
  for (; end >= startLine && /^\s*(?:#|$)/.test(lines[end] ?? ''); end--) lines[end] = '';
  const last = (lines[end] ?? '').replace(/[ \t\r]+$/, '');
  if (last.endsWith(escape) && !last.endsWith(escape + escape)) lines[end] = last.slice(0, -1);
  return lines;
}

const MARKER = /ORACLE_VALUE_MARKER_(\d+)_/;

/**
 * Asks the model what is in force behind each instruction, by a LABEL that reads every name there.
 *
 * @param ends position and last line of the instructions of stages
 * @param names to be asked for
 * @param last the last instruction of the text
 */
export function pointsAfter(
  text: string,
  escape: string,
  ends: ReadonlyMap<number, number>,
  names: readonly string[],
  last: Node,
): ReadonlyMap<number, Point> {
  const uses = names.map((name) => `\${${name}}`).join(' ');
  const byLine = new Map([...ends].map(([position, line]) => [line, position]));
  const pieces = closed(text, escape, last).map((line, index) => {
    const position = byLine.get(index + 1);
    return position === undefined ? line : `${line.replace(/\r+$/, '')}\nLABEL ORACLE_VALUE_MARKER_${position}_="${uses}"`;
  });
  const model = bind(parse(pieces.join('\n')));
  const points = new Map<number, Point>();
  const found = new Map<Instruction, Map<string, Binding | undefined>>();
  for (const { instruction, name, binding } of model.variables) {
    const bindings = found.get(instruction) ?? new Map<string, Binding | undefined>();
    found.set(instruction, bindings);
    if (!bindings.has(name)) bindings.set(name, binding);
  }
  for (const stage of model.stages) {
    const own = new Set(stage.steps.map((step) => step.instruction));
    for (const step of stage.steps) {
      const mark = step.instruction.kind === 'LABEL' ? MARKER.exec(step.instruction.body.text) : null;
      if (!mark) continue;
      const bindings = found.get(step.instruction) ?? new Map<string, Binding | undefined>();
      const inherited = [...bindings].filter(([, binding]) => binding?.kind === 'arg' && !own.has(binding.instruction));
      points.set(Number(mark[1]), {
        bindings,
        inherited: new Set(inherited.map(([name]) => name)),
        workdir: step.before.workdir,
        user: step.before.user,
      });
    }
  }
  return points;
}
