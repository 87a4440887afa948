import type { Model, RunStep, Stage } from '../model/model.ts';
import type { ShellCommand } from '../shell/script.ts';
import type { Fix, Rule } from './rule.ts';

/** `RUN apt-get update`, and `RUN apt-get install curl` in a later step. */
export const aptUpdateAlone: Rule = {
  id: 'apt-update-alone',
  summary: 'The package lists come from an older step than the packages.',
  category: 'correctness',
  severity: 'information',
  source: 'stagelight',
  aka: ['hadolint/DL3009'],
  scope: 'stage',
  messages: {
    found:
      'This step stays CACHED when "{install}" (line {line}) changes, which then installs from old lists, or fails because they name packages that are gone.',
    install: 'This installs from the lists of line {update}.',
  },
  *check({ model, runs }) {
    for (const step of runs) {
      const update = loneUpdate(step);
      const later = update && installAfter(step.stage, step);
      if (!later) continue;
      const { lines } = model.tree;
      const { command } = later;
      const values = {
        install: [command.name, ...command.args.filter((word) => !word.text.startsWith('-')).slice(0, 2)]
          .map((word) => word.text)
          .join(' '),
        line: lines.lineAt(command.span.start) + 1,
        update: lines.lineAt(update.span.start) + 1,
      };
      yield {
        span: update.span,
        message: 'found',
        values,
        related: [{ span: command.span, message: 'install', values }],
        fixes: joinSteps(model, step, update, later.step),
      };
    }
  },
};

/** What an apt command does: `apt-get -qq -o A=b update` → `update`. */
function verbOf({ name, args }: ShellCommand): string | undefined {
  if (name.value !== 'apt-get' && name.value !== 'apt' && name.value !== 'aptitude') return undefined;
  return args.find((word, index) => !word.text.startsWith('-') && !/^-[otc]$/.test(args[index - 1]?.text ?? ''))?.value;
}

/** The update of a step that installs nothing and keeps the lists. */
function loneUpdate({ script, mounts }: RunStep): ShellCommand | undefined {
  if (script.broken || mounts.some((mount) => mount.target?.startsWith('/var/lib/apt') === true)) return undefined;
  const verbs = script.commands.map(verbOf);
  if (verbs.includes('install') || script.commands.some((command) => command.name.value === 'rm')) return undefined;
  const update = script.commands[verbs.lastIndexOf('update')];
  return update?.certain === true ? update : undefined;
}

/** The next step of the stage that installs packages, unless a newer update stands before the install. */
function installAfter(stage: Stage, from: RunStep): { readonly step: RunStep; readonly command: ShellCommand } | undefined {
  for (const step of stage.steps.slice(from.position + 1)) {
    if (step.kind !== 'run') continue;
    for (const command of step.script.commands) {
      const verb = verbOf(command);
      if (verb === 'update') return undefined;
      if (verb === 'install') return { step, command };
    }
  }
  return undefined;
}

/** One step of two that are neighbours, where the first does nothing but the update. */
function joinSteps(model: Model, update: RunStep, command: ShellCommand, install: RunStep): readonly Fix[] {
  const { text, lines } = model.tree;
  const first = update.instruction;
  const second = install.instruction;
  const plain = [first, second].every((instruction) => !instruction.json && instruction.heredocs.length === 0);
  const line = lines.lineAt(first.span.start);
  if (!plain || install.position !== update.position + 1 || first.flags.length > 0) return [];
  if (first.body.text !== text.slice(command.span.start, command.span.end) || lines.lineAt(first.span.end) !== line) return [];
  const at = second.body.span.start;
  return [
    {
      title: `Join it with line ${lines.lineAt(second.span.start) + 1}`,
      safety: 'review',
      note: 'The two become one step, which re-runs as a whole.',
      edits: [
        { span: { start: lines.startOf(line), end: lines.startOf(line + 1) }, newText: '' },
        { span: { start: at, end: at }, newText: `${first.body.text} && ` },
      ],
    },
  ];
}
