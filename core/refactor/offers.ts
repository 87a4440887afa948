import type { Facts, Fix } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import { allRefactorings } from './all-refactorings.ts';
import type { Refactoring } from './refactoring.ts';

/** An action of the lightbulb with where it comes from. */
export interface Offer {
  readonly refactoring: Refactoring;
  readonly fix: Fix;
}

/** Every refactoring's actions for a cursor or selection, in the order of `allRefactorings`. */
export function offers(facts: Facts, selection: Span): readonly Offer[] {
  return allRefactorings.flatMap((refactoring) => [...refactoring.offers(facts, selection)].map((fix) => ({ refactoring, fix })));
}
