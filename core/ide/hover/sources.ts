import type { BuildContext } from '../../context/build-context.ts';
import type { Model, Source, Stage, Step } from '../../model/model.ts';
import { lineOf } from './log.ts';
import { code } from './markdown.ts';

/** The build context with what it is: "the build context (what Docker is sent: this folder without what `.dockerignore` names)". */
export function contextPhrase(context: BuildContext | undefined): string {
  if (!context) return 'the build context (what Docker is sent)';
  const folder = context.dockerfile !== undefined && !context.dockerfile.includes('/') ? 'this folder' : 'its folder';
  const ignored = context.ignoreFile ? ` without what ${code(context.ignoreFile.path)} names` : '';
  return `the build context (what Docker is sent: ${folder}${ignored})`;
}

/** What a `--from` or mount `from` names: "stage `build`", "the image `nginx:1.27`". */
export function sourcePhrase(source: Source, context: BuildContext | undefined): string {
  switch (source.kind) {
    case 'context':
      return contextPhrase(context);
    case 'stage':
      return stagePhrase(source.stage);
    case 'later':
      return `${stagePhrase(source.stage)} (which comes only later, so that a build stops)`;
    case 'image':
      return `the image ${code(source.image.text)}`;
    case 'missing':
      return `stage ${code(source.text)} (which is not there, so that a build stops)`;
    case 'unknown':
      return code(source.text);
    default:
      return source satisfies never;
  }
}

/** "stage `build`", or "stage 0" where it has no name. */
function stagePhrase(stage: Stage): string {
  return stage.name ? `stage ${code(stage.name.text)}` : `stage ${stage.index}`;
}

/** "stage `build` (line 3)" */
export function stageWithLine(model: Model, stage: Stage): string {
  return `${stagePhrase(stage)} (line ${lineOf(model, stage.from.span)})`;
}

/** Where relative paths start at a step that no absolute folder is known for: a WORKDIR on Windows, or a relative one, above it. */
export function workdirPhrase({ before }: Step): string {
  return before.workdirStep ? 'the WORKDIR' : 'the WORKDIR of the base image';
}

/** Whether a path names its drive, as absolute ones do on Windows: `C:\app`. */
export function isDrivePath(path: string): boolean {
  return /^[A-Za-z]:[\\/]/.test(path);
}
