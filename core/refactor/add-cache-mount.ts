import type { BuildContext } from '../context/build-context.ts';
import { builtStages } from '../context/built-stages.ts';
import type { Edge, Model, Mount, RunStep, Stage } from '../model/model.ts';
import { cleanPath, isWithin } from '../model/paths.ts';
import type { CacheFolder, Ecosystem } from '../package-managers/ecosystem.ts';
import { readCommand } from '../package-managers/ecosystems.ts';
import type { ShellCommand } from '../shell/script.ts';
import type { Fix } from '../rules/rule.ts';
import type { TextEdit } from '../text/edit.ts';
import { cacheUses, type CacheUse } from './cache-uses.ts';
import { findVariable } from './environment.ts';
import { userOf } from './image-users.ts';
import { bottomOf, findChildren, hasTriggers, parentOf, withDescendants } from './lineage.ts';
import { takesMounts } from './mount-syntax.ts';
import { isOffline } from './offline.ts';
import { pathOf } from './programs.ts';
import { insertMounts } from './recipes/insert-mounts.ts';
import { removeCommand, removeWord } from './recipes/remove-command.ts';
import type { Refactoring } from './refactoring.ts';
import { changes, effectsOf, meets, mountTarget } from './run-effects.ts';
import { isSelected } from './selection.ts';

/** `RUN go mod download` → `RUN --mount=type=cache,target=/go/pkg/mod go mod download`, and so in all steps that use the folder. */
export const addCacheMount: Refactoring = {
  id: 'add-cache-mount',
  kind: 'refactor.rewrite.addCacheMount',
  *offers({ model, context }, selection) {
    if (!takesMounts(model)) return;
    const done = new Set<string>();
    const families = new Map<Stage, Family>();
    const children = findChildren(model);
    for (const run of model.stages.flatMap((stage) => stage.steps)) {
      if (run.kind !== 'run' || run.stage.windows || !isSelected(run.instruction, selection)) continue;
      const bottom = bottomOf(run.stage);
      let family = families.get(bottom);
      if (!family) {
        const stages = withDescendants(bottom, children);
        family = { stages, hasTriggers: stages.some((stage) => hasTriggers(stage)) };
        families.set(bottom, family);
      }
      if (family.hasTriggers) continue;
      for (const wanted of bundle(cacheUses(run))) {
        const key = `${bottom.index} ${wanted.map(({ ecosystem, folder, path }) => `${ecosystem.id} ${folder.id} ${path ?? ''}`).join()}`;
        if (done.has(key)) continue;
        done.add(key);
        const fix = mountCaches(model, context, family.stages, wanted);
        if (fix) yield fix;
      }
    }
  },
};

/** The stages that share what one of them leaves in its image: the lowest below it, and all that stand on that. */
interface Family {
  readonly stages: readonly Stage[];
  /** Whether an ONBUILD may put steps into one of them. */
  readonly hasTriggers: boolean;
}

/** One action for each folder; folders of one package manager that must be locked belong together, as apt's two do. */
function bundle(uses: readonly CacheUse[]): readonly (readonly CacheUse[])[] {
  const bundles = new Map<string, CacheUse[]>();
  for (const use of uses) {
    const key = `${use.ecosystem.id} ${use.folder.sharing === 'locked' ? '' : use.folder.id}`;
    const together = bundles.get(key);
    if (together) together.push(use);
    else bundles.set(key, [use]);
  }
  return [...bundles.values()];
}

/** A RUN that uses the folders, with the mounts that it lacks. */
interface Missing {
  readonly run: RunStep;
  readonly mounts: readonly string[];
  readonly uses: readonly CacheUse[];
}

