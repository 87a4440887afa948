import type { BuildContext } from '../../context/build-context.ts';

/** What was read of each context: many commands of a file ask for it. */
const known = new WeakMap<BuildContext, { readonly names?: ReadonlySet<string> }>();

/** The names of all scripts in the context's `package.json` files; undefined where there is none, or one of them cannot be read. */
export function packageScripts(context: BuildContext | undefined): ReadonlySet<string> | undefined {
  if (!context) return undefined;
  let found = known.get(context);
  if (!found) {
    const names = readScripts(context);
    found = names ? { names } : {};
    known.set(context, found);
  }
  return found.names;
}

function readScripts(context: BuildContext): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  const paths = context.files.filter((path) => /(?:^|\/)package\.json$/.test(path));
  for (const path of paths) {
    const text = context.contents.get(path);
    const scripts = text === undefined ? undefined : scriptsOf(text);
    if (!scripts) return undefined;
    for (const name of scripts) names.add(name);
  }
  return paths.length > 0 ? names : undefined;
}

function scriptsOf(text: string): readonly string[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const scripts = 'scripts' in value ? value.scripts : {};
    return typeof scripts === 'object' && scripts !== null ? Object.keys(scripts) : undefined;
  } catch {
    return undefined;
  }
}
