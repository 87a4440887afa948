import type { EntryStep, Model, Stage } from '../model/model.ts';
import { baseName, isWithin, resolvePath } from '../model/paths.ts';
import { correction, replacement } from './recipes/correction.ts';
import { nearFile, withNameOf } from './recipes/near-file.ts';
import { scratchContents } from './recipes/scratch-contents.ts';
import { chainOf, makesFile } from './recipes/stage-index.ts';
import type { Rule } from './rule.ts';

/** `FROM scratch`, `COPY --from=build /bin/client /bin/`, `ENTRYPOINT ["/bin/server"]`. */
export const entrypointMissingInImage: Rule = {
  id: 'entrypoint-missing-in-image',
  summary: 'A container of this image starts a file that nothing copies into it.',
  category: 'correctness',
  severity: 'warning',
  source: 'stagelight',
  aka: [],
  readsContext: true,
  messages: {
    missing: 'Nothing copies "{path}" into this image, so a container stops at once.',
    near: 'Nothing copies "{path}" into this image, so a container stops at once; "{meant}" is there.',
  },
  *check({ model, context }) {
    const bases = new Set(model.stages.map((stage) => (stage.base.kind === 'stage' ? stage.base.stage : undefined)));
    for (const stage of model.stages) {
      // A stage that stands on this one may bring the file yet.
      const entry = bases.has(stage) ? undefined : entryOf(model, stage);
      const word = entry?.stage === stage ? entry.exec?.[0] : undefined;
      const path = word && /^\.?\//.test(word.text) ? resolvePath(stage.end.workdir, word.text) : undefined;
      const contents = path === undefined ? undefined : scratchContents(model, stage, context);
      if (!word || path === undefined || !contents || contents.mayHold(path) || isExplained(model, stage, path)) continue;
      const near = nearFile(path, contents.files);
      const meant = near ?? sameName(path, contents.files);
      yield {
        span: word.span,
        message: meant === undefined ? 'missing' : 'near',
        values: { path, meant: meant ?? '' },
        fixes:
          meant === undefined
            ? []
            : [near === undefined ? replacement(word.span, meant) : correction(word.span, withNameOf(word.text, near))],
      };
    }
  },
};

/** What a container starts: the last ENTRYPOINT, or the last CMD where there is none. */
function entryOf(model: Model, stage: Stage): EntryStep | undefined {
  const entries = (chainOf(model, stage) ?? []).flatMap((one) => one.steps.filter((step) => step.kind === 'entry').reverse());
  return entries.find((step) => step.entrypoint) ?? entries[0];
}

function sameName(path: string, files: readonly string[]): string | undefined {
  const same = files.filter((file) => baseName(file) === baseName(path));
  return same.length === 1 ? same[0] : undefined;
}

/** Whether the same mistake is told of at a COPY: several files in the place of one, or another name than that of the file made. */
function isExplained(model: Model, stage: Stage, path: string): boolean {
  return stage.steps.some((step) => {
    if (step.kind !== 'copy' || step.destination?.path === undefined) return false;
    if (!step.destination.folder && step.sources.length > 1 && isWithin(step.destination.path, path)) return true;
    if (step.from.kind !== 'stage' || step.sources.length > 1) return false;
    const taken = resolvePath('/', step.sources[0]?.value ?? '/');
    return makesFile(model, step.from.stage, path) && !makesFile(model, step.from.stage, taken);
  });
}
