import { unreadableNeed } from './manifest-reader.ts';
import type { Manifests, SourceNeed } from './manifest-reader.ts';

/** Scripts of package.json that an install runs for the project itself. */
const installScripts = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare'];

/** Scripts that are known to read nothing of the sources: they set up Git hooks, which a build has no use for, or check who installs. */
const harmless =
  /^(?:(?:npx |is-ci \|\| )?(?:husky(?: install)?|only-allow \w+|lefthook install|simple-git-hooks)(?: \|\| (?:true|exit 0|:))?)$/;

/** What package.json and its kin say of an install. */
export function nodeNeed(manifests: Manifests, manager: 'npm' | 'yarn' | 'pnpm' | 'bun'): SourceNeed | undefined {
  // `pnpm fetch` does not look at package.json.
  const reads =
    manifests.command?.manifests.some((manifest) => manifest.path.endsWith('package.json') && manifest.need === 'required') ??
    true;
  return (
    (reads ? packageNeed(manifests) : undefined) ??
    (manager === 'pnpm' ? pnpmNeed(manifests) : manager === 'yarn' ? yarnNeed(manifests) : undefined)
  );
}

function packageNeed(manifests: Manifests): SourceNeed | undefined {
  const name = nameOf(manifests, 'package.json');
  const text = manifests.text(name);
  if (text === undefined) return manifests.unreadable(name) ? unreadableNeed(name) : undefined;
  const json = parseObject(text);
  if (!json) return unreadableNeed(name);
  const workspaces = json['workspaces'];
  if (Array.isArray(workspaces) ? workspaces.length > 0 : workspaces !== undefined && workspaces !== null) {
    return { reason: `"${name}" has workspaces, whose folders have a package.json of their own`, certain: true };
  }
  for (const field of ['dependencies', 'devDependencies', 'optionalDependencies', 'resolutions', 'overrides']) {
    for (const [dependency, version] of Object.entries(asObject(json[field]) ?? {})) {
      if (typeof version === 'string' && /^(?:file:|link:|portal:|workspace:|patch:|\.{1,2}\/|\/|~\/)/.test(version)) {
        return { reason: `"${dependency}" in "${name}" comes from the sources ("${version}")`, certain: true };
      }
    }
  }
  const pnpmSettings = asObject(json['pnpm']);
  if (Object.keys(asObject(json['patchedDependencies']) ?? asObject(pnpmSettings?.['patchedDependencies']) ?? {}).length > 0) {
    return { reason: `"${name}" patches packages with files of the sources`, certain: true };
  }
  if (manifests.command?.skips?.includes('scripts') === true) return undefined;
  const scripts = asObject(json['scripts']);
  const repository = holdsAbove(manifests, '.git');
  for (const script of installScripts) {
    const line = scripts?.[script];
    if (typeof line === 'string' && repository && /\b(?:husky|lefthook|simple-git-hooks)\b/.test(line)) {
      return {
        reason: `its "${script}" script ("${shorten(line.trim())}") sets up hooks in ".git", which the build context has`,
        certain: false,
      };
    }
    if (typeof line === 'string' && line.trim() !== '' && !harmless.test(line.trim())) {
      const name = `its "${script}" script ("${shorten(line.trim())}")`;
      return readsSources(line, manifests)
        ? { reason: `${name} reads the sources`, certain: true }
        : { reason: `${name} may read the sources`, certain: false };
    }
  }
  // npm compiles a project that has this file, though no script says so.
  return manifests.has(/^binding\.gyp$/)
    ? { reason: '"binding.gyp" makes the install compile the sources', certain: true }
    : dependencyNeed(json, manifests);
}

/** Packages whose own install scripts set up Git hooks: husky did so up to version 4. */
const hookPackages =
  /^(?:husky|yorkie|pre-commit|pre-push|ghooks|git-hooks|simple-git-hooks|lefthook|@evilmartians\/lefthook.*)$/;

