import { expand, type Found } from '../model/expand.ts';
import type { Binding } from '../model/model.ts';
import type { Interner } from './interner.ts';

/** A variable's value where a stage has come to. */
export interface Variable {
  readonly binding?: Binding;
  /** Undefined where it cannot be known. */
  readonly value?: string;
  /** Equal for equal values, also for those that are not known. */
  readonly token: string;
}

/** One variable that was set, and what was set before it: nothing is copied for a step that remembers what reaches it. */
export interface Setting {
  readonly name: string;
  readonly variable: Variable;
  readonly before: Setting | undefined;
}

/** The variables that were set, in the order in which they reach a RUN. */
export function variablesOf(setting: Setting | undefined): ReadonlyMap<string, Variable> {
  const found: [string, Variable][] = [];
  const seen = new Set<string>();
  for (let at = setting; at; at = at.before) {
    if (!seen.has(at.name)) found.push([at.name, at.variable]);
    seen.add(at.name);
  }
  return new Map(found.reverse());
}

/** A text with its variables replaced, for a key. */
export interface Resolved {
  /** Undefined where it cannot be known. */
  readonly value?: string;
  /** Equal for equal values; where the value is not known, for equal texts over equal variables. */
  readonly token: string;
}

/**
 * The variables that the steps of a stage see, in the order in which they reach a RUN (`llb/meta.go`, `EnvList`): what is set again moves
 * to the end. A stage FROM this one sets those of ENV once more, in the order in which the image has them.
 */
export interface Environment {
  /** ENV: becomes part of the image. */
  setEnv(name: string, resolved: Resolved, binding?: Binding): void;
  /** ARG: seen by the steps alone. */
  setArg(name: string, resolved: Resolved, binding?: Binding): void;
  has(name: string): boolean;
  readonly find: (name: string) => Found;
  resolve(text: string): Resolved;
  /** Equal for equal environments. */
  key(): string;
  /** All of them as they are now. */
  settings(): Setting | undefined;
  /** Equal for equal values of one variable. */
  tokenOf(name: string): string | undefined;
  /** What a stage FROM this one starts with. */
  child(): Environment;
}

/**
 * Starts without variables.
 *
 * @param open whether there may be others: those of an image whose configuration is not known
 */
export function createEnvironment(interner: Interner, escape: string, open: boolean): Environment {
  return environmentOf(interner, escape, open, new Map(), new Map(), undefined);
}

function environmentOf(
  interner: Interner,
  escape: string,
  open: boolean,
  all: Map<string, Variable>,
  image: Map<string, Variable>,
  inherited: Setting | undefined,
): Environment {
  let key: string | undefined;
  let last = inherited;
  const set = (name: string, variable: Variable): void => {
    // The frontend replaces by taking out and appending.
    all.delete(name);
    all.set(name, variable);
    key = undefined;
    last = { name, variable, before: last };
  };
  const find = (name: string): Found => {
    const variable = all.get(name);
    if (!variable) return open ? { unset: 'perhaps' } : { value: '', unset: 'surely' };
    return {
      ...(variable.binding ? { binding: variable.binding } : {}),
      ...(variable.value === undefined ? {} : { value: variable.value }),
    };
  };
  return {
    setEnv(name, resolved, binding) {
      const variable: Variable = { ...resolved, ...(binding ? { binding } : {}) };
      set(name, variable);
      image.set(name, variable);
    },
    setArg: (name, resolved, binding) => set(name, { ...resolved, ...(binding ? { binding } : {}) }),
    has: (name) => all.has(name),
    find,
    resolve(text) {
      const { value, uses } = expand(text, escape, find);
      if (value !== undefined) return { value, token: `=${value}` };
      const used = uses.map((use) => `${use.name}${all.get(use.name)?.token ?? '?'}`);
      return { token: `?${interner.of(`${text}\0${used.join('\0')}`)}` };
    },
    key() {
      if (key === undefined) {
        let text = '';
        for (const [name, { token }] of all) text += `${name}${token}\0`;
        key = String(interner.of(text));
      }
      return key;
    },
    settings: () => last,
    tokenOf: (name) => all.get(name)?.token,
    child() {
      const child = environmentOf(interner, escape, open, new Map(all), new Map(), last);
      for (const [name, { binding, ...resolved }] of image) child.setEnv(name, resolved, binding);
      return child;
    },
  };
}
