import type { ShellCommand, ShellWord } from '../shell/script.ts';

/** What a command does to files that its words name. Paths are as written, not yet absolute. */
export interface NamedFiles {
  /** Files and folders read, and all below them. */
  readonly reads: readonly string[];
  /** Files and folders written, renamed, removed, or given another mode or owner. */
  readonly writes: readonly string[];
  /** Folders made where they are missing. */
  readonly makes: readonly string[];
}

/** Programs that neither read nor write files of a project: they print, wait, set variables, or work on the system's own files. */
const quiet: ReadonlySet<string> = new Set(
  (
    'echo printf true false : set unset export readonly local declare pwd cd pushd popd sleep date id whoami uname umask ulimit hash type ' +
    'which command wait exit return shift trap arch nproc hostname seq basename dirname getent adduser addgroup useradd groupadd usermod ' +
    'groupmod passwd chpasswd deluser userdel delgroup locale-gen update-ca-certificates ldconfig fc-cache dpkg-reconfigure dpkg-query ' +
    'update-alternatives apt-key apt-mark add-apt-repository rpm yum microdnf zypper rustup setcap kill logger'
  ).split(' '),
);

/** Programs that read the files named and write nothing; without a name some read the folder they are in. */
const reading: ReadonlySet<string> = new Set(
  (
    'cat head tail wc grep egrep fgrep cut tr diff cmp file stat ls readlink realpath du tree jq xxd od strings test [ [[ md5sum sha1sum ' +
    'sha256sum sha512sum base64 nl tac rev column'
  ).split(' '),
);

/** Programs that read all sources below the folder they are in and write nothing there. */
const readingAll: ReadonlySet<string> = new Set([
  'golangci-lint',
  'staticcheck',
  'govulncheck',
  'gosec',
  'hadolint',
  'shellcheck',
]);

/** Programs that change every file named. */
const changing: ReadonlySet<string> = new Set(['rm', 'rmdir', 'unlink', 'touch', 'mv', 'mkfifo', 'mknod', 'tee']);

/** Programs that change every file named but the first word, which is a mode or an owner. */
const changingMode: ReadonlySet<string> = new Set(['chmod', 'chown', 'chgrp', 'truncate']);

/**
 * What a command of no package manager does to files.
 *
 * @returns undefined where the program is not known, or a word that matters is not literal
 */
export function readProgram(command: ShellCommand): NamedFiles | undefined {
  const name = command.name.value;
  if (name === undefined) return undefined;
  const program = name.slice(name.lastIndexOf('/') + 1);
  const files = quiet.has(program) || isVersionQuestion(command) ? nothing : readKnown(program, command.args);
  const written = pathsOf(command.writes);
  const read = pathsOf(command.reads);
  if (!files || !written || !read) return undefined;
  return { reads: [...files.reads, ...read], writes: [...files.writes, ...written], makes: files.makes };
}

const nothing: NamedFiles = { reads: [], writes: [], makes: [] };

function isVersionQuestion({ args }: ShellCommand): boolean {
  return args.length === 1 && /^(?:--version|-version|version|--help)$/.test(args[0]?.value ?? '');
}

function readKnown(program: string, args: readonly ShellWord[]): NamedFiles | undefined {
  if (reading.has(program)) {
    // What is not literal here can only be read.
    const paths = operands(args).map((word) => pathOf(word) ?? '.');
    return { ...nothing, reads: paths.length > 0 ? paths : ['.'] };
  }
  if (readingAll.has(program)) return has(args, /^--(?:fix|write|out)/) ? undefined : { ...nothing, reads: ['.'] };
  if (changing.has(program)) return writing(operands(args));
  if (changingMode.has(program)) return writing(program === 'truncate' ? operands(args) : operands(args).slice(1));
  switch (program) {
    case 'mkdir': {
      const makes = pathsOf(operands(args, /^(?:-m|--mode)$/));
      return makes && { ...nothing, makes };
    }
    case 'cp':
    case 'ln':
    case 'install':
      return copying(program, args);
    case 'sed': {
      if (has(args, /^(?:-[a-zA-Z]*i|--in-place)/))
        return writing(operands(args).slice(has(args, /^(?:-e|--expression)/) ? 0 : 1));
      const reads = operands(args).map((word) => pathOf(word) ?? '.');
      return { ...nothing, reads };
    }
    case 'find':
      return has(args, /^-(?:delete|exec|ok|fprint|fls)/) ? undefined : { ...nothing, reads: startsOfFind(args) };
    case 'curl':
    case 'wget':
      return downloading(program, args);
    case 'tar':
    case 'unzip':
      return unpacking(program, args);
    case 'git':
      return readGit(args);
    default:
      return undefined;
  }
}

