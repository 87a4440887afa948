import { unseenArgs } from '../data/predefined-args.ts';
import { findTarget } from '../model/graph.ts';
import { expand } from '../model/expand.ts';
import type { Binding, Source, Stage } from '../model/model.ts';
import { cleanPath } from '../model/paths.ts';
import { readAssignment, readStages } from '../model/stages.ts';
import type { StepReader } from '../model/steps.ts';
import { parse } from '../syntax/parse.ts';
import type { Instruction } from '../syntax/tree.ts';
import { copyVertices } from './copy-vertex.ts';
import { createEnvironment, type Environment, type Resolved } from './environment.ts';
import { canonicalImage, type ImageConfig } from './facts.ts';
import type { Interner } from './interner.ts';
import { givenTo, isForced, platformOf, runOptions, saltOf, saltOfVariable, type BuildRequest } from './request.ts';
import { runVertex } from './run-vertex.ts';
import { folderOf, type StageState, type Surroundings } from './stage-state.ts';
import type { Build, Place, Vertex } from './vertex.ts';
import { createVertexMaker } from './vertex-maker.ts';

/**
 * Works out what one build does: the vertices of every instruction that the target needs (`dockerfile2llb/convert.go`).
 *
 * @returns undefined where there is no such target, or no stage at all
 */
export function planBuild(request: BuildRequest, interner: Interner): Build | undefined {
  const { tree } = request;
  const given = givenTo(request);
  const list = readStages(tree, [], undefined, [], given);
  const target = request.target === undefined ? list.stages.at(-1) : findTarget(list, request.target);
  if (!target) return undefined;
  const maker = createVertexMaker(interner, (offset) => tree.lines.lineAt(offset));
  const bodies = list.unread.map(({ body }) => body);
  const globals = new Map<string, string>(given.predefined);
  for (const binding of list.globalArgs) if (binding.value !== undefined) globals.set(binding.name, binding.value);
  const triggers = (stage: Stage): readonly Instruction[] => triggersOf(stage, bodies, request);
  const needed = neededBy(target, (stage) => [...triggers(stage), ...(bodies[stage.index] ?? [])], list.find);
  const states = new Map<number, StageState>();
  const context = maker.make({
    kind: 'context',
    parts: [],
    inputs: [],
    write: { kind: 'context' },
  });
  const image = (name: string, platform: string): Vertex => {
    const changed = request.changed.get(name);
    return maker.make({
      kind: 'image',
      // From v0.33.1 on the digest alone counts, so that equal layers with another configuration are another image.
      parts: [{ name: 'image', value: `${name}\0${platform}\0${changed ?? ''}` }],
      inputs: [],
      write: {
        kind: 'image',
        version: `${name}\0${platform}\0${changed === 'layers' ? changed : ''}`,
        official: name.startsWith('docker.io/library/'),
      },
    });
  };
  const around: Surroundings = {
    request,
    interner,
    maker,
    source: (...rest) => list.find(...rest),
    filesOf: (source) => filesOf(source, context, states, (name) => image(name, platformOf(request))),
    runOptions: runOptions(request),
    epoch: request.args.get('SOURCE_DATE_EPOCH') ?? globals.get('SOURCE_DATE_EPOCH') ?? '',
  };
  const globalValue = (name: string): string | undefined => globals.get(name);
  for (const stage of list.stages) {
    if (!request.every && !needed.has(stage.index)) continue;
    const state = startStage(around, stage, states, globals, image);
    states.set(stage.index, state);
    for (const trigger of triggers(stage)) readInstruction(around, state, trigger, stage.from, trigger, globalValue);
    for (const instruction of bodies[stage.index] ?? []) {
      readInstruction(around, state, instruction, instruction, instruction, globalValue);
    }
  }
  return { vertices: maker.vertices, reports: maker.reports };
}

/** The instructions that ONBUILD of the base puts in front of a stage's own. Those of a stage are not passed on further. */
function triggersOf(stage: Stage, bodies: readonly (readonly Instruction[])[], request: BuildRequest): readonly Instruction[] {
  const { base } = stage;
  if (base.kind === 'stage') return (bodies[base.stage.index] ?? []).flatMap((instruction) => instruction.trigger ?? []);
  if (base.kind !== 'image') return [];
  const config = request.images.get(canonicalImage(base.image));
  return (config?.onbuild ?? []).flatMap((text) => parse(text).instructions);
}

