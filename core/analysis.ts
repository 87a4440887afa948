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
 * @param previous the model of the version before, of which is taken over what has not changed
 */
export function analyze(
  text: string,
  context?: BuildContext,
  failed?: (rule: Rule, error: unknown) => void,
  previous?: Model,
): Analysis {
  let facts: Facts | undefined;
  let findings: readonly Finding[] | undefined;
  let before = previous;
  const getFacts = (): Facts => {
    if (facts) return facts;
    const model = bind(parse(text, before?.tree), before);
    // An analysis that kept the model before it would keep all models before that, too.
    before = undefined;
    facts = context ? { model, context } : { model };
    return facts;
  };
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

/** The rules whose findings are not certain before the build context is known. */
const readingContext: ReadonlySet<string> = new Set(allRules.filter((rule) => rule.readsContext === true).map((rule) => rule.id));

/** What is certain already while the build context is still being looked at: what is said then need not be taken back. */
export function beforeContext(analysis: Analysis): Analysis {
  const { model, facts } = analysis;
  return {
    model,
    facts,
    get findings() {
      return analysis.findings.filter((finding) => !readingContext.has(finding.rule));
    },
  };
}
