import { programs, subcommands } from '../data/programs.ts';
import type { Model } from '../model/model.ts';
import { baseName } from '../model/paths.ts';
import { unwrap } from '../package-managers/ecosystems.ts';
import type { ShellCommand, ShellWord } from '../shell/script.ts';
import { correction, findSlip, isShortened, letterKey } from './recipes/correction.ts';
import { packageScripts } from './recipes/package-scripts.ts';
import type { Facts, Report, Rule } from './rule.ts';

/** `RUN go mod donwload`, `RUN Go build`, `RUN golanci-lint run`, `RUN go test ./..`. */
export const commandMisspelt: Rule = {
  id: 'command-misspelt',
  summary: 'A command or subcommand has nearly the name of a well-known one.',
  category: 'correctness',
  severity: 'warning',
  source: 'stagelight',
  aka: [],
  readsContext: true,
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
    scriptone: 'No script of "package.json" is called "{written}"; "{meant}" is one letter away, and a build stops here.',
    scripttwo: 'No script of "package.json" is called "{written}"; "{meant}" is two letters away, and a build stops here.',
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
  'bundler dockerd gpgv javap javah nodejs mkdirp stripe gitk findmnt unlz sortd psql grepl makeinfo rustfmt headless'.split(' '),
);

function judgeProgram(word: ShellWord, place: '' | 'start'): Doubt | undefined {
  const written = word.value;
  if (written === undefined || written !== word.text || !/^[A-Za-z][\w.+-]+$/.test(written)) return undefined;
  if (known.has(written) || others.has(written)) return undefined;
  const lower = written.toLowerCase();
  if (lower !== written && known.has(lower)) return doubt(word, lower, `${place}case`, true);
  const slip = programSlip(written);
  return slip && doubt(word, slip.meant, place + letterKey(slip.letters), true);
}

/** What was found of a word, which is the same in every file and after every keystroke. */
const slips = new Map<string, ReturnType<typeof findSlip>>();

/** More words than one project's Dockerfiles have; a bound against a server that runs for weeks. */
const mostSlips = 2000;

function programSlip(written: string): ReturnType<typeof findSlip> {
  if (slips.has(written)) return slips.get(written);
  const full = programs.filter((program) => isShortened(written, program));
  const [only] = full;
  const slip = findSlip(written, programs) ?? (full.length === 1 && only !== undefined ? { meant: only, letters: 1 } : undefined);
  if (slips.size >= mostSlips) slips.clear();
  slips.set(written, slip);
  return slip;
}

/** Programs that others add subcommands to. */
const extensible = new Set(['composer', 'cargo', 'git', 'dotnet']);

/** Slips that npm itself takes for the word that was meant. */
const aliases = /^(?:isnt|isnta|isntal|isntall|isntall-clean|in|ins|inst|insta|instal|innit|verison|urn|rum)$/;

function judgeSubcommand(command: ShellCommand, context: Facts['context']): Doubt | undefined {
  const program = command.name.value ?? '';
  let front = program.includes('/') ? baseName(program) : program;
  let index = 0;
  for (;;) {
    const names =
      subcommands.get(front) ??
      (front.includes(' ') && /^(?:npm|yarn|pnpm|bun) run$|^npm run-script$/.test(front) ? [] : undefined);
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
    if (runsScripts(front)) return judgeScript(word, front, names, context);
    const slip = findSlip(
      written,
      names.filter((name) => !aliases.test(name)),
      4,
    );
    if (!slip || (extensible.has(front) && slip.meant.length < 5)) return undefined;
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

/** Whether the next word may be a script of the project's. */
function runsScripts(front: string): boolean {
  return /^(?:yarn|pnpm|bun|(?:npm|yarn|pnpm|bun) run|npm run-script)$/.test(front);
}

/** A word that is a script's name or a subcommand: without the scripts only a long subcommand is certain. */
function judgeScript(word: ShellWord, front: string, names: readonly string[], context: Facts['context']): Doubt | undefined {
  const scripts = packageScripts(context);
  if (scripts?.has(word.text) === true) return undefined;
  const slip = findSlip(word.text, names, 4);
  const script = scripts && findSlip(word.text, scripts, 4);
  if (script && (!slip || script.letters <= slip.letters))
    return doubt(word, script.meant, `script${letterKey(script.letters)}`, false);
  return slip && (scripts || slip.meant.length >= 6)
    ? doubt(word, slip.meant, `sub${letterKey(slip.letters)}`, false, { front })
    : undefined;
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
  // An image of that name says nothing of a program, and may be misspelt in the same way.
  for (const { from } of model.edges) if ('image' in from) count(from.image.text, -1);
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