/** Packages whose own install scripts are known to read files of the project that installs them, and those files. */
const readingPackages: readonly { readonly name: RegExp; readonly reads: RegExp }[] = [
  // The client is generated from the schema, wherever it lies.
  { name: /^(?:@prisma\/client|prisma)$/, reads: /(?:^|\/)(?:[^/]+\.prisma|prisma\.config\.\w+)$/ },
  { name: /^@sveltejs\/kit$/, reads: /^svelte\.config\.\w+$/ },
  { name: /^puppeteer$/, reads: /^(?:\.puppeteerrc(?:\.\w+)?|puppeteer\.config\.\w+)$/ },
  { name: /^postinstall-postinstall$/, reads: /^patches\// },
  { name: /^msw$/, reads: /(?:^|\/)mockServiceWorker\.js$/ },
];

/** What the install scripts of dependencies that package.json names read, where the build context has it. */
function dependencyNeed(json: Readonly<Record<string, unknown>>, manifests: Manifests): SourceNeed | undefined {
  const fields = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];
  const dependencies = fields.flatMap((field) => Object.entries(asObject(json[field]) ?? {}));
  for (const [dependency, version] of dependencies) {
    const hooks = hookPackages.test(dependency) && !(dependency === 'husky' && !/^[\^~=v]*[0-4]\b/.test(String(version)));
    if (hooks && holdsAbove(manifests, '.git'))
      return { reason: `"${dependency}" sets up hooks in ".git", which the build context has`, certain: false };
    const known = readingPackages.find(({ name }) => name.test(dependency));
    const [file] = known ? manifests.find(known.reads) : [];
    if (file !== undefined)
      return { reason: `"${dependency}" has an install script of its own, which reads "${file}"`, certain: false };
  }
  return undefined;
}

/** Whether the context has a file or folder of that name in the install's folder or one above it. */
function holdsAbove(manifests: Manifests, name: string): boolean {
  for (let up = 0; up <= manifests.depth; up++) if (manifests.holds(`${'../'.repeat(up)}${name}`)) return true;
  return false;
}

/** Words of scripts that build something or hand over to another script. */
const building =
  /\b(?:run|build|compile|tsc|generate|bundle|prisma|nuxt|nuxi|svelte-kit|vite|webpack|rollup|gulp|grunt|lerna|turbo|nx|bower|make|bootstrap|yarn|pnpm)\b/;

