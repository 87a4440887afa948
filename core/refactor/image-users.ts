import type { ImageName, RunStep, Stage } from '../model/model.ts';
import { bottomOf } from './lineage.ts';

/** Official images whose commands run as root, with its home in /root, unless a USER says otherwise: those that people build in. */
const rootImages: ReadonlySet<string> = new Set(
  (
    'almalinux alpine amazoncorretto amazonlinux archlinux bash buildpack-deps busybox caddy clojure composer dart debian docker ' +
    'eclipse-temurin elixir erlang fedora gcc golang gradle haskell httpd ibm-semeru-runtimes julia maven mono nginx node openjdk ' +
    'oraclelinux perl php pypy python r-base rockylinux ruby rust sapmachine swift tomcat ubuntu'
  ).split(' '),
);

/** The same of other registries and owners. */
const otherRootImages: ReadonlySet<string> = new Set([
  'ghcr.io/astral-sh/uv',
  'golangci/golangci-lint',
  'lukemathwalker/cargo-chef',
  'mcr.microsoft.com/dotnet/sdk',
  'oven/bun',
]);

/** Users that images bring along, with their number, which is that of their group too. */
const users: Readonly<Record<string, { readonly name: string; readonly id: number } | undefined>> = {
  'oven/bun': { name: 'bun', id: 1000 },
  gradle: { name: 'gradle', id: 1000 },
  node: { name: 'node', id: 1000 },
};

/** Who runs a command. */
export interface RunUser {
  readonly root: boolean;
  /** `/root`; undefined where it is unknown. */
  readonly home?: string;
  /** Numbers for a mount's `uid` and `gid`; undefined where they are unknown, absent for root. */
  readonly owner?: { readonly uid: number; readonly gid: number };
}

/** The image at the bottom of a stage; undefined for `scratch` and where it is unknown. */
export function imageBelow(stage: Stage): ImageName | undefined {
  const base = bottomOf(stage).base;
  // `golang:${GO_VERSION}` is golang, whatever its version.
  return base.kind === 'image' && (base.certain || !base.image.path.includes('$')) ? base.image : undefined;
}

/** Whether an image is one that is known not to bring files of a project along. */
export function isPlainImage(stage: Stage): boolean {
  const base = bottomOf(stage).base;
  if (base.kind === 'scratch') return true;
  const image = imageBelow(stage);
  return image !== undefined && isRootImage(image);
}

/** Who runs the command of a RUN; undefined where nobody can tell. */
export function userOf(run: RunStep): RunUser | undefined {
  const image = imageBelow(run.stage);
  const [user, group] = run.before.user?.split(':') ?? [];
  if (user === undefined) {
    // An unknown USER (`USER $APP`) is there, but without a value.
    if (run.before.userStep) return undefined;
    const scratch = bottomOf(run.stage).base.kind === 'scratch';
    return scratch || (image && isRootImage(image)) ? { root: true, home: '/root' } : undefined;
  }
  if (user === 'root' || user === '0') return { root: true, home: '/root' };
  const known = image && users[image.official ?? nameOf(image)];
  if (known && (user === known.name || user === `${known.id}`) && group === undefined) {
    return { root: false, home: `/home/${known.name}`, owner: { uid: known.id, gid: known.id } };
  }
  const numeric = /^\d+$/.test(user) && (group === undefined || /^\d+$/.test(group));
  return { root: false, ...(numeric ? { owner: { uid: Number(user), gid: Number(group ?? 0) } } : {}) };
}

function isRootImage(image: ImageName): boolean {
  if (/rootless|nonroot/.test(image.tag ?? '')) return false;
  return image.official === undefined ? otherRootImages.has(nameOf(image)) : rootImages.has(image.official);
}

/** `ghcr.io/astral-sh/uv`; without a registry on Docker Hub. */
function nameOf(image: ImageName): string {
  return image.registry === undefined || image.registry === 'docker.io' ? image.path : `${image.registry}/${image.path}`;
}