/** The indexes of the stages that a stage needs, itself included: `allReachableStages`. */
function neededBy(
  target: Stage,
  bodyOf: (stage: Stage) => readonly Instruction[],
  find: (text: string, span: Instruction['span'], stage: Stage, numeric: boolean) => Source,
): ReadonlySet<number> {
  const needed = new Set<number>();
  const open = [target];
  for (let stage = open.pop(); stage; stage = open.pop()) {
    if (needed.has(stage.index)) continue;
    needed.add(stage.index);
    if (stage.base.kind === 'stage') open.push(stage.base.stage);
    for (const { kind, flags, span } of bodyOf(stage)) {
      for (const flag of flags) {
        const name = fromOf(kind, flag.name, flag.value);
        const source = name === undefined ? undefined : find(name, span, stage, kind === 'COPY');
        if (source?.kind === 'stage') open.push(source.stage);
      }
    }
  }
  return needed;
}

function fromOf(kind: Instruction['kind'], flag: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (kind === 'COPY' && flag === 'from') return value;
  return kind === 'RUN' && flag === 'mount' ? /(?:^|,)"?from=([^,"]*)/i.exec(value)?.[1] : undefined;
}

function filesOf(
  source: Source,
  context: Vertex,
  states: ReadonlyMap<number, StageState>,
  image: (name: string) => Vertex,
): Vertex | 'none' | undefined {
  switch (source.kind) {
    case 'context':
      return context;
    case 'stage': {
      const state = states.get(source.stage.index);
      return state && (state.output ?? 'none');
    }
    case 'image':
      return source.image.text === 'scratch' ? 'none' : image(canonicalImage(source.image));
    case 'later':
    case 'missing':
    case 'unknown':
      return undefined;
    default:
      return source satisfies never;
  }
}

function startStage(
  around: Surroundings,
  stage: Stage,
  states: ReadonlyMap<number, StageState>,
  globals: ReadonlyMap<string, string>,
  image: (name: string, platform: string) => Vertex,
): StageState {
  const { request, interner } = around;
  const { base } = stage;
  const forced = isForced(request, stage.key);
  const parent = base.kind === 'stage' ? states.get(base.stage.index) : undefined;
  if (parent) {
    const environment = parent.environment.child();
    return { ...parent, stage, forced, environment, reader: readerOf(around, environment) };
  }
  const platform = stage.platform === undefined || stage.platform === '' ? platformOf(request) : stage.platform;
  const salted = saltOf(request, stage.from);
  if (base.kind === 'scratch' && salted === '') {
    const environment = createEnvironment(interner, request.tree.escape, false);
    environment.setEnv('PATH', { value: usualPath, token: `=${usualPath}` });
    const reader = readerOf(around, environment);
    return { stage, output: undefined, environment, folder: '/', user: undefined, shell: undefined, platform, forced, reader };
  }
  const name = imageNameOf(stage, globals) + salted;
  const config = request.images.get(name);
  const environment = createEnvironment(interner, request.tree.escape, config === undefined);
  for (const [key, value] of environmentOf(config)) environment.setEnv(key, { value, token: `=${value}` });
  return {
    stage,
    output: image(name, platform),
    environment,
    folder: config && (config.workdir || '/'),
    user: config?.user === '' ? undefined : config?.user,
    shell: config?.shell && config.shell.length > 0 ? config.shell : undefined,
    platform,
    forced,
    reader: readerOf(around, environment),
  };
}

const usualPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** The variables of an image, with the PATH that BuildKit sets where there is none. */
function environmentOf(config: ImageConfig | undefined): readonly (readonly [string, string])[] {
  if (!config) return [];
  const entries = (config.env ?? []).map((entry): readonly [string, string] => {
    const equals = entry.indexOf('=');
    return equals < 0 ? [entry, ''] : [entry.slice(0, equals), entry.slice(equals + 1)];
  });
  return entries.some(([key]) => key === 'PATH') ? entries : [['PATH', usualPath], ...entries];
}

/** The canonical name of the image of a FROM; where it cannot be told, its text with the values that it uses. */
function imageNameOf(stage: Stage, globals: ReadonlyMap<string, string>): string {
  const { base } = stage;
  if (base.kind === 'image' && base.certain) return canonicalImage(base.image);
  const text = base.word?.text ?? '';
  const { uses } = expand(text, '\\', () => ({}));
  return `${text}\0${uses.map((use) => globals.get(use.name) ?? '').join('\0')}`;
}

/**
 * Reads one instruction of a stage.
 *
 * @param seen the instruction on whose line it is seen: for a trigger the FROM
 * @param step the instruction itself
 */
