/** The command of an action that is looked at before it is applied, for clients that say in their initialization options that they have it. */
export const reviewCommand = 'stagelight.review';

/** Its one argument. `Edit` is the language server protocol's `WorkspaceEdit`. */
export interface Review<Edit> {
  /** What it does, as in the menu, without the `…`. */
  readonly title: string;
  /** What to look at, in sentences; may be empty. */
  readonly note: string;
  readonly uri: string;
  /** The document's version that the edit is made for. */
  readonly version: number;
  readonly edit: Edit;
}
