/** What the server found of the build context: plain data, of one moment. */
export interface BuildContext {
  /**
   * Every file that the builder would be sent, ignored ones left out: paths relative to the context's root with `/`, sorted by code unit.
   * Symbolic links are files.
   */
  readonly files: readonly string[];
  /** False where the listing was cut off at its bound or part of it could not be read: then "not there" is not known of any path. */
  readonly complete: boolean;
  /** The ignore file in force: its path relative to the root (`.dockerignore`, `app.Dockerfile.dockerignore`) and its text. */
  readonly ignoreFile?: { readonly path: string; readonly text: string };
  /** Contents of the few small files that rules read, such as `go.mod` and `package.json`, where they exist: path → text. */
  readonly contents: ReadonlyMap<string, string>;
  /** Where the symbolic links among the files point to, as they say it: path → target. */
  readonly links?: ReadonlyMap<string, string>;
  /**
   * Folders that are sent with nothing in them, sorted, as far as they are known: those that are empty, and those of which the ignore file leaves out all that they
   * hold but not themselves.
   */
  readonly emptyFolders?: readonly string[];
  /** The stages that files of the project, such as those of Compose, name as targets for this Dockerfile. */
  readonly targets?: readonly string[];
  /** The Dockerfile's own path relative to the root, where it lies in it. */
  readonly dockerfile?: string;
}
