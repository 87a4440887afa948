import type { ShellCommand } from '../shell/script.ts';
import {
  inFolder,
  inHome,
  joinPath,
  literal,
  lockFile,
  optional,
  packageCommand,
  readLine,
  required,
  unknownNeeds,
  userCache,
  valued,
} from './command-line.ts';
import type { CommandLine } from './command-line.ts';
import type { Ecosystem, PackageCommand } from './ecosystem.ts';

const style = {
  dash: 'long',
  valued: valued(
    '-C -o -p -asmflags -buildmode -compiler -gccgoflags -gcflags -installsuffix -ldflags -mod -modfile -overlay -pkgdir -tags -toolexec ' +
      '-exec -run -bench -benchtime -count -cover -covermode -coverpkg -coverprofile -cpu -list -parallel -shuffle -skip -timeout -vet -reuse -pgo',
  ),
} as const;

const manifests = [required('go.mod'), lockFile('go.sum'), optional('go.work'), optional('go.work.sum')];
/** The module cache is where builds read modules; nothing is copied out of it. */
const both = ['go-mod', 'go-build'];

/** Go modules. Sources: `go help modules`, `go help mod download`, `go help environment`. */
export const go: Ecosystem = {
  id: 'go',
  label: 'Go modules',
  cost: 'downloads every module again',
  programs: ['go'],
  caches: [
    {
      id: 'go-mod',
      label: 'Go modules',
      role: 'store',
      path(facts) {
        const own = facts.env('GOMODCACHE');
        if (own !== undefined) return own;
        // GOPATH may be a list; modules go into its first folder.
        const goPath = facts.env('GOPATH')?.split(':')[0];
        if (goPath !== undefined) return joinPath(goPath, 'pkg/mod');
        if (facts.image === 'golang') return '/go/pkg/mod';
        return facts.image === undefined ? undefined : inHome(facts, 'go/pkg/mod');
      },
    },
    {
      id: 'go-build',
      label: "Go's build cache",
      role: 'download',
      path: (facts) => facts.env('GOCACHE') ?? userCache(facts, 'go-build'),
    },
  ],
  read,
};

function read(command: ShellCommand): PackageCommand | undefined {
  const line = readLine(command.args, style);
  const verb = line.operands[0]?.value;
  if (verb === undefined) return command.args.length === 0 ? packageCommand('tool', 'go') : undefined;
  return inFolder(line.value('-C'), verb === 'mod' ? readMod(line) : readVerb(verb, line));
}

function readMod(line: CommandLine): PackageCommand {
  const verb = line.operands[1]?.value ?? '';
  const title = `go mod ${verb}`.trim();
  switch (verb) {
    case 'download': {
      return packageCommand('install', title, {
        manifests,
        caches: ['go-mod'],
        // Without arguments it leaves go.sum alone; with some it may add sums.
        writesManifests: line.operands.length > 2,
        ...unknownNeeds(line),
      });
    }
    case 'vendor':
      return packageCommand('build', title, { manifests, caches: ['go-mod'], writes: ['vendor'] });
    case 'tidy':
      return packageCommand('build', title, { manifests, caches: ['go-mod'], writesManifests: true });
    case 'why':
      return packageCommand('build', title, { manifests, caches: ['go-mod'] });
    case 'init':
    case 'edit':
      return packageCommand('tool', title, { manifests, writesManifests: true });
    default:
      // `graph`, `verify`
      return packageCommand('tool', title, { manifests, caches: ['go-mod'] });
  }
}

function readVerb(verb: string, line: CommandLine): PackageCommand {
  const title = `go ${verb}`;
  const operands = line.operands.slice(1);
  const named = operands.length > 0 && operands.every((word) => isModule(word.value));
  const outputs = literal(line.values('-o'));
  const writesManifests = line.value('-mod') === 'mod';
  // With the modules in the project's own folder nothing is downloaded, and the store is not looked at.
  const used = line.value('-mod') === 'vendor' ? ['go-build'] : both;
  switch (verb) {
    case 'get':
      if (named) return packageCommand('add', title, { caches: ['go-mod'], writesManifests: true });
      return packageCommand('build', title, { manifests, caches: ['go-mod'], writesManifests: true });
    case 'install':
    case 'run':
      // `go install x@v1` ignores the go.mod of the folder where it runs.
      if (operands[0]?.text.includes('@')) return packageCommand('add', title, { caches: both });
      return packageCommand('build', title, { manifests, caches: used, writesManifests });
    case 'build':
      return packageCommand('build', title, {
        manifests,
        caches: used,
        outputs,
        writesManifests,
        // Without `-o` a program is written to where the command runs, under the name of its package.
        writes: line.has('-o') ? [] : ['.'],
      });
    case 'test':
      return packageCommand('build', title, {
        manifests,
        caches: used,
        outputs: [...outputs, ...literal(line.values('-coverprofile'))],
        writesManifests,
        writes: line.has('-c') && !line.has('-o') ? ['.'] : [],
      });
    case 'vet':
    case 'list':
      return packageCommand('build', title, { manifests, caches: used, writesManifests });
    case 'generate':
    case 'fmt':
    case 'fix':
      return packageCommand('build', title, { manifests, caches: used, writes: ['.'] });
    case 'tool':
      return packageCommand('build', title, { manifests, caches: used, outputs });
    case 'work':
      return packageCommand('tool', title, { manifests, writesManifests: true });
    default:
      // `version`, `env`, `clean`, `help`, `telemetry`, `bug`
      return packageCommand('tool', title);
  }
}

/** `golang.org/x/tools/cmd/stringer@latest`, as against `./...` and `all`. */
function isModule(text: string | undefined): boolean {
  return text !== undefined && /^[\w-]+\.[\w.-]+\//.test(text);
}
