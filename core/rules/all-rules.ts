import { argumentCountWrong } from './argument-count-wrong.ts';
import { checkDirectiveInvalid } from './check-directive-invalid.ts';
import { buildsInSequence } from './builds-in-sequence.ts';
import { commandMisspelt } from './command-misspelt.ts';
import { commentAfterInstruction } from './comment-after-instruction.ts';
import { copyDestinationNoFolder } from './copy-destination-no-folder.ts';
import { copyPathMissingInStage } from './copy-path-missing-in-stage.ts';
import { copySourceRemote } from './copy-source-remote.ts';
import { dependenciesAfterSource } from './dependencies-after-source.ts';
import { directiveRepeated } from './directive-repeated.ts';
import { entrypointMissingInImage } from './entrypoint-missing-in-image.ts';
import { escapeDirectiveInvalid } from './escape-directive-invalid.ts';
import { flagValueInvalid } from './flag-value-invalid.ts';
import { heredocAsDestination } from './heredoc-as-destination.ts';
import { heredocUnterminated } from './heredoc-unterminated.ts';
import { imageMisspelt } from './image-misspelt.ts';
import { imageNameInvalid } from './image-name-invalid.ts';
import { jsonNotStrings } from './json-not-strings.ts';
import { lineTooLong } from './line-too-long.ts';
import { maintainerDeprecated } from './maintainer-deprecated.ts';
import { mountOptionUnknown } from './mount-option-unknown.ts';
import { mountTypeUnknown } from './mount-type-unknown.ts';
import { mountValueInvalid } from './mount-value-invalid.ts';
import { onbuildTriggerInvalid } from './onbuild-trigger-invalid.ts';
import { pathMisspelt } from './path-misspelt.ts';
import { pathSpelledTwoWays } from './path-spelled-two-ways.ts';
import { portInvalid } from './port-invalid.ts';
import { signalInvalid } from './signal-invalid.ts';
import { stageCycle } from './stage-cycle.ts';
import { stageDefinedLater } from './stage-defined-later.ts';
import { stageIndexMissing } from './stage-index-missing.ts';
import { stageMissing } from './stage-missing.ts';
import { stageMisspelt } from './stage-misspelt.ts';
import { stageNameInvalid } from './stage-name-invalid.ts';
import { unknownFlag } from './unknown-flag.ts';
import { unknownInstruction } from './unknown-instruction.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of its id. A new rule is a file beside this one and a line here. */
export const allRules: readonly Rule[] = [
  argumentCountWrong,
  checkDirectiveInvalid,
  buildsInSequence,
  commandMisspelt,
  commentAfterInstruction,
  copyDestinationNoFolder,
  copyPathMissingInStage,
  copySourceRemote,
  dependenciesAfterSource,
  directiveRepeated,
  entrypointMissingInImage,
  escapeDirectiveInvalid,
  flagValueInvalid,
  heredocAsDestination,
  heredocUnterminated,
  imageMisspelt,
  imageNameInvalid,
  jsonNotStrings,
  lineTooLong,
  maintainerDeprecated,
  mountOptionUnknown,
  mountTypeUnknown,
  mountValueInvalid,
  onbuildTriggerInvalid,
  pathMisspelt,
  pathSpelledTwoWays,
  portInvalid,
  signalInvalid,
  stageCycle,
  stageDefinedLater,
  stageIndexMissing,
  stageMissing,
  stageMisspelt,
  stageNameInvalid,
  unknownFlag,
  unknownInstruction,
];
