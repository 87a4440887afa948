/** The types of `RUN --mount=type=…`. */
type MountType = 'bind' | 'cache' | 'tmpfs' | 'secret' | 'ssh';

/** What is to be told of one type of mount. */
export interface MountTypeFacts {
  readonly type: MountType;
  /** What it is, in a few words. */
  readonly title: string;
  /** Sentences in Markdown, most useful first. */
  readonly details: readonly string[];
  /** What it means for the build cache. */
  readonly cache: string;
  /** Its options' main names, in the order to offer them. */
  readonly options: readonly string[];
  readonly since: string;
  readonly reference: string;
}

/** What is to be told of one option of mounts. */
export interface MountOptionFacts {
  /** The name to write: `target`. */
  readonly name: string;
  /** Other spellings: `dst`, `destination`. */
  readonly aliases: readonly string[];
  readonly value: 'path' | 'string' | 'boolean' | 'size' | 'octal' | 'number' | 'source';
  /** Values that are allowed, where they are a closed list. */
  readonly values?: readonly string[];
  /** What it means, for each type that heeds it. */
  readonly meaning: Partial<Readonly<Record<MountType, string>>>;
  /** What holds without it. */
  readonly default: Partial<Readonly<Record<MountType, string>>>;
  /** What it means for the build cache. */
  readonly cache: Partial<Readonly<Record<MountType, string>>>;
  /** Whether `$NAME` in its value is replaced. */
  readonly variables: boolean;
  /** First version of the Dockerfile syntax, where it is later than that of mounts. */
  readonly since?: string;
}

/** The types, most used first. */
export const mountTypes: readonly MountTypeFacts[] = [
  {
    type: 'bind',
    title: 'files that only this command sees',
    details: [
      '**From the build context** (or a stage, or an image), not from any folder of the host: nothing outside of what Docker is sent can be shown.',
      '**Read-only, and gone after the step.** With `readwrite` the command may write, and what it wrote is thrown away.',
      '**Not a volume.** It is there while this command builds, and no container ever sees it.',
      'It hides what the image holds at that place as long as the command runs.',
    ],
    cache: 'The shown files are compared as those of a `COPY` are: names, contents and modes, no dates.',
    options: ['target', 'source', 'from', 'readwrite', 'readonly'],
    since: '1.2',
    reference: 'https://docs.docker.com/reference/dockerfile/#run---mounttypebind',
  },
  {
    type: 'cache',
    title: 'a folder that stays on the builder between builds',
    details: [
      '**Not in the image.** Only a RUN that mounts it sees it.',
      '**Not a reason to re-run.** What it holds is never compared. Writing this flag re-runs the step once.',
      '**Not exported.** A fresh CI builder starts with it empty, even where this step is CACHED.',
    ],
    cache: 'What it holds is never compared.',
    options: ['target', 'id', 'sharing', 'from', 'source', 'mode', 'uid', 'gid', 'readonly'],
    since: '1.2',
    reference: 'https://docs.docker.com/reference/dockerfile/#run---mounttypecache',
  },
  {
    type: 'tmpfs',
    title: 'an empty folder in memory for this one command',
    details: [
      'Gone after the step; nothing of it is in the image.',
      'It hides what the image holds at that place as long as the command runs.',
    ],
    cache: 'Nothing of it is compared; its place and size are part of the step.',
    options: ['target', 'size'],
    since: '1.2',
    reference: 'https://docs.docker.com/reference/dockerfile/#run---mounttypetmpfs',
  },
  {
    type: 'secret',
    title: 'a secret of the person who builds, for this one command',
    details: [
      'A file, or a variable with `env=`; neither is in the image nor in its history, unless the command writes it somewhere.',
      'Given by `docker build --secret id=name,src=file` or `--secret id=name,env=NAME`.',
      'Where it is missing, the command runs without it, unless `required` is set.',
    ],
    cache: 'Its value is never compared: a new token re-runs nothing.',
    options: ['id', 'target', 'env', 'required', 'mode', 'uid', 'gid'],
    since: '1.2',
    reference: 'https://docs.docker.com/reference/dockerfile/#run---mounttypesecret',
  },
  {
    type: 'ssh',
    title: 'the SSH agent of the person who builds, for this one command',
    details: [
      'The keys themselves never enter the build; `SSH_AUTH_SOCK` is set for the command.',
      'Given by `docker build --ssh default`. Hosts must be known: `ssh-keyscan` first.',
    ],
    cache: 'Keys are never compared: another key re-runs nothing.',
    options: ['id', 'target', 'required', 'mode', 'uid', 'gid'],
    since: '1.2',
    reference: 'https://docs.docker.com/reference/dockerfile/#run---mounttypessh',
  },
];

