import type { Source, Stage, State } from '../model/model.ts';
import { cleanPath } from '../model/paths.ts';
import type { StepReader } from '../model/steps.ts';
import type { Span } from '../text/span.ts';
import type { Environment } from './environment.ts';
import type { Interner } from './interner.ts';
import type { BuildRequest } from './request.ts';
import type { Vertex } from './vertex.ts';
import type { VertexMaker } from './vertex-maker.ts';

/** How far a stage has been read. It is changed by each of its instructions. */
export interface StageState {
  readonly stage: Stage;
  /** The files so far; undefined for an empty image. */
  output: Vertex | undefined;
  readonly environment: Environment;
  /** As BuildKit hands it to a RUN: not cleaned where it was written absolute. Undefined where the base image decides. */
  folder: string | undefined;
  /** Undefined where the base image decides. */
  user: string | undefined;
  shell: readonly string[] | undefined;
  readonly platform: string;
  readonly forced: boolean;
  /** What the model's readers of instructions need. */
  readonly reader: StepReader;
}

/** What reading an instruction needs to know of the whole build. */
export interface Surroundings {
  readonly request: BuildRequest;
  readonly interner: Interner;
  readonly maker: VertexMaker;
  /** What a `--from` or mount `from` names. */
  source(text: string, span: Span, stage: Stage, numeric: boolean): Source;
  /** The files of a stage, an image or the build context; `none` for an empty image, undefined for what BuildKit refuses. */
  filesOf(source: Source): Vertex | 'none' | undefined;
  /** What every RUN holds of the options of the build. */
  readonly runOptions: string;
  /** The time that `SOURCE_DATE_EPOCH` sets, as text. */
  readonly epoch: string;
}

/** Stands for the working folder of a base image that is not known; no person writes such a path. */
const unknownFolder = '/\0image';

/** The working folder in which a step stands, absolute and cleaned. */
export function folderOf(state: StageState): string {
  return cleanPath(state.folder ?? unknownFolder);
}

/** Whether a path that `folderOf` went into is certain. */
export function isCertainPath(path: string): boolean {
  return !path.includes('\0');
}

/** An uncertain path as it is in most images, whose working folder is the root. */
export function likelyPath(path: string): string {
  return isCertainPath(path) ? path : cleanPath(`/${path.slice(path.lastIndexOf('\0image') + 6)}`);
}

/** The state in the model's words, for its readers. */
export function asModelState(state: StageState): State {
  return {
    workdir: folderOf(state),
    ...(state.user === undefined ? {} : { user: state.user }),
    ...(state.shell === undefined ? {} : { shell: state.shell }),
  };
}
