import { describe, expect, test } from 'vitest';
import { furtherManifests, isManifestFile, sourceNeed } from '../../core/package-managers/manifests.ts';
import { readText } from './command.ts';

/** What the given files say of a command: the reason, with `?` in front where it is not certain. */
function needOf(command: string, files: Readonly<Record<string, string>>, folder = ''): string | undefined {
  const read = readText(command);
  if (!read) return 'unknown command';
  const need = sourceNeed(read.ecosystem.id, { contents: new Map(Object.entries(files)), folder, command: read });
  return need && `${need.certain ? '' : '? '}${need.reason}`;
}

describe('whether an install needs the sources', () => {
  test.each<readonly [string, Readonly<Record<string, string>>, string | undefined]>([
    ['npm ci', { 'package.json': '{"dependencies":{"express":"^4"}}' }, undefined],
    ['npm ci', {}, undefined],
    ['npm ci', { 'package.json': '{' }, '? "package.json" cannot be read'],
    ['npm ci', { 'package.json': '[]' }, '? "package.json" cannot be read'],
    [
      'npm ci',
      { 'package.json': '{"workspaces":["packages/*"]}' },
      '"package.json" has workspaces, whose folders have a package.json of their own',
    ],
    ['npm ci', { 'package.json': '{"workspaces":[]}' }, undefined],
    [
      'npm ci',
      { 'package.json': '{"dependencies":{"a":"file:../a"}}' },
      '"a" in "package.json" comes from the sources ("file:../a")',
    ],
    [
      'npm ci',
      { 'package.json': '{"scripts":{"postinstall":"node after.js"}}' },
      '? its "postinstall" script ("node after.js") may read the sources',
    ],
    ['npm ci --ignore-scripts', { 'package.json': '{"scripts":{"postinstall":"node after.js"}}' }, undefined],
    [
      'npm ci',
      { 'package.json': '{"scripts":{"prepare":"husky install","preinstall":"npx only-allow npm","build":"tsc"}}' },
      undefined,
    ],
    ['npm ci', { 'package.json': '{"scripts":7,"dependencies":null}' }, undefined],
    [
      'npm --prefix web ci',
      { 'web/package.json': '{"workspaces":["a"]}' },
      '"web/package.json" has workspaces, whose folders have a package.json of their own',
    ],
    [
      'pnpm install',
      { 'pnpm-workspace.yaml': 'packages:\n  - apps/*\n' },
      '"pnpm-workspace.yaml" names workspaces, whose folders have a package.json of their own',
    ],
    ['pnpm install', { 'pnpm-workspace.yaml': 'onlyBuiltDependencies:\n  - esbuild\n', 'package.json': '{}' }, undefined],
    [
      'pnpm install',
      { 'package.json': '{"pnpm":{"patchedDependencies":{"a@1":"patches/a.patch"}}}' },
      '"package.json" patches packages with files of the sources',
    ],
    ['pnpm fetch', { 'package.json': '{"scripts":{"postinstall":"x"}}' }, undefined],
    [
      'yarn install --immutable',
      { '.yarnrc.yml': 'yarnPath: .yarn/releases/yarn-4.cjs\n' },
      '? ".yarnrc.yml" lets Yarn read and write files in ".yarn" and ".pnp.cjs"',
    ],
    ['yarn install --immutable', { '.yarnrc.yml': 'nodeLinker: node-modules\n' }, undefined],
    ['go mod download', { 'go.mod': 'module x\n\nrequire a v1\n\nreplace b => github.com/c/b v1.0.0 // ./b\n' }, undefined],
    ['go mod download', { 'go.mod': 'module x\nreplace (\n\ta => ../a\n)\n' }, '"go.mod" replaces a module by the folder "../a"'],
    ['go mod download', { 'go.work': 'go 1.22\nuse (\n\t.\n\t./tools\n)\n' }, '"go.work" uses the module in "./tools"'],
    ['go mod download', { 'go.work': 'go 1.22\nuse .\n' }, undefined],
    ['pip install -r requirements.txt', { 'requirements.txt': 'flask==3 # web\n# -e .\n' }, undefined],
    [
      'pip install -r requirements.txt',
      { 'requirements.txt': 'flask\n-e .\n' },
      '"-e ." in "requirements.txt" is among the sources',
    ],
    ['pip install -r requirements.txt', { 'requirements.txt': './lib\n' }, '"./lib" in "requirements.txt" is among the sources'],
    [
      'pip install -r requirements.txt',
      { 'requirements.txt': '-e git+https://example.org/a.git#egg=a\na @ https://x/a.whl\n' },
      undefined,
    ],
    [
      'pip install -r r/dev.txt',
      { 'r/dev.txt': '-r base.txt\n', 'r/base.txt': 'a @ file:///src\n' },
      '"a @ file:///src" in "r/base.txt" is among the sources',
    ],
    ['uv sync --locked', { 'pyproject.toml': '[project]\nname="a"\n' }, undefined],
    [
      'uv sync --locked',
      { 'pyproject.toml': '[project]\n[build-system]\nrequires=[]\n' },
      'it installs the project itself; "--no-install-project" leaves that to a later step',
    ],
    ['uv sync --locked --no-install-project', { 'pyproject.toml': '[project]\n[build-system]\n' }, undefined],
    [
      'uv sync --no-install-project',
      { 'pyproject.toml': '[tool.uv.sources]\na = { path = "../a" }\n' },
      'a dependency in "pyproject.toml" comes from the sources ("../a")',
    ],
    [
      'uv sync --no-install-project',
      { 'pyproject.toml': '[tool.uv.workspace]\nmembers=["x"]\n' },
      '"pyproject.toml" has a workspace, whose members have a pyproject.toml of their own',
    ],
    ['uv sync --frozen --no-install-workspace', { 'pyproject.toml': '[tool.uv.workspace]\nmembers=["x"]\n' }, undefined],
    ['uv pip install -r requirements.txt', { 'requirements.txt': '.\n' }, '"." in "requirements.txt" is among the sources'],
    [
      'poetry install',
      { 'pyproject.toml': '[tool.poetry]\n' },
      'it installs the project itself; "--no-root" leaves that to a later step',
    ],
    ['poetry install', { 'pyproject.toml': '[tool.poetry]\npackage-mode = false\n' }, undefined],
    [
      'poetry install --no-root',
      { 'pyproject.toml': '[tool.poetry.dependencies]\nlib = {path = "./lib"}\n' },
      'a dependency in "pyproject.toml" comes from the sources ("./lib")',
    ],
    [
      'pipenv install --deploy',
      { Pipfile: '[packages]\na = {path = ".", editable = true}\n' },
      'a dependency in "Pipfile" comes from the sources (".")',
    ],
    ['mvn dependency:go-offline', { 'pom.xml': '<project><!-- <modules><module>a</module></modules> --></project>' }, undefined],
    [
      'mvn dependency:go-offline',
      { 'pom.xml': '<project><modules><module>a</module></modules></project>' },
      '"pom.xml" has modules, whose folders have a pom.xml of their own',
    ],
    ['mvn dependency:go-offline', { 'pom.xml': '<parent><relativePath/></parent>' }, undefined],
    [
      'gradle dependencies',
      { 'settings.gradle.kts': 'rootProject.name = "a"\ninclude("app")\n' },
      '"settings.gradle.kts" includes projects that have a build file of their own',
    ],
    ['gradle dependencies', { 'build.gradle': "plugins { id 'java' }\n" }, undefined],
    ['gradle dependencies', { 'build.gradle': "apply from: 'x.gradle'\n" }, '"build.gradle" reads other files of the sources'],
    [
      'cargo fetch',
      { 'Cargo.toml': '[package]\nname="a"\n[[bin]]\nname="b"\npath="src/b.rs"\n[dependencies]\nserde="1"\n' },
      undefined,
    ],
    [
      'cargo fetch',
      { 'Cargo.toml': '[workspace]\nmembers = ["a"]\n' },
      '"Cargo.toml" has a workspace, whose members have a Cargo.toml of their own',
    ],
    [
      'cargo fetch',
      { 'Cargo.toml': '[dependencies]\na = { path = "../a" }\n' },
      'a dependency in "Cargo.toml" comes from the sources ("../a")',
    ],
    [
      'cargo fetch',
      { 'Cargo.toml': '[dependencies.a]\npath = "../a"\n' },
      'a dependency in "Cargo.toml" comes from the sources ("../a")',
    ],
    ['dotnet restore', { 'App.csproj': '<Project Sdk="Microsoft.NET.Sdk"/>' }, undefined],
    [
      'dotnet restore',
      { 'App.csproj': '<ProjectReference Include="../Lib/Lib.csproj"/>' },
      '"../Lib/Lib.csproj", which the restore reads, cannot be read here',
    ],
    [
      'dotnet restore src/App/App.csproj',
      { 'src/App/App.csproj': '<ProjectReference Include="x"/>' },
      '"src/App/x", which the restore reads, cannot be read here',
    ],
    ['bundle install', { Gemfile: "source 'https://rubygems.org'\ngem 'rails'\n# gemspec\n" }, undefined],
    ['bundle install', { Gemfile: 'gemspec\n' }, '"Gemfile" takes its gems from a gemspec, which reads the sources'],
    ['bundle install', { Gemfile: "gem 'a', path: 'engines/a'\n" }, 'a gem in "Gemfile" comes from the sources'],
    ['composer install', { 'composer.json': '{"require":{},"autoload":{"psr-4":{"App\\\\":"src/"}}}' }, undefined],
    [
      'composer install',
      { 'composer.json': '{"repositories":[{"type":"path","url":"lib"}]}' },
      'a repository in "composer.json" is a folder of the sources',
    ],
    [
      'composer install',
      { 'composer.json': '{"autoload":{"classmap":["database"]}}' },
      '"autoload.classmap" in "composer.json" reads the sources',
    ],
    ['composer install --no-autoloader', { 'composer.json': '{"autoload":{"classmap":["database"]}}' }, undefined],
    [
      'composer install',
      { 'composer.json': '{"scripts":{"post-autoload-dump":["@php artisan x"],"test":"phpunit"}}' },
      '? its "post-autoload-dump" script may read the sources',
    ],
    ['composer install --no-scripts', { 'composer.json': '{"scripts":{"post-autoload-dump":["@php artisan x"]}}' }, undefined],
    ['mix deps.get', { 'mix.exs': '{:a, path: "../a"}' }, 'a dependency in "mix.exs" comes from the sources'],
  ])('%s %j', (command, files, expected) => {
    expect(needOf(command, files)).toBe(expected);
  });

  test('in a folder of the context', () => {
    expect(needOf('npm ci', { 'web/package.json': '{"workspaces":["a"]}' }, 'web')).toContain('has workspaces');
    expect(sourceNeed('npm', { contents: new Map([['web/package.json', '{"workspaces":["a"]}']]), folder: 'web' })?.certain).toBe(
      true,
    );
    expect(sourceNeed('npm', { contents: new Map([['package.json', '{"workspaces":["a"]}']]), folder: 'web' })).toBeUndefined();
  });

  test('a file that is there but was not read', () => {
    expect(sourceNeed('npm', { contents: new Map(), folder: '', files: ['package.json'] })).toEqual({
      reason: '"package.json" cannot be read',
      certain: false,
      unreadable: true,
    });
    expect(
      sourceNeed('npm', { contents: new Map([['package.json', '{}']]), folder: '', files: ['binding.gyp', 'package.json'] })
        ?.certain,
    ).toBe(true);
    expect(sourceNeed('apt', { contents: new Map(), folder: '' })).toBeUndefined();
  });

  test('hostile texts take no time', () => {
    const size = 256 * 1024;
    for (const piece of ['\n', ' ', '<!--', '/*', 'dynamic = [', '<Import ', '{ path', '-r ', '"', '\\\n', '[[']) {
      const text = piece.repeat(size / piece.length);
      const contents = new Map(
        [
          'package.json',
          'go.mod',
          'requirements.txt',
          'pyproject.toml',
          'pom.xml',
          'build.gradle',
          'Cargo.toml',
          'a.csproj',
          'Gemfile',
          'mix.exs',
          'Pipfile',
          '.yarnrc.yml',
        ].map((name) => [name, text]),
      );
      // Were a reader not linear, this would come to no end.
      for (const id of [
        'go',
        'npm',
        'yarn',
        'pip',
        'pipenv',
        'uv',
        'poetry',
        'maven',
        'gradle',
        'cargo',
        'dotnet',
        'bundler',
        'mix',
      ])
        expect(() => sourceNeed(id, { contents, folder: '' }), JSON.stringify(piece)).not.toThrow();
    }
  });
});

