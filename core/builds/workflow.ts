import { toNamedBuild, type NamedBuild } from './named-build.ts';
import { readYaml, yamlAt, yamlText, type YamlNode } from './yaml-outline.ts';

/** The builds of a GitHub workflow, by `docker/build-push-action`: all paths count from the repository's root. */
export function readWorkflow(text: string): readonly NamedBuild[] {
  const jobs = yamlAt(readYaml(text), 'jobs');
  if (jobs?.kind !== 'map') return [];
  return [...jobs.entries].flatMap(([name, job]) => {
    const steps = yamlAt(job, 'steps');
    return steps?.kind === 'list' ? steps.items.flatMap((step) => buildOf(name, step)) : [];
  });
}

function buildOf(job: string, step: YamlNode): readonly NamedBuild[] {
  if (!/^docker\/build-push-action(?:@|$)/.test(yamlText(step, 'uses') ?? '')) return [];
  const given = yamlAt(step, 'with');
  // Without a context the action builds from the repository itself, whose files are those of the root.
  const context = yamlText(given, 'context') ?? '.';
  const dockerfile = yamlText(given, 'file') ?? `${context.replace(/\/$/, '')}/Dockerfile`;
  return toNamedBuild(job, { context, dockerfile, target: yamlText(given, 'target') }, 'file');
}
