import { imageVariables } from '../data/image-variables.ts';
import type { Found } from './expand.ts';
import { readImageName } from './image-name.ts';
import type { Base } from './model.ts';

const nothing: Found = { value: '', unset: 'surely' };
const hardly: Found = { unset: 'surely' };
const perhaps: Found = { unset: 'perhaps' };
const unknown: Found = {};

/** Tells what a name stands for in what a stage stands on; of most images that cannot be known. */
export function variablesOf(base: Base): (name: string) => Found {
  if (base.kind === 'scratch') return inScratch;
  // What a build argument may put in the place of the name is not known, nor what the images for ONBUILD set in it.
  const image = base.kind === 'image' && base.certain && !base.image.tag?.includes('onbuild') ? base : undefined;
  const known = imageVariables.get((image && readImageName(image.word.text).official) ?? '');
  if (!known) return inUnknownImage;
  const sets = (name: string): boolean =>
    known.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : name === one));
  return (name) => (name === 'PATH' ? unknown : sets(name) ? perhaps : hardly);
}

/** BuildKit gives a PATH to every stage that has none. */
function inScratch(name: string): Found {
  return name === 'PATH' ? unknown : nothing;
}

function inUnknownImage(name: string): Found {
  return name === 'PATH' ? unknown : perhaps;
}
