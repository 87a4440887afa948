import type { Change } from '../../cache/change.ts';
import { imageSummaries, officialImages, retiredImages } from '../../data/official-images.ts';
import { retiredRegistries } from '../../data/registries.ts';
import type { ImageName, Model, Stage, Step } from '../../model/model.ts';
import { isBuildStep, lineOf } from './log.ts';
import { code, inTheCache, paragraphs } from './markdown.ts';
import { changeOf, rerunsAfter, rerunSentence } from './rerun.ts';
import { stageWithLine } from './sources.ts';

/** What a FROM does at its place: what the stage stands on, when that changes, and what then runs again. */
export function fromHover(model: Model, stage: Stage): string {
  return paragraphs([summary(model, stage), inTheCache(cache(model, stage))]);
}

/** What `FROM scratch` stands on. */
export function scratchHover(): string {
  return paragraphs([
    '**`scratch`** · nothing at all',
    'No image is pulled: the stage starts without files, so there is no shell, no C library, no certificates and no `/tmp`. What is copied into it has to bring all that it needs, as a static program does.',
    inTheCache(['Nothing that could change.']),
  ]);
}

/** What is known of an image from its name alone. */
export function imageHover(image: ImageName): string {
  const { official, digest, tag, registry } = image;
  const known = official !== undefined && officialImages.has(official);
  const hub = registry === undefined || registry === 'docker.io';
  const kind = known ? 'an official image of Docker Hub' : `an image of ${hub ? 'Docker Hub' : code(registry)}`;
  const holds = official === undefined ? undefined : imageSummaries.get(official);
  return paragraphs([
    `**${code(image.text)}** · ${kind}${holds === undefined ? '' : `: ${holds}`}`,
    official === undefined ? undefined : retiredSentence(official),
    registry === undefined ? undefined : retiredRegistrySentence(registry),
    digest === undefined
      ? tagSentence(tag)
      : 'Pinned by its digest: it is the same image for ever, and gets no updates until this line changes.',
    known && official !== 'scratch' ? `[Docker Hub](https://hub.docker.com/_/${encodeURIComponent(official)})` : undefined,
  ]);
}

function tagSentence(tag: string | undefined): string {
  const name = tag === undefined ? 'No tag means `latest`, which' : `The tag ${code(tag)}`;
  return `${name} is looked up in every build; when it names another image, everything that stands on it re-runs.`;
}

/** A sentence for an image that gets no updates any more. */
function retiredSentence(official: string): string | undefined {
  if (!retiredImages.has(official)) return undefined;
  const instead = retiredImages.get(official);
  return `It gets no updates any more${instead === undefined ? '' : `; ${code(instead)} took its place`}.`;
}

function retiredRegistrySentence(registry: string): string | undefined {
  const instead = retiredRegistries.get(registry.toLowerCase());
  return instead === undefined ? undefined : `${code(registry)} is no place to pull from any more; ${code(instead)} is.`;
}

function summary(model: Model, stage: Stage): string {
  const { base } = stage;
  const name = stage.name ? `stage ${code(stage.name.text)}` : `stage ${stage.index}`;
  switch (base.kind) {
    case 'scratch':
      return `Starts ${name} with no files at all: no shell, no package manager, no certificates.`;
    case 'stage':
      return `Starts ${name} where ${stageWithLine(model, base.stage)} ends, with its files, variables, WORKDIR and USER.`;
    case 'image': {
      const { official } = base.image;
      const holds = official === undefined ? undefined : imageSummaries.get(official);
      return `Starts ${name} on ${code(base.image.text)}${holds === undefined ? '' : `, ${holds}`}.`;
    }
    case 'unknown':
      return base.word ? `Starts ${name}.` : `Starts ${name} on nothing yet: it needs an image.`;
    default:
      return base satisfies never;
  }
}

function cache(model: Model, stage: Stage): readonly string[] {
  const { base } = stage;
  if (base.kind === 'scratch') return ['No step of its own, and nothing that could change.'];
  const below = base.kind === 'stage' ? base.stage.steps.findLast(isBuildStep) : undefined;
  const sentence = rerunSentence(model, rerunsAfter(model, changeOfBase(model, stage, below)), below, false);
  if (base.kind === 'stage') {
    const last = base.stage.steps.findLast(isBuildStep);
    const what = last ? `line ${lineOf(model, last.instruction.span)}, the last step of that stage,` : `the base of that stage`;
    return [`No step of its own: its first step needs ${what} to be the same as last time.`, `*If not,* ${sentence}.`];
  }
  if (base.kind === 'unknown') return [`*With another image* ${sentence}.`];
  const same = base.image.digest
    ? `*Same as last time* as long as this line is: the digest pins the image.`
    : `*Same as last time if* ${code(base.image.text)} still names the same image, which is looked up in every build.`;
  return [same, `*If not,* ${sentence}.`];
}

/** What makes a stage stand on something else: another image of that name, another last step of the stage below, or another FROM. */
function changeOfBase(model: Model, stage: Stage, below: Step | undefined): Change {
  const { base } = stage;
  if (base.kind === 'image' && base.certain) return { kind: 'base', stage: stage.index };
  return changeOf(model, below?.instruction ?? stage.from);
}
