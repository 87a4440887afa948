import { posix } from 'node:path';
import { findTarget, neededStages } from '../../core/model/graph.ts';
import type { CopyStep, ImageName, Stage } from '../../core/model/model.ts';
import type { Answer, Check, Input, LineRange, Node, Refusal, Seen } from './answer.ts';
import { judge, nodeOf, pointsAfter, type Ours, type Said } from './ours.ts';
import { kindOf, rulesWithoutPlace } from './refusal-kinds.ts';

/** What is compared apart. */
export type Part = 'tree' | 'stages' | 'values' | 'refusals' | 'checks' | 'graph';

/** The parts in the order of BuildKit's own work. */
export const parts: readonly Part[] = ['tree', 'stages', 'values', 'refusals', 'checks', 'graph'];

/** Where Stagelight and BuildKit say different things of one text. */
export interface Difference {
  readonly part: Part;
  /** What sort it is; differences of one sort have likely one cause. */
  readonly kind: string;
  /** What both say. */
  readonly detail: string;
}

/** What was compared of a text, and what differs. */
export interface Comparison {
  /** The parts that BuildKit answered for. */
  readonly compared: readonly Part[];
  readonly differences: readonly Difference[];
}

/** Holds our answer for a text against BuildKit's. */
export function compare(input: Input, answer: Answer): Comparison {
  if (answer.panic !== undefined) return { compared: [], differences: [] };
  const ours = judge(input);
  const compared: Part[] = ['refusals', 'checks'];
  const differences: Difference[] = [];
  const add = (part: Part, found: Iterable<Omit<Difference, 'part'>>): void => {
    if (!compared.includes(part)) compared.push(part);
    for (const one of found) differences.push({ part, ...one });
  };
  if (answer.tree.error === undefined) add('tree', treeDifferences(ours, answer));
  if (answer.stages) add('stages', stageDifferences(ours, answer));
  if (answer.values) add('values', valueDifferences(input.text, ours, answer));
  if (answer.reach) add('graph', graphDifferences(ours, answer));
  const foreign = answer.tree.syntax !== undefined && !OWN_FRONTEND.test(answer.tree.syntax.ref);
  if (foreign) {
    add('refusals', silenceDifferences(ours.refusals));
    add('checks', silenceDifferences(ours.checks));
  } else {
    add('refusals', refusalDifferences(ours, answer));
    add('checks', checkDifferences(ours, answer));
  }
  return { compared, differences };
}

