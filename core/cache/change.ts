import type { BuildContext } from '../context/build-context.ts';
import { parseIgnoreFile, sentFiles, type IgnoreRules } from '../context/ignore.ts';
import { contextPath, filesAt, firstAtOrAfter, hasFile } from '../context/listing.ts';
import { readImageName } from '../model/image-name.ts';
import type { Stage } from '../model/model.ts';
import { parentPath } from '../model/paths.ts';
import { parse } from '../syntax/parse.ts';
import type { Instruction } from '../syntax/tree.ts';
import { canonicalImage, type BuildFacts, type ImageConfig } from './facts.ts';
import { anotherValue, type BuildRequest } from './request.ts';
import type { World } from './world.ts';

/** What happens between two builds. Paths are relative to the context's root, with `/`. */
export type Change =
  /** The same build again. */
  | { readonly kind: 'none' }
  /** `text`: what an ignore file says then. */
  | { readonly kind: 'file' | 'add'; readonly path: string; readonly text?: string }
  | { readonly kind: 'remove' | 'touch' | 'mode'; readonly path: string }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  /** A build argument gets a value; without `value` one that it did not have. */
  | { readonly kind: 'arg'; readonly name: string; readonly value?: string }
  /** The Dockerfile gets another text. */
  | { readonly kind: 'text'; readonly text: string }
  /** The instruction on a zero-based line gets another key of its own; one that makes no step and is seen by none changes nothing. `names`: of ENV and ARG only these variables. */
  | { readonly kind: 'instruction'; readonly line: number; readonly names?: readonly string[] }
  /** An image has other layers (`base`), or another configuration alone, wherever the file names it. Named itself, or by the index of a stage that stands on it. */
  | { readonly kind: 'base' | 'config'; readonly stage?: number; readonly image?: string; readonly config?: ImageConfig }
  /** What is downloaded from an address has another content. */
  | { readonly kind: 'url'; readonly value: string }
  /** Options of the build by the frontend's names: `no-cache`, `platform`, `hostname`, … */
  | { readonly kind: 'option'; readonly options: Readonly<Record<string, string>> };

/** The second build, and what the builder sees of the context then. */
export interface Changed {
  /** The first one itself where only files have changed. */
  readonly request: BuildRequest;
  readonly world: World;
}

/**
 * Applies a change.
 *
 * @param stages of the file as it is, to find the image of a stage
 */
export function applyChange(first: BuildRequest, facts: BuildFacts, stages: readonly Stage[], change: Change): Changed {
  const seen = (request: BuildRequest, touched: readonly string[] = []): Changed => ({ request, world: worldOf(facts, touched) });
  switch (change.kind) {
    case 'none':
    case 'touch':
      return seen(first);
    case 'file':
    case 'add':
    case 'remove':
    case 'mode':
    case 'rename':
      return { request: first, world: { ...changeFiles(facts, change), modeAlone: change.kind === 'mode' } };
    case 'arg':
      return seen({ ...first, args: new Map(first.args).set(change.name, change.value ?? anotherValue) });
    case 'text':
      return seen({ ...first, tree: parse(change.text, first.tree) }, change.text === first.tree.text ? [] : dockerfileOf(facts));
    case 'instruction': {
      const { tree } = first;
      const instruction = instructionOn(tree.instructions, (offset) => tree.lines.lineAt(offset), change.line);
      if (!instruction) return seen(first);
      // A trigger of ONBUILD is a step elsewhere.
      const step = instruction.trigger ?? instruction;
      const salted = { instruction: step, ...(change.names ? { names: change.names } : {}) };
      return seen({ ...first, salted }, dockerfileOf(facts));
    }
    case 'base':
    case 'config': {
      const image = change.image === undefined ? imageOf(stages, change.stage) : canonicalImage(readImageName(change.image));
      if (image === undefined) return seen(first);
      const changed = new Map(first.changed).set(image, change.kind === 'base' ? 'layers' : 'config');
      const config = change.kind === 'config' ? change.config : undefined;
      return seen({ ...first, changed, ...(config ? { images: new Map(first.images).set(image, config) } : {}) });
    }
    case 'url':
      return seen({ ...first, changed: new Map(first.changed).set(change.value, 'layers') });
    case 'option':
      return seen(withOptions(first, change.options));
    default:
      return change satisfies never;
  }
}

function withOptions(request: BuildRequest, given: Readonly<Record<string, string>>): BuildRequest {
  const options = new Map(request.options);
  const args = new Map(request.args);
  for (const [name, value] of Object.entries(given)) {
    if (name.startsWith('build-arg:')) args.set(name.slice('build-arg:'.length), value);
    else options.set(name, value);
  }
  const target = options.get('target');
  return { ...request, options, args, ...(target === undefined ? {} : { target }) };
}

