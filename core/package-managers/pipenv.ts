import { assigned, isLocalPath, lockFile, packageCommand, required, userCache, valued } from './command-line.ts';
import type { Ecosystem } from './ecosystem.ts';
import { verbReader } from './verbs.ts';

const style = {
  program: 'pipenv',
  valued: valued('--python -p -r --requirements -e --editable -i --index --pypi-mirror --categories --extra-pip-args'),
};
const manifests = [required('Pipfile'), lockFile('Pipfile.lock')];

/** Pipenv. Sources: pipenv.pypa.io/en/latest/commands.html, …/configuration.html. */
export const pipenv: Ecosystem = {
  id: 'pipenv',
  label: 'Pipenv packages',
  cost: 'downloads every package again',
  programs: ['pipenv'],
  caches: [
    {
      id: 'pipenv',
      label: "Pipenv's cache",
      role: 'download',
      path: (facts) => facts.env('PIPENV_CACHE_DIR') ?? userCache(facts, 'pipenv'),
    },
    {
      id: 'pip',
      label: "pip's download cache",
      role: 'download',
      path: (facts) => facts.env('PIP_CACHE_DIR') ?? userCache(facts, 'pip'),
    },
  ],
  read: verbReader(style, ({ command, line, verb, title, named, needs }) => {
    const caches = ['pipenv'];
    // The environment is in the project's folder where a setting says so or a `.venv` is there already; only `--system` surely has none.
    const inProject = assigned(command, 'PIPENV_VENV_IN_PROJECT') !== '0' && !line.has('--system');
    const writes = inProject ? ['.venv'] : [];
    switch (verb) {
      case 'sync':
        return packageCommand('install', title, { manifests, caches, writes, ...needs });
      case 'install': {
        if (line.has('-e', '--editable') || named.some((word) => isLocalPath(word, /\.(?:whl|zip|gz)$/))) {
          return packageCommand('build', title, { manifests, caches, writes: ['.'], writesManifests: true });
        }
        if (named.length > 0 || line.has('-r', '--requirements')) {
          return packageCommand('add', title, { caches, writes, writesManifests: true, ...needs });
        }
        const locked = line.has('--deploy', '--ignore-pipfile');
        return packageCommand('install', title, { manifests, caches, writes, writesManifests: !locked, ...needs });
      }
      case 'lock':
      case 'update':
      case 'upgrade':
        return packageCommand('install', title, { manifests, caches, writes, writesManifests: true, ...needs });
      case 'requirements':
      case 'graph':
      case 'verify':
        return packageCommand('tool', title, { manifests });
      case 'run':
      case 'shell':
        return packageCommand('build', title, { manifests, writes: ['.'] });
      default:
        return packageCommand('tool', title);
    }
  }),
};