/** Of any other frontend nothing is known. */
const OWN_FRONTEND = /^(?:(?:index\.)?docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/;

function silenceDifferences(said: readonly Said[]): Omit<Difference, 'part'>[] {
  return said.map(({ rule, lines }) => ({
    kind: `speaks of a foreign frontend: ${rule}`,
    detail: `${rule} at line ${lines.start}`,
  }));
}

function* treeDifferences({ model }: Ours, { tree }: Answer): Generator<Omit<Difference, 'part'>> {
  const ours = model.tree;
  if (ours.escape !== tree.escape) yield differ('escape', ours.escape, tree.escape);
  const syntax = ours.syntax?.value;
  if (syntax !== tree.syntax?.cmdline) yield differ('syntax directive', syntax, tree.syntax?.cmdline);
  const check = ours.check?.value;
  if (check !== tree.check?.whole) yield differ('check directive', check, tree.check?.whole);
  const mine = ours.instructions.map((instruction) => nodeOf(ours, instruction));
  const theirs = tree.instructions ?? [];
  if (mine.length !== theirs.length) {
    const listed = (nodes: readonly Node[]): string[] => nodes.map((node) => `${node.keyword}@${node.startLine}-${node.endLine}`);
    yield differ('number of instructions', listed(mine), listed(theirs));
    return;
  }
  for (const [index, node] of mine.entries()) {
    const other = theirs[index];
    if (other) yield* nodeDifferences(node, other);
  }
}

function* nodeDifferences(mine: Node, theirs: Node): Generator<Omit<Difference, 'part'>> {
  const keyword = keywordOf(theirs.keyword);
  const known = KEYWORDS.has(keyword);
  const same = (what: string, a: unknown, b: unknown): Omit<Difference, 'part'>[] =>
    JSON.stringify(a) === JSON.stringify(b) ? [] : [differ(`${what} of ${known ? keyword : 'an unknown instruction'}`, a, b)];
  yield* same('keyword', mine.keyword, theirs.keyword);
  yield* same('lines', [mine.startLine, mine.endLine], [theirs.startLine, theirs.endLine]);
  yield* same('flags', mine.flags ?? [], theirs.flags ?? []);
  if (known) yield* same('words', mine.args ?? [], theirs.args ?? []);
  yield* same('JSON form', mine.json ?? false, theirs.json ?? false);
  const bare = (node: Node): unknown =>
    (node.heredocs ?? []).map(({ name, expand, chomp, content }) => ({ name, expand, chomp, content }));
  yield* same('heredocs', bare(mine), bare(theirs));
  yield* same('comments', mine.comments ?? [], theirs.comments ?? []);
  if (mine.sub && theirs.sub) {
    const { startLine: _start, endLine: _end, heredocs: _heredocs, comments: _comments, ...sub } = theirs.sub;
    yield* nodeDifferences(mine.sub, sub);
  } else if (mine.sub || theirs.sub) {
    yield differ('trigger', mine.sub, theirs.sub);
  }
}

/** As Go has it, which lowers the word: a letter that only rises to an ASCII one makes no keyword. */
function keywordOf(word: string): string {
  const lower = word.toLowerCase().replaceAll('i\u0307', 'i');
  return /[^\0-\x7f]/.test(lower) ? lower : lower.toUpperCase();
}

const KEYWORDS: ReadonlySet<string> = new Set(
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(
    ' ',
  ),
);

function differ(kind: string, ours: unknown, theirs: unknown): Omit<Difference, 'part'> {
  return { kind, detail: `ours ${JSON.stringify(ours)}, BuildKit ${JSON.stringify(theirs)}` };
}

function* stageDifferences({ model }: Ours, { stages = [], values }: Answer): Generator<Omit<Difference, 'part'>> {
  const mine = model.stages.map((stage) => [stage.key ?? '', stage.base.word?.text ?? '', stage.platformFlag?.value ?? '']);
  for (const [column, what] of ['name', 'base', 'platform'].entries()) {
    const a = mine.map((row) => row[column]);
    const b = stages.map((row) => row[column]);
    if (JSON.stringify(a) !== JSON.stringify(b)) yield differ(`stage ${what}`, a, b);
  }
  for (const stage of model.stages) {
    const line = model.tree.lines.lineAt(stage.from.span.start) + 1;
    const theirs = values?.bases[line];
    if (!values || stage.base.kind === 'stage') continue;
    if (stage.base.kind === 'scratch' && theirs !== undefined) yield differ('base', 'scratch', theirs);
    if (theirs === undefined) continue;
    const [image, platform] = theirs;
    if (stage.base.kind === 'image' && stage.base.certain) {
      const ours = wholeName(stage.base.image);
      if (!agrees(ours, image)) yield differ(image === null ? 'base that the build decides' : 'base', ours, image);
    }
    if (stage.base.kind === 'unknown' && typeof image === 'string') yield differ('base that is certain', undefined, image);
    // What stands in the flag may be short, or another name of the same: `arm64`, `linux/aarch64`, `macos/amd64`.
    const ours = /^[a-z]+\/[a-z0-9_]+(?:\/v\d+)?$/.test(stage.platform ?? '') ? stage.platform : undefined;
    if (
      ours !== undefined &&
      !agrees(ours, platform) &&
      !/^macos\/|\/(?:x86_64|x86-64|aarch64|arm64\/v8|arm|armhf|armel|i386|amd64\/v1)$/.test(ours)
    )
      yield differ('platform', ours, platform);
  }
}

/** Whether a value of ours is BuildKit's, or unknown where the text does not decide it. */
function agrees(ours: string | undefined, theirs: Seen): boolean {
  if (theirs === null) return ours === undefined;
  return typeof theirs === 'string' ? ours === theirs : ours === undefined || ours === theirs[0];
}

function mapSeen(seen: Seen, change: (text: string) => string): Seen {
  if (seen === null) return null;
  return typeof seen === 'string' ? change(seen) : [change(seen[0])];
}

/** The name of an image as BuildKit resolves it. */
export function wholeName(image: ImageName): string {
  const registry = (image.registry ?? 'docker.io').replace(/^index\.(?=docker\.io$)/, '');
  const path = registry === 'docker.io' && !image.path.includes('/') ? `library/${image.path}` : image.path;
  const tag = image.tag ?? (image.digest === undefined ? 'latest' : undefined);
  return `${registry}/${path}${tag === undefined ? '' : `:${tag}`}`;
}

function* valueDifferences(text: string, { model }: Ours, answer: Answer): Generator<Omit<Difference, 'part'>> {
  const { values, tree } = answer;
  if (!values) return;
  const ends = new Map<number, number>();
  const instructions = tree.instructions ?? [];
  const first = instructions.findIndex((node) => node.keyword.toUpperCase() === 'FROM');
  for (const [position, node] of instructions.entries()) {
    if (position >= first && node.endLine !== undefined) ends.set(position, node.endLine);
  }
  const names = new Set(Object.values(values.at).flatMap((row) => Object.keys(row.env ?? {})));
  for (const { binding } of model.variables) if (binding) names.add(binding.name);
  const readable = [...names].filter((name) => /^[A-Za-z_]\w*$/.test(name) && name !== 'PATH');
  const last = instructions.at(-1);
  if (!last) return;
  const points = pointsAfter(text, tree.escape ?? '\\', ends, readable, last);
  let env = new Map<string, Seen>();
  let workdir: Seen = null;
  let user: Seen = null;
  for (const position of ends.keys()) {
    const node = instructions[position];
    if (node?.keyword.toUpperCase() === 'FROM') env = new Map<string, Seen>();
    const row = values.at[position] ?? {};
    for (const [name, value] of Object.entries(row.env ?? {})) {
      if (value === false) env.delete(name);
      else env.set(name, value);
    }
    if (row.workdir !== undefined) ({ workdir } = row);
    if (row.user !== undefined) ({ user } = row);
    const point = points.get(position);
    if (!point) {
      yield differ('marker lost', undefined, position);
      return;
    }
    const keyword = node?.keyword.toUpperCase() ?? '';
    for (const name of readable) {
      const mine = point.bindings.get(name);
      const theirs = env.get(name);
      if (theirs === undefined) {
        if (mine?.value !== undefined) yield differ(`set, but not for BuildKit, after ${keyword}`, [name, mine.value], theirs);
      } else if (!agrees(mine?.value, theirs) && !(theirs === null && point.inherited.has(name))) {
        const kind =
          theirs === null
            ? 'known, but not for BuildKit,'
            : mine?.value !== undefined
              ? 'value'
              : mine
                ? 'value unknown'
                : 'no binding';
        yield differ(`${kind} after ${keyword}`, [name, mine?.value], theirs);
      }
    }
    // BuildKit keeps a slash at the end, which means nothing.
    const folder = mapSeen(workdir, (path) => posix.resolve('/', path));
    if (!agrees(point.workdir, folder)) yield differ(`working folder after ${keyword}`, point.workdir, folder);
    // An image has a user of its own, which nothing in the text tells.
    if (!agrees(point.user ?? (user === null ? undefined : ''), user)) yield differ(`user after ${keyword}`, point.user, user);
  }
  for (const stage of model.stages) yield* copyDifferences(model.tree.lines, stage, values.files);
}

function* copyDifferences(
  lines: Ours['model']['tree']['lines'],
  stage: Stage,
  files: Readonly<Record<string, readonly Seen[]>>,
): Generator<Omit<Difference, 'part'>> {
  for (const step of stage.steps) {
    // Of `--parents` BuildKit makes patterns that one copy of all has to match.
    if (step.kind !== 'copy' || step.parents || step.sources.some((source) => source.kind === 'url' || source.kind === 'git'))
      continue;
    const theirs = files[lines.lineAt(step.instruction.span.start) + 1];
    if (!theirs) continue;
    const mine = copiesOf(step);
    if (mine.length !== theirs.length) yield differ('number of sources', mine, theirs);
    else if (mine.some((one, index) => !agrees(one ?? undefined, theirs[index] ?? null)))
      yield differ(`sources and destination of ${step.instruction.kind}`, mine, theirs);
  }
}

/** As BuildKit names what is copied: both paths absolute and clean, a slash at the end of the destination kept. */
function copiesOf(step: CopyStep): (string | null)[] {
  const path = step.destination?.path;
  const to =
    path === undefined
      ? null
      : step.destination?.folder === true && step.destination.value !== '' && path !== '/'
        ? `${path}/`
        : path;
  // What stands in the file itself comes last.
  const sources = [...step.sources].sort((a, b) => Number(a.kind === 'heredoc') - Number(b.kind === 'heredoc'));
  return sources.map(({ value: from }) => {
    return from === undefined || to === null ? null : `copy ${posix.join('/', from).replace(/(.)\/$/, '$1')} ${to}`;
  });
}

function* graphDifferences({ model }: Ours, { reach = {} }: Answer): Generator<Omit<Difference, 'part'>> {
  for (const [target, theirs] of Object.entries(reach)) {
    const stage = target === '' ? model.stages.at(-1) : findTarget(model, target);
    const ours = stage ? [...neededStages(model, [stage.index])].sort((a, b) => a - b) : undefined;
    if (JSON.stringify(ours) !== JSON.stringify(theirs)) yield differ('stages of a target', ours, theirs);
  }
}

function* refusalDifferences(ours: Ours, answer: Answer): Generator<Omit<Difference, 'part'>> {
  const { refusal } = answer;
  if (answer.refusalUncertain === true) return;
  const said = ours.refusals.map(({ rule, lines }) => `${rule}@${lines.start}-${lines.end}`);
  if (!refusal || isLintVerdict(refusal)) {
    for (const { rule, lines } of ours.refusals)
      yield { kind: `false: ${rule}`, detail: `${rule} at line ${lines.start}; BuildKit accepts the text` };
    return;
  }
  const detail = `ours ${JSON.stringify(said)}, BuildKit "${refusal.message}" at ${JSON.stringify(refusal.locations)}`;
  if (ours.refusals.length === 0) {
    yield { kind: `missed: ${kindOf(refusal.message)}`, detail };
    return;
  }
  const rules = rulesWithoutPlace(refusal);
  if (rules) {
    if (!ours.refusals.some(({ rule }) => rules.includes(rule))) yield { kind: `other kind: ${kindOf(refusal.message)}`, detail };
    return;
  }
  const within = ours.refusals.some(({ lines }) =>
    refusal.locations.some((place) => place.start <= lines.start && lines.end <= place.end),
  );
  if (!within) yield { kind: `elsewhere: ${kindOf(refusal.message)}`, detail };
}

/** `# check=error=true` makes of warnings an error at the end; the warnings are compared as such. */
function isLintVerdict(refusal: Refusal): boolean {
  return refusal.message.startsWith('lint violation found');
}

function* checkDifferences(ours: Ours, answer: Answer): Generator<Omit<Difference, 'part'>> {
  const certain = unique(answer.checks);
  for (const check of certain) {
    if (!ours.checks.some((said) => isSame(said, check)))
      yield { kind: `missed: ${check[0]}`, detail: `BuildKit ${check[0]} at lines ${check[1]}-${check[2]}, not ours` };
  }
  // Where BuildKit stopped at an error it may not have come to a check that would follow.
  if (answer.refusal && !isLintVerdict(answer.refusal)) return;
  const possible = [...certain, ...unique(answer.checksUncertain ?? [])];
  for (const said of ours.checks) {
    if (!possible.some((check) => isSame(said, check)))
      yield {
        kind: `false: ${said.rule}`,
        detail: `ours ${said.rule} at lines ${said.lines.start}-${said.lines.end}, not BuildKit`,
      };
  }
}

function unique(checks: readonly Check[]): readonly Check[] {
  return [...new Map(checks.map((check) => [check.join(), check])).values()];
}

/** BuildKit names the lines of the instruction; we mark a word in it. */
function isSame({ rule, lines, instruction }: Said, [name, start, end]: Check): boolean {
  const overlaps = (range: LineRange): boolean => range.start <= end && start <= range.end;
  return rule === name && (overlaps(lines) || overlaps(instruction));
}
