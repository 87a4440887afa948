import { inFolder, inHome, optional, packageCommand, readLine, required, unknownNeeds, valued } from './command-line.ts';
import type { Ecosystem, Manifest } from './ecosystem.ts';

const style = {
  dash: 'long',
  valued: valued(
    '-p --project-dir -b --build-file -c --settings-file -g --gradle-user-home -I --init-script -x --exclude-task --configuration --console --project-cache-dir --include-build --tests --max-workers --warning-mode -Dorg',
  ),
} as const;

// Groovy or Kotlin: a project has one of each pair.
const manifests: readonly Manifest[] = [
  { ...optional('build.gradle'), usual: true },
  optional('build.gradle.kts'),
  { ...optional('settings.gradle'), usual: true },
  optional('settings.gradle.kts'),
  optional('gradle.properties'),
  optional('gradle/libs.versions.toml'),
  optional('gradle/verification-metadata.xml'),
  { ...optional('gradle.lockfile'), lock: true },
];
const wrapperFiles = [
  required('gradlew'),
  required('gradle/wrapper/gradle-wrapper.properties'),
  required('gradle/wrapper/gradle-wrapper.jar'),
];

/** Tasks that resolve dependencies and compile nothing: Gradle's own and the usual names of a project's own. */
const fetching = /^:?(?:dependencies|buildEnvironment|(?:download|resolve|fetch)(?:All)?Dependencies|cacheDependencies)$/;
const tools = /^:?(?:tasks|help|projects|properties|wrapper|init)$/;

/** Gradle and its wrapper. Sources: docs.gradle.org: command_line_interface, directory_layout, gradle_wrapper. */
export const gradle: Ecosystem = {
  id: 'gradle',
  label: 'Gradle dependencies',
  cost: 'resolves every dependency again',
  programs: ['gradle', 'gradlew'],
  caches: [
    {
      id: 'gradle',
      label: "Gradle's user home",
      role: 'store',
      // Two builds that share it wait for each other's locks, which they cannot see across containers, until they give up.
      sharing: 'locked',
      path(facts) {
        const own = facts.env('GRADLE_USER_HOME');
        if (own !== undefined) return own;
        // In the official image root's `.gradle` is a link to this folder.
        if (facts.image === 'gradle') return '/home/gradle/.gradle';
        return facts.image === undefined ? undefined : inHome(facts, '.gradle');
      },
    },
  ],
  read(command) {
    const line = readLine(command.args, style);
    const wrapper = command.name.value?.endsWith('gradlew') === true;
    const program = wrapper ? './gradlew' : 'gradle';
    const tasks = line.operands.map((word) => word.value);
    const [first] = tasks;
    const title = first === undefined ? program : `${program} ${first}`;
    const folder = line.value('-p', '--project-dir');
    const own = inFolder(folder, packageCommand('tool', title, { manifests })).manifests;
    const read = wrapper ? [...wrapperFiles, ...own] : own;
    const caches = line.has('-g', '--gradle-user-home') ? [] : ['gradle'];
    if (tasks.every((task) => task !== undefined && tools.test(task))) {
      return packageCommand('tool', title, { manifests: wrapper ? wrapperFiles : [], caches });
    }
    if (tasks.every((task) => task !== undefined && fetching.test(task))) {
      return packageCommand('install', title, {
        manifests: read,
        caches,
        writes: inFolder(folder, packageCommand('tool', title, { writes: ['.gradle'] })).writes,
        writesManifests: line.has('--write-locks', '--write-verification-metadata', '-M'),
        ...(line.has('--offline') ? { needsSources: '"--offline" resolves what an earlier step has left' } : {}),
        ...(first?.startsWith(':') === true && first.lastIndexOf(':') > 0
          ? { needsSources: 'it resolves a subproject, which has a build file of its own' }
          : {}),
        ...unknownNeeds(line),
      });
    }
    return packageCommand('build', `${program} ${tasks.map((task) => task ?? '…').join(' ')}`, {
      manifests: read,
      caches,
      writes: ['.'],
    });
  },
};
