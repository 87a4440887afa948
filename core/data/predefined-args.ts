/** A build argument that BuildKit knows without an `ARG` in the file. */
export interface PredefinedArg {
  readonly name: string;
  /**
   * `platform`: has a value in every build; usable in `FROM` at once, in a stage after `ARG name`.
   * `proxy`: given by `--build-arg`, reaches every RUN without being declared.
   * `option`: given by `--build-arg`, read by BuildKit itself.
   */
  readonly kind: 'platform' | 'proxy' | 'option';
  readonly meaning: string;
  /** An example of its value. */
  readonly example: string;
  /** What it means for the build cache. */
  readonly cache: string;
}

const target =
  'Declared in a stage, it is in the environment of every later `RUN`: each platform runs them anew. Undeclared, it changes nothing.';
const build =
  'Declared in a stage, it is in the environment of every later `RUN`: a builder of another kind runs them anew. Undeclared, it changes nothing.';
const proxy = 'Never compared, so another proxy re-runs nothing; not in the image either. Declared with `ARG` it is both.';

/** All of them. */
export const predefinedArgs: readonly PredefinedArg[] = [
  {
    name: 'TARGETPLATFORM',
    kind: 'platform',
    meaning: 'The platform that is built for (`docker build --platform`).',
    example: 'linux/arm64',
    cache: target,
  },
  {
    name: 'TARGETOS',
    kind: 'platform',
    meaning: 'The operating system that is built for; what `GOOS` wants.',
    example: 'linux',
    cache: target,
  },
  {
    name: 'TARGETARCH',
    kind: 'platform',
    meaning: 'The processor that is built for; what `GOARCH` wants.',
    example: 'arm64',
    cache: target,
  },
  {
    name: 'TARGETVARIANT',
    kind: 'platform',
    meaning: 'The variant of the processor that is built for, often empty.',
    example: 'v7',
    cache: target,
  },
  {
    name: 'TARGETOSVERSION',
    kind: 'platform',
    meaning: 'The version of Windows that is built for; else empty.',
    example: '10.0.20348',
    cache: target,
  },
  {
    name: 'TARGETSTAGE',
    kind: 'platform',
    meaning: 'The stage that is built: `--target`, or else the name of the last one.',
    example: 'server',
    cache: 'Declared in a stage, it is in the environment of every later `RUN`: another target runs them anew.',
  },
  {
    name: 'BUILDPLATFORM',
    kind: 'platform',
    meaning: 'The platform of the machine that builds.',
    example: 'linux/amd64',
    cache: build,
  },
  {
    name: 'BUILDOS',
    kind: 'platform',
    meaning: 'The operating system of the machine that builds.',
    example: 'linux',
    cache: build,
  },
  { name: 'BUILDARCH', kind: 'platform', meaning: 'The processor of the machine that builds.', example: 'amd64', cache: build },
  {
    name: 'BUILDVARIANT',
    kind: 'platform',
    meaning: 'The variant of the processor of the machine that builds, often empty.',
    example: 'v8',
    cache: build,
  },
  {
    name: 'BUILDOSVERSION',
    kind: 'platform',
    meaning: 'The version of Windows of the machine that builds; else empty.',
    example: '10.0.20348',
    cache: build,
  },
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'ALL_PROXY'].flatMap((name): PredefinedArg[] =>
    [name, name.toLowerCase()].map((spelling) => ({
      name: spelling,
      kind: 'proxy',
      meaning: 'The proxy that commands of `RUN` go through, where `--build-arg` gives one.',
      example: 'http://proxy.example.com:3128',
      cache: proxy,
    })),
  ),
  ...['NO_PROXY', 'no_proxy'].map((name): PredefinedArg => ({
    name,
    kind: 'proxy',
    meaning: 'Hosts that commands of `RUN` reach without the proxy.',
    example: 'localhost,.example.com',
    cache: proxy,
  })),
  {
    name: 'BUILDKIT_SYNTAX',
    kind: 'option',
    meaning: 'The image that reads the Dockerfile, in place of its `# syntax` line.',
    example: 'docker/dockerfile:1',
    cache: 'Not part of any step.',
  },
  {
    name: 'BUILDKIT_CACHE_MOUNT_NS',
    kind: 'option',
    meaning: 'Goes in front of the id of every cache mount, so that builds do not share them.',
    example: 'team-a',
    cache: 'Another value re-runs every step with a cache mount that has neither id nor sharing.',
  },
  {
    name: 'BUILDKIT_CONTEXT_KEEP_GIT_DIR',
    kind: 'option',
    meaning: 'Keeps `.git` where the build context is a Git repository.',
    example: '1',
    cache: 'The folder is then part of what a `COPY . .` compares.',
  },
  {
    name: 'BUILDKIT_INLINE_CACHE',
    kind: 'option',
    meaning: 'Writes what is needed for `--cache-from` into the image.',
    example: '1',
    cache: 'Re-runs nothing; a later build elsewhere can use this image as its cache.',
  },
  {
    name: 'BUILDKIT_MULTI_PLATFORM',
    kind: 'option',
    meaning: 'Gives the result of one platform the shape of a build for several.',
    example: '1',
    cache: 'Not part of any step.',
  },
  {
    name: 'BUILDKIT_SANDBOX_HOSTNAME',
    kind: 'option',
    meaning: 'The host name that commands of `RUN` see.',
    example: 'buildkitsandbox',
    cache: 'Another value re-runs every `RUN`.',
  },
  {
    name: 'BUILDKIT_DOCKERFILE_CHECK',
    kind: 'option',
    meaning: 'Which checks run, in place of the `# check` line.',
    example: 'skip=all',
    cache: 'Not part of any step.',
  },
  {
    name: 'BUILDKIT_BUILD_NAME',
    kind: 'option',
    meaning: 'The name of the build in `docker buildx history`.',
    example: 'nightly',
    cache: 'Not part of any step.',
  },
  {
    name: 'BUILDKIT_SBOM_SCAN_CONTEXT',
    kind: 'option',
    meaning: 'Lists the packages of the build context too, where an SBOM is asked for.',
    example: 'true',
    cache: 'Never in the environment of a `RUN`.',
  },
  {
    name: 'BUILDKIT_SBOM_SCAN_STAGE',
    kind: 'option',
    meaning: 'Lists the packages of this stage too, where an SBOM is asked for.',
    example: 'true',
    cache: 'Never in the environment of a `RUN`.',
  },
  {
    name: 'SOURCE_DATE_EPOCH',
    kind: 'option',
    meaning: 'The date of the image and of its files, in seconds since 1970, for builds that come out the same each time.',
    example: '1735689600',
    cache: 'Another value re-runs every `WORKDIR` and what follows it.',
  },
];

const byName: ReadonlyMap<string, PredefinedArg> = new Map(predefinedArgs.map((arg) => [arg.name, arg]));

/** Finds a predefined argument by its exact name. */
export function predefinedArg(name: string): PredefinedArg | undefined {
  return byName.get(name);
}

/** What BuildKit reads from an ARG itself and never puts into the environment of a step. */
export const unseenArgs: ReadonlySet<string> = new Set(['BUILDKIT_SBOM_SCAN_CONTEXT', 'BUILDKIT_SBOM_SCAN_STAGE']);
