// Runs the whole core over every Dockerfile of a folder, as the server would with the files around it: npm run corpus -- FOLDER
//   --oracle PROGRAM   also asks BuildKit (test/conformance/oracle) whether it refuses what we say it refuses
//   --rule ID          prints the findings of this rule only
//   --fixes            prints what the first fix of each finding makes of its lines
// Prints every finding as `path:line:col severity rule message`, then the counts per rule, what threw, and where BuildKit disagrees.
// Exit 1 where something threw, a fix spoiled a text, or we refused what BuildKit accepts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const DOCKERFILE = /^(dockerfile([._-].*)?|.*\.dockerfile|containerfile([._-].*)?)$/i;
const OTHER = /\.(go|md|cs|ps1|sh|js|ts|json|ya?ml|template|tmpl|tpl|j2|erb|in|py|rb|lock|html|svg|png|dockerignore)$/i;
const FOLDERS_LEFT_OUT = new Set(['.git', 'node_modules', 'vendor']);

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { oracle: { type: 'string' }, rule: { type: 'string' }, fixes: { type: 'boolean', default: false } },
});
if (positionals.length === 0) {
  console.log('usage: npm run corpus -- FOLDER [--oracle PROGRAM] [--rule ID] [--fixes]');
  process.exit(2);
}

/** The core and the server's eyes, bundled so that Node can load them. */
async function load() {
  const modules = [
    'core/analysis.ts',
    'core/text/lines.ts',
    'core/text/edit.ts',
    'core/rules/fix-all.ts',
    'server/world/root.ts',
    'server/world/list.ts',
  ];
  const outfile = join(root, '.cache/corpus/core.mjs');
  mkdirSync(dirname(outfile), { recursive: true });
  const contents = modules.map((path) => `export * from './${path}';`).join('\n');
  await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return import(`${pathToFileURL(outfile).href}?${Date.now()}`);
}

function* dockerfiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !FOLDERS_LEFT_OUT.has(entry.name)) yield* dockerfiles(path);
    else if (entry.isFile() && DOCKERFILE.test(entry.name) && !OTHER.test(entry.name)) yield path;
  }
}

/** The folder that stands for the workspace: the nearest above that is a repository, or was one (`FILES.txt`), else the folder given. */
function workspaceOf(path, top) {
  for (let folder = dirname(path); folder.startsWith(top) && folder !== top; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git')) || existsSync(join(folder, 'FILES.txt'))) return folder;
  }
  return top;
}

