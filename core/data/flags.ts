import { platforms } from './platforms.ts';

/** What is to be told of one flag of an instruction. */
export interface FlagFacts {
  /** Without dashes: `chown`. */
  readonly name: string;
  /** What stands after `=`, as a placeholder: `user[:group]`; absent for a flag that is on by being there. */
  readonly placeholder?: string;
  readonly value: 'string' | 'boolean' | 'duration' | 'count' | 'mount';
  /** Values that are allowed, where they are a closed list. */
  readonly values?: readonly string[];
  /** Usual values, most usual first, where there are many more. */
  readonly examples?: readonly string[];
  /** Whether it may be given several times; BuildKit refuses to read any other flag twice. */
  readonly repeatable: boolean;
  /** One or two sentences in Markdown. */
  readonly meaning: string;
  /** What holds without it; absent where that goes without saying. */
  readonly default?: string;
  /** What it means for the build cache. */
  readonly cache: string;
  /** The first version of the Dockerfile syntax that has it; absent where it has been there from the start. */
  readonly since?: string;
  /** Whether `$NAME` in its value is replaced. */
  readonly variables: boolean;
}

const inKey = 'Another value re-runs this step and all that stand on it.';
const notAStep = 'A setting of the image, not a step: another value re-runs nothing.';

const chown: FlagFacts = {
  name: 'chown',
  placeholder: 'user[:group]',
  value: 'string',
  repeatable: false,
  meaning:
    "Who owns the copied files. Names are looked up in this image's `/etc/passwd` and `/etc/group`; a name that is not there becomes root without a word.",
  default: 'files of the build context belong to root (`0:0`), whatever `USER` says; `COPY --from` keeps the owners',
  cache: inKey,
  variables: true,
};

const chmod: FlagFacts = {
  name: 'chmod',
  placeholder: 'mode',
  value: 'string',
  repeatable: false,
  meaning: 'The mode of the copied files and folders: octal (`755`), or symbolic (`u=rwX,go=rX`) since Dockerfile 1.14.',
  default: 'the modes of the sources are kept',
  cache: `${inKey} \`755\` and \`0755\` are the same value; the modes of the sources are compared all the same. With it, \`--link\` has no effect.`,
  since: '1.2',
  variables: true,
};

const link: FlagFacts = {
  name: 'link',
  placeholder: 'true|false',
  value: 'boolean',
  values: ['true', 'false'],
  repeatable: false,
  meaning:
    'Copies into a layer of its own that does not look at the files before it. Links in the destination are not followed, and `--chown` takes numbers only.',
  default: 'off',
  cache:
    'The copy stays cached when lines before it, or the base image, change; only the steps behind it re-run. No effect together with `--chmod`.',
  since: '1.4',
  variables: false,
};

const exclude: FlagFacts = {
  name: 'exclude',
  placeholder: 'pattern',
  value: 'string',
  repeatable: true,
  meaning:
    'Leaves out what matches, in the manner of `.dockerignore` (`**` works), seen from each copied folder. A source that is itself a file is never left out.',
  cache: 'Files that it leaves out are not compared, so an edit of them re-runs nothing here. Another pattern re-runs this step.',
  since: '1.19',
  variables: false,
};

const add: readonly FlagFacts[] = [
  chown,
  chmod,
  link,
  {
    name: 'keep-git-dir',
    placeholder: 'true|false',
    value: 'boolean',
    values: ['true', 'false'],
    repeatable: false,
    meaning: 'Keeps the `.git` folder of a repository that `ADD` clones.',
    default: 'off',
    cache: inKey,
    since: '1.1',
    variables: false,
  },
  {
    name: 'checksum',
    placeholder: 'sha256:…',
    value: 'string',
    repeatable: false,
    meaning:
      'What the download must be: a SHA-256 digest for a URL, a commit for a Git repository. The build stops where it is something else.',
    cache: 'With it, a URL is not even asked as long as the value is the same.',
    since: '1.6',
    variables: true,
  },
  {
    name: 'unpack',
    placeholder: 'true|false',
    value: 'boolean',
    values: ['true', 'false'],
    repeatable: false,
    meaning:
      'Whether a tar archive is unpacked: `--unpack=true` also for a downloaded one, `--unpack=false` not even for a local one.',
    default: 'local archives are unpacked, downloads are not',
    cache: inKey,
    since: '1.17',
    variables: false,
  },
  exclude,
];