function readInstruction(
  around: Surroundings,
  state: StageState,
  instruction: Instruction,
  seen: Instruction,
  step: Instruction,
  global: (name: string) => string | undefined,
): void {
  const place: Place = { stage: state.stage, instruction: seen, step };
  const salted = saltOf(around.request, step);
  switch (instruction.kind) {
    case 'RUN':
      state.output = runVertex(around, state, place, instruction);
      around.maker.report(state.output, place);
      return;
    case 'COPY':
    case 'ADD':
      for (const vertex of copyVertices(around, state, place, instruction)) {
        around.maker.report(vertex, place);
        state.output = vertex;
      }
      return;
    case 'WORKDIR':
      enterFolder(around, state, place, (instruction.args[0]?.text ?? '') + salted);
      return;
    case 'USER': {
      const { value, token } = state.environment.resolve((instruction.args[0]?.text ?? '') + salted);
      state.user = value ?? token;
      return;
    }
    case 'SHELL':
      if (instruction.json) state.shell = [...instruction.args.map((word) => word.text), ...(salted === '' ? [] : [salted])];
      return;
    case 'ENV':
      setEnv(around, state, instruction, step);
      return;
    case 'ARG':
      setArgs(around, state, instruction, step, global);
      return;
    default:
      // The rest changes the image's configuration alone.
      return;
  }
}

/** What the model's reader of COPY needs; nothing is collected. */
function readerOf(around: Surroundings, environment: Environment): StepReader {
  const { tree } = around.request;
  return {
    text: tree.text,
    escape: tree.escape,
    uses: [],
    unset: [],
    find: environment.find,
    set: () => undefined,
    global: () => ({}),
    source: (...rest) => around.source(...rest),
  };
}

/** WORKDIR: `dispatchWorkdir`. The folder is made as the user of that moment. */
function enterFolder(around: Surroundings, state: StageState, place: Place, text: string): void {
  const { value, token } = state.environment.resolve(text);
  const written = value ?? `\0image/${token}`;
  if (written !== '') state.folder = written.startsWith('/') ? written : cleanPath(`${folderOf(state)}/${written}`);
  if ((state.folder ?? '/') === '/') return;
  const path = folderOf(state);
  const owner = state.user ?? '';
  state.output = around.maker.make({
    kind: 'mkdir',
    parts: [
      { name: 'folder', value: path },
      { name: 'user', value: owner },
      { name: 'options', value: around.epoch },
    ],
    inputs: state.output ? [{ vertex: state.output, selector: '' }] : [],
    ...(state.output ? { base: 0 } : {}),
    write: { kind: 'folder', path, owner },
    place,
  });
  around.maker.report(state.output, place);
}

function setEnv(around: Surroundings, state: StageState, instruction: Instruction, step: Instruction): void {
  const { environment } = state;
  // All of one ENV see the variables as they were before it.
  const read: [string, Resolved, Binding][] = [];
  const { escape } = around.request.tree;
  const pairs = instruction.legacy
    ? [`${instruction.args[0]?.text ?? ''}=${instruction.args[1]?.text ?? ''}`]
    : instruction.args.map((word) => word.text);
  for (const [index, pair] of pairs.entries()) {
    const equals = pair.indexOf('=');
    const name = equals < 0 ? pair : pair.slice(0, equals);
    const key = environment.resolve(name).value ?? name;
    const text = equals < 0 ? '' : pair.slice(equals + 1);
    const resolved = environment.resolve(text);
    const word = instruction.args[instruction.legacy ? 0 : index];
    if (!word) continue;
    const binding = readAssignment(instruction, word, 'env', escape, environment.find, []);
    const salted = saltOfVariable(around.request, step, key, index === pairs.length - 1);
    read.push([key, salted === '' ? resolved : { token: resolved.token + salted }, binding]);
  }
  for (const [name, resolved, binding] of read) environment.setEnv(name, resolved, binding);
}

/** ARG: the build argument as it is, else the default, else the global value; without any of them nothing is set (`dispatchArg`). */
function setArgs(
  around: Surroundings,
  state: StageState,
  instruction: Instruction,
  step: Instruction,
  global: (name: string) => string | undefined,
): void {
  const { environment } = state;
  for (const [index, word] of instruction.args.entries()) {
    const binding = readAssignment(instruction, word, 'arg', around.request.tree.escape, environment.find, []);
    if (unseenArgs.has(binding.name)) continue;
    const equals = word.text.indexOf('=');
    const given = around.request.args.get(binding.name) ?? (equals < 0 ? global(binding.name) : undefined);
    const salted = around.request.args.has(binding.name)
      ? ''
      : saltOfVariable(around.request, step, binding.name, index === instruction.args.length - 1);
    if (given !== undefined && salted === '') environment.setArg(binding.name, { value: given, token: `=${given}` }, binding);
    else if (equals >= 0 || salted !== '') {
      const resolved = environment.resolve(equals < 0 ? '' : word.text.slice(equals + 1));
      environment.setArg(binding.name, salted === '' ? resolved : { token: resolved.token + salted }, binding);
    }
  }
}
