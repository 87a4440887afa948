import type { Model } from '../model/model.ts';

/**
 * Whether the frontend that reads this file surely knows `RUN --mount=type=bind` and `type=cache`: docker/dockerfile 1.2 and later, the
 * experimental 1.0 and 1.1, or the builder's own where no `# syntax` names another. An image by digest alone may be any version.
 */
export function takesMounts(model: Model): boolean {
  const { syntax } = model.tree;
  if (!syntax) return true;
  if (model.foreignSyntax) return false;
  const image = syntax.value.split(' ', 1)[0] ?? '';
  const tag = /:([^:@/]+)(?:@.*)?$/.exec(image.replace(/@sha256:.*$/, ''))?.[1];
  if (tag === undefined) return !image.includes('@');
  if (/experimental|labs|latest|master/.test(tag)) return true;
  return /^(?:[2-9]|1)(?:$|-)/.test(tag) || /^(?:[2-9]\.|1\.(?:[2-9]|[1-9]\d+)(?:\D|$))/.test(tag);
}
