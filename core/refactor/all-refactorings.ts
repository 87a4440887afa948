import { addCacheMount } from './add-cache-mount.ts';
import { bindManifests } from './bind-manifests.ts';
import { bindSources } from './bind-sources.ts';
import { nameStage } from './name-stage.ts';
import type { Refactoring } from './refactoring.ts';

/** Every refactoring, in the order in which the lightbulb shows them. A new one is a file beside this one and a line here. */
export const allRefactorings: readonly Refactoring[] = [addCacheMount, bindManifests, bindSources, nameStage];