function mountCaches(
  model: Model,
  context: BuildContext | undefined,
  family: readonly Stage[],
  wanted: readonly CacheUse[],
): Fix | undefined {
  const paths = wanted.map(({ path }) => path);
  const [first] = wanted;
  if (!first || !paths.every((path) => path !== undefined)) return undefined;
  const missing = findMissing(family, wanted, paths);
  if (!missing || missing.length === 0 || isFilledOtherwise(family, paths)) return undefined;
  const notes: string[] = [];
  const edits: TextEdit[] = [];
  for (const { run, mounts, uses } of missing) {
    edits.push(insertMounts(model.tree, run.instruction, mounts));
    const cut = removeWhatSpoils(model, run, first.ecosystem, paths, uses);
    if (!cut) return undefined;
    edits.push(...cut.edits);
    notes.push(...cut.notes);
  }
  notes.push(...needs(wanted, missing), ...findLosers(model, context, family, missing, first.folder, paths));
  if (first.folder.id === 'yarn-berry' && !missing.every(({ run }) => hasModulesFolder(context, run)))
    notes.push(
      `With Plug'n'Play, which is Yarn's default unless "nodeLinker" says "node-modules", later steps read packages in "${paths[0] ?? ''}" and find none there.`,
    );
  for (const run of family.flatMap((stage) => stage.steps)) {
    if (run.kind !== 'run' || !isOffline(run, first.ecosystem, paths)) continue;
    const line = model.tree.lines.lineAt(run.instruction.span.start) + 1;
    notes.push(
      `Line ${line} works without the network, and fails where the steps before it come from the build's cache while the mount is empty.`,
    );
  }
  const steps = `${missing.length} ${missing.length === 1 ? 'step' : 'steps'}`;
  const title = `Add ${wanted.length === 1 ? 'a cache mount' : 'cache mounts'} for ${first.folder.label} (${steps})`;
  const stays = 'What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.';
  return { title, edits, safety: notes.length === 0 ? 'safe' : 'review', note: [...new Set(notes), stays].join(' ') };
}

/** What else the folders need to be of use; not that a flag has to go which none of the steps has. */
function needs(wanted: readonly CacheUse[], missing: readonly Missing[]): readonly string[] {
  const words = new Set(missing.flatMap(({ run }) => run.script.commands.flatMap(({ args }) => args.map(({ text }) => text))));
  return wanted.flatMap(({ folder }) => {
    const flag = /^"(--[\w-]+)"/.exec(folder.note ?? '')?.[1];
    if (folder.note === undefined || (flag !== undefined && !words.has(flag))) return [];
    return folder.noteUnless && missing.every(({ run }) => isSet(run, folder.noteUnless)) ? [] : [folder.note];
  });
}

/** Whether a variable has the value for each command of a RUN. */
function isSet(run: RunStep, wanted: CacheFolder['noteUnless']): boolean {
  return run.script.commands.every((command) => {
    const found = wanted && findVariable(run, command, wanted.variable);
    return found?.kind === 'value' && found.value === wanted?.value;
  });
}

/** The steps of the family that use the folders there without a mount; undefined where one of them cannot be given it. */
function findMissing(
  family: readonly Stage[],
  wanted: readonly CacheUse[],
  paths: readonly string[],
): readonly Missing[] | undefined {
  const missing: { run: RunStep; lacking: string[]; uses: readonly CacheUse[] }[] = [];
  /** The words of the mount at each path: those of a step that has it, else those that each lacking step would be given. */
  const present = new Map<string, Set<string>>();
  const made = new Map<string, Set<string>>();
  let fetched = false;
  for (const run of family.flatMap((stage) => stage.steps)) {
    if (run.kind !== 'run') continue;
    const uses = cacheUses(run).filter(({ folder }) => wanted.some((use) => use.folder === folder));
    const lacking: string[] = [];
    for (const use of uses) {
      // A store that one of its readers may look for elsewhere cannot be given to all of them.
      if (use.path === undefined && use.folder.role === 'store') return undefined;
      if (use.path === undefined || !paths.includes(use.path)) continue;
      fetched ||= use.fetches;
      const mount = presentMount(run, use.path);
      if (mount === undefined) return undefined;
      if (mount !== 'none') {
        addTo(present, use.path, mount);
        continue;
      }
      const owner = ownerFields(run, use.ecosystem);
      if (owner === undefined) return undefined;
      const sharing = use.folder.sharing === undefined ? '' : `,sharing=${use.folder.sharing}`;
      addTo(made, use.path, `type=cache,target=${use.path}${sharing}${owner}`);
      lacking.push(use.path);
    }
    if (lacking.length > 0) missing.push({ run, lacking, uses });
  }
  if (!fetched) return undefined;
  // Another id or owner would make it another folder, so all steps have to say the same.
  const words = new Map<string, string>();
  for (const path of paths) {
    const [only, ...others] = present.get(path) ?? made.get(path) ?? [];
    if (others.length > 0) return undefined;
    if (only !== undefined) words.set(path, only);
  }
  return missing.map(({ run, lacking, uses }) => ({ run, uses, mounts: lacking.map((path) => words.get(path) ?? '') }));
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}

