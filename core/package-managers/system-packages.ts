import type { ShellCommand, ShellWord } from '../shell/script.ts';
import { isLocalPath, packageCommand, readLine } from './command-line.ts';
import type { CommandLine } from './command-line.ts';
import type { PackageCommand } from './ecosystem.ts';

/** What sets one operating system's package manager apart from the next. */
export interface SystemManager {
  /** Options that take a value. */
  readonly valued: ReadonlySet<string>;
  /** Commands that install what they name. */
  readonly adding: readonly string[];
  /** Ends of file names that it takes for local packages. */
  readonly archives: RegExp;
  /** Ids of caches that an install uses, given the line; those of the package lists for any other command. */
  caches(line: CommandLine, verb: string, program: string): readonly string[];
}

/** What a command of apt, apk or dnf does: they install what the command names, never what a file of the project says. */
export function readSystemCommand(command: ShellCommand, manager: SystemManager): PackageCommand | undefined {
  const line = readLine(command.args, manager);
  const verb = line.operands[0]?.value;
  const program = command.name.value ?? '';
  if (verb === undefined) return line.operands.length > 0 ? undefined : packageCommand('tool', program);
  const title = `${program} ${verb}`;
  const caches = manager.caches(line, verb, program);
  if (!manager.adding.includes(verb)) return packageCommand('tool', title, { caches });
  const operands = line.operands.slice(1);
  const local = operands.find((word) => isLocalPath(word, manager.archives));
  if (local) return packageCommand('build', `${title} ${local.text}`, { caches });
  const read = operands.find(isSubstitution);
  return packageCommand('add', title, {
    caches,
    ...(read ? { needsSources: `what "${read.text}" stands for is known only when the build runs` } : {}),
  });
}

/** `$(cat packages.txt)` may read any file; a variable alone reads none. */
function isSubstitution(word: ShellWord): boolean {
  return word.value === undefined && /\$\(|`|<\(/.test(word.text);
}
