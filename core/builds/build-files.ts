import { readBake, readBakeJson, readDevcontainer } from './bake.ts';
import { readCompose } from './compose.ts';
import type { NamedBuild } from './named-build.ts';
import { readWorkflow } from './workflow.ts';

/** The reader for a file that may tell of builds; undefined for any other. `compose.yaml`, `docker-bake.hcl`, `.github/workflows/ci.yml` */
export function readerOf(path: string): ((text: string) => readonly NamedBuild[]) | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (/^(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$/.test(name)) return readCompose;
  if (/^docker-bake(?:\.[\w-]+)?\.hcl$/.test(name)) return readBake;
  if (/^docker-bake(?:\.[\w-]+)?\.json$/.test(name)) return readBakeJson;
  if (/^\.?devcontainer\.json$/.test(name)) return readDevcontainer;
  return /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/.test(path) ? readWorkflow : undefined;
}
