import type { ShellCommand } from '../shell/script.ts';

/**
 * What is known of one package manager, as data and pure functions; one file each, listed in `ecosystems.ts`.
 * Everything here is about a single command: what its words mean. What it means for the cache is for rules to say.
 */
export interface Ecosystem {
  /** `go`, `npm`, `yarn`, `pnpm`, `bun`, `pip`, `uv`, `poetry`, `maven`, `gradle`, `cargo`, `dotnet`, `bundler`, `composer`, `apt`, `apk`, … */
  readonly id: string;
  /** For people: "Go modules", "npm packages". */
  readonly label: string;
  /** What an install does, in words that complete "re-runs, and …": `downloads every module again`. */
  readonly cost: string;
  /** The words that start it, without path: `go`, `npm`; `pip` and `pip3`. */
  readonly programs: readonly string[];
  /** What `command` does, or undefined where it is none of this ecosystem's or cannot be told. */
  read(command: ShellCommand): PackageCommand | undefined;
  /** Folders that its commands fill and profit from, for a `--mount=type=cache`. */
  readonly caches: readonly CacheFolder[];
}

/** What one command of a package manager does. */
export interface PackageCommand {
  /**
   * `install`: fetches dependencies named by manifests, and needs nothing of the sources.
   * `build`: reads the sources (compiles, bundles, tests), perhaps fetching dependencies as well.
   * `add`: fetches packages that the command itself names (`pip install flask`, `apt-get install curl`).
   * `tool`: anything else of it (`go version`, `npm config set`).
   */
  readonly purpose: 'install' | 'build' | 'add' | 'tool';
  /** The command in short, for messages: `go mod download`, `npm ci`, `pip install -r requirements.txt`. */
  readonly title: string;
  /** Files that it reads to know what to fetch; relative to the folder where it runs. Empty for `add`. */
  readonly manifests: readonly Manifest[];
  /** Whether it may change its manifests or lock files (`npm install`, `go mod tidy`, `cargo build` without `--locked`). */
  readonly writesManifests: boolean;
  /** Paths that it writes under the folder where it runs (`node_modules`, `vendor`, `target`, `dist`), as far as known; `.` where it may be anything. */
  readonly writes: readonly string[];
  /** Whether its manifests surely stay as they are, though what it writes may be anything else of the project. */
  readonly sparesManifests?: boolean;
  /** Ids of `caches` that it uses. */
  readonly caches: readonly string[];
  /** Absolute or relative paths that it is told to write (`-o /bin/x`). */
  readonly outputs: readonly string[];
  /** Why it cannot be moved before the sources with certainty (`scripts of package.json may read the sources`); undefined where it can. */
  readonly needsSources?: string;
  /**
   * Parts of an install that the command leaves out, which decides what a manifest's contents mean for it:
   * `scripts` (`--ignore-scripts`), `project` (`--no-root`, `--no-install-project`), `workspace`, `autoloader` (`--no-autoloader`).
   */
  readonly skips?: readonly InstallPart[];
  /**
   * Files of which one has to exist though nothing of it is read: `cargo fetch` refuses a package that has neither
   * `src/main.rs` nor `src/lib.rs`. Only together with `needsSources`, which says so in words.
   */
  readonly stub?: readonly string[];
}

/** A part of an install that a command can leave out. */
export type InstallPart = 'scripts' | 'project' | 'workspace' | 'autoloader';

/** A file that an install reads. */
export interface Manifest {
  /**
   * Path relative to the folder where the command runs, or a glob in BuildKit's sense (`*.csproj`, `.yarn/releases/*`).
   * Absolute where the command names it so (`pip install -r /tmp/requirements.txt`).
   */
  readonly path: string;
  /** `required`: without it the command fails. `optional`: it is read where it exists (`go.sum`, `.npmrc`). */
  readonly need: 'required' | 'optional';
  /** Whether the ecosystem's usual project has it, so that it is copied also where the context cannot be seen. */
  readonly usual: boolean;
  /** Whether the package manager writes it itself, with exact versions: `go.sum`, `package-lock.json`. */
  readonly lock: boolean;
}

/** A folder for a cache mount. */
export interface CacheFolder {
  readonly id: string;
  /** For titles: "Go modules", "Go's build cache". */
  readonly label: string;
  /**
   * Where the folder is for a user and settings of an image.
   *
   * @returns an absolute path, or undefined where it cannot be told
   */
  path(facts: CacheFacts): string | undefined;
  /**
   * `store`: later commands read it where it stands (Go modules, Maven's repository, Cargo's registry, NuGet packages), so all readers need the mount.
   * `download`: it only saves downloads; what is installed lies elsewhere (npm, pip, apt).
   */
  readonly role: 'store' | 'download';
  /** `locked` where two builds must not use it at once (apt); else undefined: `shared`, BuildKit's default. */
  readonly sharing?: 'locked' | 'private';
  /** What else a mount of it needs to be of use, in one sentence. */
  readonly note?: string;
  /** A variable that makes the note needless where it has this value. */
  readonly noteUnless?: { readonly variable: string; readonly value: string };
}

/** What decides where a cache folder is. */
export interface CacheFacts {
  /** Home folder of the user at that step: `/root`; undefined where it is unknown. */
  readonly home?: string;
  /** Value of a variable set by ENV, ARG or the command's own assignments; undefined where it is not set in the file. */
  env(name: string): string | undefined;
  /** Official name of the base image at the bottom of the stage (`golang`, `node`), where it is one. */
  readonly image?: string;
}