/** Whether a script surely reads something of the sources: it builds them, or names a file or folder that is there. */
function readsSources(script: string, manifests: Manifests): boolean {
  if (building.test(script)) return true;
  // patch-package reads `patches/`, and does nothing without it.
  const words = script.includes('patch-package') ? ['patches'] : script.split(/[\s;&|"'()=]+/);
  const names = new Set(words.map((word) => word.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '')));
  return [...names].some((name) => /^[\w@.][\w@./-]*$/.test(name) && manifests.holds(name));
}

function pnpmNeed(manifests: Manifests): SourceNeed | undefined {
  const name = 'pnpm-workspace.yaml';
  const text = manifests.text(name);
  if (text === undefined) return manifests.unreadable(name) ? unreadableNeed(name) : undefined;
  if (/^packages\s*:/m.test(text))
    return { reason: `"${name}" names workspaces, whose folders have a package.json of their own`, certain: true };
  if (/^patchedDependencies\s*:/m.test(text))
    return { reason: `"${name}" patches packages with files of the sources`, certain: true };
  return undefined;
}

/** Yarn 2 and later may run a release and plugins that lie in `.yarn`, and write files there and `.pnp.cjs` beside package.json. */
function yarnNeed(manifests: Manifests): SourceNeed | undefined {
  if (manifests.holds('.yarnrc')) return { reason: '".yarnrc" may name folders of the sources', certain: false };
  const name = '.yarnrc.yml';
  const text = manifests.text(name);
  if (text === undefined) return manifests.unreadable(name) ? unreadableNeed(name) : undefined;
  const onlyModules =
    /^nodeLinker\s*:\s*["']?node-modules\b/m.test(text) && !/^(?:yarnPath|plugins|cacheFolder|enableGlobalCache)\s*:/m.test(text);
  return onlyModules
    ? undefined
    : { reason: `"${name}" lets Yarn read and write files in ".yarn" and ".pnp.cjs"`, certain: false };
}

/** Events whose scripts `composer install` runs. */
const composerEvents =
  /^(?:(?:pre|post)-(?:install-cmd|update-cmd|autoload-dump|package-install|package-update|operations-exec|pool-create|file-download)|command)$/;

/** What composer.json says of an install. */
export function composerNeed(manifests: Manifests): SourceNeed | undefined {
  const name = nameOf(manifests, 'composer.json');
  const text = manifests.text(name);
  if (text === undefined) return manifests.unreadable(name) ? unreadableNeed(name) : undefined;
  const json = parseObject(text);
  if (!json) return unreadableNeed(name);
  const repositories = json['repositories'];
  for (const repository of Array.isArray(repositories) ? repositories : Object.values(asObject(repositories) ?? {})) {
    const type = asObject(repository)?.['type'];
    if (type === 'path' || type === 'artifact')
      return { reason: `a repository in "${name}" is a folder of the sources`, certain: true };
  }
  const skips = manifests.command?.skips ?? [];
  if (!skips.includes('autoloader')) {
    for (const field of ['autoload', 'autoload-dev']) {
      const classmap = asObject(json[field])?.['classmap'];
      if (Array.isArray(classmap) && classmap.length > 0)
        return { reason: `"${field}.classmap" in "${name}" reads the sources`, certain: true };
    }
    const config = asObject(json['config']);
    if (config?.['optimize-autoloader'] === true || config?.['classmap-authoritative'] === true) {
      return { reason: `"${name}" asks for a class map, which is made from the sources`, certain: true };
    }
  }
  const elsewhere = composerFolder(json);
  if (elsewhere !== undefined) return { reason: `"${name}" puts packages or files into ${elsewhere}`, certain: false };
  if (skips.includes('scripts')) return undefined;
  for (const [event, lines] of Object.entries(asObject(json['scripts']) ?? {})) {
    if (!composerEvents.test(event) || isEmpty(lines)) continue;
    const text = (Array.isArray(lines) ? lines : [lines]).filter((line) => typeof line === 'string').join('\n');
    // Symfony's `@auto-scripts` run `bin/console`.
    const certain = /@auto-scripts\b/.test(text) || readsSources(text, manifests);
    return { reason: `its "${event}" script ${certain ? 'reads' : 'may read'} the sources`, certain };
  }
  return undefined;
}

/** Where an install writes beside `vendor`, because of settings or of plugins that are known to do so. */
function composerFolder(json: Readonly<Record<string, unknown>>): string | undefined {
  const config = asObject(json['config']);
  for (const key of ['vendor-dir', 'bin-dir', 'cache-dir']) {
    const folder = config?.[key];
    if (typeof folder === 'string' && !/^(?:vendor\/?(?:bin\/?)?|\/.*)$/.test(folder)) return `"${shorten(folder)}"`;
  }
  const extra = asObject(json['extra']);
  const [path] = Object.keys(asObject(extra?.['installer-paths']) ?? {});
  if (path !== undefined) return `"${shorten(path)}"`;
  const packages = { ...asObject(json['require']), ...asObject(json['require-dev']) };
  const writer = [
    'symfony/flex',
    'drupal/core-composer-scaffold',
    'composer/installers',
    'oomphinc/composer-installers-extender',
  ];
  const found = writer.find((one) => Object.hasOwn(packages, one));
  return found === undefined ? undefined : `folders of the sources, as "${found}" does`;
}

/** The manifest of that name that the command reads, below the folder that an option of its own chose. */
function nameOf(manifests: Manifests, name: string): string {
  return (
    manifests.command?.manifests.find((manifest) => manifest.path === name || manifest.path.endsWith(`/${name}`))?.path ?? name
  );
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    // A byte order mark is no JSON, but npm and Composer read past it.
    return asObject(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return undefined;
  }
}

function asObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return isObject(value) ? value : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(lines: unknown): boolean {
  return lines === '' || (Array.isArray(lines) && lines.length === 0);
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
