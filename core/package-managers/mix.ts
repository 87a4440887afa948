import {
  inHome,
  joinPath,
  lockFile,
  packageCommand,
  readLine,
  required,
  optional,
  unknownNeeds,
  valued,
} from './command-line.ts';
import type { Ecosystem } from './ecosystem.ts';

const style = { valued: valued('--only --target') };
const manifests = [required('mix.exs'), lockFile('mix.lock'), optional('config/config.exs')];

/** Mix and Hex. Sources: hexdocs.pm/mix (Mix.Tasks.Deps.Get, Mix.Tasks.Deps.Compile, environment variables), hexdocs.pm/hex. */
export const mix: Ecosystem = {
  id: 'mix',
  label: 'Hex packages',
  cost: 'downloads every package again',
  programs: ['mix'],
  caches: [
    {
      id: 'hex',
      label: "Hex's downloads",
      role: 'download',
      path(facts) {
        const home = facts.env('HEX_HOME') ?? inHome(facts, '.hex');
        return home === undefined ? undefined : joinPath(home, 'packages');
      },
    },
  ],
  read(command) {
    const line = readLine(command.args, style);
    const verb = line.operands[0]?.value;
    if (verb === undefined)
      return line.operands.length > 0 ? undefined : packageCommand('build', 'mix', { manifests, writes: ['.'] });
    const title = `mix ${verb}`;
    const needs = unknownNeeds(line);
    if (verb === 'deps.get' || verb === 'deps.update') {
      const writesManifests = !line.has('--check-locked');
      return packageCommand('install', title, { manifests, caches: ['hex'], writes: ['deps'], writesManifests, ...needs });
    }
    // It reads all of `config/`, which says how dependencies are compiled.
    if (verb === 'deps.compile') return packageCommand('build', title, { manifests, writes: ['_build', 'deps'] });
    if (/^(?:local|archive|hex)\b/.test(verb) || verb === 'help')
      return packageCommand(verb === 'archive.install' ? 'add' : 'tool', title);
    return packageCommand('build', title, { manifests, writes: ['.'] });
  },
};
