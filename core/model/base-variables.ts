import { imageVariables } from '../data/image-variables.ts';
import type { Found } from './expand.ts';
import { readImageName } from './image-name.ts';
import type { Base } from './model.ts';

const nothing: Found = { value: '', unset: 'surely' };
const hardly: Found = { unset: 'surely' };
const perhaps: Found = { unset: 'perhaps' };
const unknown: Found = {};

/** What BuildKit gives to a stage that has none of its own, on all systems but Windows. */
const defaultPath: Found = { value: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' };

/** A name that an image may set: `$1` and `$@` are nobody's. */
const settable = /^[A-Za-z_]/;

/**
 * Tells what a name stands for in what a stage stands on; of most images that cannot be known.
 *
 * @param platform that of the stage, where the file tells
 */
export function variablesOf(base: Base, platform: string | undefined): (name: string) => Found {
  if (base.kind === 'scratch') return platform?.startsWith('windows') === true ? inScratchOfWindows : inScratch;
  // What a build argument may put in the place of the name is not known, nor what the images for ONBUILD set in it.
  const image = base.kind === 'image' && base.certain && !base.image.tag?.includes('onbuild') ? base : undefined;
  const known = imageVariables.get((image && readImageName(image.word.text).official) ?? '');
  if (!known) return inUnknownImage;
  const sets = (name: string): boolean =>
    known.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : name === one));
  return (name) => (name === 'PATH' ? unknown : !settable.test(name) ? nothing : sets(name) ? perhaps : hardly);
}

function inScratch(name: string): Found {
  return name === 'PATH' ? defaultPath : nothing;
}

function inScratchOfWindows(name: string): Found {
  return name === 'PATH' ? unknown : nothing;
}

function inUnknownImage(name: string): Found {
  return name === 'PATH' ? unknown : settable.test(name) ? perhaps : nothing;
}
