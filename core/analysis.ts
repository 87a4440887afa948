import type { BuildContext } from './context/build-context.ts';
import { bind } from './model/bind.ts';
import type { Model } from './model/model.ts';
import { allRules } from './rules/all-rules.ts';
import { check } from './rules/check.ts';
import type { Facts, Finding, Rule } from './rules/rule.ts';
import { parse } from './syntax/parse.ts';

/** Everything known of one version of one Dockerfile. Its parts are made when first asked for, and only once. */
export interface Analysis {
  readonly model: Model;
  readonly facts: Facts;
  readonly findings: readonly Finding[];
}

/**
 * Analyses a Dockerfile.
 *
 * @param context the build context, where it can be seen
 * @param failed is told of a rule that threw; without it the error is thrown
 */
export function analyze(text: string, context?: BuildContext, failed?: (rule: Rule, error: unknown) => void): Analysis {
  let facts: Facts | undefined;
  let findings: readonly Finding[] | undefined;
  const getFacts = (): Facts => (facts ??= { model: bind(parse(text)), ...(context ? { context } : {}) });
  return {
    get model() {
      return getFacts().model;
    },
    get facts() {
      return getFacts();
    },
    get findings() {
      return (findings ??= check(getFacts(), allRules, failed));
    },
  };
}
