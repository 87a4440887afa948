import type { ShellCommand, ShellWord } from '../shell/script.ts';
import { apk } from './apk.ts';
import { apt } from './apt.ts';
import { bun } from './bun.ts';
import { bundler } from './bundler.ts';
import { cargo } from './cargo.ts';
import { composer } from './composer.ts';
import { dnf } from './dnf.ts';
import { dotnet } from './dotnet.ts';
import type { Ecosystem, PackageCommand } from './ecosystem.ts';
import { go } from './go.ts';
import { gradle } from './gradle.ts';
import { maven } from './maven.ts';
import { mix } from './mix.ts';
import { npm } from './npm.ts';
import { pip } from './pip.ts';
import { pipenv } from './pipenv.ts';
import { pnpm } from './pnpm.ts';
import { poetry } from './poetry.ts';
import { uv } from './uv.ts';
import { yarn } from './yarn.ts';

/** Every package manager that is known. */
export const ecosystems: readonly Ecosystem[] = [
  go,
  npm,
  yarn,
  pnpm,
  bun,
  pip,
  pipenv,
  uv,
  poetry,
  maven,
  gradle,
  cargo,
  dotnet,
  bundler,
  composer,
  mix,
  apt,
  apk,
  dnf,
];

const byProgram = new Map(ecosystems.flatMap((ecosystem) => ecosystem.programs.map((program) => [program, ecosystem] as const)));

/** A package manager's command, with the package manager. */
export interface EcosystemCommand extends PackageCommand {
  readonly ecosystem: Ecosystem;
  /** The command itself, behind `sudo`, `env X=y` and the like. */
  readonly command: ShellCommand;
}

/**
 * What a command does for a package manager: `sudo -E env CI=1 /usr/local/bin/npm ci` is npm's `npm ci`.
 *
 * @returns undefined where it is none of a known package manager, or cannot be told
 */
export function readCommand(command: ShellCommand): EcosystemCommand | undefined {
  const { value } = command.name;
  if (value === undefined || isOther(value)) return undefined;
  if (known.has(command)) return known.get(command);
  const inner = unwrap(command);
  const program = inner.name.value;
  const ecosystem = program === undefined ? undefined : byProgram.get(program);
  const read = ecosystem?.read(inner);
  const made = ecosystem && read && { ...read, ecosystem, command: inner };
  known.set(command, made);
  return made;
}

/** Whether a program is no package manager and starts none; most commands of a file are of such programs. */
function isOther(name: string): boolean {
  let other = others.get(name);
  if (other === undefined) {
    const plain = plainName(name);
    other = !byProgram.has(plain) && !Object.hasOwn(wrappers, plain) && !starters.test(plain);
    if (others.size >= mostOthers) others.clear();
    others.set(name, other);
  }
  return other;
}

/** Programs that may be told to run a package manager. */
const starters = /^(?:(?:python|pypy)\d*(?:\.\d+)?|sh|bash|php)$/;

/** What was found of a name, which is the same in every file. */
const others = new Map<string, boolean>();

/** More names than one project's Dockerfiles have; a bound against a server that runs for weeks. */
const mostOthers = 2000;

/** Many a rule asks about the same command. */
const known = new WeakMap<ShellCommand, EcosystemCommand | undefined>();

/** Programs that run the rest of their words as a command, with the options of theirs that take a value. */
const wrappers: Readonly<Record<string, { readonly valued: string; readonly operands: number }>> = {
  sudo: { valued: '-u -g -h -p -C -r -t --user --group', operands: 0 },
  doas: { valued: '-u -C', operands: 0 },
  env: { valued: '-u --unset -C --chdir', operands: 0 },
  time: { valued: '-f -o', operands: 0 },
  exec: { valued: '-a', operands: 0 },
  command: { valued: '', operands: 0 },
  nice: { valued: '-n --adjustment', operands: 0 },
  nohup: { valued: '', operands: 0 },
  timeout: { valued: '-s --signal -k --kill-after', operands: 1 },
  gosu: { valued: '', operands: 1 },
  'su-exec': { valued: '', operands: 1 },
  corepack: { valued: '', operands: 0 },
};

