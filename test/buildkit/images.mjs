// Base images without a registry: made of what this machine has. `golang:…` is its Go, `node:…` its Node and npm, `python:…` its Python
// and pip, any other name a static busybox. Packages come from folders in the image that are filled beforehand, so RUNs need no network.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, output } from './daemon.mjs';

const SHELL_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** What each kind of image holds: fills the folder that becomes its root, and says its environment. */
const KINDS = { golang: addGo, node: addNode, python: addPython, busybox: () => ({}) };

/**
 * Makes an image for each of the names that Dockerfiles take.
 *
 * @param packages folders of projects whose dependencies the images must be able to install
 * @returns name → its `oci-layout` store, folder and digest
 */
export function makeImages(daemon, names, packages) {
  const made = new Map();
  return new Map(
    names.map((name) => {
      const repository = name.split(/[:@]/)[0].split('/').at(-1);
      const kind = repository in KINDS ? repository : 'busybox';
      if (!made.has(kind)) made.set(kind, makeImage(daemon, kind, packages));
      return [name, made.get(kind)];
    }),
  );
}

function makeImage(daemon, kind, packages) {
  const root = join(daemon.work, `${kind}-root`);
  mkdirSync(join(root, 'bin'), { recursive: true });
  for (const folder of ['etc', 'tmp', 'root', 'usr/bin']) mkdirSync(join(root, folder), { recursive: true });
  cpSync(findBusybox(), join(root, 'bin/busybox'));
  writeFileSync(join(root, 'etc/passwd'), 'root:x:0:0::/root:/bin/sh\nnode:x:1000:1000::/home/node:/bin/sh\n');
  writeFileSync(join(root, 'etc/group'), 'root:x:0:\nnode:x:1000:\n');
  const environment = { PATH: SHELL_PATH, ...KINDS[kind](root, packages) };
  const file = join(daemon.work, `${kind}.Dockerfile`);
  const variables = Object.entries(environment).map(([name, value]) => `ENV ${name}=${value}\n`);
  writeFileSync(
    file,
    `FROM scratch\n${variables.join('')}COPY . /\nRUN ["/bin/busybox", "--install", "-s", "/bin"]\nRUN chmod 1777 /tmp && [ -e /usr/bin/env ] || ln -s /bin/env /usr/bin/env\n`,
  );
  const folder = join(daemon.work, `${kind}-layout`);
  build(daemon, { file, context: root, outputs: [`type=oci,tar=false,compression=uncompressed,dest=${folder}`] });
  rmSync(root, { recursive: true, force: true });
  const { digest } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).manifests[0];
  return { store: kind, folder, digest };
}

function findBusybox() {
  const found = ['/bin/busybox', '/usr/bin/busybox'].find((path) => existsSync(path));
  if (found === undefined) throw new Error('there is no busybox (Debian: busybox-static)');
  return found;
}

