// A buildkitd of our own: its own root folder, its own socket, gone with us.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Starts the daemon; `bin` holds buildkitd and buildctl. Needs root, runc, and Linux. */
export async function startDaemon(bin) {
  const work = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'stagelight-buildkit-'));
  const address = `unix://${work}/sock`;
  const options = ['--root', join(work, 'root'), '--addr', address, '--containerd-worker=false', '--oci-worker-net=host'];
  const storage = ['--oci-worker-snapshotter=overlayfs', '--oci-worker-binary=runc', '--oci-worker-gc=false'];
  const daemon = spawn(join(bin, 'buildkitd'), [...options, ...storage], { stdio: 'ignore' });
  const gone = new Promise((done) => daemon.once('exit', done));
  const buildctl = (...parameters) =>
    spawnSync(join(bin, 'buildctl'), ['--addr', address, ...parameters], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const stop = async () => {
    daemon.kill();
    await gone;
    rmSync(work, { recursive: true, force: true });
  };
  for (let attempt = 0; buildctl('debug', 'workers').status !== 0; attempt++) {
    if (attempt > 100 || daemon.exitCode !== null) {
      await stop();
      throw new Error('buildkitd does not start: it needs root and runc');
    }
    await sleep(100);
  }
  return { work, buildctl, stop };
}

/**
 * Builds a Dockerfile.
 *
 * @param images name of a base image → `oci-layout` reference, as `makeImages` gives it
 * @returns the steps in the order in which they began, each with its name as in the build log and whether it was CACHED
 */
export function build(daemon, { file, context, target, images = new Map(), noCache = false, outputs = [] }) {
  const layouts = new Map([...images.values()].map((image) => [image.store, image.folder]));
  const options = ['cmdline=built-in', 'build-arg:SOURCE_DATE_EPOCH=0', `filename=${basename(file)}`];
  if (target !== undefined) options.push(`target=${target}`);
  for (const [name, image] of images) options.push(`context:${name}=oci-layout://${image.store}@${image.digest}`);
  const parameters = [
    '--frontend',
    'dockerfile.v0',
    '--progress',
    'rawjson',
    '--local',
    `dockerfile=${dirname(file)}`,
    '--local',
    `context=${context}`,
  ];
  for (const option of options) parameters.push('--opt', option);
  for (const [store, folder] of layouts) parameters.push('--oci-layout', `${store}=${folder}`);
  for (const out of outputs) parameters.push('--output', out);
  if (noCache) parameters.push('--no-cache');
  const run = daemon.buildctl('build', ...parameters);
  const { steps, log } = readProgress(run.stderr);
  if (run.status !== 0)
    throw new Error(
      `${file} does not build:\n${log.slice(-3000)}\n${run.stderr
        .split('\n')
        .filter((line) => !line.startsWith('{'))
        .join('\n')
        .slice(-1000)}`,
    );
  return steps;
}

/** BuildKit tells each step several times while it goes on; the last word counts. */
function readProgress(text) {
  const steps = new Map();
  let log = '';
  for (const line of text.split('\n')) {
    if (!line.startsWith('{')) continue;
    const status = JSON.parse(line);
    for (const vertex of status.vertexes ?? []) {
      if (
        /^\[(?!internal|context )/.test(vertex.name) &&
        !/\] FROM /.test(vertex.name) &&
        (vertex.started !== undefined || vertex.cached)
      ) {
        steps.set(vertex.digest, { name: vertex.name, cached: vertex.cached === true });
      }
      if (vertex.error !== undefined) log += `${vertex.name}: ${vertex.error}\n`;
    }
    for (const entry of status.logs ?? []) log += Buffer.from(entry.data, 'base64').toString();
  }
  return { steps: [...steps.values()], log };
}

/** The standard output of a program of this machine. */
export function output(program, parameters, options = {}) {
  return execFileSync(program, parameters, { encoding: 'utf8', ...options }).trim();
}
