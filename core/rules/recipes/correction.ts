import { distance } from '../../text/nearest.ts';
import type { Span } from '../../text/span.ts';
import type { Fix } from '../rule.ts';

/** The did-you-mean that puts `word` in the place of `span`, which is a misspelling of it; the title names it. */
export function correction(span: Span, word: string): Fix {
  return { ...replacement(span, word), misspelling: true };
}

/** What probably was meant in the place of `span`, where that is no misspelling: `ADD` for a COPY of a URL, `src/` for `src`. */
export function replacement(span: Span, text: string): Fix {
  return { title: `Change to "${text}"`, safety: 'correction', edits: [{ span, newText: text }] };
}

/** The span of `part`, which stands at `offset` of the word at `whole`; the whole where the word is written over several lines or with quotes. */
export function partOf(text: string, whole: Span, part: string, offset: number): Span | undefined {
  const start = whole.start + offset;
  const end = start + part.length;
  return end <= whole.end && text.slice(start, end) === part ? { start, end } : undefined;
}

/** A well-known word that another one was probably meant to be, and how many letters are between them. */
export interface Slip {
  readonly meant: string;
  readonly letters: number;
}

/**
 * The one candidate that `word` looks like a slip of. A finger seldom slips on the first letter, and a short word is near too many
 * others, so that what is taken for a slip depends on its length: below five letters two swapped ones, from five on one letter, from
 * seven on two. Words that differ in digits only (`python3`, `build2`) are names of their own.
 *
 * @param shortest from which length on a single letter counts
 */
export function findSlip(word: string, candidates: Iterable<string>, shortest = 5): Slip | undefined {
  const limit = word.length < 7 ? 1 : 2;
  const bare = withoutDigits(word);
  let best: Slip | undefined;
  let tied = false;
  for (const candidate of candidates) {
    if (candidate === word) return undefined;
    if (Math.abs(candidate.length - word.length) > limit || word.length < 3) continue;
    if (candidate[0] !== word[0] && !isSwap(word, candidate)) continue;
    const letters = distance(word, candidate, limit);
    if (letters > limit || (bare !== word && bare === withoutDigits(candidate))) continue;
    if (word.length < shortest && !isSwap(word, candidate)) continue;
    if (best && letters > best.letters) continue;
    tied = best?.letters === letters && best.meant !== candidate;
    best = { meant: candidate, letters };
  }
  return tied ? undefined : best;
}

function withoutDigits(word: string): string {
  return word.replace(/[\d.]+/g, '');
}

/** Whether two neighbours changed places: `noed`, `node`. */
function isSwap(word: string, candidate: string): boolean {
  return word.length === candidate.length && distance(word, candidate, 1) === 1 && sorted(word) === sorted(candidate);
}

function sorted(word: string): string {
  return word.split('').sort().join('');
}

/** Whether `word` is `meant` without one of its letters, and long enough to say something: `nod`, `node`. */
export function isShortened(word: string, meant: string): boolean {
  if (word.length < 3 || meant.length !== word.length + 1 || word[0] !== meant[0]) return false;
  return meant.split('').some((_, index) => meant.slice(0, index) + meant.slice(index + 1) === word);
}

/** The key of a message that says how far off a word is. */
export function letterKey(letters: number): 'one' | 'two' {
  return letters === 1 ? 'one' : 'two';
}
