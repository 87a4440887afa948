import type { Facts, Fix } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';

/** A change that a person may want though nothing is wrong; on the lightbulb and in the refactor menu. One file each. */
export interface Refactoring {
  /** Kebab case: `bind-manifests`. */
  readonly id: string;
  /** LSP kind below `refactor.rewrite`: `refactor.rewrite.bindManifests`. */
  readonly kind: string;
  /** The actions for a cursor or selection; nothing where none can be proven. */
  offers(facts: Facts, selection: Span): Iterable<Fix>;
}
