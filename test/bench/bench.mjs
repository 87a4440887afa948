// Measures the server beside `dockerfile-language-server-nodejs` in one run: start, edit → diagnostics, hover, memory. `npm run bench`.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { startServer } from './client.mjs';
import { makeDockerfile } from './make-dockerfile.mjs';
import { benchPass } from './pass.mjs';
import { benchSimulate } from './simulate.mjs';

if (process.argv.includes('--pass')) {
  await benchPass();
  process.exit(0);
}
if (process.argv.includes('--simulate')) {
  await benchSimulate();
  process.exit(0);
}

const own = fileURLToPath(new URL('../../dist/server.js', import.meta.url));
if (!existsSync(own)) {
  console.error('dist/server.js is missing: run "npm run build" first.');
  process.exit(1);
}
const peer = createRequire(import.meta.url).resolve('dockerfile-language-server-nodejs/bin/docker-langserver');
const servers = [
  { name: 'Stagelight', command: [process.execPath, own, '--stdio'] },
  { name: 'dockerfile-language-server-nodejs', command: [process.execPath, peer, '--stdio'] },
];
const sizes = [
  { lines: 200, edits: 200 },
  { lines: 2000, edits: 200 },
  { lines: 10000, edits: 30 },
];
const starts = 10;

const rows = [];
const startTimes = new Map(servers.map(({ name }) => [name, []]));
// The two take turns, so that whatever else the machine does strikes both.
for (let round = 0; round < starts; round++) {
  for (const { name, command } of servers) {
    const server = startServer(command);
    startTimes.get(name)?.push(await server.initialize());
    server.stop();
  }
}
for (const { name } of servers)
  rows.push({ what: 'start → initialized', server: name, ...summary(startTimes.get(name) ?? []), unit: 'ms' });

for (const { lines, edits } of sizes) {
  const text = makeDockerfile(lines);
  const running = [];
  for (const { name, command } of servers) {
    const server = startServer(command);
    await server.initialize();
    const uri = `file:///bench/${lines}/Dockerfile`;
    const opened = performance.now();
    const first = server.diagnostics(() => true);
    server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'dockerfile', version: 1, text } });
    await first;
    running.push({ name, server, uri, version: 1, open: performance.now() - opened, edits: [], hovers: [] });
  }
  // In the middle, between two stages: half of the file is above the edit, half below.
  const all = text.split('\n');
  const line = all.indexOf('', Math.floor(all.length / 2));
  for (let edit = 0; edit < edits; edit++) {
    for (const run of running) {
      run.edits.push(await timeEdit(run, line, edit % 2 === 0));
      const asked = performance.now();
      await run.server.request('textDocument/hover', { textDocument: { uri: run.uri }, position: { line: 4, character: 1 } });
      run.hovers.push(performance.now() - asked);
    }
  }
  for (const run of running) {
    rows.push({ what: `${lines} lines: open → diagnostics`, server: run.name, ...summary([run.open]), unit: 'ms' });
    rows.push({ what: `${lines} lines: edit → diagnostics`, server: run.name, ...summary(run.edits), unit: 'ms' });
    rows.push({ what: `${lines} lines: hover after it`, server: run.name, ...summary(run.hovers), unit: 'ms' });
    const memory = run.server.memory();
    if (memory !== undefined) rows.push({ what: `${lines} lines: memory`, server: run.name, ...summary([memory]), unit: 'MB' });
    run.server.stop();
  }
}

console.log('| what | server | median | p95 | max | runs | unit |\n| --- | --- | ---: | ---: | ---: | ---: | --- |');
for (const row of rows) {
  console.log(`| ${row.what} | ${row.server} | ${row.median} | ${row.p95} | ${row.max} | ${row.runs} | ${row.unit} |`);
}

console.log('');
await benchPass();
console.log('');
await benchSimulate();

/** Adds or removes a line with an unknown instruction and waits for the diagnostics of that version that show it. */
async function timeEdit(run, line, add) {
  run.version++;
  const version = run.version;
  const range = { start: { line, character: 0 }, end: { line: add ? line : line + 1, character: 0 } };
  const isUnknown = ({ diagnostics }) =>
    diagnostics.some((diagnostic) => /bogus/i.test(diagnostic.message) || diagnostic.range.start.line === line);
  // The peer sends no version, so that what tells the edit's answer is what it says.
  const answered = run.server.diagnostics(
    (params) =>
      params.uri === run.uri && (params.version === undefined || params.version === version) && isUnknown(params) === add,
  );
  const asked = performance.now();
  run.server.notify('textDocument/didChange', {
    textDocument: { uri: run.uri, version },
    contentChanges: [{ range, text: add ? 'BOGUS instruction here\n' : '' }],
  });
  await answered;
  return performance.now() - asked;
}

function summary(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return { median: at(0.5), p95: at(0.95), max: at(1), runs: sorted.length };
}
