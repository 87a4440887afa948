import { isChecksum } from './checksum.ts';

/**
 * What is wrong with the spelling of an image's name, by the grammar of Docker's references: capital letters in the path, an empty tag, or
 * anything else; undefined where nothing is.
 */
export function imageNameFault(text: string): 'capitals' | 'tag' | 'invalid' | undefined {
  if (isReference(text)) return undefined;
  if (text.endsWith(':') && isReference(text.slice(0, -1))) return 'tag';
  return isReference(text.toLowerCase()) ? 'capitals' : 'invalid';
}

const part = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const label = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const path = new RegExp(`^${part}(?:/${part})*$`);
const host = new RegExp(`^(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);

/** The longest path of a name, the registry not counted. */
const longest = 255;

function isReference(text: string): boolean {
  // A bare digest is no name.
  if (/^[a-f0-9]{64}$/.test(text)) return false;
  const [registry, whole] = splitRegistry(text);
  let name = whole;
  const colon = name.indexOf(':');
  const written = colon < 0 ? name : name.slice(0, colon);
  if (written !== written.toLowerCase()) return false;
  const at = name.indexOf('@');
  if (at >= 0) {
    if (!isChecksum(name.slice(at + 1))) return false;
    name = name.slice(0, at);
  }
  const tag = name.indexOf(':', name.lastIndexOf('/') + 1);
  if (tag >= 0) {
    if (!/^\w[\w.-]{0,127}$/.test(name.slice(tag + 1))) return false;
    name = name.slice(0, tag);
  }
  if (!path.test(name)) return false;
  // What cannot be a host is a part of the path.
  if (registry === undefined || host.test(registry)) return name.length <= longest;
  return path.test(registry) && registry.length + 1 + name.length <= longest;
}

/** The first part is a host where it has a dot, a port or capitals, or is `localhost`; on Docker Hub a lone name lies in `library/`. */
function splitRegistry(text: string): readonly [registry: string | undefined, name: string] {
  const slash = text.indexOf('/');
  if (slash < 0) return [undefined, `library/${text}`];
  const first = text.slice(0, slash);
  const rest = text.slice(slash + 1);
  if (first === 'docker.io' || first === 'index.docker.io') return [first, rest.includes('/') ? rest : `library/${rest}`];
  const isHost = first === 'localhost' || /[.:]/.test(first) || first !== first.toLowerCase();
  return isHost ? [first, rest] : [undefined, text];
}
