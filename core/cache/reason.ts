import type { Instruction, Tree } from '../syntax/tree.ts';
import { variablesOf, type Variable } from './environment.ts';
import { anotherValue, salt, type BuildRequest } from './request.ts';
import type { Outcome } from './simulate.ts';
import type { Solution, SolvedBuilds } from './solve.ts';
import type { Build, Input, KeyPart, Report, Vertex } from './vertex.ts';
import { touchedBy, type World } from './world.ts';

/** Two builds of which the second is to be explained. */
export interface Explained {
  readonly first: BuildRequest;
  readonly second: BuildRequest;
  readonly before: Build;
  readonly after: Build;
  readonly same: SolvedBuilds;
  readonly other: SolvedBuilds;
  readonly world: World;
}

/** Tells in words why a step runs again, may, or does not. */
export interface Reasons {
  of(report: Report, outcome: Outcome): string;
}

/** Where a change first shows. */
interface Cause {
  /** A clause that names the instruction and its line. */
  readonly text: string;
  /** The same of the first step that the change touches, where other stages lie between. */
  readonly root: string;
  /** The step that runs again because of the change itself. */
  readonly vertex: Vertex;
}

/** Most files that are named in one sentence. */
const mostNamed = 2;

/** Starts without having looked at any step. */
export function createReasons(explained: Explained): Reasons {
  const { second, world } = explained;
  const { tree } = second;
  const earlier = counterparts(explained);
  const causes = new Map<SolvedBuilds, Map<Vertex, Cause>>();

  /** The copies of `--link`, and what they are laid over. */
  const linkedOver = new Map<Vertex, Vertex>();
  for (const { kind, inputs } of explained.after.vertices) {
    if (kind === 'merge' && inputs[0] && inputs[1]) linkedOver.set(inputs[1].vertex, inputs[0].vertex);
  }

  const lineOf = (vertex: Vertex): number => tree.lines.lineAt(vertex.place?.instruction.span.start ?? 0) + 1;
  const titleOf = (vertex: Vertex): string => {
    const { place } = vertex;
    return place ? `${code(shorten(tree, place.step, place.instruction === place.step))} on line ${lineOf(vertex)}` : 'A step';
  };

  /** Why a vertex runs again in one of the two ways in which things may come out. */
  function causeOf(vertex: Vertex, solved: SolvedBuilds): Cause {
    let known = causes.get(solved);
    if (!known) {
      known = new Map();
      causes.set(solved, known);
      // Each before those that take from it, so that long chains of stages do not use up the stack.
      for (const earlierOne of explained.after.vertices) if (!isKept(earlierOne, solved)) causeOf(earlierOne, solved);
    }
    // Down to the first step that is known or has a cause of its own; a step that only follows shares that of the step before it.
    const followers: Vertex[] = [];
    let cause: Cause | undefined;
    for (let next: Vertex | undefined = vertex; next && !cause;) {
      cause = known.get(next) ?? ownCause(next, solved);
      followers.push(next);
      if (!cause) next = stepBefore(next, solved);
    }
    cause ??= newCause(`${titleOf(vertex)} was not built before`, vertex);
    for (const follower of followers) known.set(follower, cause);
    return cause;
  }

  /** A cause that does not come from the step before; undefined where there is none. */
  function ownCause(vertex: Vertex, solved: SolvedBuilds): Cause | undefined {
    const cause = (text: string): Cause => newCause(text, vertex);
    const title = titleOf(vertex);
    if (vertex.forced) return cause(`${title} runs in any case, without the cache`);
    const old = earlier.get(vertex);
    const stored = old && solved.before.get(old);
    const before = solved.after.get(vertex)?.match ?? stored;
    if (vertex.kind === 'merge') return undefined;
    if (!before) return cause(`${title} was not built before`);
    if (before.vertex.own !== vertex.own || before.vertex.inputs.length !== vertex.inputs.length) {
      const image = baseOf(vertex)?.kind === 'image' && vertex.base !== undefined ? vertex.base : undefined;
      const input = image === undefined ? undefined : vertex.inputs[image];
      if (image !== undefined && input && !solved.matches(before, image, input)) {
        return cause(`${title} ${inputText(vertex, input, before, image, solved)?.text ?? ''}`);
      }
      const difference = differenceOf(before.vertex, vertex, explained, tree);
      if (difference !== undefined) return cause(`${title} ${difference}`);
      return stepBefore(vertex, solved) ? undefined : cause(`${title} sees other variables of its image`);
    }
    let moved: Cause | undefined;
    for (const [index, input] of vertex.inputs.entries()) {
      if (solved.matches(before, index, input)) continue;
      const text = inputText(vertex, input, before, index, solved);
      if (text === undefined) continue;
      const found = { ...cause(`${title} ${text.text}`), ...(text.root === undefined ? {} : { root: text.root }) };
      if (text.certain) return found;
      moved ??= found;
    }
    // What the step before it does is the more certain cause of the two.
    return stepBefore(vertex, solved) ? undefined : moved;
  }

  /** What a step takes that is another now; undefined for the step before it. */
  function inputText(
    vertex: Vertex,
    input: Input,
    before: Solution,
    index: number,
    solved: SolvedBuilds,
  ): { readonly text: string; readonly certain: boolean; readonly root?: string } | undefined {
    const source = input.vertex;
    if (source.kind === 'context') {
      const files = (input.selections ?? []).flatMap((selection) => touchedBy(world, selection));
      if (files.length === 0) return { text: 'takes other files of the build context than before', certain: true };
      return { text: `takes ${namesOf([...new Set(files)])}`, certain: true };
    }
    if (source.kind === 'image') {
      const other = before.vertex.inputs[index]?.vertex;
      const change = other && imageName(other) !== imageName(source) ? 'another image than before' : 'which has changed';
      if (index === vertex.base) return { text: `stands on ${imageText(source)}, ${change}`, certain: true };
      return { text: `takes ${pathsOf(input)} from ${imageText(source)}, ${change}`, certain: false };
    }
    if (source.kind === 'download') return { text: 'takes a download that has another content', certain: true };
    if (index === vertex.base) return undefined;
    if (source.kind === 'mkfile') return { text: 'has another text in its document', certain: true };
    const place = source.place ? stageText(source.place.stage.name?.text, source.place.stage.index) : 'another step';
    const paths = pathsOf(input);
    const how = solved === explained.same ? 'comes out different' : 'may come out different';
    if (isKept(source, solved)) return { text: `takes ${paths} from ${place}, another place than before`, certain: false };
    const { root } = causeOf(source, solved);
    return { text: `takes ${paths} from ${place}, which ${how}: ${root}`, certain: false, root };
  }

  function cachedReason({ vertex }: Report): string {
    const moved = vertex.inputs.find((input) => !isKept(input.vertex, explained.other) && input.vertex.kind !== 'context');
    if (moved?.vertex.place) {
      return `What it takes from ${stageText(moved.vertex.place.stage.name?.text, moved.vertex.place.stage.index)} stays the same.`;
    }
    const before = vertex.kind === 'copy' && vertex.base === undefined ? linkedOver.get(vertex) : undefined;
    if (before && !isKept(before, explained.other)) return '`--link` keeps it apart from the steps before it.';
    const takes = vertex.inputs.some((input) => input.vertex.kind === 'context');
    if (takes && world.touched.length > 0) return `It does not take ${namesOf(world.touched)}.`;
    return 'Nothing that it depends on has changed.';
  }

  return {
    of(report, outcome) {
      if (outcome === 'cached') return cachedReason(report);
      const solved = outcome === 'rebuilt' ? explained.same : explained.other;
      const cause = causeOf(report.vertex, solved);
      if (cause.vertex === report.vertex) return `${cause.text}.`;
      const base = stepBefore(report.vertex, solved);
      const verb = outcome === 'rebuilt' ? 're-runs' : 'may re-run';
      const line = base ? lineOf(base) : lineOf(cause.vertex);
      return line === report.line + 1 ? `${cause.text}.` : `It follows line ${line}, which ${verb}: ${cause.text}.`;
    },
  };
}

