import type { Given } from '../model/scope.ts';
import type { Instruction, Tree } from '../syntax/tree.ts';
import type { ImageConfig } from './facts.ts';

/** One build: a Dockerfile and all that is given from outside. */
export interface BuildRequest {
  readonly tree: Tree;
  /** As for `--target`; undefined for the last stage. */
  readonly target?: string;
  /** `--build-arg`. */
  readonly args: ReadonlyMap<string, string>;
  /** Options of the build by the names that the frontend has for them: `platform`, `no-cache`, `hostname`, `shm-size`, … */
  readonly options: ReadonlyMap<string, string>;
  readonly images: ReadonlyMap<string, ImageConfig>;
  /** Whether every stage is built, whichever the target needs. */
  readonly every: boolean;
  /** An instruction that gets another key of its own. */
  readonly salted?: Salted;
  /** Images and downloads that have changed: canonical name or address → what has. */
  readonly changed: ReadonlyMap<string, 'layers' | 'config'>;
}

/** An instruction that is to have another key. */
export interface Salted {
  readonly instruction: Instruction;
  /** Of ENV and ARG the variables that get another value; the last one where it is left out. */
  readonly names?: readonly string[];
}

/** What a salted instruction has behind its words; empty for any other. */
export function saltOf(request: BuildRequest, instruction: Instruction): string {
  return request.salted?.instruction === instruction ? salt : '';
}

/** The same for one of the variables that ENV or ARG sets. */
export function saltOfVariable(request: BuildRequest, instruction: Instruction, name: string, last: boolean): string {
  const { salted } = request;
  return salted?.instruction === instruction && (salted.names ? salted.names.includes(name) : last) ? salt : '';
}

/** What a salted instruction has behind its words that no person writes. */
export const salt = '~salted~';

/** A value that no build argument had before. */
export const anotherValue = '~another~';

/** The platform that is built for where none is named. Which it is matters only where the file uses its name. */
const usualPlatform = 'linux/amd64';

/** The platform that is built for. */
export function platformOf(request: BuildRequest): string {
  return request.options.get('platform') ?? usualPlatform;
}

/** The arguments of a build, the predefined ones with their values (`dockerfile2llb/platform.go`). */
export function givenTo(request: BuildRequest): Given {
  const [os = '', arch = '', variant = ''] = platformOf(request).split('/');
  const [buildOs = '', buildArch = '', buildVariant = ''] = usualPlatform.split('/');
  const predefined = new Map([
    ['BUILDPLATFORM', usualPlatform],
    ['BUILDOS', buildOs],
    ['BUILDOSVERSION', ''],
    ['BUILDARCH', buildArch],
    ['BUILDVARIANT', buildVariant],
    ['TARGETPLATFORM', platformOf(request)],
    ['TARGETOS', os],
    ['TARGETOSVERSION', ''],
    ['TARGETARCH', arch],
    ['TARGETVARIANT', variant],
    ['TARGETSTAGE', request.target ?? 'default'],
  ]);
  for (const name of predefined.keys()) {
    const value = request.args.get(name);
    if (value !== undefined) predefined.set(name, value);
  }
  const salted = request.salted?.instruction;
  return {
    args: request.args,
    predefined,
    ...(salted ? { behind: (instruction, name, last) => saltOfVariable(request, instruction, name, last) } : {}),
  };
}

/** The options that every RUN holds in its key (`llb/exec.go`); of the extra hosts only the names, and no limit of memory or processor. */
export function runOptions(request: BuildRequest): string {
  const { options } = request;
  const hosts = (options.get('add-hosts') ?? '').split(',').map((host) => host.split(/[=:]/, 1)[0] ?? '');
  const rest = ['hostname', 'shm-size', 'ulimit', 'cgroup-parent'].map((name) => `${name}=${options.get(name) ?? ''}`);
  return [hosts.join(','), ...rest].join('\0');
}

/** Whether RUN, COPY and ADD of a stage run in any case: `no-cache` is empty for all stages or lists their names (`dockerui/config.go`). */
export function isForced(request: BuildRequest, stageKey: string | undefined): boolean {
  const option = request.options.get('no-cache');
  if (option === undefined) return false;
  if (option.trim() === '') return true;
  return stageKey !== undefined && option.split(',').some((name) => name.trim().toLowerCase() === stageKey);
}
