import type { BuildContext } from '../context/build-context.ts';
import type { CopyStep, RunStep, Stage } from '../model/model.ts';
import { readCommand } from '../package-managers/ecosystems.ts';
import { isBeside, isProgram, isProgramFolder, openCopy, type CopiedFiles } from '../refactor/install-first/copied-files.ts';
import { readInstall, type Install } from '../refactor/install-first/install.ts';
import { copyAfter } from '../refactor/install-first/copy-after.ts';
import { readRun, type ReadCommand } from '../refactor/install-first/run-reading.ts';
import { listQuoted } from './recipes/list-quoted.ts';
import type { Facts, Related, Report, Rule } from './rule.ts';

/** `COPY . .` before `go mod download`: every edit of a source file makes the dependencies be fetched again. */
export const dependenciesAfterSource: Rule = {
  id: 'dependencies-after-source',
  summary: 'Dependencies are installed again after every edit, as the sources are copied before.',
  category: 'build-speed',
  severity: 'information',
  source: 'stagelight',
  aka: [],
  readsContext: true,
  messages: {
    many: '"{command}" (line {line}) re-runs after an edit of any of the {count} files copied here, such as "{example}", though it reads only {files}.',
    one: '"{command}" (line {line}) re-runs after an edit of "{example}", which is copied here, though it reads only {files}.',
    perhapsone:
      '"{command}" (line {line}) re-runs after an edit of "{example}", which is copied here; it reads {files}, and perhaps more: {reason}.',
    perhaps:
      '"{command}" (line {line}) re-runs after an edit of any of the {count} files copied here, such as "{example}"; it reads {files}, and perhaps more: {reason}.',
    unseen: '"{command}" (line {line}) re-runs after an edit of any file copied here, though it reads only {files}.',
    again: 're-runs, and {cost}',
    cached: 're-runs, with what its cache mount has kept',
    must: 're-runs too, and must: it reads the sources',
  },
  *check({ model, context, copies }) {
    if (!copies.some((step) => step.from.kind === 'context')) return;
    const ends = new Map<Stage, Above>();
    const reported = new Set<CopyStep>();
    for (const stage of model.stages) {
      if (stage.windows) continue;
      const known = sound.get(stage);
      if (known && known.context === context && reported.size === 0) {
        ends.set(stage, known.above);
        continue;
      }
      const base = stage.base.kind === 'stage' ? ends.get(stage.base.stage) : undefined;
      const above: Above = { copies: base?.copies ?? [], open: base?.open ?? [], installed: base?.installed ?? new Set() };
      for (const step of stage.steps) {
        if (step.kind === 'copy' && step.from.kind === 'context') {
          above.copies = [step, ...above.copies.slice(0, mostCopies)];
          if (mayBeTooMuch(openCopy(context, step)))
            above.open = [...above.open.slice(-mostCopies), { copy: step, installed: above.installed }];
        }
        if (step.kind === 'run') yield* checkRun({ model, ...(context ? { context } : {}) }, step, above, reported);
      }
      ends.set(stage, above);
      if (reported.size === 0) sound.set(stage, { context, above });
    }
  },
};

/** Stages in which, and in all those above, nothing is wrong, with what stands above their ends. */
const sound = new WeakMap<Stage, { readonly context: BuildContext | undefined; readonly above: Above }>();

/** Copies further up than this are not looked at: a bound against files that no person writes. */
const mostCopies = 40;

/** What stands above a step, in its stage and those below it. */
interface Above {
  /** Every COPY from the build context, nearest first. */
  copies: readonly CopyStep[];
  /** Those whose files no step has read yet, save installs. */
  open: readonly { readonly copy: CopyStep; readonly installed: ReadonlySet<string> }[];
  /** Package managers that have installed. */
  installed: ReadonlySet<string>;
}

function* checkRun(facts: Facts, run: RunStep, above: Above, reported: Set<CopyStep>): Generator<Report> {
  const stillOpen: Above['open'][number][] = [];
  for (const entry of above.open) {
    const files = openCopy(facts.context, entry.copy);
    if (!files) continue;
    const commands = readRun(run, files.root, facts.context);
    const install = reported.has(entry.copy)
      ? undefined
      : firstInstall(facts.context, run, commands, above.copies, entry.installed);
    if (install && isTooMuch(files, install)) {
      reported.add(entry.copy);
      yield report(facts, files, install, above.copies);
    }
    const isRead = commands.length === 0 || commands.some(({ kind }) => kind === 'sources');
    if (!isRead && !reported.has(entry.copy)) stillOpen.push(entry);
  }
  above.open = stillOpen;
  const done = installedBy(run, facts.model.tree.text);
  if (done.length > 0) above.installed = new Set([...above.installed, ...done]);
}

/** Programs that install what manifests name; a step without any of these words is not worth reading. */
const installers =
  /\b(?:go|npm|yarn|pnpm|bun|pip3?|pip-sync|pipenv|uv|poetry|mvn|mvnw|gradle|gradlew|cargo|dotnet|bundle|composer|mix)\b/;

