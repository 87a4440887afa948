import { joinPath, literal, optional, packageCommand, readLine, required, unknownNeeds, valued } from './command-line.ts';
import type { Ecosystem, Manifest } from './ecosystem.ts';

const style = {
  dash: 'long',
  valued: valued(
    '-f --file -s --settings -gs --global-settings -pl --projects -P --activate-profiles -T --threads -l --log-file -rf --resume-from -t --toolchains -D --define -b --builder --color',
  ),
} as const;

/** Goals that only fetch. `dependency:resolve-plugins` and `go-offline` of the qaware plugin among them. */
const fetching =
  /(?:^|:)(?:(?:maven-)?dependency(?:-plugin)?(?::[\w.-]+)?:(?:go-offline|resolve|resolve-plugins|resolve-sources|purge-local-repository)|(?:go-offline|go-offline-maven-plugin)(?::[\w.-]+)?:resolve-dependencies)$/;

/** Maven and its wrapper. Sources: maven.apache.org/plugins/maven-dependency-plugin, …/wrapper, …/guides/mini/guide-configuring-maven.html. */
export const maven: Ecosystem = {
  id: 'maven',
  label: 'Maven dependencies',
  cost: 'downloads every dependency again',
  programs: ['mvn', 'mvnw', 'mvnd'],
  caches: [
    {
      id: 'maven',
      label: "Maven's local repository",
      role: 'store',
      // Only the repository: settings.xml lies beside it, and a mount of the whole folder would hide it.
      path: (facts) => (facts.home === undefined ? undefined : joinPath(facts.home, '.m2/repository')),
    },
  ],
  read(command) {
    const line = readLine(command.args, style);
    const wrapper = command.name.value?.endsWith('mvnw') === true;
    const program = wrapper ? './mvnw' : (command.name.value ?? 'mvn');
    const pom = line.value('-f', '--file');
    if (line.has('-f', '--file') && pom === undefined) return undefined;
    const pomPath = pom === undefined ? 'pom.xml' : pom.endsWith('.xml') ? pom : joinPath(pom, 'pom.xml');
    const slash = pomPath.lastIndexOf('/');
    const folder = slash > 0 ? pomPath.slice(0, slash) : undefined;
    const goals = line.operands.map((word) => word.value);
    const [first] = goals;
    const title = first === undefined ? program : `${program} ${first}`;
    if (goals.length === 0) return packageCommand('tool', title, { manifests: wrapper ? wrapperFiles : [] });
    const manifests: readonly Manifest[] = [
      ...(wrapper ? wrapperFiles : []),
      required(joinPath(undefined, pomPath)),
      optional(joinPath(folder, '.mvn/extensions.xml')),
      optional(joinPath(folder, '.mvn/maven.config')),
      optional(joinPath(folder, '.mvn/jvm.config')),
      ...literal(line.values('-s', '--settings', '-gs', '--global-settings', '-t', '--toolchains')).map((path) => required(path)),
    ];
    // Another repository is where nobody looks for it in this table.
    const caches = line.has('-Dmaven.repo.local') ? [] : ['maven'];
    if (goals.every((goal) => goal !== undefined && fetching.test(goal))) {
      return packageCommand('install', title, {
        manifests,
        caches,
        ...(line.has('-o', '--offline') ? { needsSources: '"-o" resolves what an earlier step has left' } : {}),
        ...(line.has('-pl', '--projects', '-am', '--also-make')
          ? { needsSources: 'it resolves modules, whose folders have a pom.xml of their own' }
          : {}),
        ...unknownNeeds(line),
      });
    }
    return packageCommand('build', `${program} ${goals.map((goal) => goal ?? '…').join(' ')}`, {
      manifests,
      caches,
      writes: ['.'],
      sparesManifests: goals.every((goal) => goal !== undefined && phases.test(goal)),
    });
  },
};

/** The phases of the usual life of a project. Plugins may write where they like in them, but no pom.xml. */
const phases =
  /^(?:clean|validate|initialize|(?:generate|process)-(?:test-)?(?:sources|resources)|(?:test-)?compile|(?:process-)?(?:test-)?classes|test|prepare-package|package|verify|install|deploy)$/;

const wrapperFiles = [
  required('mvnw'),
  required('.mvn/wrapper/maven-wrapper.properties'),
  optional('.mvn/wrapper/maven-wrapper.jar'),
  optional('.mvn/wrapper/MavenWrapperDownloader.java'),
];