function imageOf(stages: readonly Stage[], index: number | undefined): string | undefined {
  let stage = index === undefined ? undefined : stages[index];
  while (stage?.base.kind === 'stage') stage = stage.base.stage;
  return stage?.base.kind === 'image' ? canonicalImage(stage.base.image) : undefined;
}

function instructionOn(
  instructions: readonly Instruction[],
  lineAt: (offset: number) => number,
  line: number,
): Instruction | undefined {
  return instructions.find(({ span }) => lineAt(span.start) <= line && line <= lineAt(span.end));
}

/** The Dockerfile is a file of the context as any other, if it lies in it. */
function dockerfileOf({ context }: BuildFacts): readonly string[] {
  return context?.dockerfile === undefined ? [] : [context.dockerfile];
}

function worldOf(facts: BuildFacts, touched: readonly string[], after = facts.context): World {
  const { context, contentOf } = facts;
  return {
    ...(context ? { before: context } : {}),
    ...(after ? { after } : {}),
    touched: visible(context, touched),
    ...(contentOf ? { contentOf } : {}),
  };
}

/** An ignore file may be asked about many changes. */
const rulesOf = new WeakMap<BuildContext, IgnoreRules>();

/** Those of some paths that are sent. */
function visible(context: BuildContext | undefined, paths: readonly string[]): readonly string[] {
  if (!context?.ignoreFile || paths.length === 0) return paths;
  let rules = rulesOf.get(context);
  if (!rules) {
    rules = parseIgnoreFile(context.ignoreFile.text);
    rulesOf.set(context, rules);
  }
  return sentFiles(rules, paths);
}

function changeFiles(facts: BuildFacts, change: Extract<Change, { readonly path: string }>): World {
  const { context } = facts;
  const path = contextPath(change.path);
  const to = change.kind === 'rename' ? contextPath(change.to) : undefined;
  if (context && (change.kind === 'file' || change.kind === 'add') && change.text !== undefined && ignores(context, path)) {
    return changeIgnoreFile(facts, context, path, change.text);
  }
  // What goes with a folder goes, too.
  const gone = change.kind === 'remove' || to !== undefined ? namesAt(context, path) : [];
  const come = to === undefined ? [] : gone.map((name) => to + name.slice(path.length));
  const touched = gone.length > 0 ? [...new Set([...gone, ...come])] : [path];
  if (!context) return worldOf(facts, touched);
  const added = visible(context, change.kind === 'add' || change.kind === 'file' ? [path] : come);
  const removed = new Set(gone);
  const lacking = added.filter((name) => !hasFile(context, name));
  if (lacking.length === 0 && removed.size === 0) return worldOf(facts, touched, context);
  const files = removed.size === 0 ? [...context.files] : context.files.filter((name) => !removed.has(name));
  const [only] = lacking;
  if (lacking.length > 1) files.push(...lacking);
  if (lacking.length > 1) files.sort();
  else if (only !== undefined) files.splice(firstAtOrAfter(files, only), 0, only);
  // The folder that a file was in stays, be it empty.
  const parent = parentPath(path);
  const emptied = removed.size > 0 && parent !== '.' && filesAt({ ...context, files }, parent).length === 0 ? [parent] : [];
  return worldOf(facts, touched, { ...context, files, emptyFolders: [...(context.emptyFolders ?? []), ...emptied].sort() });
}

function namesAt(context: BuildContext | undefined, path: string): readonly string[] {
  const files = context ? filesAt(context, path) : [];
  return files[0] === path ? files : [path, ...files];
}

/** Whether a path is the ignore file in force, or would be. */
function ignores(context: BuildContext, path: string): boolean {
  return context.ignoreFile === undefined ? path === '.dockerignore' : context.ignoreFile.path === path;
}

/** Other files are sent than before. */
function changeIgnoreFile(facts: BuildFacts, context: BuildContext, path: string, text: string): World {
  const all = [...new Set([...context.files, ...(facts.ignored ?? []), path])];
  const files = sentFiles(parseIgnoreFile(text), all).toSorted();
  const now = new Set(files);
  const then = new Set(context.files);
  const touched = new Set([...context.files.filter((file) => !now.has(file)), ...files.filter((file) => !then.has(file))]);
  if (now.has(path) || then.has(path)) touched.add(path);
  const { contentOf } = facts;
  return {
    before: context,
    after: { ...context, files, ignoreFile: { path, text } },
    touched: [...touched].sort(),
    ...(contentOf ? { contentOf } : {}),
  };
}
