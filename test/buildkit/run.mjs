// Builds Dockerfiles before and after a fix with a real BuildKit: is the image the same, and what stays CACHED after an edit of a source?
//   node test/buildkit/run.mjs [--bin FOLDER] [NAME…]             the cases below, or those of these names
//   node test/buildkit/run.mjs [--bin FOLDER] BEFORE AFTER CONTEXT  two Dockerfiles of your own: the images only
// See README.md for what the machine must have.
import { appendFileSync, cpSync, existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildImage, differences } from './compare.mjs';
import { build, startDaemon } from './daemon.mjs';
import { makeImages } from './images.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');

/** `kept`: steps that must be CACHED after the edit in the fixed text; `lost`: those that ran again in the text before. */
const CASES = [
  {
    name: 'go-order',
    context: 'samples/go',
    edit: 'cmd/server/main.go',
    comment: '//',
    kept: ['go mod download'],
    lost: ['go mod download'],
  },
  {
    name: 'go-mounts',
    context: 'samples/go',
    edit: 'cmd/server/main.go',
    comment: '//',
    targets: ['client', 'server'],
    kept: ['go mod download'],
    lost: ['COPY . .', 'go build -o /bin/server'],
  },
  { name: 'node-order', context: 'samples/node', edit: 'server.js', comment: '//', kept: ['npm ci'], lost: ['npm ci'] },
  { name: 'python-order', context: 'samples/python', edit: 'app.py', comment: '#', kept: ['pip install'], lost: ['pip install'] },
];

let passed = 0;
let failed = 0;

function check(what, ok, details = []) {
  if (ok) passed++;
  else failed++;
  console.log(`  ${ok ? 'ok    ' : 'FAILED'} ${what}`);
  for (const line of ok ? [] : details.slice(0, 20)) console.log(`         ${line}`);
  if (!ok && details.length > 20) console.log(`         and ${details.length - 20} more`);
}

/** Without these nothing can be built; a machine that lacks one is told so in a sentence. */
function missing(bin) {
  const lacks = [];
  const has = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
  if (process.platform !== 'linux' || process.getuid?.() !== 0) lacks.push('Linux and root');
  if (!has('runc')) lacks.push('runc (Debian: apt-get install runc)');
  if (!existsSync('/bin/busybox') && !existsSync('/usr/bin/busybox'))
    lacks.push('a static busybox (Debian: apt-get install busybox-static)');
  if (!existsSync(join(bin, 'buildkitd')) && !has('go')) lacks.push('Go, to build buildkitd');
  return lacks;
}

/** The images that a Dockerfile takes by name. */
function baseNames(text) {
  const names = [...text.matchAll(/^FROM\s+(?:--\S+\s+)*(\S+)/gim)].map((match) => match[1]);
  const stages = [...text.matchAll(/^FROM\s.*\sAS\s+(\S+)/gim)].map((match) => match[1]);
  return names.filter((name) => name !== 'scratch' && !stages.includes(name));
}

function sameImage(daemon, what, before, after) {
  const first = buildImage(daemon, before);
  // What differs between two builds of one text (dates that a compiler writes into its cache) tells nothing about the other text.
  const unsteady = new Set(differences(first, buildImage(daemon, before)).map((line) => line.split(': ')[0]));
  const found = differences(first, buildImage(daemon, after)).filter((line) => !unsteady.has(line.split(': ')[0]));
  const folder = commonFolder([...unsteady]);
  const aside =
    unsteady.size === 0 ? '' : `; aside: ${unsteady.size} below ${folder} that differ from build to build of one text`;
  check(`${what}: the same image (${first.files.size} paths${aside})`, found.length === 0, found);
}

/** The deepest folder that holds all of the paths. */
function commonFolder(paths) {
  const [first, ...rest] = paths.map((path) => path.split('/').slice(0, -1));
  const end = first?.findIndex((part, index) => rest.some((other) => other[index] !== part)) ?? 0;
  return (end < 0 ? (first ?? []) : (first ?? []).slice(0, end)).join('/') || '/';
}