test('requirement files that others include', () => {
  const contents = new Map([
    ['requirements/dev.txt', '-r base.txt\n-c ../constraints.txt\n--requirement=https://x/y.txt\n'],
    ['requirements/base.txt', '-r dev.txt\nflask\n'],
  ]);
  const command = readText('pip install -r requirements/dev.txt');
  expect(furtherManifests('pip', { contents, folder: '', ...(command ? { command } : {}) })).toEqual([
    'requirements/base.txt',
    'constraints.txt',
  ]);
  expect(furtherManifests('npm', { contents, folder: '' })).toEqual([]);
});

test('projects that a solution and other projects name', () => {
  const contents = new Map([
    ['App.sln', 'Project("{1}") = "Web", "src\\Web\\Web.csproj", "{2}"\r\nEndProject\r\n'],
    ['src/Web/Web.csproj', '<ProjectReference Include="..\\Core\\Core.csproj" />'],
    ['src/Core/Core.csproj', '<Project />'],
    ['src/Directory.Build.props', '<Project />'],
  ]);
  const files = [...contents.keys(), 'nuget.config', 'src/Web/Program.cs'].sort();
  const command = readText('dotnet restore');
  const question = { contents, files, folder: '', ...(command ? { command } : {}) };
  expect(sourceNeed('dotnet', question)).toBeUndefined();
  expect(furtherManifests('dotnet', question)).toEqual([
    'src/Web/Web.csproj',
    'src/Core/Core.csproj',
    'nuget.config',
    'src/Directory.Build.props',
  ]);
});

test('scripts that surely read the sources', () => {
  const need = (script: string, files: readonly string[] = []): unknown =>
    sourceNeed('npm', {
      contents: new Map([['package.json', JSON.stringify({ scripts: { postinstall: script } })]]),
      folder: '',
      files: ['package.json', ...files],
    })?.certain;
  expect(need('node scripts/a.js', ['scripts/a.js'])).toBe(true);
  expect(need('node scripts/a.js')).toBe(false);
  expect(need('patch-package', ['patches/a.patch'])).toBe(true);
  expect(need('npm run build')).toBe(true);
  expect(need('prisma generate')).toBe(true);
  expect(need('husky')).toBeUndefined();
});

test('which files are read', () => {
  expect(
    [
      'package.json',
      'web/package.json',
      'requirements-dev.txt',
      'requirements/base.txt',
      'src/App/App.csproj',
      'dev-requirements.txt',
    ].every(isManifestFile),
  ).toBe(true);
  expect(['package.json.bak', 'xpackage.json', 'requirements.md', 'go.sum', 'main.go'].some(isManifestFile)).toBe(false);
});