function addGo(root, packages) {
  const goroot = output('go', ['env', 'GOROOT']);
  copyTree(goroot, root, (path) => !/^\/(test|doc|api)$/.test(path.slice(goroot.length)));
  // A module proxy of files: what the projects' go.sum names, as `go mod download` left it on this machine.
  const modules = join(output('go', ['env', 'GOMODCACHE']), 'cache/download');
  const environment = {
    ...process.env,
    CGO_ENABLED: '0',
    GOFLAGS: '-buildvcs=false',
    GOCACHE: join(root, 'root/.cache/go-build'),
  };
  for (const project of packages.filter((folder) => existsSync(join(folder, 'go.mod')))) {
    output('go', ['mod', 'download'], { cwd: project });
    for (const module of new Set(
      output('go', ['list', '-m', '-f', '{{if not .Main}}{{.Path}}{{end}}', 'all'], { cwd: project }).split('\n'),
    )) {
      const folder = module.replaceAll(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
      if (folder !== '') cpSync(join(modules, folder), join(root, 'goproxy', folder), { recursive: true });
    }
    // The standard library, compiled once for all: that takes a minute, and no build is about it.
    output('go', ['build', '-o', join(root, 'tmp/built/'), './...'], { cwd: project, env: environment });
    rmSync(join(root, 'tmp/built'), { recursive: true, force: true });
  }
  return {
    PATH: `/go/bin:${goroot}/bin:${SHELL_PATH}`,
    GOPATH: '/go',
    GOTOOLCHAIN: 'local',
    CGO_ENABLED: '0',
    GOFLAGS: '-buildvcs=false',
    GOPROXY: 'file:///goproxy',
    GOSUMDB: 'off',
  };
}

function addNode(root, packages) {
  const node = realpathSync(process.execPath);
  copyProgram(node, root, '/usr/local/bin/node');
  const npm = dirname(dirname(realpathSync(output('sh', ['-c', 'command -v npm']))));
  cpSync(npm, join(root, 'usr/local/lib/node_modules/npm'), { recursive: true });
  writeFileSync(join(root, 'usr/local/bin/npm'), '#!/bin/sh\nexec node /usr/local/lib/node_modules/npm/bin/npm-cli.js "$@"\n', {
    mode: 0o755,
  });
  for (const project of packages.filter((folder) => existsSync(join(folder, 'package-lock.json')))) {
    const scratch = join(root, 'tmp/install');
    mkdirSync(scratch, { recursive: true });
    for (const name of ['package.json', 'package-lock.json']) cpSync(join(project, name), join(scratch, name));
    output('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--cache', join(root, 'npm-cache')], { cwd: scratch });
    rmSync(scratch, { recursive: true, force: true });
  }
  rmSync(join(root, 'npm-cache/_logs'), { recursive: true, force: true });
  return {
    npm_config_cache: '/npm-cache',
    npm_config_offline: 'true',
    npm_config_logs_max: '0',
    npm_config_update_notifier: 'false',
  };
}

function addPython(root, packages) {
  const python = JSON.parse(
    output('python3', [
      '-c',
      'import json,sys,sysconfig;print(json.dumps([sys.base_prefix,sysconfig.get_path("stdlib"),sys.executable]))',
    ]),
  );
  const [prefix, library, program] = python;
  if (prefix === '/usr')
    throw new Error('the Python of the system cannot be copied; one of its own folder (pyenv, /usr/local) can');
  const skipped = /\/(test|tests|__pycache__|idlelib|tkinter)$|\.a$/;
  copyTree(library, root, (path) => !skipped.test(path) && !/site-packages\/(?!pip)[^/]*$/.test(path));
  const real = realpathSync(program);
  copyProgram(real, root, real);
  for (const name of readdirSync(join(library, 'lib-dynload'))) copyLibraries(join(library, 'lib-dynload', name), root);
  for (const name of ['python', 'python3']) script(root, name, `exec ${real} "$@"`);
  script(root, 'pip', `exec ${real} -m pip "$@"`);
  for (const project of packages.filter((folder) => existsSync(join(folder, 'requirements.txt')))) {
    output(real, ['-m', 'pip', 'download', '--quiet', '--dest', join(root, 'wheels'), '-r', 'requirements.txt'], {
      cwd: project,
    });
  }
  // Compiled files hold dates. pip takes the value for that of `compile`, so that it is turned off by "false".
  return {
    PIP_NO_INDEX: '1',
    PIP_FIND_LINKS: '/wheels',
    PIP_NO_COMPILE: 'false',
    PIP_ROOT_USER_ACTION: 'ignore',
    PYTHONDONTWRITEBYTECODE: '1',
  };
}

function script(root, name, command) {
  mkdirSync(join(root, 'usr/local/bin'), { recursive: true });
  writeFileSync(join(root, 'usr/local/bin', name), `#!/bin/sh\n${command}\n`, { mode: 0o755 });
}

/** Copies a folder to the same place in the image. */
function copyTree(folder, root, filter) {
  cpSync(folder, join(root, folder), { recursive: true, verbatimSymlinks: true, filter });
}

function copyProgram(program, root, place) {
  mkdirSync(dirname(join(root, place)), { recursive: true });
  cpSync(program, join(root, place));
  copyLibraries(program, root);
}

/** The shared libraries that a program loads, at their own places. */
function copyLibraries(program, root) {
  let listing;
  try {
    listing = output('ldd', [program], { stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return; // It is linked statically.
  }
  for (const [path] of listing.matchAll(/\/[^\s()]+/g)) {
    if (existsSync(path) && !existsSync(join(root, path))) cpSync(realpathSync(path), join(root, path), { recursive: true });
  }
}
