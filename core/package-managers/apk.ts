import { valued } from './command-line.ts';
import type { Ecosystem } from './ecosystem.ts';
import { readSystemCommand } from './system-packages.ts';
import type { SystemManager } from './system-packages.ts';

const manager: SystemManager = {
  valued: valued(
    '-t --virtual -X --repository -p --root --cache-dir --keys-dir --repositories-file --arch --wait --cache-max-age --timeout',
  ),
  adding: ['add', 'upgrade', 'fetch'],
  archives: /\.apk$/,
  caches: (line) => (line.has('--no-cache', '--cache-dir') ? [] : ['apk']),
};

/** apk of Alpine. Sources: apk(8), apk-cache(5). */
export const apk: Ecosystem = {
  id: 'apk',
  label: 'Alpine packages',
  cost: 'downloads every package again',
  programs: ['apk'],
  caches: [
    // apk keeps packages only where this folder is there, which a mount makes so; /var/cache/apk alone gets no more than the index.
    {
      id: 'apk',
      label: 'apk packages',
      role: 'download',
      sharing: 'locked',
      path: () => '/etc/apk/cache',
      note: '"--no-cache" of "apk add" has to go, else nothing is kept.',
    },
  ],
  read: (command) => readSystemCommand(command, manager),
};
