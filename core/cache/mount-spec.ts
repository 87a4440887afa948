import type { Source, Stage } from '../model/model.ts';
import { readMountFields } from '../model/mounts.ts';
import { cleanPath } from '../model/paths.ts';
import type { Flag } from '../syntax/tree.ts';
import type { Environment } from './environment.ts';

/** A `--mount` as the builder is told of it (`instructions/commands_runmount.go`, `dockerfile2llb/convert_runmount.go`). */
export interface MountSpec {
  readonly type: string;
  readonly from?: Source;
  /** Cleaned, absolute. */
  readonly source: string;
  /** Absolute; as written where it was written so. */
  readonly target: string;
  readonly readonly: boolean;
  /** What else its definition holds, as one text. */
  readonly definition: string;
}

/**
 * Reads a mount.
 *
 * @param find finds what `from` names
 */
export function readMountSpec(
  flag: Flag,
  escape: string,
  environment: Environment,
  folder: string,
  cacheNamespace: string,
  stage: Stage,
  find: (text: string, span: Flag['span'], stage: Stage, numeric: boolean) => Source,
): MountSpec {
  const given = new Map<string, string>();
  let type = 'bind';
  let written: boolean | undefined;
  let from: Source | undefined;
  for (const field of readMountFields(flag, escape)) {
    const { value, token } =
      field.value === undefined || field.key === 'from' ? { value: field.value, token: '' } : environment.resolve(field.value);
    const text = value ?? token;
    if (field.key === 'type') type = text.toLowerCase();
    else if (field.key === 'ro' || field.key === 'readonly') written = field.value === undefined || isTrue(text);
    else if (field.key === 'rw' || field.key === 'readwrite') written = !(field.value === undefined || isTrue(text));
    else if (field.key === 'from' && field.value !== undefined)
      from = find(field.value, field.valueSpan ?? field.span, stage, false);
    else given.set(sameKeys.get(field.key) ?? field.key, field.value === undefined ? 'true' : text);
  }
  const readonly = written ?? type === 'bind';
  const target = given.get('target') ?? '';
  return {
    type,
    ...(from ? { from } : {}),
    source: cleanPath(`/${given.get('source') ?? ''}`),
    target: cleanPath(target).startsWith('/') ? target : cleanPath(`${folder}/${target}`),
    readonly,
    definition: definitionOf(type, given, target, cacheNamespace),
  };
}

const sameKeys: ReadonlyMap<string, string> = new Map([
  ['src', 'source'],
  ['dst', 'target'],
  ['destination', 'target'],
]);

function isTrue(text: string): boolean {
  return /^(?:1|t|true)$/i.test(text);
}

function definitionOf(type: string, given: ReadonlyMap<string, string>, target: string, cacheNamespace: string): string {
  const get = (name: string): string => given.get(name) ?? '';
  const owner = ['uid', 'gid', 'mode'].map((name) => Number(name === 'mode' ? `0o${get(name) || '0755'}` : get(name) || '0'));
  const owned = ['uid', 'gid', 'mode'].some((name) => given.has(name));
  switch (type) {
    case 'cache': {
      // Which cache it is counts only for one that is all default: `checkShouldClearCacheOpts` of `ops/exec.go`.
      const shared = get('sharing') === '' || get('sharing').toLowerCase() === 'shared';
      const plain = shared && (get('id') === '' ? cleanPath(target) === target : get('id') === target);
      const fresh = owned && (get('source') === '' || cleanPath(`/${get('source')}`) === '/') ? owner.join(':') : '';
      return `${plain ? `plain ${cacheNamespace}` : ''} ${fresh}`;
    }
    case 'tmpfs':
      return get('size');
    case 'secret':
    case 'ssh':
      return ['id', 'source', 'target', 'env', 'required', 'uid', 'gid', 'mode']
        .map((name) => normalFlag(type, name, get(name)))
        .join('\0');
    default:
      return '';
  }
}

/** An option that is written out with its default is the same as one that is not. */
function normalFlag(type: string, name: string, value: string): string {
  if (name === 'required') return isTrue(value) ? 'true' : '';
  if (name === 'mode')
    return /^0?400$/.test(value) === (type === 'secret') && /^0?[46]00$/.test(value) ? '' : value.replace(/^0+/, '');
  return name === 'uid' || name === 'gid' ? value.replace(/^0+$/, '') : value;
}
