import { toNamedBuild, type NamedBuild } from './named-build.ts';

/** What stands in a target of a Bake file, as far as it is written out; `$` for what is computed. */
interface Target {
  readonly texts: ReadonlyMap<string, string>;
  readonly inherits: readonly string[];
}

/** The builds of a Bake file in HCL: the context counts from the folder of the file, the Dockerfile from the context. */
export function readBake(text: string): readonly NamedBuild[] {
  return toBuilds(readTargets(text));
}

/** The builds of a Bake file in JSON. */
export function readBakeJson(text: string): readonly NamedBuild[] {
  const targets = new Map<string, Target>();
  const found = asRecord(asRecord(parseJson(text))?.['target']);
  for (const [name, body] of Object.entries(found ?? {})) {
    const fields = asRecord(body) ?? {};
    const texts = new Map(
      Object.entries(fields).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value] as const] : [])),
    );
    const { inherits } = fields;
    targets.set(name, { texts, inherits: Array.isArray(inherits) ? inherits.filter((one) => typeof one === 'string') : [] });
  }
  return toBuilds(targets);
}

/** The fields of a development container's build; `devcontainer.json` may hold comments. Its paths count from its folder. */
export function readDevcontainer(text: string): readonly NamedBuild[] {
  const plain = text.replaceAll(/("(?:[^"\\\n]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, '$1').replaceAll(/,(\s*[\]}])/g, '$1');
  const top = asRecord(parseJson(plain));
  const build = asRecord(top?.['build']);
  const field = (key: string): string | undefined => {
    const value = build?.[key];
    return typeof value === 'string' ? value : undefined;
  };
  const old = top?.['dockerFile'];
  const dockerfile = field('dockerfile') ?? (typeof old === 'string' ? old : undefined);
  if (dockerfile === undefined) return [];
  const outer = top?.['context'];
  const context = field('context') ?? (typeof outer === 'string' ? outer : '.');
  return toNamedBuild('devcontainer', { context, dockerfile, target: field('target') }, 'file');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

function toBuilds(targets: ReadonlyMap<string, Target>): readonly NamedBuild[] {
  return [...targets].flatMap(([name, target]) => {
    const find = (key: string): string | undefined => inherited(targets, target, key, new Set([name]));
    if (find('dockerfile-inline') !== undefined) return [];
    // A target that only others inherit from is built by nobody, but what it says is the same.
    const written = { context: find('context') ?? '.', dockerfile: find('dockerfile') ?? 'Dockerfile', target: find('target') };
    return toNamedBuild(name, written, 'context');
  });
}

/** An attribute of a target, or of the last of those that it inherits from. */
function inherited(targets: ReadonlyMap<string, Target>, target: Target, key: string, seen: Set<string>): string | undefined {
  const own = target.texts.get(key);
  if (own !== undefined) return own;
  for (const name of target.inherits.toReversed()) {
    const parent = targets.get(name);
    if (!parent || seen.has(name)) continue;
    seen.add(name);
    const found = inherited(targets, parent, key, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

const TOKEN =
  /#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|[A-Za-z_][\w-]*|[{}[\](),=\n]|[^\s{}[\](),="#/A-Za-z_]+|\//g;

/** The `target` blocks of an HCL file, in which only texts and lists of texts that are written out count. */
function readTargets(text: string): ReadonlyMap<string, Target> {
  const tokens = (text.match(TOKEN) ?? []).filter((token) => !/^(?:#|\/\/|\/\*)/.test(token));
  const targets = new Map<string, Target>();
  let at = 0;
  while (at < tokens.length) {
    const name = tokens[at + 1];
    if (tokens[at] === 'target' && name?.startsWith('"') && tokens[at + 2] === '{') {
      const body = readBody(tokens, at + 3);
      targets.set(name.slice(1, -1), body.target);
      at = body.end;
    } else if (/^[[{(]$/.test(tokens[at] ?? '')) {
      at = closeOf(tokens, at);
    } else {
      at++;
    }
  }
  return targets;
}

/** Reads a block from behind its `{`. */
function readBody(tokens: readonly string[], start: number): { readonly target: Target; readonly end: number } {
  const texts = new Map<string, string>();
  let inherits: readonly string[] = [];
  let at = start;
  while (at < tokens.length && tokens[at] !== '}') {
    const key = tokens[at] ?? '';
    if (tokens[at + 1] !== '=') {
      at = /^[[{(]$/.test(key) ? closeOf(tokens, at) : at + 1;
      continue;
    }
    const from = at + 2;
    let end = from;
    while (end < tokens.length && tokens[end] !== '\n' && tokens[end] !== '}') {
      end = /^[[{(]$/.test(tokens[end] ?? '') ? closeOf(tokens, end) : end + 1;
    }
    const value = tokens.slice(from, end);
    const [first = ''] = value;
    if (value.length === 1 && first.startsWith('"')) texts.set(key, unescape(first));
    else if (key === 'inherits') inherits = value.filter((token) => token.startsWith('"')).map(unescape);
    else texts.set(key, '$');
    at = end;
  }
  return { target: { texts, inherits }, end: at + 1 };
}

/** The position behind the bracket that closes the one at `start`. */
function closeOf(tokens: readonly string[], start: number): number {
  let depth = 0;
  for (let at = start; at < tokens.length; at++) {
    if (/^[[{(]$/.test(tokens[at] ?? '')) depth++;
    else if (/^[\]})]$/.test(tokens[at] ?? '') && --depth === 0) return at + 1;
  }
  return tokens.length;
}

function unescape(token: string): string {
  return token.slice(1, -1).replaceAll(/\\(.)/g, '$1');
}
