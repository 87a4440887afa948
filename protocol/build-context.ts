/** The request for the build context of a Dockerfile. */
export const buildContextRequest = 'stagelight/buildContext';

/** Tells the client that what was answered may have changed; sent to one that said `buildContext: true` at the start. */
export const buildContextChanged = 'stagelight/buildContextChanged';

/** Tells the server which build contexts the person has chosen: URI of the Dockerfile → URI of the folder. */
export const chooseContexts = 'stagelight/chooseContexts';

/** Parameters of `stagelight/chooseContexts`, and what the client says of it at the start. */
export interface ChosenContexts {
  readonly contexts: Readonly<Record<string, string>>;
}

/** Answer of `stagelight/buildContext`; `null` where files may not or cannot be read. */
export interface BuildContextAnswer {
  /** The one that all answers are about; absent where none was found. */
  readonly current?: ContextChoice;
  /** All that there is a reason for, the current one too, each root once. */
  readonly choices: readonly ContextChoice[];
  /** How many files a build is sent; absent where there are too many to list. */
  readonly files?: number;
}

/** A folder that may be the root of a build context, and why. */
export interface ContextChoice {
  /** URI of the folder. */
  readonly root: string;
  /** Why it may be the one, as a sentence. */
  readonly why: string;
}
