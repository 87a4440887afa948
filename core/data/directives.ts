/** What is to be told of one parser directive: a comment at the very top of the file that BuildKit reads. */
export interface DirectiveFacts {
  readonly name: 'syntax' | 'escape' | 'check';
  readonly form: string;
  /** Sentences in Markdown, most useful first. */
  readonly details: readonly string[];
  /** What it means for the build cache. */
  readonly cache: string;
  readonly since?: string;
  readonly reference: string;
}

/** One of BuildKit's own checks, which `# check=` and `docker build --check` know by name. */
export interface CheckFacts {
  /** `StageNameCasing` */
  readonly name: string;
  /** What it finds, as a sentence without a subject: "A stage's name has capital letters." */
  readonly meaning: string;
  /** BuildKit's page; absent for the one check that has none. */
  readonly reference?: string;
  /** Whether it runs only where `# check=experimental=…` asks for it. */
  readonly experimental: boolean;
}

/** The three directives. */
export const directives: readonly DirectiveFacts[] = [
  {
    name: 'syntax',
    form: '# syntax=docker/dockerfile:1',
    details: [
      'The image that reads this Dockerfile. `docker/dockerfile:1` is the newest version 1, fetched when a build starts, so a new flag works with an old Docker too.',
      'Without the line, the reader that is built into Docker is used.',
      'It stands above everything but the other directives; behind any other comment, an empty line or an instruction it is a plain comment.',
    ],
    cache: 'Not part of any step: another version re-runs nothing, unless it reads a line in another way.',
    reference: 'https://docs.docker.com/reference/dockerfile/#syntax',
  },
  {
    name: 'escape',
    form: '# escape=`',
    details: [
      'The character that continues a line and takes the next character as it is: a backslash, or a backtick, which leaves Windows paths such as `C:\\app` alone.',
      'It stands above everything but the other directives.',
    ],
    cache: 'Not part of any step; only what the lines then say counts.',
    reference: 'https://docs.docker.com/reference/dockerfile/#escape',
  },
  {
    name: 'check',
    form: '# check=skip=Name,Name;error=true',
    details: [
      "Which of BuildKit's checks are left out (`skip=`, `skip=all`), whether a finding stops the build (`error=true`), and which experimental ones run (`experimental=`).",
      'No blanks: what follows the first one is dropped. `# check=skip=Name` right above an instruction is for that one alone.',
    ],
    cache: 'Not part of any step: another value re-runs nothing.',
    since: '1.8',
    reference: 'https://docs.docker.com/reference/dockerfile/#check',
  },
];

const page = (slug: string): string => `https://docs.docker.com/go/dockerfile/rule/${slug}/`;

/** BuildKit's 22 checks. */
const checks: readonly CheckFacts[] = [
  {
    name: 'StageNameCasing',
    meaning: "A stage's name has capital letters.",
    reference: page('stage-name-casing'),
    experimental: false,
  },
  {
    name: 'FromAsCasing',
    meaning: '`FROM` and `as` are not in the same case.',
    reference: page('from-as-casing'),
    experimental: false,
  },
  {
    name: 'NoEmptyContinuation',
    meaning: 'An empty line stands inside a continued instruction.',
    reference: page('no-empty-continuation'),
    experimental: false,
  },
  {
    name: 'ConsistentInstructionCasing',
    meaning: 'Instructions are in upper case here and in lower case there.',
    reference: page('consistent-instruction-casing'),
    experimental: false,
  },
  {
    name: 'DuplicateStageName',
    meaning: 'Two stages have one name.',
    reference: page('duplicate-stage-name'),
    experimental: false,
  },
  {
    name: 'ReservedStageName',
    meaning: 'A stage is called `scratch` or `context`.',
    reference: page('reserved-stage-name'),
    experimental: false,
  },
  {
    name: 'JSONArgsRecommended',
    meaning: 'A `CMD` or `ENTRYPOINT` without brackets, so that a shell stands between Docker and the program.',
    reference: page('json-args-recommended'),
    experimental: false,
  },
  {
    name: 'MaintainerDeprecated',
    meaning: '`MAINTAINER`, where a label does it today.',
    reference: page('maintainer-deprecated'),
    experimental: false,
  },
  {
    name: 'UndefinedArgInFrom',
    meaning: 'A `FROM` uses an argument that no `ARG` above the first `FROM` declares.',
    reference: page('undefined-arg-in-from'),
    experimental: false,
  },
  {
    name: 'WorkdirRelativePath',
    meaning: 'The first `WORKDIR` is relative, so the base image decides where it is.',
    reference: page('workdir-relative-path'),
    experimental: false,
  },
  {
    name: 'UndefinedVar',
    meaning: 'A variable is used that nothing sets.',
    reference: page('undefined-var'),
    experimental: false,
  },
  {
    name: 'MultipleInstructionsDisallowed',
    meaning: 'A stage has several `CMD`, `ENTRYPOINT` or `HEALTHCHECK`, of which only the last counts.',
    reference: page('multiple-instructions-disallowed'),
    experimental: false,
  },
  {
    name: 'LegacyKeyValueFormat',
    meaning: '`ENV` or `LABEL` without `=`.',
    reference: page('legacy-key-value-format'),
    experimental: false,
  },
  {
    name: 'InvalidBaseImagePlatform',
    meaning: 'The base image is for another platform than the one that is built for.',
    experimental: false,
  },
  {
    name: 'RedundantTargetPlatform',
    meaning: '`--platform=$TARGETPLATFORM`, which is what holds without it.',
    reference: page('redundant-target-platform'),
    experimental: false,
  },
  {
    name: 'SecretsUsedInArgOrEnv',
    meaning: 'An `ARG` or `ENV` has the name of a secret, and would keep it in the image or its history.',
    reference: page('secrets-used-in-arg-or-env'),
    experimental: false,
  },
  {
    name: 'InvalidDefaultArgInFrom',
    meaning: 'With the defaults of its arguments a `FROM` names no valid image.',
    reference: page('invalid-default-arg-in-from'),
    experimental: false,
  },
  {
    name: 'FromPlatformFlagConstDisallowed',
    meaning: '`FROM --platform` has a fixed value.',
    reference: page('from-platform-flag-const-disallowed'),
    experimental: false,
  },
  {
    name: 'CopyIgnoredFile',
    meaning: 'A `COPY` or `ADD` names a file that the ignore file leaves out.',
    reference: page('copy-ignored-file'),
    experimental: false,
  },
  {
    name: 'InvalidDefinitionDescription',
    meaning: 'The comment above a stage or `ARG` does not start with its name.',
    reference: page('invalid-definition-description'),
    experimental: true,
  },
  {
    name: 'ExposeProtoCasing',
    meaning: 'The protocol of an `EXPOSE` has capital letters.',
    reference: page('expose-proto-casing'),
    experimental: false,
  },
  {
    name: 'ExposeInvalidFormat',
    meaning: 'An `EXPOSE` has an address or a port of the host.',
    reference: page('expose-invalid-format'),
    experimental: false,
  },
];

const byName: ReadonlyMap<string, CheckFacts> = new Map(checks.map((check) => [check.name, check]));

/** Finds one of BuildKit's checks by its exact name. */
export function checkFacts(name: string): CheckFacts | undefined {
  return byName.get(name);
}
