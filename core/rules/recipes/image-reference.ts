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
const digest = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/;

function isReference(text: string): boolean {
  // A bare digest is no name.
  if (/^[a-f0-9]{64}$/.test(text)) return false;
  let name = text;
  const at = name.indexOf('@');
  if (at >= 0) {
    const value = name.slice(at + 1);
    if (!digest.test(value) || (value.startsWith('sha256:') && !/^sha256:[a-f0-9]{64}$/.test(value))) return false;
    name = name.slice(0, at);
  }
  const colon = name.indexOf(':', name.lastIndexOf('/') + 1);
  if (colon >= 0) {
    if (!/^\w[\w.-]{0,127}$/.test(name.slice(colon + 1))) return false;
    name = name.slice(0, colon);
  }
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  // The first part is a host where it has a dot, a port or capitals, or is `localhost`.
  const isHost = /[.:]|[A-Z]/.test(first) || first === 'localhost';
  if (isHost && !host.test(first)) return false;
  const rest = isHost ? name.slice(slash + 1) : name;
  return path.test(rest) && rest.length <= 255;
}
