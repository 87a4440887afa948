import type { ImageConfig } from '../../core/cache/facts.ts';
import type { Trial, TrialChange } from './trial.ts';

/** The files of a trial that names none. */
export const usualFiles = [
  'src/a.js',
  'src/b.js',
  'src/sub/c.js',
  'lib/d.js',
  'lib/e.txt',
  'package.json',
  'package-lock.json',
  'README.md',
  'notes.md',
];

/** What a trial may say besides its text and its changes. */
export interface Rest {
  readonly files?: readonly string[];
  readonly contents?: Readonly<Record<string, string>>;
  readonly links?: Readonly<Record<string, string>>;
  readonly ignore?: string;
  readonly target?: string;
  readonly args?: Readonly<Record<string, string>>;
  readonly platform?: string;
  readonly images?: Readonly<Record<string, ImageConfig>>;
}

/**
 * A trial from short words, one change for each line of `changes`: `file src/a.js`, `rename a b`, `arg V=2`, `line 3: RUN x`, `edit 3` (a small
 * edit of the instruction on line 3), `edits` (such an edit of every instruction), `base 0` (by stage), `base alpine:3`, `config 0 {"env":["A=1"]}`,
 * `url https://…`, `option no-cache=a`. The same build again is always tried.
 */
export function trial(id: string, text: string, changes: string, rest: Rest = {}): Trial {
  const { files, contents, links, ignore, target, args, platform, images } = rest;
  return {
    id,
    dockerfile: 'Dockerfile',
    text: text.replace(/^\n/, ''),
    files: files ?? usualFiles,
    ...(contents ? { contents } : {}),
    ...(links ? { links } : {}),
    ...(ignore === undefined ? {} : { ignore: { '.dockerignore': ignore } }),
    ...(target === undefined ? {} : { target }),
    ...(args ? { args } : {}),
    ...(platform === undefined ? {} : { attrs: { platform } }),
    ...(images ? { images } : {}),
    changes: [
      { kind: 'none' },
      ...changes
        .trim()
        .split('\n')
        .flatMap((line) => readChange(line.trim(), text.replace(/^\n/, ''))),
    ],
  };
}

/** Instructions that the referee has a small edit for. */
const editable = /^\s*(?:RUN|COPY|ADD|ENV|LABEL|USER|EXPOSE|CMD|ENTRYPOINT|STOPSIGNAL|HEALTHCHECK)\b/i;

function readChange(line: string, text: string): readonly TrialChange[] {
  const [kind = '', first = '', second = ''] = line.split(' ');
  const rest = line.slice(kind.length + 1);
  switch (kind) {
    case '':
      return [];
    case 'rename':
      return [{ kind, path: first, name: second }];
    case 'arg':
      return [{ kind, name: rest.split('=', 1)[0] ?? '', value: rest.slice(rest.indexOf('=') + 1) }];
    case 'line':
      return [
        {
          kind,
          line: Number.parseInt(first, 10),
          after: rest
            .slice(first.length + 1)
            .replaceAll('\\n', '\n')
            .replaceAll('\\t', '\t'),
        },
      ];
    case 'edit':
      return [{ kind: 'instruction', line: Number(first) }];
    case 'edits':
      return text.split('\n').flatMap((one, index) => (editable.test(one) ? [{ kind: 'instruction', line: index + 1 }] : []));
    case 'base':
      return [{ kind, ...(/^\d+$/.test(first) ? { stage: first } : { image: `docker.io/library/${first}` }) }];
    case 'config': {
      const config: ImageConfig = JSON.parse(rest.slice(first.length + 1) || '{}');
      return [{ kind, stage: first, config }];
    }
    case 'url':
      return [{ kind, value: first }];
    case 'option':
      return [{ kind, attrs: { [rest.split('=', 1)[0] ?? '']: rest.slice(rest.indexOf('=') + 1) } }];
    default:
      return [{ kind, path: first }];
  }
}
