import type { BuildContext } from '../context/build-context.ts';
import { hasFile } from '../context/listing.ts';
import { existsInContext } from '../context/select.ts';
import { workdirAt } from '../model/near-stage.ts';
import type { CopyStep, Model, RunStep, Stage } from '../model/model.ts';
import { cleanPath, isWithin, relativeTo, resolvePath } from '../model/paths.ts';
import { findRemark } from '../syntax/remark.ts';
import type { ShellCommand, ShellWord } from '../shell/script.ts';
import type { Span } from '../text/span.ts';
import { correction, letterKey, partOf } from './recipes/correction.ts';
import { nearInContext, nearPlaced, pieceBelow } from './recipes/near-path.ts';
import { isPlaced, isUnknownPlace, sourcesAt, type Sources } from './recipes/placed-sources.ts';
import { pathWords, type PathWord } from './recipes/path-words.ts';
import { indexesOf } from './recipes/stage-index.ts';
import type { Report, Rule } from './rule.ts';

/** `COPY go mod go.sum .`, `RUN go build ./comd/server`, `RUN go build /cmd/client`. */
export const pathMisspelt: Rule = {
  id: 'path-misspelt',
  summary: 'A path is not there, and one of nearly that name is.',
  category: 'correctness',
  severity: 'warning',
  source: 'stagelight',
  aka: [],
  readsContext: true,
  messages: {
    sourceone: 'The build context has no "{written}"; "{meant}" is one letter away, and a build stops here.',
    sourcetwo: 'The build context has no "{written}"; "{meant}" is two letters away, and a build stops here.',
    sourcecase: 'The build context has no "{written}"; "{meant}" differs from it in capitals only, and a build stops here.',
    words: '"{first}" and "{second}" are two sources here, and neither is in the build context; "{meant}" is one file there.',
    wordsunseen:
      '"{first}" and "{second}" are two sources here, and a build stops where either is missing; "{meant}" is one file.',
    one: 'Nothing was copied to "{path}"; "{meant}" is one letter away.',
    two: 'Nothing was copied to "{path}"; "{meant}" is two letters away.',
    case: 'Nothing was copied to "{path}"; "{meant}" differs from it in capitals only.',
    mountone: 'Nothing is mounted at "{path}"; "{meant}" is one letter away.',
    mounttwo: 'Nothing is mounted at "{path}"; "{meant}" is two letters away.',
    mountcase: 'Nothing is mounted at "{path}"; "{meant}" differs from it in capitals only.',
    root: '"{written}" starts at the root of the image, but the sources were copied to "{folder}": "{meant}" is there.',
    mountroot: '"{written}" starts at the root of the image, but the sources are mounted at "{folder}": "{meant}" is there.',
    rootunseen: '"{written}" starts at the root of the image, but the sources were copied to "{folder}".',
    mountrootunseen: '"{written}" starts at the root of the image, but the sources are mounted at "{folder}".',
  },
  *check({ model, context }) {
    const seen = context?.complete === true ? context : undefined;
    const leaves = new Set(model.leaves);
    for (const stage of model.stages) {
      for (const step of stage.steps) {
        if (step.kind === 'copy') yield* checkCopy(model, step, seen);
        else if (step.kind === 'run') {
          if (seen && step.mounts.length > 0) yield* checkMounts(model, step, seen);
          if (step.script.broken) continue;
          for (const command of step.script.commands) {
            if (pathWords(command).length > 0) yield* checkCommand(model, step, stage, command, seen);
          }
        }
        // A stage that stands on this one may bring the file yet.
        else if (step.kind === 'entry' && step.exec && leaves.has(stage.index)) {
          const [name, ...args] = step.exec.map((word): ShellWord => ({ span: word.span, text: word.text, value: word.text }));
          if (name) yield* checkCommand(model, undefined, stage, startOf(name, args), seen);
        }
      }
    }
  },
};

function startOf(name: ShellWord, args: readonly ShellWord[]): ShellCommand {
  return { span: name.span, assignments: [], name, args, writes: [], reads: [], certain: true };
}

function* checkCopy(model: Model, step: CopyStep, context: BuildContext | undefined): Generator<Report> {
  // The words of a remark are no paths, and another rule says so.
  if (step.from.kind !== 'context' || findRemark(step.instruction)) return;
  let skip = false;
  for (const [index, source] of step.sources.entries()) {
    if (skip) {
      skip = false;
      continue;
    }
    const next = step.sources[index + 1];
    const joined = next && joinedName(context, source.value, next.value);
    if (joined !== undefined && next) {
      const span = { start: source.word.span.start, end: next.word.span.end };
      const values = { first: source.word.text, second: next.word.text, meant: joined };
      yield { span, message: context ? 'words' : 'wordsunseen', values, fixes: [correction(span, joined)] };
      skip = true;
    } else if (context && source.kind === 'path' && source.value !== undefined && !step.parents) {
      yield* checkSource(model, context, source.value, source.word.span);
    }
  }
}

/** Files whose names people part by mistake: `go mod` for `go.mod`. */
const parted = new Set(
  (
    'go.mod go.sum package.json package-lock.json yarn.lock pyproject.toml requirements.txt poetry.lock uv.lock Cargo.toml Cargo.lock ' +
    'pom.xml build.gradle composer.json composer.lock Gemfile.lock tsconfig.json'
  ).split(' '),
);

/** The one file that two words name together. */
function joinedName(
  context: BuildContext | undefined,
  first: string | undefined,
  second: string | undefined,
): string | undefined {
  if (first === undefined || second === undefined || second.includes('/')) return undefined;
  const joined = `${first}.${second}`;
  if (!context) return parted.has(joined) ? joined : undefined;
  const apart = existsInContext(context, first) === false && existsInContext(context, second) === false;
  return apart && hasFile(context, cleanPath(joined)) ? joined : undefined;
}

