import type { ShellCommand, ShellWord } from '../shell/script.ts';
import { inFolder, packageCommand, readLine, unknownNeeds, type CommandLine, type OptionStyle } from './command-line.ts';
import type { PackageCommand } from './ecosystem.ts';

/** How a program spells its words whose first operand is a verb: `npm --prefix web ci`. */
export interface VerbStyle extends OptionStyle {
  /** Its name in titles: `npm`. */
  readonly program: string;
  /** Options that name another folder to work in. */
  readonly folder?: readonly string[];
  /** The verb that it takes where there is none: `yarn` alone installs. Without it the program alone does nothing. */
  readonly alone?: string;
}

/** A command of such a program, taken apart. */
export interface VerbLine {
  readonly command: ShellCommand;
  readonly line: CommandLine;
  readonly verb: string;
  /** The program and the verb as written: `npm ci`; `yarn` where the verb goes without saying. */
  readonly title: string;
  /** The operands behind the verb. */
  readonly named: readonly ShellWord[];
  /** That a word which only the build knows keeps an install where it is. */
  readonly needs: Pick<PackageCommand, 'needsSources'>;
}

/**
 * Makes the reader of a program. What `judge` says of a verb is moved into the folder that an option names.
 *
 * @returns a function that gives undefined where nobody knows which verb it is
 */
export function verbReader(
  style: VerbStyle,
  judge: (words: VerbLine) => PackageCommand | undefined,
): (command: ShellCommand) => PackageCommand | undefined {
  const { program, alone, folder } = style;
  return (command) => {
    const line = readLine(command.args, style);
    const written = line.operands[0]?.value;
    if (written === undefined && line.operands.length > 0) return undefined;
    const verb = written ?? alone;
    if (verb === undefined) return packageCommand('tool', program);
    const title = written === undefined ? program : `${program} ${written}`;
    const read = judge({ command, line, verb, title, named: line.operands.slice(1), needs: unknownNeeds(line) });
    return read && folder ? inFolder(line.value(...folder), read) : read;
  };
}
