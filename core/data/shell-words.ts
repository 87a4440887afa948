/** A word in the commands of Dockerfiles that is worth a sentence: a variable, a command, or a flag of one. */
export interface ShellWordFacts {
  /** `npm ci`, `-ldflags`, `CGO_ENABLED` */
  readonly title: string;
  /**
   * `variable`: set in front of a command, by `export`, `ENV` or `ARG`. `command`: a program with the words behind it.
   * `flag`: a flag of such a command. `linker`: a flag inside the value of Go's `-ldflags`.
   */
  readonly kind: 'variable' | 'command' | 'flag' | 'linker';
  /** The programs that it belongs to; absent for a variable. */
  readonly programs?: readonly string[];
  /** A command's words behind the program, in order; a flag's spellings; a variable's name. */
  readonly words: readonly string[];
  /** For a flag: the words behind the program that it belongs to; absent where it is the same for all. */
  readonly after?: readonly string[];
  /** What it does, in Markdown. */
  readonly meaning: string;
  /** What it means for the build cache, in Markdown. */
  readonly cache: string;
}

const variable = (name: string, meaning: string, cache: string): ShellWordFacts => ({
  title: name,
  kind: 'variable',
  words: [name],
  meaning,
  cache,
});

const command = (title: string, meaning: string, cache: string, programs?: readonly string[]): ShellWordFacts => {
  const [program = '', ...words] = title.split(' ');
  return { title, kind: 'command', programs: programs ?? [program], words, meaning, cache };
};

const flag = (
  words: readonly string[],
  programs: readonly string[],
  meaning: string,
  cache: string,
  after?: readonly string[],
): ShellWordFacts => ({ title: words[0] ?? '', kind: 'flag', programs, words, meaning, cache, ...(after ? { after } : {}) });

const text = "Part of the command's text: another value re-runs the step.";
const inEnvironment =
  "Set by `ENV` or `ARG` it is in the environment of every later `RUN`, and another value re-runs them all; in front of a command it is that command's alone.";

