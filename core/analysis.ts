import type { BuildContext } from './context/build-context.ts';
import { bind } from './model/bind.ts';
import type { Model } from './model/model.ts';
import { allRules } from './rules/all-rules.ts';
import { check, type Judgement } from './rules/check.ts';
import type { Facts, Finding, Rule } from './rules/rule.ts';
import type { Judged } from './rules/subject.ts';
import { parse } from './syntax/parse.ts';

/** Everything known of one version of one Dockerfile. Its parts are made when first asked for, and only once. */
export interface Analysis {
  readonly model: Model;
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  /** What the rules looked at, where they have been run: what the next version takes over. */
  readonly judged: Judged | undefined;
}

/**
 * Analyses a Dockerfile.
 *
 * @param context the build context, where it can be seen
 * @param failed is told of a rule that threw; without it the error is thrown
 * @param previous the analysis of the version before, of which is taken over what has not changed
 */
export function analyze(
  text: string,
  context?: BuildContext,
  failed?: (rule: Rule, error: unknown) => void,
  previous?: Analysis,
): Analysis {
  let facts: Facts | undefined;
  let judgement: Judgement | undefined;
  // An analysis that kept the one before it would keep all before that, too.
  let before = previous && { model: previous.model, judged: previous.judged };
  const getFacts = (): Facts => {
    if (!facts) {
      const model = bind(parse(text, before?.model.tree), before?.model);
      facts = context ? { model, context } : { model };
    }
    return facts;
  };
  const getJudgement = (): Judgement => {
    judgement ??= check(getFacts(), allRules, failed, before?.judged);
    before = undefined;
    return judgement;
  };
  return {
    get model() {
      return getFacts().model;
    },
    get facts() {
      return getFacts();
    },
    get findings() {
      return getJudgement().findings;
    },
    get judged() {
      return judgement?.judged;
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
    get judged() {
      return analysis.judged;
    },
  };
}
