import { hasWildcards } from '../context/go-match.ts';
import { compilePatterns, type IgnoreRules } from '../context/ignore.ts';
import { contextPath } from '../context/listing.ts';
import type { Input, Selection, Vertex } from './vertex.ts';

/** A path without wildcards. */
export function selectPath(path: string): Selection {
  const clean = `/${contextPath(path)}`;
  return { path: clean, wildcard: false, key: clean };
}

/** What a source word of COPY or ADD takes (`dockerfile2llb/convert_copy.go`). */
export function selectSource(value: string, parents: boolean, excludes: readonly string[]): Selection {
  const exclude: { excludes?: IgnoreRules } = excludes.length > 0 ? { excludes: compilePatterns(excludes) } : {};
  const tail = excludes.length > 0 ? `\0-${excludes.join('\0')}` : '';
  if (parents) {
    const pivot = value.indexOf('/./');
    const path = `/${contextPath(pivot < 0 ? '' : value.slice(0, pivot))}`;
    const pattern = contextPath(pivot < 0 ? value : value.slice(pivot + 2));
    const includes = compilePatterns([pattern]);
    return { path, wildcard: hasWildcards(path), includes, ...exclude, key: `${path}\0+${pattern}${tail}` };
  }
  const path = `/${contextPath(value)}`;
  return { path, wildcard: hasWildcards(path), ...exclude, key: path + tail };
}

/** Collects the inputs of a vertex, each once. */
export interface InputList {
  /** Adds an input of which any change counts; gives its index. */
  addWhole(vertex: Vertex): number;
  /**
   * Adds files of an input; gives its index.
   *
   * @param over whether content counts even if the input was added whole before, then that of all its files: so it is with mounts
   *   (`ops/exec.go`, `getMountDeps`), not with copies (`ops/file.go`, `markInvalid`)
   */
  addFiles(vertex: Vertex, selection: Selection, over: boolean): number;
  finish(): readonly Input[];
}

/** Starts with no input. */
export function createInputList(): InputList {
  const indexes = new Map<Vertex, number>();
  const drafts: { readonly vertex: Vertex; readonly paths: string[]; selections: Selection[] | undefined }[] = [];
  const add = (vertex: Vertex, selections: Selection[] | undefined): number => {
    indexes.set(vertex, drafts.length);
    return drafts.push({ vertex, paths: [], selections }) - 1;
  };
  return {
    addWhole: (vertex) => indexes.get(vertex) ?? add(vertex, undefined),
    addFiles(vertex, selection, over) {
      const index = indexes.get(vertex) ?? add(vertex, []);
      const draft = drafts[index];
      if (!draft) return index;
      if (draft.selections) draft.selections.push(selection);
      else if (over) draft.selections = [rootSelection];
      if (draft.selections) draft.paths.push(selection.path);
      return index;
    },
    finish: () =>
      drafts.map(({ vertex, paths, selections }) => {
        const selector = paths.sort().join('\0');
        if (!selections) return { vertex, selector };
        return { vertex, selector, selections: selections.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)) };
      }),
  };
}

const rootSelection: Selection = { path: '/', wildcard: false, key: '/' };
