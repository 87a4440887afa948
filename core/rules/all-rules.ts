import { maintainerDeprecated } from './maintainer-deprecated.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of its id. A new rule is a file beside this one and a line here. */
export const allRules: readonly Rule[] = [maintainerDeprecated];
