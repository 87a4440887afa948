import type { Refactoring } from './refactoring.ts';

/** Every refactoring, in the order in which the lightbulb shows them. A new one is a file beside this one and a line here. */
export const allRefactorings: readonly Refactoring[] = [];