/** The value of the cache mount that the RUN has there; `none`; undefined where another mount is in the way. */
function presentMount(run: RunStep, path: string): string | undefined {
  for (const mount of run.mounts) {
    const target = mountTarget(run, mount);
    if (target === undefined) return undefined;
    if (target === path && mount.type === 'cache') return wordsOf(mount);
    if (meets(target, path) && mount.type !== 'secret' && mount.type !== 'ssh') return undefined;
  }
  return 'none';
}

/** A mount's value where another step can have the same: no quotes, no variables, no target relative to this step's WORKDIR. */
function wordsOf(mount: Mount): string | undefined {
  const target = mount.fields.find(({ key }) => ['target', 'dst', 'destination'].includes(key))?.value;
  const { value } = mount.flag;
  return target?.startsWith('/') === true && value !== undefined && /^[\w./=,:@+~-]+$/.test(value) ? value : undefined;
}

/** `,uid=1000,gid=1000` for a user who could not write to root's folder; undefined where the user's numbers are unknown. */
function ownerFields(run: RunStep, ecosystem: Ecosystem): string | undefined {
  const user = userOf(run);
  if (user?.owner) return `,uid=${user.owner.uid},gid=${user.owner.gid}`;
  // Only root can install packages of the system.
  if (user?.root === true || (user === undefined && /^(?:apt|apk|dnf)$/.test(ecosystem.id))) return '';
  return undefined;
}

/** Whether another instruction puts something into one of the folders, which a mount would hide. */
function isFilledOtherwise(family: readonly Stage[], paths: readonly string[]): boolean {
  return family.some((stage) =>
    stage.steps.some((step) => {
      if (step.kind === 'copy') {
        const destination = step.destination?.path;
        return destination !== undefined && paths.some((path) => isWithin(path, destination));
      }
      if (step.kind !== 'run') return false;
      const effects = effectsOf(step) ?? [];
      return effects.some(
        (effect) => effect.command.name.value !== 'rm' && paths.some((path) => changes({ ...effect, makes: [] }, path)),
      );
    }),
  );
}

