import { nearest } from '../../text/nearest.ts';

/**
 * The word of a closed list that was probably meant: the one that is a letter or two away (`CPY` for `COPY`), or the only one that begins
 * with what is written (`MAINT` for `MAINTAINER`).
 *
 * @returns undefined where `word` is in the list, where none is near, and where several are equally near
 */
export function nearWord(word: string, words: readonly string[]): string | undefined {
  if (words.includes(word)) return undefined;
  const near = nearest(word, words, word.length < 5 ? 1 : 2);
  if (near !== undefined || word.length < 3) return near;
  const longer = words.filter((candidate) => candidate.startsWith(word));
  return longer.length === 1 ? longer[0] : undefined;
}
