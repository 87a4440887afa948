import { silencer } from './ignore.ts';
import type { Facts, Finding, Report, Rule } from './rule.ts';

/**
 * Runs rules over a model.
 *
 * @param failed is told of a rule that threw, which is an error of ours; the other rules go on. Without it the error is thrown.
 * @returns what is wrong, in the order of the text, without what a comment silences
 */
export function check(facts: Facts, rules: readonly Rule[], failed?: (rule: Rule, error: unknown) => void): readonly Finding[] {
  const findings: Finding[] = [];
  const isSilenced = silencer(facts.model);
  for (const rule of rules) {
    // Another frontend may know other instructions, so nothing is certain about what it refuses.
    if (rule.source === 'buildkit' && facts.model.foreignSyntax) continue;
    try {
      for (const report of rule.check(facts)) {
        if (!isSilenced(rule, report.span)) findings.push(toFinding(rule, report));
      }
    } catch (error) {
      if (!failed) throw error;
      failed(rule, error);
    }
  }
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1));
}

function toFinding(rule: Rule, report: Report): Finding {
  return {
    rule: rule.id,
    source: rule.source,
    severity: report.severity ?? rule.severity,
    span: report.span,
    message: fill(rule, report.message, report.values),
    related: (report.related ?? []).map((related) => ({
      span: related.span,
      message: fill(rule, related.message, related.values),
    })),
    fixes: report.fixes ?? [],
    ...(report.tag ? { tag: report.tag } : {}),
  };
}

/** Fills `{name}` in the rule's sentence of that key. */
function fill(rule: Rule, key: string, values: Report['values']): string {
  const template = rule.messages[key];
  if (template === undefined) throw new Error(`rule ${rule.id} has no message "${key}"`);
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values?.[name] ?? whole));
}
