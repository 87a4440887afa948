import { programs, subcommands } from '../data/programs.ts';
import type { Model } from '../model/model.ts';
import { baseName } from '../model/paths.ts';
import { unwrap } from '../package-managers/ecosystems.ts';
import type { ShellCommand, ShellWord } from '../shell/script.ts';
import { correction, findSlip, letterKey } from './recipes/correction.ts';
import type { Facts, Report, Rule } from './rule.ts';

/** `RUN go mod donwload`, `RUN Go build`, `RUN golanci-lint run`, `RUN go test ./..`. */
export const commandMisspelt: Rule = {
  id: 'command-misspelt',
  summary: 'A command or subcommand has nearly the name of a well-known one.',
  category: 'correctness',
  severity: 'warning',
  source: 'stagelight',
  aka: [],
  messages: {
    one: 'No well-known command is called "{written}"; "{meant}" is one letter away, and a build stops here.',
    two: 'No well-known command is called "{written}"; "{meant}" is two letters away, and a build stops here.',
    startone: 'No well-known command is called "{written}"; "{meant}" is one letter away, and a container stops here.',
    starttwo: 'No well-known command is called "{written}"; "{meant}" is two letters away, and a container stops here.',
    case: 'No command is called "{written}"; "{meant}" is, in lower case, and a build stops here.',
    startcase: 'No command is called "{written}"; "{meant}" is, in lower case, and a container stops here.',
    subone: '"{front}" has no command "{written}"; "{meant}" is one letter away, and a build stops here.',
    subtwo: '"{front}" has no command "{written}"; "{meant}" is two letters away, and a build stops here.',
    subcase: '"{front}" has no command "{written}"; "{meant}" is one, in lower case, and a build stops here.',
    packages: '"{written}" is the folder above this one; "{meant}" names every package from here on.',
  },
  *check({ model, context }) {
    let own: Own | undefined;
    for (const stage of model.stages) {
      for (const step of stage.steps) {
        if (step.kind === 'run') {
          for (const command of step.script.commands) {
            const found = judgeProgram(command.name, '') ?? judgeSubcommand(unwrap(command), context) ?? judgePackages(command);
            if (found && !(own ??= ownWords(model, context)).has(found)) yield found.report;
          }
        } else if (step.kind === 'entry' && step.exec?.[0]) {
          const [word] = step.exec;
          const found = judgeProgram({ span: word.span, text: word.text, value: word.text }, 'start');
          if (found && !(own ??= ownWords(model, context)).has(found)) yield found.report;
        }
      }
    }
  },
};

/** A doubt about a word. */
interface Doubt {
  readonly written: string;
  /** Whether it stands where a program does, so that the file may make one of that name. */
  readonly program: boolean;
  readonly report: Report;
}

const known = new Set(programs);

/** Programs that are near a well-known one, and real. */
const others = new Set(
  'dockerd gpgv javap javah nodejs stripe gitk findmnt unlz sortd psql grepl makeinfo rustfmt headless'.split(' '),
);

function judgeProgram(word: ShellWord, place: '' | 'start'): Doubt | undefined {
  const written = word.value;
  if (written === undefined || written !== word.text || !/^[A-Za-z][\w.+-]+$/.test(written)) return undefined;
  if (known.has(written) || others.has(written)) return undefined;
  const lower = written.toLowerCase();
  if (lower !== written && known.has(lower)) return doubt(word, lower, `${place}case`, true);
  const slip = findSlip(written, programs);
  return slip && doubt(word, slip.meant, place + letterKey(slip.letters), true);
}

/** Programs whose first word may be a script of the project's. */
const scriptRunners = new Set(['yarn', 'pnpm', 'bun', 'composer', 'cargo', 'git', 'dotnet']);

function judgeSubcommand(command: ShellCommand, context: Facts['context']): Doubt | undefined {
  let front = baseName(command.name.value ?? '');
  let index = 0;
  for (;;) {
    const names = subcommands.get(front);
    if (!names) return undefined;
    while (isSwitch(command.args[index]?.value)) index++;
    const word = command.args[index];
    const written = word?.value;
    if (!word || written === undefined || written !== word.text || !/^[A-Za-z][A-Za-z-]+$/.test(written)) return undefined;
    if (names.includes(written)) {
      front = `${front} ${written}`;
      index++;
      continue;
    }
    const lower = written.toLowerCase();
    if (lower !== written && names.includes(lower)) return doubt(word, lower, 'subcase', false, { front });
    const slip = findSlip(written, names, 4);
    if (!slip || (scriptRunners.has(front) && (slip.meant.length < 6 || hasScript(context, written)))) return undefined;
    return doubt(word, slip.meant, `sub${letterKey(slip.letters)}`, false, { front });
  }
}

/** Options before a subcommand that surely take no value of their own. */
function isSwitch(value: string | undefined): boolean {
  return (
    value !== undefined &&
    /^(?:-[yqvsx]+|--(?:yes|quiet|verbose|silent|no-cache-dir|no-cache|assume-yes|frozen|offline)|--[\w-]+=.*)$/.test(value)
  );
}

function hasScript(context: Facts['context'], name: string): boolean {
  for (const [path, text] of context?.contents ?? []) {
    if (/(?:package|composer)\.json$/.test(path) && text.includes(`"${name}"`)) return true;
  }
  return false;
}

/** `go test ./..`: two dots are the folder above, three are all packages below. */
function judgePackages(command: ShellCommand): Doubt | undefined {
  const [verb, ...rest] = command.args;
  if (command.name.value !== 'go' || !/^(?:build|test|vet|install|list|fmt|generate)$/.test(verb?.value ?? '')) return undefined;
  const word = rest.find((arg) => arg.text === './..');
  return word && doubt(word, './...', 'packages', false);
}

function doubt(
  word: ShellWord,
  meant: string,
  message: string,
  program: boolean,
  values: Readonly<Record<string, string>> = {},
): Doubt {
  const written = word.text;
  const report = { span: word.span, message, values: { written, meant, ...values }, fixes: [correction(word.span, meant)] };
  return { written, program, report };
}

/** The words that the file or the context give a meaning of their own. */
interface Own {
  has(doubt: Doubt): boolean;
}

/**
 * A program that a step copies, links, installs or defines has its name in some other place of the file than where it is called; that is
 * enough to believe in it.
 */
function ownWords(model: Model, context: Facts['context']): Own {
  const counts = new Map<string, number>();
  const count = (text: string, by: number): void => {
    for (const word of text.split(/[^\w.+-]+/)) counts.set(word, (counts.get(word) ?? 0) + by);
  };
  count(model.tree.text, 1);
  for (const comment of model.tree.comments) count(comment.text, -1);
  for (const stage of model.stages) {
    for (const step of stage.steps) {
      if (step.kind === 'run') for (const command of step.script.commands) count(command.name.text, -1);
      else if (step.kind === 'entry' && step.exec?.[0]) count(step.exec[0].text, -1);
    }
  }
  let files: Set<string> | undefined;
  return {
    has({ program, written }) {
      if (!program) return false;
      files ??= new Set((context?.files ?? []).map(baseName));
      return (counts.get(written) ?? 0) > 0 || files.has(written);
    },
  };
}