function installedBy(run: RunStep, text: string): readonly string[] {
  if (!installers.test(text.slice(run.instruction.span.start, run.instruction.span.end))) return [];
  return run.script.commands.flatMap((command) => {
    const read = readCommand(command);
    return read?.purpose === 'install' ? [read.ecosystem.id] : [];
  });
}

/** The first install that surely runs before anything in the RUN reads the sources. */
function firstInstall(
  context: BuildContext | undefined,
  run: RunStep,
  commands: readonly ReadCommand[],
  copies: readonly CopyStep[],
  installed: ReadonlySet<string>,
): Install | undefined {
  for (const command of commands) {
    if (command.kind === 'sources') return undefined;
    if (command.kind !== 'install' || !command.command.certain || !command.read) continue;
    // Who has installed before the sources came has learnt this lesson, and does the rest here.
    if (installed.has(command.read.ecosystem.id)) continue;
    const install = readInstall(context, run, command, openAll(context, copies));
    if (install) return install;
  }
  return undefined;
}

function openAll(context: BuildContext | undefined, copies: readonly CopyStep[]): readonly CopiedFiles[] {
  return copies.flatMap((copy) => openCopy(context, copy) ?? []);
}

/** Whether the COPY brings anything but single files of settings. */
function mayBeTooMuch(files: CopiedFiles | undefined): boolean {
  return (
    files !== undefined && (files.folders.length > 0 || files.singles.some((single) => isProgram(single) || /[*?[]/.test(single)))
  );
}

/** Whether the COPY brings files that people edit, and that the install has no use for. */
function isTooMuch(files: CopiedFiles, install: Install): boolean {
  const brings = install.brought.filter(({ by }) => by.copy === files.copy);
  const whole = files.folders.includes('');
  // What is copied beside the manifests on purpose may be what a script of theirs needs.
  if (brings.length === 0 && !whole && install.need) return false;
  const needed = new Set(brings.map(({ file }) => file.source));
  if (files.files) {
    if (whole) return files.files.some((file) => !needed.has(file) && !isBeside(file));
    return (brings.length > 0 || files.folders.length > 0) && files.files.some((file) => !needed.has(file) && isProgram(file));
  }
  if (whole) return true;
  const inFolder = brings.some(({ file }) => !files.singles.includes(file.source));
  return (
    files.folders.some(
      (folder) =>
        isProgramFolder(folder) ||
        (inFolder && !isBeside(folder) && !/^(?:requirements|reqs|deps|gradle|docker|config)/.test(folder)),
    ) ||
    (brings.length > 0 && files.singles.some((single) => isProgram(single) && !needed.has(single)))
  );
}

function report(facts: Facts, files: CopiedFiles, install: Install, copies: readonly CopyStep[]): Report {
  const { tree } = facts.model;
  const needed = new Set(install.brought.map(({ file }) => file.source));
  const others = files.files?.filter((file) => !needed.has(file)) ?? [];
  const example = others.findLast(isProgram) ?? others.findLast((file) => !isBeside(file)) ?? others.at(-1);
  const fix = copyAfter(facts, files, openAll(facts.context, copies), install);
  return {
    span: files.copy.instruction.span,
    message: messageFor(files, install),
    values: {
      command: install.read.title,
      line: tree.lines.lineAt(install.command.command.span.start) + 1,
      count: files.files?.length ?? 0,
      example: example ?? '',
      files: listQuoted(install.names),
      reason: install.need?.reason ?? '',
    },
    related: relatedOf(facts, files, install),
    fixes: fix ? [fix] : [],
  };
}

function messageFor({ files }: CopiedFiles, { need }: Install): string {
  if (files === undefined) return 'unseen';
  const perhaps = need !== undefined && !need.unreadable;
  if (files.length === 1) return perhaps ? 'perhapsone' : 'one';
  return perhaps ? 'perhaps' : 'many';
}

/** At most this many places are told; a reader has understood by then. */
const mostRelated = 8;

/** What else re-runs in the stage: the installs, and the builds that have to. */
function relatedOf(facts: Facts, files: CopiedFiles, install: Install): readonly Related[] {
  const related: Related[] = [];
  for (const step of install.run.stage.steps.slice(install.run.position)) {
    if (step.kind !== 'run') continue;
    const cached = step.mounts.some((mount) => mount.type === 'cache');
    for (const { command, read } of readRun(step, files.root, facts.context)) {
      if (related.length === mostRelated) return related;
      if (!command.certain || !read) continue;
      if (read.purpose === 'install' && command.span.start >= install.command.command.span.start) {
        related.push({ span: command.span, message: cached ? 'cached' : 'again', values: { cost: read.ecosystem.cost } });
      } else if (read.purpose === 'build') related.push({ span: command.span, message: 'must' });
    }
  }
  return related;
}
