import { expand, type Found } from './expand.ts';

/** A place at which BuildKit's lexer gives up. */
export interface ExpansionFault {
  /**
   * `quote`: never closed. `brace`: a `${` never closed. `name`: no name behind `${`. `modifier`: something behind the name that no form has,
   * such as `${A:=b}`. `slash`: `${A/b}` without a second `/`. `pattern`: a backslash before a character that needs none, as in `${A#\b}`.
   * `unset`: `${A?}` or `${A:?}` of a variable that is not set, or empty.
   */
  readonly kind: 'quote' | 'brace' | 'name' | 'modifier' | 'slash' | 'pattern' | 'unset';
  /** Offset of the quote or the `$`. */
  readonly start: number;
  /** For those of `${`: offset behind the name. */
  readonly nameEnd?: number;
  /** For `unset`: what the file says of it, as in `${A:?pass it}`; empty where it says nothing. */
  readonly message?: string;
}

const nothingKnown: Found = {};

/** What of a text cannot be expanded whatever its variables hold: the first such place. */
export function findExpansionFault(text: string, escape: string, quotes = true): ExpansionFault | undefined {
  return expand(text, escape, () => nothingKnown, quotes).fault;
}
