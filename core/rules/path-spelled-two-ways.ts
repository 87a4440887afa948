import { workdirAt } from '../model/near-stage.ts';
import type { Model, RunStep, Stage } from '../model/model.ts';
import { baseName, isWithin, resolvePath } from '../model/paths.ts';
import type { Span } from '../text/span.ts';
import { correction, findSlip } from './recipes/correction.ts';
import { nearFile, withNameOf } from './recipes/near-file.ts';
import { isUnknownPlace, placeOfFile, sourcesAt } from './recipes/placed-sources.ts';
import { pathWords, type PathWord } from './recipes/path-words.ts';
import { chainOf, indexesOf, landsAt } from './recipes/stage-index.ts';
import type { Report, Rule } from './rule.ts';

/** `go build ./cmd/client` and `go build ./comd/server`; `/docker-image` copied and `/docker_image` started. */
export const pathSpelledTwoWays: Rule = {
  id: 'path-spelled-two-ways',
  summary: 'Two paths of one build differ in a letter, and are probably one.',
  category: 'correctness',
  severity: 'information',
  source: 'stagelight',
  aka: [],
  readsContext: true,
  messages: {
    started: '"{written}" is started here, but "{meant}" is what was copied.',
    copied: '"{meant}" is copied here.',
    read: '"{written}" is read here, but "{meant}" is what was copied.',
    folder: '"{written}" and "{other}" (line {line}) seem to name one folder, "{meant}", in two ways.',
    other: '"{other}" is the other spelling.',
  },
  *check({ model, context, runs }) {
    for (const stage of model.stages) yield* checkStart(model, stage);
    // Where the context can be seen, it says itself which of the two is there.
    if (context?.complete === true) return;
    const reading = runs.filter((step) => step.script.commands.some((command) => pathWords(command).length > 0));
    yield* checkPackages(model, reading);
    for (const step of reading) yield* checkRead(model, step);
  },
};

function* checkStart(model: Model, stage: Stage): Generator<Report> {
  const entry = stage.steps.findLast((step) => step.kind === 'entry' && /^\.{0,2}\//.test(step.exec?.[0]?.text ?? ''));
  const word = entry?.kind === 'entry' ? entry.exec?.[0] : undefined;
  const chain = word && chainOf(model, stage);
  // What an image from scratch holds is known, and another rule says what is missing.
  if (!word || !chain || chain.at(-1)?.base.kind === 'scratch') return;
  const path = resolvePath(workdirAt(model, stage), word.text);
  if (path === undefined) return;
  const name = baseName(path);
  if (indexesOf(model, stage)?.some((index) => index.broken || index.words.includes(name)) !== false) return;
  const copied = new Map<string, Span>();
  for (const step of chain.flatMap((one) => one.steps)) {
    const to = step.kind === 'copy' ? step.destination : undefined;
    if (step.kind !== 'copy' || to?.path === undefined) continue;
    if (to.path === path) return;
    for (const { value } of step.sources) if (value !== undefined) copied.set(landsAt(step, to.path, value), to.word.span);
  }
  if ([...copied.keys()].some((file) => isWithin(file, path))) return;
  const meant = nearFile(path, copied.keys());
  const span = meant === undefined ? undefined : copied.get(meant);
  if (meant === undefined || !span) return;
  const values = { written: path, meant };
  const right = withNameOf(word.text, meant);
  yield {
    span: word.span,
    message: 'started',
    values,
    related: [{ span, message: 'copied', values }],
    fixes: [correction(word.span, right)],
  };
}

/** `COPY requirement.txt .` before `pip install -r requirements.txt`. */
function* checkRead(model: Model, step: RunStep): Generator<Report> {
  for (const command of step.script.commands) {
    const words = command.cd === undefined ? pathWords(command).filter(({ kind }) => kind !== 'go') : [];
    const sources = words.length === 0 ? undefined : sourcesAt(model, step, step.stage);
    if (!sources || sources.placed.length === 0) continue;
    // What has no ending may be a folder, and brings whatever it holds.
    const files = sources.placed.map((piece) => (/[^./][^/]*\.\w+$/.test(piece.path) ? placeOfFile(piece) : undefined));
    for (const { word, path } of words) {
      const absolute = resolvePath(workdirAt(model, step.stage, step.position), path);
      if (absolute === undefined || files.includes(undefined) || isUnknownPlace(sources, absolute)) continue;
      const meant = nearFile(
        absolute,
        files.filter((file) => file !== undefined),
      );
      const otherWords = indexesOf(model, step.stage)?.map((index) => index.otherWords);
      if (meant === undefined || otherWords?.some((text) => text.includes(baseName(path))) !== false) continue;
      const written = word.text;
      const right = withNameOf(written, meant);
      yield { span: word.span, message: 'read', values: { written, meant: right }, fixes: [correction(word.span, right)] };
    }
  }
}

/** Names that folders of sources usually have, so that what is nearly one of them is the misspelt one. */
const usual = new Set(
  'api app apps assets backend bin build client cmd common config core frontend internal lib libs main modules packages pkg public scripts server service services shared src test tests tools web worker'.split(
    ' ',
  ),
);

interface Package {
  readonly word: PathWord;
  /** The names of its folders but for the last, which is the program's own. */
  readonly folders: readonly string[];
}

function* checkPackages(model: Model, runs: readonly RunStep[]): Generator<Report> {
  const packages = runs.flatMap(packagesOf);
  const first = new Map<string, Package>();
  for (const one of packages)
    for (const folder of one.folders) if (usual.has(folder) && !first.has(folder)) first.set(folder, one);
  for (const { word, folders } of packages) {
    const wrong = folders.find((folder) => !usual.has(folder) && !usual.has(folder.replace(/s$/, '')));
    const slip = wrong === undefined ? undefined : findSlip(wrong, first.keys(), 3);
    const other = slip && first.get(slip.meant);
    if (!slip || !other || wrong === undefined) continue;
    const { span, text } = word.word;
    const values = {
      written: text,
      other: other.word.word.text,
      line: model.tree.lines.lineAt(other.word.word.span.start) + 1,
      meant: slip.meant,
    };
    yield {
      span,
      message: 'folder',
      values,
      related: [{ span: other.word.word.span, message: 'other', values }],
      fixes: [correction(span, text.replace(`/${wrong}/`, `/${slip.meant}/`))],
    };
  }
}

function packagesOf(step: RunStep): readonly Package[] {
  return step.script.commands.flatMap((command) =>
    pathWords(command)
      .filter(({ kind }) => kind === 'go')
      .map((word) => ({
        word,
        folders: word.path
          .split('/')
          .filter((name) => !/^\.*$/.test(name))
          .slice(0, -1),
      })),
  );
}
