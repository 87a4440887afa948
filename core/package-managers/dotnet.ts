import { inHome, joinPath, literal, optional, packageCommand, readLine, required, unknownNeeds, valued } from './command-line.ts';
import type { CommandLine } from './command-line.ts';
import type { Ecosystem, Manifest, PackageCommand } from './ecosystem.ts';

const style = {
  valued: valued(
    '-r --runtime -c --configuration -o --output -f --framework -v --verbosity -s --source --configfile --packages --arch -a --os -p --property ' +
      '--tool-path --version --version-suffix --logger -l --results-directory --filter --settings --project --lock-file-path --tool-manifest --add-source --artifacts-path --collect',
  ),
};

// Found by the SDK in the project's folder and above it.
const settings: readonly Manifest[] = [
  optional('nuget.config'),
  optional('NuGet.config'),
  optional('NuGet.Config'),
  optional('global.json'),
  optional('Directory.Build.props'),
  optional('Directory.Build.targets'),
  optional('Directory.Packages.props'),
];

const anyProject = ['*.csproj', '*.fsproj', '*.vbproj', '*.sln', '*.slnx'];

/** .NET and NuGet. Sources: learn.microsoft.com/dotnet/core/tools (dotnet-restore, dotnet-publish, dotnet-tool-restore), …/nuget/consume-packages. */
export const dotnet: Ecosystem = {
  id: 'dotnet',
  label: 'NuGet packages',
  cost: 'downloads every package again',
  programs: ['dotnet', 'nuget'],
  caches: [
    {
      id: 'nuget',
      label: 'NuGet packages',
      role: 'store',
      path: (facts) => facts.env('NUGET_PACKAGES') ?? inHome(facts, '.nuget/packages'),
    },
  ],
  read(command) {
    const line = readLine(command.args, style);
    const verb = line.operands[0]?.value;
    if (command.name.value === 'nuget')
      return verb === 'restore' ? restores(line, 'nuget restore') : packageCommand('tool', 'nuget');
    if (verb === undefined) return line.operands.length > 0 ? undefined : packageCommand('tool', 'dotnet');
    const title = `dotnet ${verb}`;
    switch (verb) {
      case 'restore':
        return restores(line, title);
      case 'build':
      case 'publish':
      case 'pack':
      case 'test':
      case 'run':
      case 'msbuild':
      case 'watch':
      case 'format':
        return packageCommand('build', title, {
          manifests: manifestsOf(line),
          caches: ['nuget'],
          outputs: literal(line.values('-o', '--output')),
          writes: ['.'],
        });
      case 'tool':
        return readTool(line);
      case 'workload':
        if (line.operands[1]?.value === 'restore') return restores(line, 'dotnet workload restore', 2);
        return packageCommand('add', title);
      case 'add':
      case 'remove':
      case 'new':
      case 'sln':
      case 'reference':
      case 'package':
        return packageCommand('build', title, { caches: ['nuget'], writes: ['.'], writesManifests: true });
      case 'nuget':
        return packageCommand('tool', title, {
          manifests: settings,
          writesManifests: /^(?:add|update|remove|enable|disable)$/.test(line.operands[1]?.value ?? ''),
        });
      case 'dev-certs':
      case 'help':
      case 'clean':
      case 'build-server':
        return packageCommand('tool', title);
      default:
        // `dotnet App.dll`, `dotnet ef database update`: a program of the project's own.
        return packageCommand('build', title, { writes: ['.'] });
    }
  },
};

/** The project or solution that the command names; without one it takes what it finds in the folder. */
function projectOf(line: CommandLine, from: number): string | undefined {
  return line.operands[from]?.value;
}

function manifestsOf(line: CommandLine, from = 1): readonly Manifest[] {
  const project = projectOf(line, from);
  if (project !== undefined && /\.(?:\w*proj|slnx?|slnf)$/.test(project))
    return [required(project), ...settings, ...lock(project), ...configFiles(line)];
  const folder = project;
  // `*.csproj` is what most projects are; a folder has one project file or solution of any of these kinds.
  const found = anyProject.map(
    (name) => ({ path: joinPath(folder, name), need: 'optional', usual: name === '*.csproj', lock: false }) as const,
  );
  return [...found, ...settings, ...lock(joinPath(folder, 'x')), ...configFiles(line)];
}

/** `packages.lock.json` beside the project, which projects have that ask for one. */
function lock(project: string): readonly Manifest[] {
  const slash = project.lastIndexOf('/');
  return [{ ...optional(`${project.slice(0, slash + 1)}packages.lock.json`), lock: true }];
}

function configFiles(line: CommandLine): readonly Manifest[] {
  return literal(line.values('--configfile')).map((path) => required(path));
}

function restores(line: CommandLine, title: string, from = 1): PackageCommand {
  const project = projectOf(line, from);
  const isFile = project !== undefined && /\.\w+$/.test(project) && !/^\.+$/.test(project);
  const slash = project?.lastIndexOf('/') ?? -1;
  const folder = project === undefined ? undefined : isFile ? (slash > 0 ? project.slice(0, slash) : undefined) : project;
  return packageCommand('install', project === undefined ? title : `${title} ${project}`, {
    manifests: manifestsOf(line, from),
    caches: line.has('--packages') ? [] : ['nuget'],
    outputs: literal(line.values('--packages')),
    writes: [joinPath(folder, 'obj')],
    writesManifests: line.has('--use-lock-file', '--force-evaluate') && !line.has('--locked-mode'),
    ...unknownNeeds(line),
  });
}

function readTool(line: CommandLine): PackageCommand {
  const verb = line.operands[1]?.value;
  if (verb === 'install' || verb === 'update')
    return packageCommand('add', `dotnet tool ${verb}`, { caches: ['nuget'], outputs: literal(line.values('--tool-path')) });
  if (verb !== 'restore') return packageCommand('tool', 'dotnet tool');
  return packageCommand('install', 'dotnet tool restore', {
    manifests: [{ ...optional('.config/dotnet-tools.json'), usual: true }, optional('dotnet-tools.json'), ...settings],
    caches: ['nuget'],
  });
}