/** Whether Yarn surely unpacks packages into `node_modules`, so that nothing reads its cache afterwards. */
function hasModulesFolder(context: BuildContext | undefined, run: RunStep): boolean {
  const setting = run.script.commands.map((command) => findVariable(run, command, 'YARN_NODE_LINKER'));
  if (setting.length > 0 && setting.every((found) => found.kind === 'value' && found.value === 'node-modules')) return true;
  if (context?.complete !== true || setting.some((found) => found.kind !== 'unset')) return false;
  const files = context.files.filter((file) => /(?:^|\/)\.yarnrc\.yml$/.test(file));
  return (
    files.length > 0 &&
    files.every((file) => /^nodeLinker[ \t]*:[ \t]*["']?node-modules["']?[ \t]*(?:#.*)?$/m.test(context.contents.get(file) ?? ''))
  );
}

/** Takes out of a RUN what would empty the folders or keep them empty. Undefined where that cannot be cut out. */
function removeWhatSpoils(
  model: Model,
  run: RunStep,
  ecosystem: Ecosystem,
  paths: readonly string[],
  uses: readonly CacheUse[],
): { readonly edits: readonly TextEdit[]; readonly notes: readonly string[] } | undefined {
  const edits: (TextEdit | undefined)[] = [];
  const notes: string[] = [];
  for (const off of uses.flatMap((use) => use.off)) {
    edits.push(removeWord(model.tree, off));
    notes.push(`"${off.text}" goes, as nothing would be kept with it.`);
  }
  for (const command of run.script.commands) {
    const inside = removedInside(command, paths);
    const operands = command.args.filter((word) => !word.text.startsWith('-'));
    if (inside.length > 0 && inside.length < operands.length) edits.push(...inside.map((word) => removeWord(model.tree, word)));
    else if (inside.length > 0 || isCleaning(command, ecosystem)) edits.push(removeCommand(model.tree, run, command));
    else continue;
    const text = model.tree.text.slice(command.span.start, command.span.end).replaceAll(/\s*[\\`]?\r?\n\s*/g, ' ');
    notes.push(
      inside.length < operands.length && inside.length > 0
        ? `"${inside.map((word) => word.text).join(' ')}" of "${text}" goes, as it would empty the folder.`
        : `"${text}" goes, as it would empty the folder.`,
    );
  }
  // The same flag or word may have been found for both of two folders.
  const unique = [...new Map(edits.map((edit) => [edit?.span.start, edit])).values()];
  return unique.every((edit) => edit !== undefined) ? { edits: unique, notes } : undefined;
}

/** The words of an `rm` that name something in one of the folders. */
function removedInside(command: ShellCommand, paths: readonly string[]): ShellCommand['args'] {
  if (command.name.value !== 'rm') return [];
  return command.args.filter((word) => {
    const removed = word.text.startsWith('-') ? undefined : pathOf(word);
    return removed !== undefined && removed.startsWith('/') && paths.some((path) => isWithin(path, cleanPath(removed)));
  });
}

/** `apt-get clean`, `npm cache clean`, `pip cache purge`. */
function isCleaning(command: ShellCommand, ecosystem: Ecosystem): boolean {
  const read = readCommand(command);
  return read?.ecosystem === ecosystem && read.purpose === 'tool' && /\b(?:clean|autoclean|cache|clear|purge)\b/.test(read.title);
}

/** Who would miss the folders: images that hold them, stages that copy out of them, commands that may look into them. */
function findLosers(
  model: Model,
  context: BuildContext | undefined,
  family: readonly Stage[],
  missing: readonly Missing[],
  folder: CacheFolder,
  paths: readonly string[],
): readonly string[] {
  const users = new Set<unknown>(missing.map(({ run }) => run));
  const holders = new Set<Stage>();
  const others: RunStep[] = [];
  const openly: RunStep[] = [];
  // A stage comes after the one that it stands on.
  for (const stage of family) {
    const parent = parentOf(stage);
    let holds = parent !== undefined && holders.has(parent);
    for (const step of stage.steps) {
      if (users.has(step)) holds = true;
      else if (holds && step.kind === 'run' && readsOpenly(step, paths)) openly.push(step);
      else if (holds && step.kind === 'run' && !effectsAreKnown(step)) others.push(step);
    }
    if (holds) holders.add(stage);
  }
  const notes: string[] = [];
  const listed = paths.map((path) => `"${path}"`).join(' and ');
  const lineOf = (offset: number): number => model.tree.lines.lineAt(offset) + 1;
  for (const leaf of builtStages(model, context)) {
    const stage = model.stages[leaf];
    if (!stage || !holders.has(stage)) continue;
    notes.push(`The image ${stage.name ? `"${stage.name.text}" ` : ''}no longer holds ${listed}.`);
  }
  for (const edge of model.edges) {
    if (!takesFrom(edge, holders, paths)) continue;
    notes.push(`Line ${lineOf(edge.span.start)} takes files out of ${listed}, where there are none then.`);
  }
  const [reader, ...more] = openly;
  if (reader) {
    const rest = more.length === 0 ? ' reads' : ` and ${more.length} more ${more.length === 1 ? 'step read' : 'steps read'}`;
    notes.push(`Line ${lineOf(reader.instruction.span.start)}${rest} files in ${listed}, where there are none then.`);
  }
  if (folder.role === 'store') {
    for (const other of others)
      notes.push(`Line ${lineOf(other.instruction.span.start)} may read ${listed} as well, and finds nothing there.`);
  }
  return notes;
}

/** Whether a command that is no package manager's names one of the folders, runs in one, or reads a folder above; a mount of its own shows it. */
function readsOpenly(run: RunStep, paths: readonly string[]): boolean {
  const open = paths.filter((path) => !run.mounts.some((mount) => mountTarget(run, mount) === path));
  return (effectsOf(run) ?? []).some(
    ({ read, reads }) => read === undefined && reads.some((path) => path !== '/' && open.some((folder) => meets(path, folder))),
  );
}

function takesFrom(edge: Edge, holders: ReadonlySet<Stage>, paths: readonly string[]): boolean {
  if (edge.kind === 'base' || edge.from.kind !== 'stage' || !holders.has(edge.from.stage)) return false;
  return edge.paths.some((written) => {
    const wildcard = /[*?[$]/.exec(written);
    const taken = cleanPath(`/${wildcard ? written.slice(0, written.lastIndexOf('/', wildcard.index) + 1) : written}`);
    return paths.some((path) => meets(taken, path));
  });
}

/** Whether every command is known, and none is a program that looks through a whole project and what that needs. */
function effectsAreKnown(run: RunStep): boolean {
  const effects = effectsOf(run);
  return effects !== undefined && !effects.some((effect) => effect.read === undefined && effect.reads.includes(effect.folder));
}