/** All of them. Of two that fit, the one with more words is meant. */
export const shellWords: readonly ShellWordFacts[] = [
  // Go
  variable(
    'CGO_ENABLED',
    '`0` builds without cgo, Go\'s bridge to C code. The program is then static: it needs no C library and runs `FROM scratch`. Nothing becomes "incompatible with C"; packages that need C code do not build, or use their Go version.',
    `${text} Go keeps separate build results for 0 and 1.`,
  ),
  variable(
    'GOOS',
    'The operating system that the program is built **for**: `linux`, `windows`, `darwin`. It need not be the one that builds.',
    `${text} With \`GOOS=$TARGETOS\`, each platform runs it once.`,
  ),
  variable(
    'GOARCH',
    'The processor that the program is built **for**: `amd64`, `arm64`. Go builds for any of them on any machine, much faster than emulation.',
    `${text} With \`GOARCH=$TARGETARCH\`, each platform runs it once.`,
  ),
  variable('GOFLAGS', 'Flags that every `go` command gets, such as `-mod=vendor` or `-trimpath`.', inEnvironment),
  variable(
    'GOPROXY',
    'Where Go downloads modules from; `direct` asks the repositories themselves, `off` forbids downloads.',
    inEnvironment,
  ),
  variable(
    'GOPRIVATE',
    'Modules that Go fetches from their repositories, past the public proxy and its checksums. For the password use `--mount=type=secret` or `type=ssh`.',
    inEnvironment,
  ),
  variable(
    'GOPATH',
    "Go's own folder: modules are in `pkg/mod` under it, installed programs in `bin`. `/go` in the golang image.",
    'A cache mount for modules has to lie at `$GOPATH/pkg/mod`.',
  ),
  variable(
    'GOMODCACHE',
    'Where Go keeps downloaded modules; `$GOPATH/pkg/mod` where it is not set.',
    'A cache mount for modules has to lie here.',
  ),
  variable(
    'GOCACHE',
    'Where Go keeps compiled packages; `/root/.cache/go-build` for root.',
    'A cache mount here makes a `go build` that re-runs compile only what changed.',
  ),
  variable('GO111MODULE', '`on` is what every Go since 1.16 does anyway.', inEnvironment),
  variable('GOTOOLCHAIN', '`local` keeps Go from downloading another Go version that `go.mod` asks for.', inEnvironment),
  command(
    'go mod download',
    'Downloads the modules that `go.mod` and `go.sum` name, and nothing else. It needs no source file.',
    'Copy (or bind-mount) `go.mod` and `go.sum` before it and the sources after it: then it re-runs only when these two change.',
  ),
  flag(
    ['-x'],
    ['go'],
    'Prints each download as it happens. Where the step is CACHED nothing is printed, as nothing runs.',
    'No effect but that of any changed text: writing it re-runs the step once.',
    ['mod', 'download'],
  ),
  command(
    'go mod tidy',
    "Rewrites `go.mod` and `go.sum` to what the sources import. It belongs on a developer's machine: in a build it needs all sources and changes what is built.",
    'Needs the sources, so it re-runs after each edit. `go mod download` does not.',
  ),
  command(
    'go build',
    'Compiles a package and what it imports. `./cmd/x` is a folder here, `/cmd/x` one at the root of the image.',
    'Re-runs after each edit of the sources that come before it; with a cache mount at `/root/.cache/go-build` it then compiles only what changed.',
  ),
  command(
    'go install',
    'Compiles a program into `$GOPATH/bin`, `/go/bin` in the golang image. `name@version` fetches it, without looking at `go.mod`.',
    '`@latest` is looked up when the step runs, not when a newer version comes out.',
  ),
  command(
    'go test',
    'Compiles and runs the tests; a failing test stops the build. `./...` is this folder and all below it.',
    'Once passed it stays CACHED until its sources change. BuildKit skips a test stage that nothing asks for: build it with `--target`.',
  ),
  command(
    'go generate',
    'Runs the commands in `//go:generate` comments.',
    'It reads and writes sources, so it re-runs after each edit of them.',
  ),
  flag(
    ['-ldflags', '--ldflags'],
    ['go'],
    "Flags for Go's linker: `-X package.name=value` writes a text into a variable, `-s -w` leave out debug tables.",
    text,
  ),
  {
    title: '-X',
    kind: 'linker',
    programs: ['go'],
    words: ['-X'],
    meaning:
      '`-X package.name=value` sets a string variable of the program, such as its version: `-X main.version=$APP_VERSION`. The variable must be a plain `var name string`; a name that does not exist is passed over without a word.',
    cache: 'A value from an `ARG` re-runs every `RUN` behind that `ARG`: declare it right above this command.',
  },
  {
    title: '-s -w',
    kind: 'linker',
    programs: ['go'],
    words: ['-s', '-w'],
    meaning: 'Leave the symbol table and debug data out of the program, which makes it smaller; stack traces still work.',
    cache: text,
  },
  flag(
    ['-trimpath'],
    ['go'],
    'Keeps the paths of the build machine out of the program, so that equal sources give an equal program.',
    'An equal program is equal content: a `COPY --from` of it stays CACHED.',
  ),
  flag(['-o'], ['go'], 'Where the result goes; a path that ends in `/` is a folder.', text, ['build']),
  command(
    'golangci-lint run',
    'Checks the Go sources with many linters; a finding stops the build.',
    'In a stage of its own it costs an ordinary build nothing, as BuildKit skips stages that nothing asks for: build it with `--target`.',
  ),
  // Node
  variable(
    'NODE_ENV',
    '`production` makes `npm ci` and `npm install` leave out `devDependencies`, and many libraries faster. Set before the build tools are installed, it leaves those out too.',
    inEnvironment,
  ),
  command(
    'npm ci',
    'Installs exactly what `package-lock.json` says, into an emptied `node_modules`; fails where it and `package.json` disagree.',
    'Needs only these two files: copy them before it and the sources after it. A cache mount at `/root/.npm` saves the downloads.',
  ),
  command(
    'npm install',
    'Installs what `package.json` allows, and may write `package-lock.json`: two builds can give different versions. `npm ci` cannot.',
    'Not re-run when a newer version comes out, only when something before it changes.',
  ),
  command(
    'npm run build',
    'Runs the script `build` of `package.json`.',
    'Reads the sources, so it re-runs after each edit of them.',
  ),
  flag(
    ['--omit=dev', '--only=production', '--production'],
    ['npm'],
    'Leaves out `devDependencies`: right for the final image, wrong before a build that needs them.',
    text,
  ),
  command(
    'yarn install',
    'Installs what `package.json` and `yarn.lock` say. `--frozen-lockfile` (Yarn 1) or `--immutable` (later) stops where the lock file would change.',
    'Needs no sources: copy the two files before it and the sources after it.',
  ),
  flag(
    ['--frozen-lockfile', '--immutable'],
    ['yarn', 'pnpm', 'bun'],
    'Stops where the lock file would have to change, instead of changing it.',
    'The install writes no file that a later step compares, so the lock file may be bind-mounted.',
  ),
  command(
    'pnpm install',
    'Installs what `package.json` and `pnpm-lock.yaml` say.',
    'Copy the two files before it and the sources after it; a cache mount at the store saves the downloads.',
  ),
  command(
    'pnpm fetch',
    'Fills the store from `pnpm-lock.yaml` alone, without `package.json`.',
    'Re-runs only when the lock file changes; `pnpm install --offline` follows it.',
  ),
  // Python
  command(
    'pip install',
    'Installs Python packages. With `-r requirements.txt` the file says which.',
    'Copy `requirements.txt` alone before it: then it re-runs only when that file changes. Versions that are not pinned are not looked up again.',
    ['pip', 'pip3'],
  ),
  flag(
    ['--no-cache-dir'],
    ['pip', 'pip3'],
    'Keeps no downloads, so that they take no place in the image.',
    'With a cache mount at `/root/.cache/pip` leave it out: it would keep pip from using the mount.',
  ),
  variable(
    'PIP_NO_CACHE_DIR',
    'Like `pip install --no-cache-dir` for every pip.',
    'With a cache mount at `/root/.cache/pip` leave it out: it would keep pip from using the mount.',
  ),
  variable('PYTHONUNBUFFERED', 'Prints each line at once, so that `docker logs` shows it when it happens.', inEnvironment),
  variable('PYTHONDONTWRITEBYTECODE', 'Writes no `.pyc` files: a smaller image, a slower first start.', inEnvironment),
  command(
    'uv sync',
    'Installs what `pyproject.toml` and `uv.lock` say. `--locked` stops where they disagree, `--no-install-project` leaves out the project itself.',
    'With `--no-install-project` it needs no sources, and re-runs only when the two files change.',
  ),
  variable('UV_LINK_MODE', '`copy` is right beside a cache mount: links cannot leave the mount.', inEnvironment),
  command(
    'poetry install',
    'Installs what `pyproject.toml` and `poetry.lock` say, and the project itself unless `--no-root` is given.',
    'With `--no-root` it needs no sources.',
  ),
  // Debian, Alpine
  command(
    'apt-get update',
    'Fetches the lists of packages. Kept in a `RUN` of its own it is CACHED for ever, and a later `apt-get install` asks for versions that are gone.',
    'Its result is never looked at again: put it into one `RUN` with the install, `apt-get update && apt-get install -y …`.',
  ),
  command(
    'apt-get install',
    'Installs Debian packages; `-y` answers the question.',
    'Not re-run when a newer version comes out. Cache mounts at `/var/cache/apt` and `/var/lib/apt` need `sharing=locked`, and `/etc/apt/apt.conf.d/docker-clean` removed.',
  ),
  command(
    'apt-get upgrade',
    'Brings all packages of the base image up to date, as of the day when the step ran.',
    'Not re-run when updates come out; a newer base image does the same and is checked in every build.',
  ),
  flag(['--no-install-recommends'], ['apt-get', 'apt'], 'Leaves out packages that are only recommended: a smaller image.', text),
  variable(
    'DEBIAN_FRONTEND',
    '`noninteractive` keeps `apt-get` from asking questions. In front of the command or as `ARG`, it does not stay in the image.',
    inEnvironment,
  ),
  command('apk add', 'Installs Alpine packages.', 'Not re-run when a newer version comes out.'),
  flag(
    ['--no-cache'],
    ['apk'],
    'Fetches the list of packages for this command and keeps nothing of it. It has nothing to do with the build cache.',
    'With a cache mount at `/var/cache/apk` leave it out.',
  ),
  // Rust, JVM, .NET, Ruby, PHP
  command(
    'cargo fetch',
    'Downloads what `Cargo.lock` names, without compiling.',
    'Needs the manifests of all crates, and a target file for each.',
  ),
  command(
    'cargo build',
    'Compiles the crate and what it needs. `--release` optimises, `--locked` stops where `Cargo.lock` would change.',
    'One changed source file compiles all dependencies again, unless `target` and `/usr/local/cargo/registry` are cache mounts.',
  ),
  command(
    'mvn dependency:go-offline',
    'Downloads what `pom.xml` names.',
    'Copy the `pom.xml` files before it and the sources after it. A cache mount at `/root/.m2` saves the downloads.',
    ['mvn', './mvnw', 'mvnw'],
  ),
  command(
    'dotnet restore',
    'Downloads the packages that the project files name.',
    'Copy the project files before it and the sources after it. A cache mount at `/root/.nuget/packages` saves the downloads, if every later `dotnet` command has it too.',
  ),
  flag(['--no-restore'], ['dotnet'], 'Relies on the `dotnet restore` before it.', text),
  command(
    'bundle install',
    'Installs the gems that `Gemfile` and `Gemfile.lock` name.',
    'Needs no sources: copy these two files before it and the sources after it.',
  ),
  command(
    'composer install',
    'Installs the packages that `composer.lock` names, and runs the scripts of `composer.json` unless `--no-scripts` is given.',
    'With `--no-scripts --no-autoloader` it needs no sources.',
  ),
  // Shell
  command(
    'curl',
    'Downloads; `-f` makes an error page stop the build, `-L` follows redirects, `-sS` prints errors only.',
    'What it fetches is never compared: the step re-runs only when its text or something before it changes. `ADD --checksum` compares.',
  ),
  command(
    'wget',
    'Downloads a file.',
    'What it fetches is never compared: the step re-runs only when its text or something before it changes. `ADD --checksum` compares.',
  ),
  command(
    'git clone',
    'Copies a repository.',
    'New commits are never noticed: the step re-runs only when its text or something before it changes. `ADD https://….git#branch` notices them.',
  ),
  command('cd', 'Changes the folder for the rest of this `RUN` only; `WORKDIR` changes it for later lines too.', text),
  command('export', 'Sets a variable for the rest of this `RUN` only; `ENV` sets it for later lines too.', text),
  command(
    'chown',
    'Changes owners. Every file that it changes is stored a second time in the image; `COPY --chown` is not.',
    text,
  ),
  command(
    'set',
    '`-e` stops at the first failing command, `-u` at an unset variable, `-x` prints commands, `-o pipefail` lets a pipe fail where any part fails (not every `sh` knows the last one).',
    text,
  ),
];

const variables: ReadonlyMap<string, ShellWordFacts> = new Map(
  shellWords.filter((word) => word.kind === 'variable').map((word) => [word.title, word]),
);

/** Finds a well-known environment variable by its exact name. */
export function variableFacts(name: string): ShellWordFacts | undefined {
  return variables.get(name);
}
