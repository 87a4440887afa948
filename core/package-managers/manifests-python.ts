import { normalize, unreadableNeed } from './manifest-reader.ts';
import type { Manifests, SourceNeed } from './manifest-reader.ts';

/** What requirement files say, with all that they include. */
export interface Requirements {
  readonly need?: SourceNeed;
  /** Files that they include by `-r` and `-c`, as paths relative to the install's folder. */
  readonly included: readonly string[];
}

/** Reads the requirement files that an install names, and those that they include. */
export function readRequirements(manifests: Manifests): Requirements {
  const named = manifests.command?.manifests.map((manifest) => manifest.path).filter((path) => /\.(?:txt|in)$/.test(path));
  const queue = [...(named ?? ['requirements.txt'])];
  const seen = new Set(queue);
  const included: string[] = [];
  let need: SourceNeed | undefined;
  for (const name of queue) {
    const text = manifests.text(name);
    if (text === undefined) {
      if (manifests.unreadable(name)) need ??= unreadableNeed(name);
      continue;
    }
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    for (const line of logicalLines(text)) {
      const other = /^(?:-r|-c|--requirement|--constraint)(?:\s*=\s*|\s*)(\S+)$/.exec(line)?.[1];
      if (other !== undefined) {
        if (other.includes('://')) continue;
        const path = normalize(folder + other);
        if (!seen.has(path)) {
          seen.add(path);
          queue.push(path);
          included.push(path);
        }
      } else if (isLocal(line)) need ??= { reason: `"${line}" in "${name}" is among the sources`, certain: true };
      else if (line.includes('${')) need ??= { reason: `"${line}" in "${name}" depends on a variable`, certain: false };
    }
  }
  return { included, ...(need ? { need } : {}) };
}

/** pip joins lines that end in a backslash, and a comment starts at a `#` that begins the line or follows a blank. */
function logicalLines(text: string): readonly string[] {
  return text
    .replace(/\\\r?\n/g, ' ')
    .split(/\r?\n/)
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');
}

function isLocal(line: string): boolean {
  const editable = /^(?:-e|--editable)(?:\s*=\s*|\s+)(.*)$/.exec(line)?.[1];
  if (editable !== undefined) return !/^(?:git|hg|svn|bzr)\+/.test(editable);
  if (/^(?:-f|--find-links)(?:\s*=\s*|\s+)(?!https?:)/.test(line)) return true;
  if (line.startsWith('-')) return false;
  return (
    /^(?:\.{1,2}(?:[/[]|$)|\/|file:)/.test(line) ||
    /@\s*(?:file:|\.{1,2}\/)/.test(line) ||
    /^[^\s:@]+\.(?:whl|tar\.gz|zip)$/.test(line)
  );
}

/** What requirement files, or a Pipfile, say of an install. */
export function requirementsNeed(manifests: Manifests, pipfile?: 'Pipfile'): SourceNeed | undefined {
  if (pipfile === undefined) return readRequirements(manifests).need;
  const text = manifests.text(pipfile);
  if (text === undefined) return manifests.unreadable(pipfile) ? unreadableNeed(pipfile) : undefined;
  return pathDependency(text, pipfile);
}

/** What pyproject.toml says of `uv sync`; of `uv pip install -r`, what the requirement files say. */
export function uvNeed(manifests: Manifests): SourceNeed | undefined {
  const name = projectFile(manifests);
  if (name === undefined) return readRequirements(manifests).need;
  const text = manifests.text(name);
  const skips = manifests.command?.skips ?? [];
  if (text === undefined) {
    if (manifests.unreadable(name)) return unreadableNeed(name);
    return skips.includes('project')
      ? undefined
      : { reason: `it may install the project itself; "--no-install-project" leaves that to a later step`, certain: true };
  }
  const toml = withoutComments(text);
  if (/^[ \t]*\[tool\.uv\.workspace\]/m.test(toml) && !skips.includes('workspace')) {
    return { reason: `"${name}" has a workspace, whose members have a pyproject.toml of their own`, certain: true };
  }
  if (/\bworkspace\s*=\s*true\b/.test(toml) && !skips.includes('workspace')) {
    return { reason: `"${name}" takes a dependency from its workspace`, certain: true };
  }
  if (/^[ \t]*dynamic\s*=\s*\[[^\]]{0,400}dependencies/m.test(toml)) {
    return { reason: `the dependencies in "${name}" are worked out from the sources`, certain: true };
  }
  const isPackage = /^[ \t]*\[build-system\]/m.test(toml)
    ? !/^[ \t]*package\s*=\s*false\b/m.test(toml)
    : /^[ \t]*package\s*=\s*true\b/m.test(toml);
  if (isPackage && !skips.includes('project')) {
    return { reason: `it installs the project itself; "--no-install-project" leaves that to a later step`, certain: true };
  }
  return pathDependency(toml, name);
}

/** What pyproject.toml says of `poetry install`. */
export function poetryNeed(manifests: Manifests): SourceNeed | undefined {
  const name = projectFile(manifests) ?? 'pyproject.toml';
  const text = manifests.text(name);
  if (text === undefined && manifests.unreadable(name)) return unreadableNeed(name);
  // A project is a package unless it says otherwise.
  const toml = withoutComments(text ?? '');
  if (manifests.command?.skips?.includes('project') !== true && !/^[ \t]*package-mode\s*=\s*false\b/m.test(toml)) {
    return { reason: `it installs the project itself; "--no-root" leaves that to a later step`, certain: true };
  }
  return pathDependency(toml, name);
}

function projectFile(manifests: Manifests): string | undefined {
  if (!manifests.command) return 'pyproject.toml';
  return manifests.command.manifests.find((manifest) => /(?:^|\/)pyproject\.toml$/.test(manifest.path))?.path;
}

/** `{ path = "../lib" }`, `x = { path = …, editable = true }`, `"x @ file:///…"`. */
function pathDependency(toml: string, name: string): SourceNeed | undefined {
  const found =
    /[{,]\s*path\s*=\s*["']([^"']+)["']/.exec(toml) ??
    /^[ \t]*path\s*=\s*["']([^"']*\/[^"']*)["']/m.exec(toml) ??
    /@\s*(file:[^"'\s]+)/.exec(toml);
  return found ? { reason: `a dependency in "${name}" comes from the sources ("${found[1] ?? ''}")`, certain: true } : undefined;
}

/** Takes whole-line comments out; what follows a value on its line does no harm here. */
function withoutComments(toml: string): string {
  return toml.replace(/^[ \t]*#.*$/gm, '');
}
