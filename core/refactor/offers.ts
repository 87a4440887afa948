import type { Facts, Fix } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import { allRefactorings } from './all-refactorings.ts';
import type { Refactoring } from './refactoring.ts';

/** An action of the lightbulb with where it comes from. */
export interface Offer {
  readonly refactoring: Refactoring;
  readonly fix: Fix;
}

/** How many actions of one refactoring are worked out for a selection: each may look at the whole file, and nobody reads a longer menu. */
const most = 20;

/** Every refactoring's first actions for a cursor or selection, in the order of `allRefactorings`. */
export function offers(facts: Facts, selection: Span): readonly Offer[] {
  const found: Offer[] = [];
  for (const refactoring of allRefactorings) {
    let count = 0;
    for (const fix of refactoring.offers(facts, selection)) {
      found.push({ refactoring, fix });
      if (++count === most) break;
    }
  }
  return found;
}
