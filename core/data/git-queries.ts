/** One `key=value` that may stand behind the `?` of a Git repository which ADD clones. */
export interface GitQueryFacts {
  readonly key: string;
  /** `switch`: `true` or `false`, or no value at all, which is `true`. */
  readonly value: 'text' | 'switch' | 'time';
}

/** All that BuildKit knows, by the Dockerfile reference's page on Git contexts. */
export const gitQueries: readonly GitQueryFacts[] = [
  { key: 'ref', value: 'text' },
  { key: 'tag', value: 'text' },
  { key: 'branch', value: 'text' },
  { key: 'subdir', value: 'text' },
  { key: 'checksum', value: 'text' },
  { key: 'commit', value: 'text' },
  { key: 'keep-git-dir', value: 'switch' },
  { key: 'submodules', value: 'switch' },
  { key: 'mtime', value: 'time' },
  { key: 'fetch-by-commit', value: 'switch' },
];