/** Modules that `python -m` runs and that are package managers. */
const modules = new Set(['pip', 'pipenv', 'poetry', 'uv']);

/**
 * The command behind `sudo`, `env`, `python -m`, a path in front of the program, and the like. Assignments of `env` count as the command's own.
 * A command that changes the folder (`env -C`) stays as it is.
 */
export function unwrap(command: ShellCommand): ShellCommand {
  let inner = withProgram(command);
  // Each round takes a word off, so it ends; ten wrappers in a row are nobody's.
  for (let round = 0; round < 10; round++) {
    const next = unwrapOnce(inner);
    if (!next) return inner;
    inner = withProgram(next);
  }
  return inner;
}

function unwrapOnce(command: ShellCommand): ShellCommand | undefined {
  const program = command.name.value ?? '';
  if (/^(?:python|pypy)\d*(?:\.\d+)?$/.test(program)) {
    const at = command.args.findIndex((word) => word.value === '-m');
    const module = command.args[at + 1];
    // Options of Python before `-m` take no operand that could be a script.
    const plain = command.args.slice(0, Math.max(at, 0)).every((word) => word.value?.startsWith('-') === true);
    return at >= 0 && plain && module && modules.has(module.value ?? '')
      ? withWords(command, module, command.args.slice(at + 2))
      : undefined;
  }
  // `sh ./mvnw`, `php composer.phar`: a script run by naming its interpreter.
  const [script] = command.args;
  if (
    script?.value !== undefined &&
    /^(?:sh|bash|php)$/.test(program) &&
    /(?:^|\/)(?:mvnw|gradlew|composer(?:\.phar)?)$/.test(script.value)
  ) {
    return withWords(command, script, command.args.slice(1));
  }
  const wrapper = Object.hasOwn(wrappers, program) ? wrappers[program] : undefined;
  if (!wrapper) return undefined;
  const valued = new Set(wrapper.valued.split(' '));
  let operands = wrapper.operands;
  const assignments = [...command.assignments];
  for (let index = 0; index < command.args.length; index++) {
    const word = command.args[index];
    if (!word) return undefined;
    const text = word.value ?? word.text;
    if (program === 'env' && (text === '-C' || text.startsWith('--chdir') || text === '-S')) return undefined;
    if (valued.has(text)) {
      index++;
      continue;
    }
    if (text.startsWith('-')) continue;
    const assignment = program === 'env' || program === 'sudo' ? /^(\w+)=/.exec(word.text) : null;
    if (assignment?.[1] !== undefined) {
      assignments.push({
        name: assignment[1],
        span: word.span,
        ...(word.value === undefined ? {} : { value: word.value.slice(assignment[0].length) }),
      });
      continue;
    }
    if (operands-- > 0) continue;
    if (word.value === undefined) return undefined;
    // `corepack enable` is a command of its own; `corepack yarn@4 install` runs Yarn.
    if (program === 'corepack') {
      const [runs] = text.split('@');
      if (runs === undefined || !['npm', 'npx', 'yarn', 'yarnpkg', 'pnpm', 'pnpx'].includes(runs)) return undefined;
      return withWords({ ...command, assignments }, { ...word, value: runs }, command.args.slice(index + 1));
    }
    return withWords({ ...command, assignments }, word, command.args.slice(index + 1));
  }
  return undefined;
}

function withWords(command: ShellCommand, name: ShellWord, args: readonly ShellWord[]): ShellCommand {
  return { ...command, name, args };
}

/** Takes the folder off the program's name, its version off `pip3.11`, and the cross-compiling `xx-` off `xx-go`. */
function withProgram(command: ShellCommand): ShellCommand {
  const value = command.name.value;
  if (value === undefined) return command;
  const plain = plainName(value);
  return plain === value ? command : { ...command, name: { ...command.name, value: plain } };
}

function plainName(value: string): string {
  if (!/[/.]|^xx-/.test(value)) return value;
  const base = value.slice(value.lastIndexOf('/') + 1);
  return base.replace(/^(pip3?)(?:\.\d+)+$/, '$1').replace(/^xx-(?=(?:go|cargo|apk|apt|apt-get)$)/, '');
}