function editOnce(daemon, test, images, side, file) {
  const context = join(daemon.work, `${test.name}-${side}`);
  cpSync(join(root, test.context), context, { recursive: true });
  const request = { file, context, images, ...(test.targets === undefined ? {} : { target: test.targets.at(-1) }) };
  build(daemon, request);
  appendFileSync(join(context, test.edit), `${test.comment} edited ${side} the fix\n`);
  const steps = build(daemon, request);
  console.log(
    `  ${side} the fix, when ${test.edit} was edited: ${steps.filter((step) => !step.cached).length} of ${steps.length} steps ran`,
  );
  for (const step of steps) console.log(`    ${step.cached ? 'CACHED' : 'ran   '} ${step.name.replaceAll(/\s+/g, ' ')}`);
  return steps;
}

function runCase(daemon, test, images) {
  console.log(`\n${test.name}`);
  const [before, after] = ['before', 'after'].map((side) => join(here, `${test.name}.${side}.Dockerfile`));
  const context = join(root, test.context);
  for (const target of test.targets ?? [undefined]) {
    const request = { context, images, ...(target === undefined ? {} : { target }) };
    sameImage(daemon, target ?? 'the last stage', { ...request, file: before }, { ...request, file: after });
  }
  const [slow, fast] = [editOnce(daemon, test, images, 'before', before), editOnce(daemon, test, images, 'after', after)];
  const stateOf = (steps, text) => steps.find((step) => step.name.includes(text))?.cached;
  for (const text of test.lost) check(`before the fix "${text}" ran again`, stateOf(slow, text) === false);
  for (const text of test.kept) check(`after the fix "${text}" stayed CACHED`, stateOf(fast, text) === true);
  check('fewer steps ran', fast.filter((step) => !step.cached).length < slow.filter((step) => !step.cached).length);
}

async function main() {
  const parameters = process.argv.slice(2);
  const at = parameters.indexOf('--bin');
  const bin = resolve(at < 0 ? join(root, '.cache/buildkit') : parameters.splice(at, 2)[1]);
  const lacks = missing(bin);
  if (lacks.length > 0) {
    console.log(`Real builds need ${lacks.join('; ')}.`);
    failed++;
    return;
  }
  if (!existsSync(join(bin, 'buildkitd'))) {
    console.log('Building buildkitd and buildctl from the Go module proxy: some minutes, once.');
    if (spawnSync('sh', [join(here, 'setup.sh'), bin], { stdio: 'inherit' }).status !== 0)
      throw new Error('buildkitd could not be built');
  }
  const own = parameters.length === 3 && parameters.every((path) => existsSync(path));
  const cases = CASES.filter((test) => parameters.length === 0 || parameters.includes(test.name));
  const files = own ? parameters.slice(0, 2) : cases.map((test) => join(here, `${test.name}.before.Dockerfile`));
  if (files.length === 0)
    throw new Error(`there is no case ${parameters.join(', ')}; there are ${CASES.map((test) => test.name).join(', ')}`);
  const daemon = await startDaemon(bin);
  try {
    const names = [...new Set(files.flatMap((file) => baseNames(readFileSync(file, 'utf8'))))];
    const images = makeImages(
      daemon,
      names,
      own ? [resolve(parameters[2])] : [...new Set(cases.map((test) => join(root, test.context)))],
    );
    if (own) {
      const [before, after, context] = parameters.map((path) => resolve(path));
      sameImage(daemon, 'the last stage', { file: before, context, images }, { file: after, context, images });
    } else {
      for (const test of cases) runCase(daemon, test, images);
    }
  } finally {
    await daemon.stop();
  }
}

try {
  await main();
} catch (error) {
  failed++;
  console.log(error instanceof Error ? error.message : String(error));
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
