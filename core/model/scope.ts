import { predefinedArgs } from '../data/predefined-args.ts';
import type { Found } from './expand.ts';
import type { Instruction } from '../syntax/tree.ts';
import type { Binding } from './model.ts';

/** The arguments that BuildKit itself sets in the global scope, to values that depend on the build. */
export const platformArgs: ReadonlySet<string> = new Set(
  predefinedArgs.filter(({ kind }) => kind === 'platform').map(({ name }) => name),
);

/** The name of an ENV whose name is not known, as in `ENV $NAME=1`. */
export const anyName = '*';

const unknown: Found = {};
const unset: Found = { value: '', unset: 'surely' };

function foundOf(binding: Binding): Found {
  return binding.value === undefined ? { binding } : { binding, value: binding.value };
}

function whatever(): Found {
  return unknown;
}

/** The variables in force while the stages are read, from parent to child; what a stage sets is forgotten when it is left. */
export interface Scope {
  find(name: string): Found;
  /** One whose name is not known may be any: then nothing more is known of what is not set. */
  set(binding: Binding): void;
  /**
   * Enters a stage.
   *
   * @param outside for a stage that stands on no other: what a name stands for in what it stands on
   */
  enter(outside?: (name: string) => Found): void;
  leave(): void;
}

interface Entry {
  readonly binding: Binding;
  /** How deep the stage that set it lies. */
  readonly depth: number;
  /** The ENV that an ARG hides in its own stage; in a child stage the image's ENV wins again. */
  readonly env: Binding | undefined;
  /** What the name stood for before. */
  readonly below: Entry | undefined;
}

/** Starts with no variable set. */
export function createScope(): Scope {
  const entries = new Map<string, Entry>();
  const frames: { readonly names: string[]; outside?: (name: string) => Found }[] = [];
  const visible = (name: string): Binding | undefined => {
    const entry = entries.get(name);
    return entry && entry.env && entry.depth < frames.length ? entry.env : entry?.binding;
  };
  return {
    find(name) {
      const entry = entries.get(name);
      if (!entry) return frames.at(-1)?.outside?.(name) ?? unknown;
      const { binding, env, depth } = entry;
      if (binding.kind === 'env' || depth === frames.length) return foundOf(binding);
      // In a stage on top of another one what an image sets wins over the ARGs of the other.
      if (env) return foundOf(env);
      const outside = frames.at(-1)?.outside?.(name) ?? unknown;
      return outside.unset === 'surely' ? foundOf(binding) : outside.value === undefined ? { binding } : outside;
    },
    set(binding) {
      const below = entries.get(binding.name);
      const frame = frames.at(-1);
      if (binding.name === anyName && frame) frame.outside = whatever;
      const before = visible(binding.name);
      const env = binding.kind === 'env' ? undefined : before?.kind === 'env' ? before : below?.env;
      entries.set(binding.name, { binding, depth: frames.length, env, below });
      frames.at(-1)?.names.push(binding.name);
    },
    enter(outside = frames.at(-1)?.outside) {
      frames.push({ names: [], ...(outside ? { outside } : {}) });
    },
    leave() {
      const names = frames.pop()?.names ?? [];
      if (frames.length === 0) {
        entries.clear();
        return;
      }
      for (const name of names) {
        const below = entries.get(name)?.below;
        if (below) entries.set(name, below);
        else entries.delete(name);
      }
    },
  };
}

/** What one build is given from outside. */
export interface Given {
  /** `--build-arg`: name → value. */
  readonly args: ReadonlyMap<string, string>;
  /** The arguments that BuildKit sets itself, such as `TARGETARCH`, with their values in this build. */
  readonly predefined: ReadonlyMap<string, string>;
  /** What is put behind the default of a global ARG, to ask what another value would do. */
  readonly behind?: (instruction: Instruction, name: string, last: boolean) => string;
}

/** Looks up a name where only global ARGs and the platform's own arguments are known: in FROM. */
export function globalFinder(
  globals: ReadonlyMap<string, Binding>,
  predefined?: ReadonlyMap<string, string>,
): (name: string) => Found {
  return (name) => {
    const binding = globals.get(name);
    if (binding) return foundOf(binding);
    const value = predefined?.get(name);
    if (value !== undefined) return { value };
    return platformArgs.has(name) ? unknown : unset;
  };
}

/**
 * The binding of an ARG without a default: it takes the value that the name has before. Where it has none it sets nothing, unless a build
 * gives it one.
 */
export function declared(binding: Binding, before: Found): Binding {
  if (before.unset === 'surely' || before.binding?.onlyFromOutside) return { ...binding, onlyFromOutside: true };
  return before.value === undefined ? binding : { ...binding, value: before.value };
}
