import { baseName } from '../../model/paths.ts';
import { readCommand } from '../../package-managers/ecosystems.ts';
import type { ShellCommand, ShellWord } from '../../shell/script.ts';

/** A word of a command that names a file or folder which has to be there. */
export interface PathWord {
  readonly word: ShellWord;
  /** The path as written, without what follows it (`./cmd/...` → `./cmd`). */
  readonly path: string;
  /** `go`: a package of a Go module; `script`: a file that an interpreter runs; `manifest`: one that an install reads. */
  readonly kind: 'go' | 'script' | 'manifest';
}

/** What was found for each command: several rules ask for the same. */
const known = new WeakMap<ShellCommand, readonly PathWord[]>();

/** The words of a command that name files or folders it reads, as far as they surely do. */
export function pathWords(command: ShellCommand): readonly PathWord[] {
  if (!mayNameFiles(command)) return none;
  let found = known.get(command);
  if (!found) known.set(command, (found = findPathWords(command)));
  return found;
}

const none: readonly never[] = [];

/** Whether a command is worth a closer look; most are not. */
function mayNameFiles({ name, args }: ShellCommand): boolean {
  if (name.value === undefined) return false;
  return readers.test(name.value) || args.some((arg) => manifestEnding.test(arg.text));
}

/** Scripts of the project, and programs that are told which file or package to read. */
const readers = /^\.\/|(?:^|\/)(?:go|python[\d.]*|node|nodejs|bun|deno|(?:ba|da|a)?sh|ruby|php)$/;

/** Endings of files that an install is told to read. */
const manifestEnding = /\.(?:txt|in|toml|lock|xml|json|ya?ml|sln|\w+proj|gradle|kts)$/;

function findPathWords(command: ShellCommand): readonly PathWord[] {
  const name = command.name.value;
  if (name === undefined) return [];
  if (/^\.\/.+\.(?:sh|py|js)$/.test(name)) return [{ word: command.name, path: name, kind: 'script' }];
  const program = baseName(name);
  if (program === 'go') return goPackages(command.args);
  const ending = interpreters.find(([form]) => form.test(program))?.[1];
  if (ending) {
    const [first] = command.args.filter(
      (arg) => !/^-[uOBEISW]+$|^--?(?:enable|trace|experimental)[\w-]*(?:=.*)?$/.test(arg.text),
    );
    if (first?.value !== undefined && !first.value.startsWith('-') && ending.test(first.value)) {
      return [{ word: first, path: first.value, kind: 'script' }];
    }
    return [];
  }
  // To read a command for its package manager takes long, and most commands name no file.
  if (!command.args.some((arg) => manifestEnding.test(arg.text))) return [];
  const read = readCommand(command);
  return (read?.manifests ?? []).flatMap((manifest) => {
    const word = manifest.need === 'required' ? command.args.find((arg) => arg.value === manifest.path) : undefined;
    return word && !/[*?[]/.test(manifest.path) ? [{ word, path: manifest.path, kind: 'manifest' as const }] : [];
  });
}

const interpreters: readonly (readonly [RegExp, RegExp])[] = [
  [/^python(?:[23](?:\.\d+)?)?$/, /\.py$/],
  [/^(?:node|nodejs|bun|deno)$/, /\.[cm]?js$/],
  [/^(?:ba|da|a)?sh$/, /\.sh$/],
  [/^ruby$/, /\.rb$/],
  [/^php$/, /\.php$/],
];

/** Switches of the go command that take no value. */
const switches = /^-(?:v|x|a|n|i|race|work|trimpath|short|json|failfast|cover|u|d|t|mod=\w+)$/;

function goPackages(args: readonly ShellWord[]): readonly PathWord[] {
  const [verb, ...rest] = args;
  const value = verb?.value ?? '';
  if (!/^(?:build|run|test|vet|install|list|generate)$/.test(value) || rest.some((arg) => arg.text.startsWith('-C'))) return [];
  const found: PathWord[] = [];
  for (const [index, word] of rest.entries()) {
    const before = rest[index - 1]?.text ?? '';
    if (before.startsWith('-') && !before.includes('=') && !switches.test(before)) continue;
    if (word.value === undefined || !/^(?:\.{1,2})?\/./.test(word.value)) continue;
    const path = word.value.replace(/\/\.\.\.$/, '');
    if (!/^\.*$|\.\.\./.test(path)) found.push({ word, path, kind: 'go' });
    // What follows are arguments of the program.
    if (value === 'run') break;
  }
  return found;
}
