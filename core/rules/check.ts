import { neededStages } from '../model/graph.ts';
import type { Model, Stage } from '../model/model.ts';
import { isCheck, readFileOptions, silencer, type FileOptions } from './ignore.ts';
import type { Facts, Finding, Report, Rule } from './rule.ts';
import { lastBefore, subjectsOf, type Judged } from './subject.ts';
import { refusedTriggers, type RefusedTrigger } from './triggers.ts';

/** What is wrong in a version, and what the next version need not be asked again. */
export interface Judgement {
  /** In the order of the text, without what a comment silences. */
  readonly findings: readonly Finding[];
  readonly judged: Judged;
}

/**
 * Runs rules over a model.
 *
 * @param failed is told of a rule that threw, which is an error of ours; the other rules go on. Without it the error is thrown.
 * @param before what the same rules judged of the version before
 */
export function check(
  facts: Facts,
  rules: readonly Rule[],
  failed?: (rule: Rule, error: unknown) => void,
  before?: Judged,
): Judgement {
  const findings: Finding[] = [];
  const options = readFileOptions(facts.model);
  const isSilenced = silencer(facts.model, options);
  const isNeeded = neededByLast(facts.model);
  const subjects = subjectsOf(facts, before);
  for (const rule of rules) {
    // Another frontend may know other instructions, so nothing is certain about what it refuses.
    if (rule.source === 'buildkit' && facts.model.foreignSyntax) continue;
    try {
      for (const report of rule.check(subjects.of(rule))) {
        subjects.note(rule, report);
        if (isSilenced(rule, report) || (report.setOffBy && !isNeeded(report.setOffBy))) continue;
        const finding = forgivenElsewhere(facts.model, rule, toFinding(rule, report), isNeeded);
        findings.push(options?.error === true && isCheck(rule) ? asError(finding, options) : finding);
      }
    } catch (error) {
      if (!failed) throw error;
      failed(rule, error);
      subjects.noteAll(rule);
    }
  }
  for (const refused of refusedTriggers(facts, rules, findings, isNeeded)) findings.push(atFrom(refused));
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1));
  return { findings, judged: subjects.judged };
}

/** Makes the test whether the last stage needs a stage, or is it. */
function neededByLast(model: Model): (stage: Stage) => boolean {
  let needed: ReadonlySet<number> | undefined;
  return ({ index }) => (needed ??= neededStages(model, [model.stages.length - 1])).has(index);
}

/** Says of a fault that only a build of its own stage comes across, that the build of the last stage does not. */
function forgivenElsewhere(model: Model, rule: Rule, finding: Finding, isNeeded: (stage: Stage) => boolean): Finding {
  if (rule.onlyWhereNeeded !== true) return finding;
  const stage = lastBefore(model.stages, finding.span.start);
  if (!stage || isNeeded(stage)) return finding;
  const last = model.stages.at(-1)?.name?.text;
  const target = last === undefined ? 'the last stage' : `the last stage, "${last}",`;
  return { ...finding, message: `${finding.message} A build of ${target} does not stop at it, as it needs nothing of this one.` };
}

/** The finding at a FROM whose base adds an instruction that BuildKit refuses. */
function atFrom({ stage, rule, report }: RefusedTrigger): Finding {
  const place = stage.base.word ?? stage.from.keyword;
  const { span, message } = toFinding(rule, report);
  return {
    rule: rule.id,
    source: rule.source,
    severity: rule.severity,
    span: place.span,
    message: `An ONBUILD of "${place.text}" adds an instruction to this stage, and a build stops at it.`,
    related: [{ span, message }],
    fixes: [],
    heeds: 'none',
  };
}

/** With `error=true` whatever BuildKit warns about makes it refuse the file. */
function asError(finding: Finding, { span }: FileOptions): Finding {
  const related = { span, message: 'With "error=true" here a build stops at everything that its checks find.' };
  return { ...finding, severity: 'error', related: [...finding.related, related] };
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
    ...(rule.fileWide ? { heeds: 'none' } : report.heeds ? { heeds: report.heeds } : {}),
    ...(report.tag ? { tag: report.tag } : {}),
  };
}

/** Fills `{name}` in the rule's sentence of that key. */
function fill(rule: Rule, key: string, values: Report['values']): string {
  const template = rule.messages[key];
  if (template === undefined) throw new Error(`rule ${rule.id} has no message "${key}"`);
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values?.[name] ?? whole));
}
