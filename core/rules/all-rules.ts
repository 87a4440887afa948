import { commandMisspelt } from './command-misspelt.ts';
import { commentAfterInstruction } from './comment-after-instruction.ts';
import { copyDestinationNoFolder } from './copy-destination-no-folder.ts';
import { copyPathMissingInStage } from './copy-path-missing-in-stage.ts';
import { dependenciesAfterSource } from './dependencies-after-source.ts';
import { entrypointMissingInImage } from './entrypoint-missing-in-image.ts';
import { imageMisspelt } from './image-misspelt.ts';
import { maintainerDeprecated } from './maintainer-deprecated.ts';
import { pathMisspelt } from './path-misspelt.ts';
import { pathSpelledTwoWays } from './path-spelled-two-ways.ts';
import { stageMisspelt } from './stage-misspelt.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of its id. A new rule is a file beside this one and a line here. */
export const allRules: readonly Rule[] = [
  commandMisspelt,
  commentAfterInstruction,
  copyDestinationNoFolder,
  copyPathMissingInStage,
  dependenciesAfterSource,
  entrypointMissingInImage,
  imageMisspelt,
  maintainerDeprecated,
  pathMisspelt,
  pathSpelledTwoWays,
  stageMisspelt,
];
