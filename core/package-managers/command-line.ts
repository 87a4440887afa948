import type { ShellCommand, ShellWord } from '../shell/script.ts';
import type { CacheFacts, Manifest, PackageCommand } from './ecosystem.ts';

/** The words of a command with options told from operands. */
export interface CommandLine {
  /** The words that are neither options nor values of options, in order. */
  readonly operands: readonly ShellWord[];
  /** Whether one of the options is there: `has('-y', '--yes')`. */
  has(...names: readonly string[]): boolean;
  /** Every value given to one of the options, in order; undefined for a value that is not literal. */
  values(...names: readonly string[]): readonly (string | undefined)[];
  /** The last value given to one of the options; undefined where there is none or it is not literal. */
  value(...names: readonly string[]): string | undefined;
  /** The first word that only the build knows (`$PACKAGES`, `$(cat list)`), where it may be an option or an operand. */
  readonly unknown?: ShellWord;
}

/** How a program spells options. */
export interface OptionStyle {
  /** Options that take the next word as their value where they have no `=`: `-r`, `--requirement`. */
  readonly valued: ReadonlySet<string>;
  /** `long`: one dash starts a long name, as in `go build -mod=mod` or `mvn -DskipTests`; else `-yq` is `-y -q`. */
  readonly dash?: 'long';
}

/** Reads the words behind a program's name. */
export function readLine(words: readonly ShellWord[], style: OptionStyle): CommandLine {
  const operands: ShellWord[] = [];
  const options = new Map<string, (string | undefined)[]>();
  let unknown: ShellWord | undefined;
  const add = (name: string, value: string | undefined): void => {
    const values = options.get(name);
    if (values) values.push(value);
    else options.set(name, [value]);
  };
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word) break;
    const text = word.value ?? word.text.replace(/^["']/, '');
    if (text === '--') {
      operands.push(...words.slice(index + 1));
      break;
    }
    const equals = text.indexOf('=');
    const name = equals > 0 ? text.slice(0, equals) : text;
    const isOption = /^--?[A-Za-z]/.test(name) && (word.value !== undefined || equals > 0) && !/[$`]/.test(name);
    if (!isOption) {
      if (word.value === undefined) unknown ??= word;
      operands.push(word);
      continue;
    }
    if (equals > 0) add(name, word.value === undefined ? undefined : text.slice(equals + 1));
    else if (style.valued.has(name)) add(name, words[++index]?.value);
    else if (style.dash === 'long' || name.startsWith('--') || name.length === 2) {
      add(name, undefined);
      // npm's switches may be followed by their value; no package is called so.
      const next = words[index + 1]?.value;
      if (next === 'true' || next === 'false') index++;
    } else if (style.valued.has(name.slice(0, 2))) add(name.slice(0, 2), text.slice(2));
    else for (const letter of name.slice(1)) add(`-${letter}`, undefined);
  }
  const values = (names: readonly string[]): readonly (string | undefined)[] => names.flatMap((name) => options.get(name) ?? []);
  return {
    operands,
    has: (...names) => names.some((name) => options.has(name)),
    values: (...names) => values(names),
    value: (...names) => values(names).at(-1),
    ...(unknown ? { unknown } : {}),
  };
}

/** A set of options for `OptionStyle`, written as one text: `valued('-r --requirement -c')`. */
export function valued(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

/** Completes a package command by what is usual: nothing read, written or cached. */
export function packageCommand(
  purpose: PackageCommand['purpose'],
  title: string,
  parts: Partial<Omit<PackageCommand, 'purpose' | 'title'>> = {},
): PackageCommand {
  return { purpose, title, manifests: [], writesManifests: false, writes: [], caches: [], outputs: [], ...parts };
}

/** A file that the command cannot do without. */
export function required(path: string): Manifest {
  return { path, need: 'required', usual: true, lock: false };
}

/** A file that is read where it exists, and that few projects have. */
export function optional(path: string): Manifest {
  return { path, need: 'optional', usual: false, lock: false };
}

/** A lock file, which the usual project has; where it is missing most commands go on without. */
export function lockFile(path: string, need: Manifest['need'] = 'optional'): Manifest {
  return { path, need, usual: true, lock: true };
}

/** Joins a folder that an option chose and a path in it; an absolute path stays as it is. */
export function joinPath(folder: string | undefined, path: string): string {
  const inner = path.replace(/^(?:\.\/)+/, '') || '.';
  if (folder === undefined || path.startsWith('/')) return inner;
  const outer = folder.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
  if (outer === '' && folder.startsWith('/')) return `/${inner}`;
  if (outer === '' || outer === '.') return inner;
  return inner === '.' ? outer : `${outer}/${inner}`;
}

/** The command as it is for a program that an option sent into another folder (`npm --prefix client ci`). */
export function inFolder(folder: string | undefined, command: PackageCommand): PackageCommand {
  if (folder === undefined) return command;
  return {
    ...command,
    manifests: command.manifests.map((manifest) => ({ ...manifest, path: joinPath(folder, manifest.path) })),
    writes: command.writes.map((path) => joinPath(folder, path)),
    outputs: command.outputs.map((path) => joinPath(folder, path)),
    ...(command.stub ? { stub: command.stub.map((path) => joinPath(folder, path)) } : {}),
  };
}

/** Why a word that is not literal keeps a command where it is. */
export function unknownWord(line: CommandLine): string | undefined {
  return line.unknown && `what "${line.unknown.text}" stands for is known only when the build runs`;
}

/** The same for `needsSources`; nothing where every word is literal. */
export function unknownNeeds(line: CommandLine): Pick<PackageCommand, 'needsSources'> {
  const unknown = unknownWord(line);
  return unknown === undefined ? {} : { needsSources: unknown };
}

/** Values of options that name files to write: those that are literal. */
export function literal(values: readonly (string | undefined)[]): readonly string[] {
  return values.filter((value) => value !== undefined);
}

/** Tells whether an operand names a file or folder, as against a package: `.`, `./x`, `../x`, `/x`, `x.tgz`, `file:x`. */
export function isLocalPath(word: ShellWord, archives: RegExp): boolean {
  const text = word.value ?? word.text.replace(/^["']/, '');
  if (/^(?:\.{1,2}(?:[/[]|$)|\/|~|file:|link:|portal:)/.test(text)) return true;
  return archives.test(text) && !text.includes('://');
}

/** Value of an assignment in front of the command (`CI=true pnpm install`); undefined where there is none or it is not literal. */
export function assigned(command: ShellCommand, name: string): string | undefined {
  return command.assignments.findLast((assignment) => assignment.name === name)?.value;
}

/** A folder below the user's home, or below `$XDG_CACHE_HOME` where that is set: `pip` → `/root/.cache/pip`. */
export function userCache(facts: CacheFacts, name: string): string | undefined {
  const root = facts.env('XDG_CACHE_HOME') ?? (facts.home === undefined ? undefined : joinPath(facts.home, '.cache'));
  return root === undefined ? undefined : joinPath(root, name);
}

/** A folder below the user's home; undefined where the home is unknown. */
export function inHome(facts: CacheFacts, name: string): string | undefined {
  return facts.home === undefined ? undefined : joinPath(facts.home, name);
}
