import { filesTaken } from '../../context/select.ts';
import type { CopyStep, Model, RunStep, Step } from '../../model/model.ts';
import type { CacheFacts, CacheFolder, PackageCommand } from '../../package-managers/ecosystem.ts';
import { ecosystems } from '../../package-managers/ecosystems.ts';
import type { Facts } from '../../rules/rule.ts';
import { ancestry, environmentOf } from './environment.ts';

/** What a command of a known package manager does, or undefined for any other. */
function readCommand(command: RunStep['script']['commands'][number]): PackageCommand | undefined {
  const program = command.name.value;
  if (program === undefined) return undefined;
  for (const ecosystem of ecosystems) {
    const read = ecosystem.programs.includes(program) ? ecosystem.read(command) : undefined;
    if (read) return read;
  }
  return undefined;
}

/** A later RUN that was made to run again by a COPY of many files, though it reads few of them. */
export interface NarrowReader {
  readonly step: RunStep;
  /** The files that it reads: `go.mod`, `go.sum`. */
  readonly files: readonly string[];
}

/** The first step behind a COPY, in its stage, that only installs from manifests which are a part of what was copied. */
export function narrowReader(facts: Facts, copy: CopyStep): NarrowReader | undefined {
  const taken = filesTaken(facts.context, copy);
  // Where the files cannot be seen, only a copy of everything is certain to bring more than manifests.
  if (taken === undefined && !copy.sources.some((source) => /^[./]*$/.test(source.value ?? source.word.text))) return undefined;
  for (const step of copy.stage.steps.slice(copy.position + 1)) {
    if (step.kind !== 'run') continue;
    const [command, ...others] = step.script.commands;
    const read = command && others.length === 0 && !step.script.broken ? readCommand(command) : undefined;
    if (read?.purpose !== 'install' || read.needsSources !== undefined) continue;
    const files = read.manifests
      .map((manifest) => ({
        manifest,
        there: taken?.some((file) => file === manifest.path || file.endsWith(`/${manifest.path}`)),
      }))
      .filter(({ manifest, there }) => there ?? manifest.usual)
      .map(({ manifest }) => manifest.path);
    if (files.length === 0 || (taken !== undefined && taken.length <= files.length)) return undefined;
    return { step, files };
  }
  return undefined;
}

/** The package manager's folder that lies at `path` in the image of `step`, where one is known to. */
export function cacheFolderAt(model: Model, step: Step, path: string): CacheFolder | undefined {
  const known = cacheFacts(model, step);
  for (const ecosystem of ecosystems) {
    const folder = ecosystem.caches.find((candidate) => candidate.path(known) === path);
    if (folder) return folder;
  }
  return undefined;
}

function cacheFacts(model: Model, step: Step): CacheFacts {
  const variables = new Map(environmentOf(model, step).map((binding) => [binding.name, binding.value]));
  const user = step.before.user?.split(':', 1)[0];
  const home = variables.get('HOME') ?? (user === undefined || user === 'root' || user === '0' ? '/root' : undefined);
  const bottom = ancestry(step.stage)[0]?.base;
  const image = bottom?.kind === 'image' ? bottom.image.official : undefined;
  return {
    env: (name) => variables.get(name),
    ...(home === undefined ? {} : { home }),
    ...(image === undefined ? {} : { image }),
  };
}
