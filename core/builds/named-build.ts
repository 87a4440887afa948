/** A build that a file of the project tells of: a service of Compose, a target of Bake, a development container, a step of a workflow. */
export interface NamedBuild {
  /** The build context, as written: relative to the folder that the file counts from, such as `.` or `../app`. */
  readonly context: string;
  /** The Dockerfile, relative to what `dockerfileFrom` says. */
  readonly dockerfile: string;
  readonly dockerfileFrom: 'context' | 'file';
  /** The stage that is built; undefined for the last one. */
  readonly target?: string;
  /** What the file calls it: the name of the service, target or job. */
  readonly name: string;
}

/** Whether a text names a place on the disk, and surely which: no variable, no address of a repository or archive, no other target. */
export function isPlainPath(text: string): boolean {
  return text !== '' && !/[$\0]|:\/\/|^git@|^target:|^docker-image:|^\{\{/.test(text);
}

/** Puts a build together, where it is certain what it builds. */
export function toNamedBuild(
  name: string,
  written: { readonly context: string; readonly dockerfile: string; readonly target?: string | undefined },
  dockerfileFrom: NamedBuild['dockerfileFrom'],
): readonly NamedBuild[] {
  const { context, dockerfile, target } = written;
  if (!isPlainPath(context) || !isPlainPath(dockerfile)) return [];
  const known = target !== undefined && target !== '' && !target.includes('$');
  return [{ name, context, dockerfile, dockerfileFrom, ...(known ? { target } : {}) }];
}