function newCause(text: string, vertex: Vertex): Cause {
  return { text, root: text, vertex };
}

function baseOf(vertex: Vertex): Vertex | undefined {
  return vertex.base === undefined ? undefined : vertex.inputs[vertex.base]?.vertex;
}

/** The step that a step only follows: the one that it stands on, or the copy that a `--link` lays over it, whichever runs again. */
function stepBefore(vertex: Vertex, solved: SolvedBuilds): Vertex | undefined {
  const base = baseOf(vertex);
  if (base?.place && !isKept(base, solved)) return base;
  const copy = vertex.kind === 'merge' ? vertex.inputs[1]?.vertex : undefined;
  return copy && !isKept(copy, solved) ? copy : undefined;
}

/** Whether a source or step is as it was. */
function isKept(vertex: Vertex, solved: SolvedBuilds): boolean {
  return solved.after.get(vertex)?.cached === true;
}

/** The vertices of the first build that stood where those of the second stand, as far as an edit of the text lets that be told. */
function counterparts({ first, second, before, after }: Explained): ReadonlyMap<Vertex, Vertex> {
  const lineBefore = lineMapper(first.tree.text, second.tree.text);
  const key = (line: number, { vertex, nth }: Report): string => `${line} ${vertex.kind} ${nth}`;
  const old = new Map(before.reports.map((report) => [key(report.line, report), report.vertex]));
  const found = new Map<Vertex, Vertex>();
  for (const report of after.reports) {
    const vertex = old.get(key(lineBefore(report.line), report));
    if (vertex && !found.has(report.vertex)) found.set(report.vertex, vertex);
  }
  return found;
}

