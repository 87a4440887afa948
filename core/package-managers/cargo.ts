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
  unknownWord,
  valued,
} from './command-line.ts';
import type { CommandLine } from './command-line.ts';
import type { CacheFacts, Ecosystem, PackageCommand } from './ecosystem.ts';

const style = {
  valued: valued(
    '-C --manifest-path --target --target-dir --features -F --package -p --bin --example --test --bench --profile --jobs -j --color --config -Z ' +
      '--message-format --out-dir --artifact-dir --exclude --path --git --branch --tag --rev --version --root --registry --index --recipe-path --bins --lockfile-path',
  ),
};

const manifests = [
  required('Cargo.toml'),
  lockFile('Cargo.lock'),
  optional('.cargo/config.toml'),
  optional('.cargo/config'),
  optional('rust-toolchain.toml'),
  optional('rust-toolchain'),
];

/** Commands that compile. */
const building = new Set([
  'build',
  'b',
  'check',
  'c',
  'test',
  't',
  'run',
  'r',
  'bench',
  'doc',
  'd',
  'rustc',
  'rustdoc',
  'clippy',
  'fix',
  'nextest',
  'leptos',
  'auditable',
  'zigbuild',
  'package',
  'publish',
]);

function home(facts: CacheFacts): string | undefined {
  const own = facts.env('CARGO_HOME');
  if (own !== undefined) return own;
  if (facts.image === 'rust') return '/usr/local/cargo';
  return facts.image === undefined ? undefined : inHome(facts, '.cargo');
}

function inCargoHome(facts: CacheFacts, name: string): string | undefined {
  const folder = home(facts);
  return folder === undefined ? undefined : joinPath(folder, name);
}

/** Cargo and cargo-chef. Sources: doc.rust-lang.org/cargo (commands/cargo-fetch, guide/cargo-home, reference/cargo-targets), github.com/LukeMathWalker/cargo-chef. */
export const cargo: Ecosystem = {
  id: 'cargo',
  label: 'Cargo crates',
  cost: 'downloads every crate again',
  programs: ['cargo'],
  caches: [
    { id: 'cargo-registry', label: "Cargo's registry", role: 'store', path: (facts) => inCargoHome(facts, 'registry') },
    { id: 'cargo-git', label: "Cargo's Git dependencies", role: 'store', path: (facts) => inCargoHome(facts, 'git/db') },
  ],
  read(command) {
    // `cargo +nightly build`
    const words = command.args[0]?.text.startsWith('+') === true ? command.args.slice(1) : command.args;
    const line = readLine(words, style);
    const verb = line.operands[0]?.value;
    if (verb === undefined) return line.operands.length > 0 ? undefined : packageCommand('tool', 'cargo');
    const manifest = line.value('--manifest-path');
    if (line.has('--manifest-path') && manifest === undefined) return undefined;
    const slash = manifest?.lastIndexOf('/') ?? -1;
    const folder = line.value('-C') ?? (manifest !== undefined && slash > 0 ? manifest.slice(0, slash) : undefined);
    return inFolder(folder, readVerb(verb, line));
  },
};

const caches = ['cargo-registry', 'cargo-git'];

function readVerb(verb: string, line: CommandLine): PackageCommand {
  const title = `cargo ${verb}`;
  const locked = line.has('--locked', '--frozen');
  const targetFolder = line.value('--target-dir') ?? 'target';
  const outputs = literal(line.values('--out-dir', '--artifact-dir'));
  switch (verb) {
    case 'fetch':
    case 'vendor':
    case 'generate-lockfile':
    case 'update':
    case 'metadata':
    case 'tree': {
      const vendored = line.operands[1]?.value ?? 'vendor';
      return packageCommand(verb === 'tree' || verb === 'metadata' ? 'tool' : 'install', title, {
        manifests,
        caches,
        writesManifests: !locked,
        writes: verb === 'vendor' ? [vendored] : [],
        needsSources:
          unknownWord(line) ??
          (line.has('--offline')
            ? '"--offline" takes what an earlier step has left'
            : 'Cargo refuses a package that has neither "src/main.rs" nor "src/lib.rs"'),
        ...(line.has('--offline') || line.unknown ? {} : { stub: ['src/main.rs', 'src/lib.rs'] }),
      });
    }
    case 'chef':
      return readChef(line, targetFolder, outputs);
    case 'install':
      if (line.has('--path')) {
        return packageCommand('build', `${title} --path ${line.value('--path') ?? ''}`.trim(), {
          manifests,
          caches,
          outputs: literal(line.values('--root')),
          writes: ['target'],
          writesManifests: !locked,
        });
      }
      return packageCommand('add', title, { caches, outputs: literal(line.values('--root')) });
    case 'binstall':
      return packageCommand('add', title, { caches: [] });
    case 'add':
    case 'remove':
    case 'init':
    case 'new':
      return packageCommand('tool', title, { manifests, writesManifests: true, writes: ['.'] });
    default:
      if (building.has(verb))
        return packageCommand('build', title, { manifests, caches, outputs, writes: [targetFolder], writesManifests: !locked });
      // `cargo clean`, `cargo --version`, or a plugin that nothing is known of.
      if (/^(?:clean|help|version|login|search|info|locate-project|config|audit|deny|fmt)$/.test(verb))
        return packageCommand('tool', title);
      return packageCommand('build', title, { manifests, caches, writes: ['.'], writesManifests: true });
  }
}

/** `cargo chef prepare` reads all sources to write a recipe; `cargo chef cook` builds the dependencies from the recipe alone. */
function readChef(line: CommandLine, targetFolder: string, outputs: readonly string[]): PackageCommand {
  const verb = line.operands[1]?.value ?? '';
  const recipe = line.value('--recipe-path') ?? 'recipe.json';
  if (verb === 'prepare') return packageCommand('build', 'cargo chef prepare', { manifests, outputs: [recipe] });
  if (verb !== 'cook') return packageCommand('tool', `cargo chef ${verb}`.trim());
  return packageCommand('install', 'cargo chef cook', {
    manifests: [
      { ...required(recipe), usual: true },
      optional('.cargo/config.toml'),
      optional('rust-toolchain.toml'),
      optional('rust-toolchain'),
    ],
    caches,
    outputs,
    writes: [targetFolder, '.'],
    ...unknownNeeds(line),
  });
}
