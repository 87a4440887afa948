import { openManifests } from './manifest-reader.ts';
import type { ManifestQuestion, SourceNeed } from './manifest-reader.ts';
import { composerNeed, nodeNeed } from './manifests-json.ts';
import { poetryNeed, requirementsNeed, readRequirements, uvNeed } from './manifests-python.ts';
import {
  bundlerNeed,
  cargoNeed,
  dotnetNeed,
  goNeed,
  gradleNeed,
  mavenNeed,
  mixNeed,
  projectReferences,
} from './manifests-text.ts';

/** Files whose contents tell whether an install needs the sources: names, or globs over a name. The server reads them for `BuildContext.contents`. */
export const manifestNames: readonly string[] = [
  'package.json',
  'pnpm-workspace.yaml',
  '.yarnrc.yml',
  'go.mod',
  'go.work',
  '*requirements*.txt',
  'constraints*.txt',
  'requirements/*.txt',
  'Pipfile',
  'pyproject.toml',
  'Cargo.toml',
  'pom.xml',
  'settings.gradle',
  'settings.gradle.kts',
  'build.gradle',
  'build.gradle.kts',
  'Gemfile',
  'composer.json',
  'mix.exs',
  '*.csproj',
  '*.fsproj',
  '*.vbproj',
  '*.sln',
  '*.slnx',
  'Directory.Build.props',
  'Directory.Build.targets',
];

/** Largest manifest that is read, in bytes; a larger one counts as unreadable. */
export const manifestSizeLimit = 256 * 1024;

const nameTests = manifestNames.map(
  (pattern) => new RegExp(`(?:^|/)${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`),
);

/** Tells whether a file's contents belong into `BuildContext.contents`. */
export function isManifestFile(path: string): boolean {
  return nameTests.some((test) => test.test(path));
}

/**
 * Whether an install needs more of the context than its manifests.
 *
 * @param ecosystemId `Ecosystem.id`
 * @returns undefined where nothing in the manifests that can be seen says so
 */
export function sourceNeed(ecosystemId: string, question: ManifestQuestion): SourceNeed | undefined {
  const manifests = openManifests(question);
  switch (ecosystemId) {
    case 'go':
      return goNeed(manifests);
    case 'npm':
    case 'yarn':
    case 'pnpm':
    case 'bun':
      return nodeNeed(manifests, ecosystemId);
    case 'pip':
      return requirementsNeed(manifests);
    case 'pipenv':
      return requirementsNeed(manifests, 'Pipfile');
    case 'uv':
      return uvNeed(manifests);
    case 'poetry':
      return poetryNeed(manifests);
    case 'maven':
      return mavenNeed(manifests);
    case 'gradle':
      return gradleNeed(manifests);
    case 'cargo':
      return cargoNeed(manifests);
    case 'dotnet':
      return dotnetNeed(manifests);
    case 'bundler':
      return bundlerNeed(manifests);
    case 'composer':
      return composerNeed(manifests);
    case 'mix':
      return mixNeed(manifests);
    default:
      return undefined;
  }
}

/**
 * Files that the manifests of an install name in their turn and that it reads as well: `-r base.txt` in `requirements.txt`, the projects of a
 * solution.
 *
 * @returns paths relative to the install's folder
 */
export function furtherManifests(ecosystemId: string, question: ManifestQuestion): readonly string[] {
  if (ecosystemId === 'dotnet') return projectReferences(openManifests(question)).included;
  if (ecosystemId !== 'pip' && ecosystemId !== 'uv') return [];
  return readRequirements(openManifests(question)).included;
}
