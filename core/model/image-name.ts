import type { ImageName } from './model.ts';

/** Reads an image reference by the rules of Docker's references: `ghcr.io/org/name:1.2@sha256:…`. */
export function readImageName(text: string): ImageName {
  let rest = text;
  const at = rest.indexOf('@');
  const digest = at < 0 ? undefined : rest.slice(at + 1);
  if (at >= 0) rest = rest.slice(0, at);
  const colon = rest.lastIndexOf(':');
  const tag = colon > rest.lastIndexOf('/') ? rest.slice(colon + 1) : undefined;
  if (tag !== undefined) rest = rest.slice(0, colon);
  const slash = rest.indexOf('/');
  const host = slash < 0 ? '' : rest.slice(0, slash);
  // A first part with a capital letter can be no path, so that it is taken for a host.
  const registry = /[.:A-Z]/.test(host) || host === 'localhost' ? host : undefined;
  const path = registry === undefined ? rest : rest.slice(slash + 1);
  const onHub = registry === undefined || registry === 'docker.io' || registry === 'index.docker.io';
  const official = onHub && !path.includes('$') ? officialName(path) : undefined;
  return {
    text,
    path,
    ...(registry === undefined ? {} : { registry }),
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
    ...(official === undefined ? {} : { official }),
  };
}

function officialName(path: string): string | undefined {
  const name = path.startsWith('library/') ? path.slice('library/'.length) : path;
  return name === '' || name.includes('/') ? undefined : name;
}