function* checkSource(model: Model, context: BuildContext, value: string, span: Span): Generator<Report> {
  const path = (resolvePath('/', value) ?? '/').slice(1);
  if (/[*?[]/.test(value) || existsInContext(context, path) !== false) return;
  const near = nearInContext(context, path);
  const written = near && value.lastIndexOf(near.wrong);
  const part = near && written !== undefined && written >= 0 ? partOf(model.tree.text, span, value, 0) : undefined;
  if (!near || !part || written === undefined) return;
  const meant = value.slice(0, written) + near.right + value.slice(written + near.wrong.length);
  const message = near.letters === 0 ? 'sourcecase' : `source${letterKey(near.letters)}`;
  yield { span: part, message, values: { written: value, meant }, fixes: [correction(part, meant)] };
}

function* checkMounts(model: Model, step: RunStep, context: BuildContext): Generator<Report> {
  for (const mount of step.mounts) {
    if (mount.type !== 'bind' || (mount.from && mount.from.kind !== 'context')) continue;
    const field = mount.fields.findLast((candidate) => candidate.key === 'source' || candidate.key === 'src');
    if (field?.valueSpan && field.value !== undefined && mount.source === field.value) {
      yield* checkSource(model, context, field.value, field.valueSpan);
    }
  }
}

/**
 * @param step the RUN; undefined for what a container starts
 */
function* checkCommand(
  model: Model,
  step: RunStep | undefined,
  stage: Stage,
  command: ShellCommand,
  context: BuildContext | undefined,
): Generator<Report> {
  const words = command.cd === null ? [] : pathWords(command);
  if (words.length === 0) return;
  const position = step?.position ?? stage.steps.length;
  const workdir = resolvePath(workdirAt(model, stage, position), command.cd ?? '.');
  const sources = sourcesAt(model, step, stage);
  if (!sources) return;
  for (const word of words) {
    const path = resolvePath(workdir, word.path);
    if (path === undefined || isUnknownPlace(sources, path)) continue;
    const report = context
      ? judge(model, { word, path, workdir, stage }, sources, context)
      : judgeUnseen(word, path, workdir, sources);
    if (report) yield report;
  }
}

interface Place {
  readonly word: PathWord;
  /** Absolute. */
  readonly path: string;
  readonly workdir: string | undefined;
  readonly stage: Stage;
}

function judge(model: Model, place: Place, sources: Sources, context: BuildContext): Report | undefined {
  const { word, path, workdir } = place;
  if (isPlaced(context, sources, path)) return undefined;
  const written = word.word.text;
  const near = nearPlaced(context, sources, path);
  if (near) {
    const at = written.lastIndexOf(near.wrong);
    if (at < 0 || isMentioned(model, place.stage, near.wrong) || (word.kind === 'script' && isCompiled(model, place.stage, path)))
      return undefined;
    const key = near.letters === 0 ? 'case' : letterKey(near.letters);
    const meant = written.slice(0, at) + near.right + written.slice(at + near.wrong.length);
    const message = near.piece.mounted ? `mount${key}` : key;
    return { span: word.word.span, message, values: { path, meant: near.path }, fixes: [correction(word.word.span, meant)] };
  }
  const piece = word.path.startsWith('/') ? pieceBelow(context, sources, path) : undefined;
  if (!piece || isMade(model, place.stage, path)) return undefined;
  const there = piece.at + path;
  const inner = workdir === undefined ? undefined : relativeTo(workdir, there);
  const meant = (inner === undefined ? there : `./${inner}`) + written.slice(word.path.length);
  const message = piece.mounted ? 'mountroot' : 'root';
  return {
    span: word.word.span,
    message,
    values: { written, folder: piece.at, meant },
    fixes: [correction(word.word.span, meant)],
  };
}

/** Folders at the root of an image that may hold Go packages of their own. */
const rootFolders =
  /^\/(?:app|bin|build|builds|code|data|etc|go|home|lib|mnt|opt|out|project|repo|root|src|srv|tmp|usr|var|work|workspace)(?:\/|$)/;

/** Without the context: the whole of it was copied to a folder, and a package is named from the root. */
function judgeUnseen(word: PathWord, path: string, workdir: string | undefined, sources: Sources): Report | undefined {
  const written = word.word.text;
  if (word.kind !== 'go' || !word.path.startsWith('/') || rootFolders.test(path)) return undefined;
  const piece = sources.placed.at(-1);
  if (!piece || piece.path !== '' || piece.at === '/' || piece.at !== workdir) return undefined;
  if (sources.placed.some((other) => isWithin(other.at, path))) return undefined;
  const message = piece.mounted ? 'mountrootunseen' : 'rootunseen';
  const fixes = [correction(word.word.span, `.${written}`)];
  return { span: word.word.span, message, severity: 'information', values: { written, folder: piece.at }, fixes };
}

/** Whether another command of the stage has the name in its words, and so may make what is called so. */
function isMentioned(model: Model, stage: Stage, name: string): boolean {
  return indexesOf(model, stage)?.some((index) => index.otherWords.includes(name)) !== false;
}

/** Whether a step of the stage may have made the first folder of an absolute path. */
function isMade(model: Model, stage: Stage, path: string): boolean {
  const folder = `/${path.split('/')[1] ?? ''}`;
  return indexesOf(model, stage)?.some((index) => index.otherWords.includes(folder) || index.workdirs.has(folder)) !== false;
}

/** Whether a build step may have written a script for Node: something was compiled or bundled. */
function isCompiled(model: Model, stage: Stage, path: string): boolean {
  return /\.[cm]?js$/.test(path) && indexesOf(model, stage)?.some((index) => index.builds) !== false;
}
