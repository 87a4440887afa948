import { aptUpdateAlone } from './apt-update-alone.ts';
import { argumentCountWrong } from './argument-count-wrong.ts';
import { baseImageUnpinned } from './base-image-unpinned.ts';
import { buildsInSequence } from './builds-in-sequence.ts';
import { checkDirectiveInvalid } from './check-directive-invalid.ts';
import { commandMisspelt } from './command-misspelt.ts';
import { commentAfterInstruction } from './comment-after-instruction.ts';
import { consistentInstructionCasing } from './consistent-instruction-casing.ts';
import { copyDestinationNoFolder } from './copy-destination-no-folder.ts';
import { copyIgnoredFile } from './copy-ignored-file.ts';
import { copyPathMissingInStage } from './copy-path-missing-in-stage.ts';
import { copySourceRemote } from './copy-source-remote.ts';
import { dependenciesAfterSource } from './dependencies-after-source.ts';
import { directiveRepeated } from './directive-repeated.ts';
import { duplicateStageName } from './duplicate-stage-name.ts';
import { entrypointMissingInImage } from './entrypoint-missing-in-image.ts';
import { escapeDirectiveInvalid } from './escape-directive-invalid.ts';
import { exposeInvalidFormat } from './expose-invalid-format.ts';
import { exposeProtoCasing } from './expose-proto-casing.ts';
import { flagValueInvalid } from './flag-value-invalid.ts';
import { fromAsCasing } from './from-as-casing.ts';
import { fromPlatformFlagConstDisallowed } from './from-platform-flag-const-disallowed.ts';
import { gitSourceInvalid } from './git-source-invalid.ts';
import { heredocAsDestination } from './heredoc-as-destination.ts';
import { heredocUnterminated } from './heredoc-unterminated.ts';
import { imageMisspelt } from './image-misspelt.ts';
import { imageNameInvalid } from './image-name-invalid.ts';
import { invalidDefaultArgInFrom } from './invalid-default-arg-in-from.ts';
import { invalidDefinitionDescription } from './invalid-definition-description.ts';
import { jsonArgsRecommended } from './json-args-recommended.ts';
import { jsonNotStrings } from './json-not-strings.ts';
import { legacyKeyValueFormat } from './legacy-key-value-format.ts';
import { lineTooLong } from './line-too-long.ts';
import { maintainerDeprecated } from './maintainer-deprecated.ts';
import { mountOptionUnknown } from './mount-option-unknown.ts';
import { mountTypeUnknown } from './mount-type-unknown.ts';
import { mountValueInvalid } from './mount-value-invalid.ts';
import { multipleInstructionsDisallowed } from './multiple-instructions-disallowed.ts';
import { noEmptyContinuation } from './no-empty-continuation.ts';
import { onbuildTriggerInvalid } from './onbuild-trigger-invalid.ts';
import { pathMisspelt } from './path-misspelt.ts';
import { pathSpelledTwoWays } from './path-spelled-two-ways.ts';
import { portInvalid } from './port-invalid.ts';
import { redundantTargetPlatform } from './redundant-target-platform.ts';
import { reservedStageName } from './reserved-stage-name.ts';
import { rootUser } from './root-user.ts';
import { secretsUsedInArgOrEnv } from './secrets-used-in-arg-or-env.ts';
import { signalInvalid } from './signal-invalid.ts';
import { stageCycle } from './stage-cycle.ts';
import { stageDefinedLater } from './stage-defined-later.ts';
import { stageIndexMissing } from './stage-index-missing.ts';
import { stageMissing } from './stage-missing.ts';
import { stageMisspelt } from './stage-misspelt.ts';
import { stageNameCasing } from './stage-name-casing.ts';
import { stageNameInvalid } from './stage-name-invalid.ts';
import { undefinedArgInFrom } from './undefined-arg-in-from.ts';
import { undefinedVar } from './undefined-var.ts';
import { unknownFlag } from './unknown-flag.ts';
import { unknownInstruction } from './unknown-instruction.ts';
import { variableFormInvalid } from './variable-form-invalid.ts';
import { variableValueInvalid } from './variable-value-invalid.ts';
import { workdirRelativePath } from './workdir-relative-path.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of its id. A new rule is a file beside this one and a line here. */
export const allRules: readonly Rule[] = [
  aptUpdateAlone,
  argumentCountWrong,
  baseImageUnpinned,
  buildsInSequence,
  checkDirectiveInvalid,
  commandMisspelt,
  commentAfterInstruction,
  consistentInstructionCasing,
  copyDestinationNoFolder,
  copyIgnoredFile,
  copyPathMissingInStage,
  copySourceRemote,
  dependenciesAfterSource,
  directiveRepeated,
  duplicateStageName,
  entrypointMissingInImage,
  escapeDirectiveInvalid,
  exposeInvalidFormat,
  exposeProtoCasing,
  flagValueInvalid,
  fromAsCasing,
  fromPlatformFlagConstDisallowed,
  gitSourceInvalid,
  heredocAsDestination,
  heredocUnterminated,
  imageMisspelt,
  imageNameInvalid,
  invalidDefaultArgInFrom,
  invalidDefinitionDescription,
  jsonArgsRecommended,
  jsonNotStrings,
  legacyKeyValueFormat,
  lineTooLong,
  maintainerDeprecated,
  mountOptionUnknown,
  mountTypeUnknown,
  mountValueInvalid,
  multipleInstructionsDisallowed,
  noEmptyContinuation,
  onbuildTriggerInvalid,
  pathMisspelt,
  pathSpelledTwoWays,
  portInvalid,
  redundantTargetPlatform,
  reservedStageName,
  rootUser,
  secretsUsedInArgOrEnv,
  signalInvalid,
  stageCycle,
  stageDefinedLater,
  stageIndexMissing,
  stageMissing,
  stageMisspelt,
  stageNameCasing,
  stageNameInvalid,
  undefinedArgInFrom,
  undefinedVar,
  unknownFlag,
  unknownInstruction,
  variableFormInvalid,
  variableValueInvalid,
  workdirRelativePath,
];
