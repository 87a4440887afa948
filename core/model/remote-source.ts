/** What a source word of ADD or COPY is to BuildKit. */
export interface RemoteSource {
  readonly kind: 'path' | 'url' | 'git';
  /**
   * The parameters behind the `?` of a Git repository, in their order. Of a path only where it begins with `github.com/`: BuildKit reads that as a
   * repository, and then takes it for a path all the same.
   */
  readonly query?: readonly QueryPart[];
  /** What stands behind the `#`: a branch, tag or commit, and behind a colon a folder. */
  readonly ref?: string;
  readonly folder?: string;
}

/** One `key=value` of a query. */
export interface QueryPart {
  readonly key: string;
  readonly value: string;
  /** Offset of the part in the source. */
  readonly start: number;
  readonly end: number;
}

const path: RemoteSource = { kind: 'path' };
const url: RemoteSource = { kind: 'url' };

/**
 * Tells a Git repository from a download and from a path, as BuildKit does (`frontend/dockerfile/dfgitutil/git_ref.go`): `git://` and `ssh://`
 * always are, `https://` where the path ends in `.git`, and `user@host:path`.
 *
 * @param text after expansion
 */
export function readRemoteSource(text: string): RemoteSource {
  if (!/[:/]/.test(text) || text.startsWith('./') || text.startsWith('../')) return path;
  const http = /^https?:\/\//.test(text);
  const scheme = /^[a-zA-Z0-9]+(?=:\/\/)/.exec(text)?.[0].toLowerCase();
  if (scheme === undefined) {
    if (!text.startsWith('github.com/')) return readScp(text);
    const repository = readUrl(text, 0);
    return repository ? { ...repository, kind: 'path' } : path;
  }
  if (scheme !== 'http' && scheme !== 'https' && scheme !== 'git' && scheme !== 'ssh') return path;
  const read = readUrl(text, scheme.length + 3, scheme);
  return read ?? (http ? url : path);
}

/** `user@host:path?query#ref:folder`. */
function readScp(text: string): RemoteSource {
  const head = /^[\w-]+@[a-zA-Z0-9.-]+:/.exec(text);
  if (!head || text.includes('\n')) return path;
  const hash = text.indexOf('#');
  const question = text.indexOf('?');
  const queryStart = question >= 0 && (hash < 0 || question < hash) ? question + 1 : -1;
  const queryEnd = hash < 0 ? text.length : hash;
  if (queryStart >= 0 && !isSoundQuery(text.slice(queryStart, queryEnd))) return path;
  return repository(text, queryStart, queryEnd, hash < 0 ? '' : text.slice(hash + 1));
}

/** @param start offset behind `://`, or 0 where there is no scheme */
function readUrl(text: string, start: number, scheme?: string): RemoteSource | undefined {
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f]/.test(text)) return undefined;
  const hash = text.indexOf('#');
  const end = hash < 0 ? text.length : hash;
  const question = text.slice(0, end).indexOf('?');
  const place = text.slice(start, question < 0 ? end : question);
  const slash = scheme === undefined ? 0 : place.indexOf('/');
  const authority = scheme === undefined ? '' : slash < 0 ? place : place.slice(0, slash);
  const folder = unescape(slash < 0 ? '' : place.slice(slash));
  const fragment = unescape(hash < 0 ? '' : text.slice(hash + 1));
  if (folder === undefined || fragment === undefined || !isAuthority(authority, scheme)) return undefined;
  if ((scheme === 'http' || scheme === 'https') && !folder.endsWith('.git')) return undefined;
  return repository(text, question < 0 ? -1 : question + 1, end, fragment);
}

function repository(text: string, queryStart: number, queryEnd: number, fragment: string): RemoteSource {
  const colon = fragment.indexOf(':');
  const folder = colon < 0 ? '' : cleanFolder(fragment.slice(colon + 1));
  return {
    kind: 'git',
    query: queryStart < 0 ? [] : readQuery(text, queryStart, queryEnd),
    ref: colon < 0 ? fragment : fragment.slice(0, colon),
    folder,
  };
}

function readQuery(text: string, start: number, end: number): readonly QueryPart[] {
  const parts: QueryPart[] = [];
  for (let at = start; at <= end;) {
    const next = text.indexOf('&', at);
    const stop = next < 0 || next > end ? end : next;
    const part = text.slice(at, stop);
    const equals = part.indexOf('=');
    const key = unescape(equals < 0 ? part : part.slice(0, equals), true);
    const value = unescape(equals < 0 ? '' : part.slice(equals + 1), true);
    // What cannot be read is passed over.
    if (part !== '' && !part.includes(';') && key !== undefined && value !== undefined)
      parts.push({ key, value, start: at, end: stop });
    at = stop + 1;
  }
  return parts;
}

function isSoundQuery(text: string): boolean {
  return !text.includes(';') && unescape(text) !== undefined;
}

/** Resolves `%41`; undefined where a `%` begins no such code. */
function unescape(text: string, plus = false): string | undefined {
  if (/%(?![\da-fA-F]{2})/.test(text)) return undefined;
  const read = plus ? text.replaceAll('+', ' ') : text;
  return read.replace(/%([\da-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** `user:password@host:port`, where something in it may be no host; an address of version 6 is not looked into. */
function isAuthority(text: string, scheme: string | undefined): boolean {
  const at = text.lastIndexOf('@');
  if (at >= 0 && !/^(?:[\w.:~!$&'()*+,;=@-]|%[\da-fA-F]{2})*$/.test(text.slice(0, at))) return false;
  const host = text.slice(at + 1);
  if (host.includes('[')) return /^\[[\da-fA-F:]*:[\da-fA-F:.]*\](?::\d*)?$/.test(host);
  const strict = scheme === 'http' || scheme === 'https';
  const name = strict ? /^([^:]*)(?::\d*)?$/.exec(host) : /^(.*?)(?::\d*)?$/.exec(host);
  // Of the codes only those beyond ASCII are allowed.
  return name !== null && /^(?:[\u0080-\uffff]|[\w.~!$&'()*+,;=:<>"\]-]|%25|%[89a-fA-F][\da-fA-F])*$/.test(name[1] ?? '');
}

/** `/a/../b/` → `b`. */
function cleanFolder(text: string): string {
  const parts: string[] = [];
  for (const part of text.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
