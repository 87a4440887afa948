import { officialImages } from '../data/official-images.ts';
import { distance } from '../text/nearest.ts';
import type { Model, Stage, Step } from './model.ts';
import { resolvePath } from './paths.ts';

/** A stage whose name is nearly the one that was written. */
export interface NearStage {
  readonly stage: Stage;
  /** How many letters are between the two; 0 where only capitals differ. */
  readonly letters: number;
}

/** More names than this are not compared, so that the time stays linear in the text. */
const mostStages = 60;

/**
 * The earlier stage that a name of no stage was probably meant for: `buid-server` for `build-server`. BuildKit takes such a name for an image.
 *
 * @param seen the stage in which the name stands; `FROM` counts as standing in the stage it begins
 * @returns undefined where the name is that of a stage or of an official image, may be one of another image (`org/x`, `x:1`), differs in
 *   digits only, or is as near to a second stage
 */
export function nearStage(model: Model, seen: Stage, name: string): NearStage | undefined {
  if (!/^[\w-]{3,}$/.test(name) || officialImages.has(name)) return undefined;
  const word = name.toLowerCase();
  const limit = word.length < 6 ? 1 : 2;
  const bare = withoutDigits(word);
  let best: NearStage | undefined;
  let tied = false;
  for (const stage of model.stages.slice(Math.max(0, seen.index - mostStages), seen.index)) {
    if (stage.key === undefined || stage.key.length < 3) continue;
    if (stage.key !== word && bare === withoutDigits(stage.key)) continue;
    const letters = distance(word, stage.key, limit);
    if (letters > limit) continue;
    if (letters === 2 && word[0] !== stage.key[0]) continue;
    if (best && letters > best.letters) continue;
    tied = best?.letters === letters && best.stage.key !== stage.key;
    best = { stage, letters };
  }
  return tied ? undefined : best;
}

function withoutDigits(name: string): string {
  return name.replace(/\d+/g, '');
}

/** What was found for each stage: the same question is asked by several rules, and for each of their steps. */
const meant = new WeakMap<Stage, { readonly stage?: Stage }>();

/** The stage that a stage stands on, or the one that its misspelt `FROM` was meant for. */
export function meantBase(model: Model, stage: Stage): Stage | undefined {
  const { base } = stage;
  if (base.kind === 'stage') return base.stage;
  if (base.kind !== 'image' || !base.certain || base.image.text !== base.word.text) return undefined;
  let found = meant.get(stage);
  if (!found) {
    const near = nearStage(model, stage, base.word.text);
    found = near ? { stage: near.stage } : {};
    meant.set(stage, found);
  }
  return found.stage;
}

/** The steps before a place in a stage, those of the stages it stands on first. A misspelt `FROM` counts as what was meant. */
export function stepsBefore(model: Model, stage: Stage, position: number = stage.steps.length): readonly Step[] {
  const own = position < stage.steps.length ? stage.steps.slice(0, position) : stage.steps;
  let base = meantBase(model, stage);
  if (!base) return own;
  const parts: (readonly Step[])[] = [own];
  for (; base; base = meantBase(model, base)) parts.push(base.steps);
  return parts.reverse().flat();
}

/** The working folder before a place in a stage; undefined where the base image decides it. A misspelt `FROM` counts as what was meant. */
export function workdirAt(model: Model, stage: Stage, position: number = stage.steps.length): string | undefined {
  const known = position < stage.steps.length ? stage.steps[position]?.before.workdir : stage.end.workdir;
  // Only where the name of a stage was misspelt does the model not know what can be known.
  if (known !== undefined || !hasMisspeltBase(model, stage)) return known;
  let folder: string | undefined;
  for (const step of stepsBefore(model, stage, position)) {
    if (step.kind !== 'workdir') continue;
    folder = step.path ?? (step.word && !step.word.text.includes('$') ? resolvePath(folder, step.word.text) : undefined);
  }
  return folder;
}

function hasMisspeltBase(model: Model, stage: Stage): boolean {
  let bottom = stage;
  while (bottom.base.kind === 'stage') bottom = bottom.base.stage;
  return meantBase(model, bottom) !== undefined;
}
