import type { BuildContext } from '../context/build-context.ts';
import type { CopySource, CopyStep, Model, Stage } from '../model/model.ts';
import { baseName, isWithin, resolvePath } from '../model/paths.ts';
import { findRemark } from '../syntax/remark.ts';
import type { Span } from '../text/span.ts';
import { correction, replacement } from './recipes/correction.ts';
import { nearFile } from './recipes/near-file.ts';
import { scratchContents } from './recipes/scratch-contents.ts';
import { indexesOf, isBelowOneOf, type MadeFile, type StageIndex } from './recipes/stage-index.ts';
import type { Fix, Report, Rule } from './rule.ts';

/** `COPY --from=build /doc-image /doc-image`, where `build` ran `go build -o /docker`. */
export const copyPathMissingInStage: Rule = {
  id: 'copy-path-missing-in-stage',
  summary: 'A file is copied from a stage that makes it under another name.',
  category: 'correctness',
  severity: 'warning',
  source: 'stagelight',
  aka: [],
  readsContext: true,
  messages: {
    missing: 'Stage "{stage}" holds no "{path}", and a build stops here.',
    near: 'Stage "{stage}" holds no "{path}", and a build stops here; "{meant}" is there.',
    made: 'Nothing in stage "{stage}" writes "{path}"; line {line} writes "{meant}".',
    unused: 'Nothing in stage "{stage}" writes "{path}"; line {line} writes "{meant}", which nothing copies.',
    writes: '"{meant}" is written here.',
  },
  *check({ model, context, copies }) {
    for (const step of copies) {
      if (step.from.kind !== 'stage' || step.parents) continue;
      const { from } = step;
      for (const source of step.sources) {
        const path = source.value === undefined ? undefined : resolvePath('/', source.value);
        if (source.kind !== 'path' || path === undefined || path === '/' || /[*?[]/.test(path)) continue;
        const report = judge(model, { step, source, path, from: from.stage, name: from.span }, context);
        if (report && !findRemark(step.instruction)) yield report;
      }
    }
  },
};

interface Taken {
  readonly step: CopyStep;
  readonly source: CopySource;
  /** Absolute. */
  readonly path: string;
  readonly from: Stage;
  readonly name: Span;
}

function judge(model: Model, taken: Taken, context: BuildContext | undefined): Report | undefined {
  const { path, from, source, name } = taken;
  const indexes = indexesOf(model, from);
  if (!indexes || indexes.some((index) => index.files.has(path))) return undefined;
  // Of an image that is not seen, only what the visible commands make can tell that a file goes by another name.
  const fromScratch = indexes.at(-1)?.fromScratch === true;
  if (!fromScratch && indexes.every((index) => index.made.length === 0)) return undefined;
  const contents = scratchContents(model, from, context);
  if (contents?.mayHold(path) === true || isTouched(indexes, path, contents !== undefined)) return undefined;
  const stage = model.tree.text.slice(name.start, name.end);
  if (contents) {
    const meant = nearFile(path, contents.files);
    if (meant === undefined) return { span: source.word.span, message: 'missing', values: { stage, path } };
    return { span: source.word.span, message: 'near', values: { stage, path, meant }, fixes: [rename(taken, meant)] };
  }
  const made = indexes.flatMap((index) => index.made);
  if (made.some((file) => isWithin(path, file.path))) return undefined;
  const near = nearFile(
    path,
    made.map((file) => file.path),
  );
  const file = made.find((candidate) => candidate.path === near);
  if (file) return report(model, taken, file, stage, 'made', [rename(taken, file.path)]);
  // Only a folder that no base image has tells that the file was not there before.
  if (usualFolders.test(path)) return undefined;
  const unused = made.filter((candidate) => !isUsed(model, from, candidate.path));
  const [only] = unused;
  if (!only || unused.some((other) => other.path !== only.path)) return undefined;
  if (startsFile(taken.step.stage, only.path)) return report(model, taken, only, stage, 'unused', [rename(taken, only.path)]);
  return { ...report(model, taken, only, stage, 'unused', []), severity: 'information' };
}

function report(
  model: Model,
  { source, path }: Taken,
  file: MadeFile,
  stage: string,
  message: string,
  fixes: readonly Fix[],
): Report {
  const line = model.tree.lines.lineAt(file.word.span.start) + 1;
  const values = { stage, path, meant: file.path, line };
  return { span: source.word.span, message, values, related: [{ span: file.word.span, message: 'writes', values }], fixes };
}

/** Changes the source, and the destination with it where both are the same and what is started goes by the other name. */
function rename({ step, source, path }: Taken, meant: string): Fix {
  const fix = (nearFile(path, [meant]) === undefined ? replacement : correction)(source.word.span, meant);
  const { destination } = step;
  if (!destination || destination.path !== path || destination.folder || !startsFile(step.stage, meant)) return fix;
  return { ...fix, edits: [...fix.edits, { span: destination.word.span, newText: meant }] };
}

/** Whether a container of the stage starts the file. */
function startsFile(stage: Stage, path: string): boolean {
  return stage.steps.some((step) => step.kind === 'entry' && step.exec?.[0]?.text === path);
}

/** Folders that images have, and in which the file may lie already. */
const usualFolders =
  /^\/(?:app|bin|boot|build|cache|code|data|dev|dist|etc|go|home|lib\w*|media|mnt|opt|out|output|proc|root|run|sbin|src|srv|sys|target|tmp|usr|var|work|workspace)(?:\/|$)/;

/** Whether a visible step of the stage has to do with the path in some other way than writing it by `-o`. */
function isTouched(indexes: readonly StageIndex[], path: string, fromScratch: boolean): boolean {
  const name = baseName(path);
  return indexes.some(
    (index) =>
      index.broken ||
      (index.words.includes(name) &&
        index.words.split('\n').some((word) => word.includes(name) && !index.made.some((file) => file.word.text === word))) ||
      index.workdirs.has(path) ||
      (!fromScratch && (index.unknown || isBelowOneOf(index.filled, path) || index.filledBelow.has(path))),
  );
}

/** Whether a stage takes the file out of `from`, or goes on from it. */
function isUsed(model: Model, from: Stage, path: string): boolean {
  return model.edges.some(
    (edge) =>
      edge.from.kind === 'stage' &&
      edge.from.stage === from &&
      edge.kind !== 'base' &&
      edge.paths.some((taken) => {
        const absolute = resolvePath('/', taken);
        return absolute === undefined || /[*?[$]/.test(absolute) || isWithin(absolute, path);
      }),
  );
}