const copy: readonly FlagFacts[] = [
  {
    name: 'from',
    placeholder: 'stage|image',
    value: 'string',
    repeatable: false,
    meaning:
      'Takes the files from an earlier stage (its name, or its number from 0), from an image, or from a context named with `--build-context`. A name that is no stage is taken for an image.',
    default: 'the build context',
    cache:
      'Only the copied files are compared: this step re-runs when one of them came out different, however often that stage ran.',
    variables: false,
  },
  chown,
  chmod,
  link,
  {
    name: 'parents',
    placeholder: 'true|false',
    value: 'boolean',
    values: ['true', 'false'],
    repeatable: false,
    meaning:
      'Keeps the folders in front of each source: `a/b.txt` lands in `destination/a/b.txt`. A `/./` in a source marks where the kept part starts, and `**` works.',
    default: 'off',
    cache: inKey,
    since: '1.20',
    variables: false,
  },
  exclude,
];

const from: readonly FlagFacts[] = [
  {
    name: 'platform',
    placeholder: 'os/arch[/variant]',
    value: 'string',
    examples: platforms,
    repeatable: false,
    meaning:
      'Takes the image for this platform. `$BUILDPLATFORM` is the machine that builds, so a compiler runs there at full speed. No effect where `FROM` names a stage.',
    default: 'the platform that is built for (`$TARGETPLATFORM`)',
    cache:
      'Another platform is another image: the whole stage re-runs. A stage on `$BUILDPLATFORM` that uses no `TARGET…` argument runs once for all platforms.',
    variables: true,
  },
];

const run: readonly FlagFacts[] = [
  {
    name: 'mount',
    placeholder: 'type=…,option=value',
    value: 'mount',
    repeatable: true,
    meaning:
      'Shows something to this one command without putting it into the image: `bind`, `cache`, `tmpfs`, `secret` or `ssh`.',
    cache:
      'Adding or changing it re-runs the step once. Only what a `bind` mount shows is compared; caches, secrets and ssh keys never are.',
    since: '1.2',
    variables: true,
  },
  {
    name: 'network',
    placeholder: 'default|none|host',
    value: 'string',
    values: ['default', 'none', 'host'],
    repeatable: false,
    meaning:
      'The network of this command: `none` has no network at all, `host` is that of the builder and must be allowed (`--allow network.host`).',
    default: '`default`',
    cache: inKey,
    since: '1.3',
    variables: false,
  },
  {
    name: 'security',
    placeholder: 'sandbox|insecure',
    value: 'string',
    values: ['sandbox', 'insecure'],
    repeatable: false,
    meaning: '`insecure` runs this command with all privileges, and must be allowed (`--allow security.insecure`).',
    default: '`sandbox`',
    cache: inKey,
    since: '1.20',
    variables: false,
  },
  {
    name: 'device',
    placeholder: 'name[,required]',
    value: 'string',
    repeatable: true,
    meaning: 'Gives this command a device of the builder, such as `nvidia.com/gpu=all`; it must be allowed (`--allow device`).',
    cache: inKey,
    since: '1.14-labs',
    variables: false,
  },
];

const healthcheck: readonly FlagFacts[] = [
  {
    name: 'interval',
    placeholder: 'duration',
    value: 'duration',
    repeatable: false,
    meaning: 'Time between the end of one test and the next.',
    default: '`30s`',
    cache: notAStep,
    variables: false,
  },
  {
    name: 'timeout',
    placeholder: 'duration',
    value: 'duration',
    repeatable: false,
    meaning: 'A test that takes longer has failed.',
    default: '`30s`',
    cache: notAStep,
    variables: false,
  },
  {
    name: 'start-period',
    placeholder: 'duration',
    value: 'duration',
    repeatable: false,
    meaning: 'Time that the program may take to start: failures in it do not count.',
    default: '`0s`',
    cache: notAStep,
    variables: false,
  },
  {
    name: 'start-interval',
    placeholder: 'duration',
    value: 'duration',
    repeatable: false,
    meaning: 'Time between tests during the start period. Docker Engine 25 and later.',
    default: '`5s`',
    cache: notAStep,
    since: '1.6',
    variables: false,
  },
  {
    name: 'retries',
    placeholder: 'count',
    value: 'count',
    repeatable: false,
    meaning: 'So many failures in a row make the container unhealthy.',
    default: '`3`',
    cache: notAStep,
    variables: false,
  },
];

const byKeyword: ReadonlyMap<string, readonly FlagFacts[]> = new Map([
  ['ADD', add],
  ['COPY', copy],
  ['FROM', from],
  ['RUN', run],
  ['HEALTHCHECK', healthcheck],
]);

/**
 * The flags of an instruction; none for those that take no flags.
 *
 * @param keyword in upper case
 */
export function flagsOf(keyword: string): readonly FlagFacts[] {
  return byKeyword.get(keyword) ?? [];
}

/**
 * Finds a flag; BuildKit compares the names exactly.
 *
 * @param keyword in upper case
 * @returns undefined where the instruction has no such flag
 */
export function flagFacts(keyword: string, name: string): FlagFacts | undefined {
  return flagsOf(keyword).find((flag) => flag.name === name);
}
