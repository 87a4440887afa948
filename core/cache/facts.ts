import type { BuildContext } from '../context/build-context.ts';
import type { ImageName } from '../model/model.ts';

/** What is known of a build besides its Dockerfile. All of it may be missing; then less can be told apart. */
export interface BuildFacts {
  /** The build context. Without it every path of a change counts as sent. */
  readonly context?: BuildContext;
  /** Files that the ignore file leaves out, where they are known: they come to light when that file changes. */
  readonly ignored?: readonly string[];
  /** Something that is equal for files of equal content and mode; undefined where it is not known. */
  readonly contentOf?: (path: string) => string | undefined;
  /** Configurations of base images, by `canonicalImage`. */
  readonly images?: ReadonlyMap<string, ImageConfig>;
}

/** The part of an image's configuration that a build takes over. */
export interface ImageConfig {
  /** `NAME=value`, in order. */
  readonly env?: readonly string[];
  readonly user?: string;
  readonly workdir?: string;
  readonly shell?: readonly string[];
  /** Instructions that run in every stage FROM the image. */
  readonly onbuild?: readonly string[];
}

/** The one spelling of an image's name: `alpine:3` and `docker.io/library/alpine:3` are `docker.io/library/alpine:3`; a digest is left out. */
export function canonicalImage(image: ImageName): string {
  const tag = image.tag ?? 'latest';
  if (image.official !== undefined) return `docker.io/library/${image.official}:${tag}`;
  const registry = image.registry === undefined || image.registry === 'index.docker.io' ? 'docker.io' : image.registry;
  return `${registry}/${image.path}:${tag}`;
}
