import { officialImages } from '../data/official-images.ts';
import { nearStage } from '../model/near-stage.ts';
import type { Model, Stage } from '../model/model.ts';
import type { Span } from '../text/span.ts';
import { correction, findSlip, letterKey } from './recipes/correction.ts';
import { imageNameFault } from './recipes/image-reference.ts';
import type { Report, Rule } from './rule.ts';

/** `COPY --from=buid-server`, `RUN --mount=from=buid`, `FROM bas`: no stage, so BuildKit looks for an image of that name. */
export const stageMisspelt: Rule = {
  id: 'stage-misspelt',
  summary: 'A name of no stage is nearly that of one, and BuildKit takes it for an image.',
  category: 'correctness',
  severity: 'warning',
  source: 'stagelight',
  aka: [],
  messages: {
    one: 'No stage is called "{written}", so BuildKit looks for an image of that name; "{meant}" is one letter away.',
    two: 'No stage is called "{written}", so BuildKit looks for an image of that name; "{meant}" is two letters away.',
    case: 'FROM knows stages by their names in lower case, so BuildKit looks for an image "{written}"; "{meant}" is the stage.',
    later:
      'The stage "{meant}" begins only at line {line}, and FROM knows the stages above it, so BuildKit looks for an image of that name.',
    stage: 'The stage "{meant}" begins here.',
  },
  *check({ model }) {
    for (const stage of model.stages) {
      const { base } = stage;
      if (base.kind === 'image' && base.certain && base.image.text === base.word.text) {
        yield* judgeLater(model, stage, base.word.text, base.word.span);
        yield* judge(model, stage, base.word.text, base.word.span);
      }
      for (const step of stage.steps) {
        const sources = step.kind === 'copy' ? [step.from] : step.kind === 'run' ? step.mounts.map((mount) => mount.from) : [];
        for (const source of sources) {
          if (source?.kind === 'image') yield* judge(model, stage, source.image.text, source.span);
        }
      }
    }
  },
};

/** A `FROM` that names a stage further down, where no well-known image has that name. */
function* judgeLater(model: Model, stage: Stage, written: string, span: Span): Generator<Report> {
  if (officialImages.has(written)) return;
  const later = laterStages(model).get(written);
  if (!later?.name || later.index <= stage.index) return;
  const values = { meant: later.name.text, line: model.tree.lines.lineAt(later.from.span.start) + 1 };
  yield { span, message: 'later', values, related: [{ span: later.name.span, message: 'stage', values }] };
}

const byKey = new WeakMap<Model, ReadonlyMap<string, Stage>>();

/** The last stage of each name. */
function laterStages(model: Model): ReadonlyMap<string, Stage> {
  let stages = byKey.get(model);
  if (!stages) {
    stages = new Map(model.stages.flatMap((stage) => (stage.key === undefined ? [] : [[stage.key, stage] as const])));
    byKey.set(model, stages);
  }
  return stages;
}

function* judge(model: Model, stage: Stage, written: string, span: Span): Generator<Report> {
  // What no image can be called is refused at once, which is told by itself.
  if (imageNameFault(written) !== undefined) return;
  const near = nearStage(model, stage, written);
  if (!near?.stage.name || near.stage.key === undefined) return;
  // An official image that is nearer still is what was meant, and another rule says so.
  const image = findSlip(written, officialImages);
  if (image && image.letters < near.letters) return;
  const meant = near.letters === 0 ? near.stage.key : near.stage.name.text;
  // FROM finds a stage by its lower-cased name only; so does the correction.
  const word = span === stage.from.args[0]?.span ? near.stage.key : meant;
  const values = { written, meant: word };
  yield {
    span,
    message: near.letters === 0 ? 'case' : letterKey(near.letters),
    values,
    related: [{ span: near.stage.name.span, message: 'stage', values }],
    fixes: [isNameWrong(model, near.stage, written) ? correction(near.stage.name.span, written) : correction(span, word)],
  };
}

/** Names that stages usually have. */
const usual = new Set(
  'base build builder deps dependencies dev development final prod production release runner runtime test tests'.split(' '),
);

/** Whether it is rather the stage whose name is misspelt: nothing else uses it, and what is written is a usual name. */
function isNameWrong(model: Model, stage: Stage, written: string): boolean {
  if (!usual.has(written) || stage.key === undefined || usual.has(stage.key)) return false;
  return !model.edges.some((edge) => edge.from.kind === 'stage' && edge.from.stage === stage);
}
