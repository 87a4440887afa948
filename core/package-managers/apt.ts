import { valued } from './command-line.ts';
import type { Ecosystem } from './ecosystem.ts';
import { readSystemCommand } from './system-packages.ts';
import type { SystemManager } from './system-packages.ts';

const note =
  'The images of Debian and Ubuntu delete what was downloaded by "/etc/apt/apt.conf.d/docker-clean": a step before it has to remove that file.';

const manager: SystemManager = {
  valued: valued('-o --option -t --target-release --default-release -c --config-file -a --host-architecture'),
  adding: [
    'install',
    'reinstall',
    'satisfy',
    'upgrade',
    'dist-upgrade',
    'full-upgrade',
    'build-dep',
    'download',
    'source',
    'safe-upgrade',
  ],
  archives: /\.deb$/,
  caches: (_line, verb) => (verb === 'clean' || verb === 'autoclean' ? [] : ['apt-archives', 'apt-lists']),
};

/** apt of Debian and Ubuntu. Sources: apt-get(8), and the images' /etc/apt/apt.conf.d/docker-clean. */
export const apt: Ecosystem = {
  id: 'apt',
  label: 'Debian packages',
  cost: 'downloads every package again',
  programs: ['apt-get', 'apt', 'aptitude'],
  caches: [
    { id: 'apt-archives', label: 'apt packages', role: 'download', sharing: 'locked', path: () => '/var/cache/apt', note },
    { id: 'apt-lists', label: 'apt package lists', role: 'download', sharing: 'locked', path: () => '/var/lib/apt', note },
  ],
  read: (command) => readSystemCommand(command, manager),
};