const stepAgain = 'Another value re-runs the step once.';

/** The options of all types; `type` itself is not among them. */
const mountOptions: readonly MountOptionFacts[] = [
  {
    name: 'target',
    aliases: ['dst', 'destination'],
    value: 'path',
    meaning: {
      bind: 'Where the command sees the files. A relative path starts at the WORKDIR.',
      cache: 'The folder that is kept. A relative path starts at the WORKDIR.',
      tmpfs: 'Where the empty folder is. A relative path starts at the WORKDIR.',
      secret: 'The file in which the command finds the secret.',
      ssh: 'The path of the socket.',
    },
    default: {
      bind: 'the WORKDIR',
      cache: 'the WORKDIR',
      tmpfs: 'the WORKDIR',
      secret: '`/run/secrets/` and the id, unless `env` is given',
      ssh: '`/run/buildkit/ssh_agent.0`',
    },
    cache: {
      bind: stepAgain,
      cache: `${stepAgain} Without an \`id\` it is also another, empty cache.`,
      tmpfs: stepAgain,
      secret: stepAgain,
      ssh: stepAgain,
    },
    variables: true,
  },
  {
    name: 'source',
    aliases: ['src'],
    value: 'path',
    meaning: {
      bind: 'The file or folder to show: a path in the build context, or in what `from` names. No path of the host.',
      cache: 'The folder in what `from` names with which the cache starts.',
      secret: 'Another way to give the id.',
    },
    default: { bind: 'all of it (`/`)', cache: 'the root of `from`' },
    cache: {
      bind: 'Only the files under it are compared: a narrow source makes the step re-run less often.',
      cache: 'The files under it are compared.',
      secret: stepAgain,
    },
    variables: true,
  },
  {
    name: 'from',
    aliases: [],
    value: 'source',
    meaning: {
      bind: 'Shows files of a stage, an image or a context named with `--build-context` instead of the build context. By name only: a stage number is taken for an image.',
      cache: 'Starts a new cache with files of a stage or an image.',
    },
    default: { bind: 'the build context', cache: 'an empty folder' },
    cache: {
      bind: 'Only the shown files are compared: the step re-runs when one of them came out different, however often that stage ran.',
      cache: 'The files it starts with are compared; what is written to the cache later is not.',
    },
    variables: false,
  },
  {
    name: 'readwrite',
    aliases: ['rw'],
    value: 'boolean',
    values: ['true', 'false'],
    meaning: {
      bind: 'The command may write here, but what it wrote is thrown away after the step.',
      cache: 'The command may write to the cache.',
    },
    default: { bind: 'off', cache: 'on' },
    cache: { bind: stepAgain, cache: stepAgain },
    variables: true,
  },
  {
    name: 'readonly',
    aliases: ['ro'],
    value: 'boolean',
    values: ['true', 'false'],
    meaning: { bind: 'The command cannot write here.', cache: 'The command reads the cache but cannot change it.' },
    default: { bind: 'on', cache: 'off' },
    cache: { bind: stepAgain, cache: stepAgain },
    variables: true,
  },
  {
    name: 'id',
    aliases: [],
    value: 'string',
    meaning: {
      cache: 'The name of the cache: every build on this builder with the same id gets the same folder, other projects too.',
      secret: 'Which secret: the `id` of `docker build --secret id=…`.',
      ssh: 'Which agent or key: the name in `docker build --ssh name`.',
    },
    default: { cache: 'the target', secret: 'the file name of the target', ssh: '`default`' },
    cache: {
      cache:
        'Another id is another, empty folder. Going from no id to one re-runs the step once; from one id to another re-runs nothing.',
      secret: stepAgain,
      ssh: stepAgain,
    },
    variables: true,
  },
  {
    name: 'sharing',
    aliases: [],
    value: 'string',
    values: ['shared', 'private', 'locked'],
    meaning: {
      cache:
        'What two commands do that want the cache at the same time: `shared` both use it, `locked` one waits for the other (right for apt), `private` each gets its own.',
    },
    default: { cache: '`shared`' },
    cache: {
      cache: 'Going from the default to another value re-runs the step once; between `locked` and `private` nothing re-runs.',
    },
    variables: true,
  },
  {
    name: 'required',
    aliases: [],
    value: 'boolean',
    values: ['true', 'false'],
    meaning: {
      secret: 'The build stops where nobody gave this secret. Write it after `type=secret`.',
      ssh: 'The build stops where nobody gave an agent or key. Write it after `type=ssh`.',
    },
    default: { secret: 'the command runs without the secret', ssh: 'the command runs without keys' },
    cache: { secret: stepAgain, ssh: stepAgain },
    variables: true,
  },
  {
    name: 'size',
    aliases: [],
    value: 'size',
    meaning: { tmpfs: 'How much it may hold: `64m`, `1g`. Write it after `type=tmpfs`.' },
    default: { tmpfs: 'no limit but the memory' },
    cache: { tmpfs: stepAgain },
    variables: true,
  },
  {
    name: 'mode',
    aliases: [],
    value: 'octal',
    meaning: {
      cache: 'The mode of the folder when it is made, in octal.',
      secret: 'The mode of the file, in octal.',
      ssh: 'The mode of the socket, in octal.',
    },
    default: { cache: '`0755`', secret: '`0400`', ssh: '`0600`' },
    cache: { cache: `${stepAgain} Writing out the default does so too.`, secret: stepAgain, ssh: stepAgain },
    variables: true,
  },
  {
    name: 'uid',
    aliases: [],
    value: 'number',
    meaning: {
      cache: 'The number of the user who owns the folder when it is made. Needed where `USER` is not root.',
      secret: 'The number of the user who owns the file. Needed where `USER` is not root.',
      ssh: 'The number of the user who owns the socket. Needed where `USER` is not root.',
    },
    default: { cache: '`0` (root)', secret: '`0` (root)', ssh: '`0` (root)' },
    cache: { cache: stepAgain, secret: stepAgain, ssh: stepAgain },
    variables: true,
  },
  {
    name: 'gid',
    aliases: [],
    value: 'number',
    meaning: {
      cache: 'The number of the group that owns the folder when it is made.',
      secret: 'The number of the group that owns the file.',
      ssh: 'The number of the group that owns the socket.',
    },
    default: { cache: '`0` (root)', secret: '`0` (root)', ssh: '`0` (root)' },
    cache: { cache: stepAgain, secret: stepAgain, ssh: stepAgain },
    variables: true,
  },
  {
    name: 'env',
    aliases: [],
    value: 'string',
    meaning: {
      secret:
        'The variable in which the command finds the secret; then there is a file only if `target` is given too. It needs an `id` beside it.',
    },
    default: { secret: 'the secret is a file' },
    cache: { secret: `${stepAgain} The value of the secret is never compared.` },
    variables: true,
    since: '1.10',
  },
];

const types: ReadonlyMap<string, MountTypeFacts> = new Map(mountTypes.map((facts) => [facts.type, facts]));
const options: ReadonlyMap<string, MountOptionFacts> = new Map(
  mountOptions.flatMap((facts) => [facts.name, ...facts.aliases].map((name): [string, MountOptionFacts] => [name, facts])),
);

/**
 * Finds a type of mount.
 *
 * @param type in lower case; BuildKit takes it in any case
 */
export function mountTypeFacts(type: string): MountTypeFacts | undefined {
  return types.get(type);
}

/**
 * Finds an option by its name or one of its other spellings.
 *
 * @param key in lower case; BuildKit takes it in any case
 */
export function mountOptionFacts(key: string): MountOptionFacts | undefined {
  return options.get(key);
}

/** Every key that BuildKit takes in a mount, `type` and the other spellings too. */
export const mountKeys: readonly string[] = ['type', ...options.keys()];
