import { toNamedBuild, type NamedBuild } from './named-build.ts';
import { readYaml, yamlAt, yamlText } from './yaml-outline.ts';

/** The builds of a Compose file: paths count from the file's folder, the Dockerfile's from the context. */
export function readCompose(text: string): readonly NamedBuild[] {
  const services = yamlAt(readYaml(text), 'services');
  if (services?.kind !== 'map') return [];
  return [...services.entries].flatMap(([name, service]) => {
    const build = yamlAt(service, 'build');
    if (build?.kind === 'text') return toNamedBuild(name, { context: build.text, dockerfile: 'Dockerfile' }, 'context');
    if (build?.kind !== 'map' || build.entries.has('dockerfile_inline')) return [];
    const target = yamlText(build, 'target');
    const written = {
      context: yamlText(build, 'context') ?? '.',
      dockerfile: yamlText(build, 'dockerfile') ?? 'Dockerfile',
      target,
    };
    return toNamedBuild(name, written, 'context');
  });
}