/** Gives the line of the first text that a line of the second was: the lines before and after the edited ones stay. */
function lineMapper(before: string, after: string): (line: number) => number {
  if (before === after) return (line) => line;
  const old = before.split('\n');
  const now = after.split('\n');
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return (line) => (line >= now.length - tail ? line + old.length - now.length : line);
}

const partTexts: Readonly<Record<KeyPart['name'], string>> = {
  command: 'has another command',
  environment: 'sees other variables',
  user: 'has another user',
  folder: 'has another working folder',
  mounts: 'has other mounts',
  options: 'has other options, or another platform',
  sources: 'copies something else',
  destination: 'copies to another place',
  content: 'has another content',
  image: 'has another image',
};

/** What makes the keys of two vertices differ; undefined where it is something that comes with the image alone. */
function differenceOf(before: Vertex, after: Vertex, { second }: Explained, tree: Tree): string | undefined {
  const differing = after.parts.find((part, index) => before.parts[index]?.value !== part.value);
  if (!differing || before.kind !== after.kind) return 'is another step than before';
  if (differing.name === 'user' && after.kind === 'copy') return 'sets another owner';
  if (differing.name === 'options' && after.kind === 'copy') return 'has other options';
  if (differing.name === 'options' && after.kind === 'mkdir') return 'has another `SOURCE_DATE_EPOCH`';
  if (differing.name === 'environment') return variableText(before, after, second, tree);
  return partTexts[differing.name];
}

/** Which variable of the file makes two RUNs differ. */
function variableText(before: Vertex, after: Vertex, second: BuildRequest, tree: Tree): string | undefined {
  const earlier = variablesOf(before.variables);
  const later = variablesOf(after.variables);
  const bound = (variables: ReadonlyMap<string, Variable>): readonly string[] =>
    [...variables].flatMap(([name, { binding }]) => (binding ? [name] : []));
  for (const [name, { token, binding }] of later) {
    if (!binding || earlier.get(name)?.token === token) continue;
    const line = tree.lines.lineAt(binding.instruction.span.start) + 1;
    const given = binding.kind === 'arg' ? second.args.get(name) : undefined;
    const value = given === undefined || given === anotherValue ? '' : ` (${code(given)})`;
    return `sees ${code(`${binding.kind.toUpperCase()} ${name}`)} on line ${line} with another value${value}`;
  }
  const gone = bound(earlier).find((name) => !later.has(name));
  if (gone !== undefined) return `no longer sees the variable ${code(gone)}`;
  return bound(later).join(' ') === bound(earlier).join(' ') ? undefined : 'sees its variables in another order';
}

function imageName(vertex: Vertex): string {
  return (vertex.parts[0]?.value ?? '').split('\0', 1)[0] ?? '';
}

function imageText(vertex: Vertex): string {
  return code(
    imageName(vertex)
      .replace(/^docker\.io\/(?:library\/)?/, '')
      .replace(salt, ''),
  );
}

function pathsOf(input: Input): string {
  return namesOf((input.selections ?? []).map((selection) => selection.path));
}

function stageText(name: string | undefined, index: number): string {
  return name === undefined ? `stage ${index}` : `stage ${code(name)}`;
}

/** The first names of a list as code, and how many more there are. */
function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, mostNamed).map(code);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  return shown.join(' and ');
}

/** Longest text of an instruction in a sentence, in UTF-16 units. */
const longestTitle = 60;

function shorten(tree: Tree, instruction: Instruction, inText: boolean): string {
  const { start, end } = instruction.header;
  const header = inText ? tree.text.slice(start, Math.min(end, start + 4 * longestTitle)) : instruction.body.text;
  const line = (inText ? header : `${instruction.kind} ${header}`).replace(/\\?\s*\n\s*/g, ' ').replace(/\s+/g, ' ');
  return line.length > longestTitle ? `${line.slice(0, longestTitle - 1)}…` : line;
}

function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}
