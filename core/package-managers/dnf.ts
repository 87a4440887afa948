import { valued } from './command-line.ts';
import type { Ecosystem } from './ecosystem.ts';
import { readSystemCommand } from './system-packages.ts';
import type { SystemManager } from './system-packages.ts';

/** Official images with dnf 4; Fedora's have dnf 5 since 41, which keeps its files elsewhere, and yum of old has a folder per release. */
const withDnf4 = new Set(['rockylinux', 'almalinux', 'oraclelinux', 'amazonlinux', 'centos']);

const manager: SystemManager = {
  valued: valued(
    '-c --config -x --exclude --excludepkgs --setopt --enablerepo --disablerepo --repo --installroot --releasever --forcearch --nodocs-from',
  ),
  adding: [
    'install',
    'reinstall',
    'update',
    'upgrade',
    'localinstall',
    'groupinstall',
    'group',
    'builddep',
    'distro-sync',
    'module',
    'update-minimal',
    'upgrade-minimal',
  ],
  archives: /\.rpm$/,
  caches: (_line, verb, program) => (program === 'dnf' && verb !== 'clean' ? ['dnf'] : []),
};

/** dnf, yum and microdnf of Fedora and Red Hat's kin. Sources: dnf(8), dnf.conf(5) (`cachedir`, `keepcache`). */
export const dnf: Ecosystem = {
  id: 'dnf',
  label: 'RPM packages',
  cost: 'downloads every package again',
  programs: ['dnf', 'yum', 'microdnf', 'dnf5', 'tdnf'],
  caches: [
    {
      id: 'dnf',
      label: 'dnf packages',
      role: 'download',
      sharing: 'locked',
      path: (facts) => (facts.image !== undefined && withDnf4.has(facts.image) ? '/var/cache/dnf' : undefined),
      note: 'dnf deletes the packages that it has installed unless "keepcache" is on ("--setopt=keepcache=1").',
    },
  ],
  read: (command) => readSystemCommand(command, manager),
};