/** The folders that `find` looks through: the words before its first condition. */
function startsOfFind(args: readonly ShellWord[]): readonly string[] {
  const words = args.filter((word) => !/^-[HLP]$/.test(word.text));
  const end = words.findIndex((word) => /^[-(!\\]/.test(word.text));
  const starts = words.slice(0, end < 0 ? words.length : end);
  return starts.length === 0 ? ['.'] : starts.map((word) => pathOf(word) ?? '.');
}

function has(args: readonly ShellWord[], option: RegExp): boolean {
  return args.some((word) => option.test(word.value ?? word.text));
}

/** The words that are no options; the word behind an option that `valued` names is left out too. */
function operands(args: readonly ShellWord[], valued?: RegExp): readonly ShellWord[] {
  return args.filter((word, index) => {
    const before = args[index - 1];
    return !/^-./.test(word.value ?? word.text) && !(valued && before && valued.test(before.value ?? before.text));
  });
}

/** The path that a word names; for a glob the folder that all its matches are in; undefined where a variable hides it. */
export function pathOf(word: ShellWord): string | undefined {
  if (word.value !== undefined) return word.value.startsWith('~') ? undefined : word.value;
  const glob = /^([^$`'"\\~*?[{]*)[*?[{][^$`'"\\]*$/.exec(word.text);
  if (glob?.[1] === undefined) return undefined;
  const slash = glob[1].lastIndexOf('/');
  return slash < 0 ? '.' : slash === 0 ? '/' : glob[1].slice(0, slash);
}

function pathsOf(words: readonly ShellWord[]): readonly string[] | undefined {
  const paths: string[] = [];
  for (const word of words) {
    const path = pathOf(word);
    if (path === undefined) return undefined;
    paths.push(path);
  }
  return paths;
}

function writing(words: readonly ShellWord[]): NamedFiles | undefined {
  const writes = pathsOf(words);
  return writes && { ...nothing, writes };
}

/** `cp a b /x/` writes `/x/a` and `/x/b`; without the slash it may be either, so that `/x` itself counts. */
function copying(program: string, args: readonly ShellWord[]): NamedFiles | undefined {
  if (program === 'install' && has(args, /^-[a-zA-Z]*d/)) {
    const makes = pathsOf(operands(args, /^-[mog]$/));
    return makes && { ...nothing, makes };
  }
  if (has(args, /^(?:-[a-zA-Z]*t|--target-directory)/)) return undefined;
  const paths = pathsOf(operands(args, /^-[mogS]$/));
  const destination = paths?.at(-1);
  if (!paths || destination === undefined) return undefined;
  const sources = paths.slice(0, -1);
  // What a link leads to can be read and changed by another name from there on.
  const linked = program === 'ln' ? sources : [];
  if (!destination.endsWith('/')) return { ...nothing, reads: sources, writes: [...linked, destination] };
  const names = sources.map((source) => `${destination}${source.slice(source.lastIndexOf('/') + 1)}`);
  return { ...nothing, reads: sources, writes: [...linked, ...names] };
}

function downloading(program: string, args: readonly ShellWord[]): NamedFiles | undefined {
  const option = program === 'curl' ? /^(?:-[a-zA-Z]*o|--output)$/ : /^(?:-[a-zA-Z]*O|--output-document)$/;
  const at = args.findIndex((word) => option.test(word.value ?? word.text));
  const target = args[at + 1];
  if (at >= 0 && target) return writing(target.value === '-' ? [] : [target]);
  if (program === 'curl' && !has(args, /^(?:-[a-zA-Z]*O|--remote-name|--output|-o)/)) return nothing;
  // The file's name is that of the address.
  return { ...nothing, writes: ['.'] };
}

function unpacking(program: string, args: readonly ShellWord[]): NamedFiles | undefined {
  const option = program === 'tar' ? /^(?:-[a-zA-Z]*C|--directory)$/ : /^-d$/;
  const at = args.findIndex((word) => option.test(word.value ?? word.text));
  const target = args[at + 1];
  // The archive, or what goes into it; `tar xzf` writes its first option without a dash.
  const words = operands(program === 'tar' && /^[a-zA-Z]+$/.test(args[0]?.text ?? '') ? args.slice(1) : args);
  const reads = words.flatMap((word) => (word === target && at >= 0 ? [] : (pathOf(word) ?? [])));
  if (at < 0) return { ...nothing, reads, writes: ['.'] };
  const written = target && writing([target]);
  return written && { ...written, reads };
}

function readGit(args: readonly ShellWord[]): NamedFiles | undefined {
  const words = operands(args, /^(?:-b|--branch|--depth|-c|-C|--config)$/);
  if (has(args, /^-C$/)) return undefined;
  const verb = words[0]?.value;
  if (verb === 'config') return has(args, /^--(?:global|system)$/) ? nothing : undefined;
  if (verb !== 'clone') return undefined;
  const folder = words[2];
  if (folder) return writing([folder]);
  const address = words[1]?.value;
  const name = address === undefined ? undefined : /([^/:]+?)(?:\.git)?\/?$/.exec(address)?.[1];
  return name === undefined ? undefined : { ...nothing, writes: [name] };
}
