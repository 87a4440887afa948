import { normalize, unreadableNeed } from './manifest-reader.ts';
import type { Manifests, SourceNeed } from './manifest-reader.ts';

/** What go.mod and go.work say of `go mod download`. */
export function goNeed(manifests: Manifests): SourceNeed | undefined {
  for (const name of ['go.mod', 'go.work']) {
    const text = manifests.text(name)?.replace(/\/\/.*$/gm, '');
    if (text === undefined) {
      if (manifests.unreadable(name)) return unreadableNeed(name);
      continue;
    }
    const replaced = /=>\s*["`]?(\.{1,2}(?:\/[^\s"`]*)?|\/[^\s"`]*)/.exec(text)?.[1];
    if (replaced !== undefined) return { reason: `"${name}" replaces a module by the folder "${replaced}"`, certain: true };
    if (name !== 'go.work') continue;
    const used = [...text.matchAll(/^[ \t]*(?:use\s+)?["`]?(\.{1,2}(?:\/[^\s"`)]*)?)["`]?\s*$/gm)]
      .map((match) => match[1])
      .find((folder) => folder !== '.');
    if (used !== undefined) return { reason: `"go.work" uses the module in "${used}"`, certain: true };
  }
  return undefined;
}

/** What Cargo.toml says of fetching. `cargo chef cook` reads its recipe alone. */
export function cargoNeed(manifests: Manifests): SourceNeed | undefined {
  const name = manifests.command
    ? manifests.command.manifests.find((manifest) => manifest.path.endsWith('Cargo.toml'))?.path
    : 'Cargo.toml';
  if (name === undefined) return undefined;
  const text = manifests.text(name);
  if (text === undefined) return manifests.unreadable(name) ? unreadableNeed(name) : undefined;
  let section = '';
  for (const line of text.split(/\r?\n/)) {
    const header = /^[ \t]*\[{1,2}([^\]]+)\]/.exec(line)?.[1];
    if (header !== undefined) section = header.trim();
    else if (section === 'workspace' && /^[ \t]*members\s*=/.test(line)) {
      return { reason: `"${name}" has a workspace, whose members have a Cargo.toml of their own`, certain: true };
    } else if (/(?:^|\.)(?:dependencies|dev-dependencies|build-dependencies)(?:\.|$)|^(?:patch|replace)\b/.test(section)) {
      const path = /(?:[{,]|^)[ \t]*path\s*=\s*["']([^"']+)["']/.exec(
        line.replace(/^[ \t]*#.*$/, '').replace(/^[^={]*=\s*(?=\{)/, ''),
      )?.[1];
      if (path !== undefined) return { reason: `a dependency in "${name}" comes from the sources ("${path}")`, certain: true };
    }
  }
  return undefined;
}

/** What pom.xml says of `mvn dependency:go-offline`. */
export function mavenNeed(manifests: Manifests): SourceNeed | undefined {
  const name = manifests.names(/(?:^|\/)pom\.xml$/)[0] ?? 'pom.xml';
  const text = without(manifests.text(name), '<!--', '-->');
  if (text === undefined) return manifests.unreadable(name) ? unreadableNeed(name) : undefined;
  if (/<module>/.test(text)) return { reason: `"${name}" has modules, whose folders have a pom.xml of their own`, certain: true };
  const parent = /<relativePath>\s*([^<\s][^<]*)<\/relativePath>/.exec(text)?.[1];
  if (parent !== undefined) return { reason: `the parent of "${name}" is "${parent.trim()}"`, certain: true };
  if (/<systemPath>/.test(text) || /file:\/\/\$\{(?:project\.)?basedir\}/.test(text)) {
    return { reason: `a dependency in "${name}" comes from the sources`, certain: true };
  }
  return undefined;
}

/** What the build and settings files say of `gradle dependencies`. */
export function gradleNeed(manifests: Manifests): SourceNeed | undefined {
  for (const name of ['settings.gradle', 'settings.gradle.kts', 'build.gradle', 'build.gradle.kts']) {
    const text = without(manifests.text(name), '/*', '*/')?.replace(/^[ \t]*\/\/.*$/gm, '');
    if (text === undefined) {
      if (manifests.unreadable(name)) return unreadableNeed(name);
      continue;
    }
    if (name.startsWith('settings') && /^[ \t]*(?:include|includeBuild)\b/m.test(text)) {
      return { reason: `"${name}" includes projects that have a build file of their own`, certain: true };
    }
    if (/\bapply\s*\(?\s*from\b|\b(?:files|fileTree|flatDir)\s*[({]/.test(text)) {
      return { reason: `"${name}" reads other files of the sources`, certain: true };
    }
  }
  return manifests.has(/^buildSrc\//) ? { reason: 'Gradle compiles "buildSrc" first', certain: true } : undefined;
}

/** What the project, or the solution, says of `dotnet restore`. */
export function dotnetNeed(manifests: Manifests): SourceNeed | undefined {
  return projectReferences(manifests).need;
}

/** Most projects of one solution that are followed; whoever has more has other means. */
const mostProjects = 40;

/**
 * The projects that a solution names, and those that projects refer to, which a restore reads as well.
 *
 * @returns `included`: paths relative to the install's folder
 */
export function projectReferences(manifests: Manifests): { readonly included: readonly string[]; readonly need?: SourceNeed } {
  const named = projectFiles(manifests);
  const queue = [...named];
  const seen = new Set(queue);
  let need: SourceNeed | undefined;
  for (const name of queue) {
    const text = without(manifests.text(name), '<!--', '-->');
    if (text === undefined) {
      // A project that is referred to has to be read; one that the command finds by itself may be one of several kinds.
      if (!named.includes(name)) need ??= { reason: `"${name}", which the restore reads, cannot be read here`, certain: true };
      else if (manifests.unreadable(name)) need ??= unreadableNeed(name);
      continue;
    }
    if (/<Import\b[^>]{0,400}\bProject\s*=\s*"(?!Sdk\.)/.test(text))
      need ??= { reason: `"${name}" imports other files`, certain: false };
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    for (const reference of referencesIn(text, /\.slnx?$/.test(name))) {
      const path = normalize(folder + reference.replaceAll('\\', '/'));
      if (seen.has(path)) continue;
      seen.add(path);
      if (seen.size > mostProjects || path.includes('$(')) {
        need ??= { reason: `"${name}" refers to other projects`, certain: true };
      } else queue.push(path);
    }
  }
  const included = [...queue.filter((name) => !named.includes(name)), ...settingsAbove(manifests, queue)];
  return { included, ...(need ? { need } : {}) };
}

/** Files that the SDK looks for in a project's folder and all folders above it. */
const dotnetSettings = [
  'Directory.Build.props',
  'Directory.Build.targets',
  'Directory.Packages.props',
  'nuget.config',
  'NuGet.config',
  'NuGet.Config',
  'global.json',
];

function settingsAbove(manifests: Manifests, projects: readonly string[]): readonly string[] {
  const folders = new Set<string>();
  for (const project of projects) {
    const parts = project.split('/').slice(0, -1);
    for (let length = parts.length; length >= 0; length--) folders.add(parts.slice(0, length).join('/'));
  }
  for (let depth = 1; depth <= manifests.depth; depth++) folders.add(Array<string>(depth).fill('..').join('/'));
  const names = [...folders].flatMap((folder) => dotnetSettings.map((name) => (folder === '' ? name : `${folder}/${name}`)));
  return names.filter((name) => manifests.text(name) !== undefined || manifests.unreadable(name));
}

function referencesIn(text: string, solution: boolean): readonly string[] {
  const found = solution
    ? text.matchAll(/(?:^Project\([^\n]{0,200}|<Project\s[^\n]{0,200})"([^"\n]+\.(?:cs|fs|vb)proj)"/gm)
    : text.matchAll(/<ProjectReference\s[^>]{0,200}?\bInclude\s*=\s*"([^"\n]+)"/g);
  return [...found].map((match) => match[1] ?? '');
}

/** The project files that stand where the restore looks: those that it names, else those right in its folder. */
function projectFiles(manifests: Manifests): readonly string[] {
  const test = /\.(?:cs|fs|vb)proj$|\.slnx?$/;
  const named =
    manifests.command?.manifests.map((manifest) => manifest.path).filter((path) => test.test(path) && !path.includes('*')) ?? [];
  if (named.length > 0) return named;
  const folders = new Set(
    manifests.command?.manifests
      .filter((manifest) => manifest.path.endsWith('*.csproj'))
      .map((manifest) => manifest.path.slice(0, -'*.csproj'.length)) ?? [''],
  );
  return manifests.names(test).filter((name) => folders.has(name.slice(0, name.lastIndexOf('/') + 1)));
}

/** What the Gemfile says of `bundle install`. */
export function bundlerNeed(manifests: Manifests): SourceNeed | undefined {
  const name = manifests.command?.manifests.find((manifest) => manifest.need === 'required')?.path ?? 'Gemfile';
  const text = manifests.text(name)?.replace(/^[ \t]*#.*$/gm, '');
  if (text === undefined) return manifests.unreadable(name) ? unreadableNeed(name) : undefined;
  if (/^[ \t]*gemspec\b/m.test(text))
    return { reason: `"${name}" takes its gems from a gemspec, which reads the sources`, certain: true };
  if (/\bpath:\s|:path\s*=>|^[ \t]*path[\s(]+["']/m.test(text))
    return { reason: `a gem in "${name}" comes from the sources`, certain: true };
  if (/\b(?:eval_gemfile|File\.read|IO\.read|require_relative|instance_eval|Dir\.glob|Dir\[)/.test(text))
    return { reason: `"${name}" reads other files`, certain: true };
  return manifests.holds('.bundle/config')
    ? { reason: '".bundle/config" may put the gems into a folder of the sources', certain: false }
    : undefined;
}

/** What mix.exs says of `mix deps.get`. */
export function mixNeed(manifests: Manifests): SourceNeed | undefined {
  const text = manifests.text('mix.exs')?.replace(/^[ \t]*#.*$/gm, '');
  if (text === undefined) return manifests.unreadable('mix.exs') ? unreadableNeed('mix.exs') : undefined;
  if (/\bapps_path:/.test(text))
    return { reason: '"mix.exs" is of an umbrella, whose apps have a mix.exs of their own', certain: true };
  if (/\bpath:\s*"/.test(text)) return { reason: 'a dependency in "mix.exs" comes from the sources', certain: true };
  if (/\bFile\.read|Code\.(?:eval|require)_file/.test(text)) return { reason: '"mix.exs" reads other files', certain: true };
  return undefined;
}

/** The text without its comments of the form `<!-- … -->`; one that is never closed takes the rest. */
function without(text: string | undefined, open: string, close: string): string | undefined {
  if (text === undefined) return undefined;
  const parts: string[] = [];
  let position = 0;
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, position)) {
    parts.push(text.slice(position, at));
    const end = text.indexOf(close, at + open.length);
    position = end < 0 ? text.length : end + close.length;
  }
  parts.push(text.slice(position));
  return parts.join('');
}