/** What BuildKit says of each text: its error, where it refuses the text for some target, and its warnings. */
function askOracle(program, texts) {
  const input = texts.map((text, index) => JSON.stringify({ id: String(index), text })).join('\n');
  const run = spawnSync(program, ['check'], { input, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (run.status !== 0) throw new Error(`${program} check failed: ${run.stderr}`);
  const answers = run.stdout.split('\n').filter((line) => line !== '');
  return answers.map((line) => {
    const answer = JSON.parse(line);
    return {
      error: answer.lint?.error?.message ?? answer.build?.error?.message ?? answer.panic,
      warnings: answer.lint?.warnings ?? [],
    };
  });
}

const core = await load();
const broken = [];

/** An error and where it began. */
function brief(error) {
  return error.stack.split('\n').slice(0, 4).join('\n');
}

/** Every fix must apply, and must not make BuildKit refuse the text. */
function tryFixes(name, text, context, findings) {
  const errors = (of) => of.filter((finding) => finding.source === 'buildkit' && finding.severity === 'error').length;
  for (const finding of findings) {
    for (const fix of finding.fixes) {
      try {
        const after = core.analyze(core.applyEdits(text, fix.edits), context).findings;
        if (errors(after) > errors(findings))
          broken.push(`${name}: "${fix.title}" (${finding.rule}) makes BuildKit refuse the file`);
      } catch (error) {
        broken.push(`${name}: "${fix.title}" (${finding.rule}) threw ${brief(error)}`);
      }
    }
  }
  const once = core.applyEdits(text, core.fixAll(text, context));
  if (core.fixAll(once, context).length > 0) broken.push(`${name}: fixing everything twice is not the same as once`);
}

/** The lines that a fix changes, after it. */
function shown(text, fix) {
  const after = core.applyEdits(text, fix.edits);
  let start = 0;
  while (start < after.length && after[start] === text[start]) start++;
  let tail = 0;
  while (tail < Math.min(after.length, text.length) - start && after.at(-1 - tail) === text.at(-1 - tail)) tail++;
  const from = after.lastIndexOf('\n', start - 1) + 1;
  const to = after.indexOf('\n', after.length - tail);
  return after.slice(from, to < 0 ? after.length : to).replaceAll(/^/gm, '      | ');
}

async function judge(file, top) {
  const text = readFileSync(file, 'utf8');
  const name = relative(top, file);
  try {
    const thrown = (rule, error) => broken.push(`${name}: rule ${rule.id} threw ${brief(error)}`);
    const { model } = core.analyze(text, undefined, thrown);
    const folder = await core.findRoot(file, core.contextSources(model), workspaceOf(file, top));
    const context = folder === undefined ? undefined : await core.listContext(folder, file);
    const started = performance.now();
    const { findings } = core.analyze(text, context, thrown);
    const time = performance.now() - started;
    tryFixes(name, text, context, findings);
    return { name, text, findings, time, context };
  } catch (error) {
    broken.push(`${name}: ${brief(error)}`);
    return { name, text, findings: [], time: 0 };
  }
}

function print({ name, text, findings }) {
  const lines = core.findLines(text);
  for (const finding of findings) {
    if (options.rule !== undefined && finding.rule !== options.rule) continue;
    const line = lines.lineAt(finding.span.start);
    console.log(
      `${name}:${line + 1}:${finding.span.start - lines.startOf(line) + 1} ${finding.severity} ${finding.rule} ${finding.message}`,
    );
    const [fix] = finding.fixes;
    if (options.fixes && fix !== undefined) console.log(`    ${fix.safety}: ${fix.title}\n${shown(text, fix)}`);
  }
}

const results = [];
for (const folder of positionals) {
  const top = resolve(folder);
  for (const file of [...dockerfiles(top)].sort((a, b) => (a < b ? -1 : 1))) results.push(await judge(file, top));
}
for (const result of results) print(result);

const counts = new Map();
for (const finding of results.flatMap((result) => result.findings)) {
  const key = `${finding.severity.padEnd(12)} ${finding.rule}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
const seen = results.filter((result) => result.context !== undefined).length;
const slowest = results.toSorted((a, b) => b.time - a.time)[0];
console.log(
  `\n${results.length} Dockerfiles, ${seen} with a build context; slowest ${slowest?.time.toFixed(1)} ms (${slowest?.name})`,
);
for (const [key, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`${String(count).padStart(6)} ${key}`);
const silent = results.filter((result) => result.findings.every((finding) => finding.severity === 'hint')).length;
console.log(`${silent} of ${results.length} have nothing above a hint`);

/** Where we and BuildKit say different things of one text. */
function compareWithOracle({ name, findings, text }, { error, warnings }) {
  const ours = findings.filter((finding) => finding.source === 'buildkit');
  const refused = ours.filter((finding) => finding.severity === 'error').map((finding) => finding.message);
  if (refused.length > 0 && error === undefined) broken.push(`${name}: refused by us, not by BuildKit: ${refused.join(' ')}`);
  if (refused.length === 0 && error !== undefined) console.log(`not seen by us: ${name}: ${error}`);
  if (error !== undefined) return;
  const lines = core.findLines(text);
  for (const finding of ours.filter((one) => one.severity !== 'error')) {
    const line = lines.lineAt(finding.span.start) + 1;
    const same = warnings.some((warning) => warning.rule === finding.rule && warning.start <= line && line <= warning.end);
    if (!same) broken.push(`${name}:${line}: a warning of ours, not of BuildKit's: ${finding.rule}: ${finding.message}`);
  }
}

if (options.oracle !== undefined) {
  const answers = askOracle(
    options.oracle,
    results.map((result) => result.text),
  );
  for (const [index, result] of results.entries()) compareWithOracle(result, answers[index]);
}
console.log(broken.length === 0 ? 'nothing threw, no fix spoiled a text' : `\n${broken.length} broken:\n${broken.join('\n')}`);
process.exitCode = broken.length === 0 ? 0 : 1;
