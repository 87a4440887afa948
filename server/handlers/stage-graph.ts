import type { Analysis } from '../../core/analysis.ts';
import { findTarget, neededStages } from '../../core/model/graph.ts';
import type { Edge, Model, Stage, Step } from '../../core/model/model.ts';
import type { Finding } from '../../core/rules/rule.ts';
import { lastBefore } from '../../core/rules/subject.ts';
import { instructionAt } from '../../core/syntax/find.ts';
import type { GraphEdge, GraphFindings, GraphImage, GraphStage, GraphStep, StageGraph } from '../../protocol/stage-graph.ts';
import type { OpenDocument } from '../documents.ts';

/** Longest text of a step in the picture, in UTF-16 units. */
const longestText = 200;

/**
 * Answers `stagelight/stageGraph`.
 *
 * @returns undefined where no stage has the target's name
 */
export function stageGraph(document: OpenDocument, analysis: Analysis, target: string | undefined): StageGraph | undefined {
  const { model } = analysis;
  const chosen = target === undefined ? model.stages.at(-1) : findTarget(model, target);
  if (target !== undefined && !chosen) return undefined;
  const lineOf = (offset: number): number => document.positions.positionAt(offset).line;
  const places: Places = { lineOf, foundIn: findingsByLine(analysis.findings, lineOf) };
  const needed = neededStages(model, chosen ? [chosen.index] : []);
  const leaves = new Set(model.leaves);
  const ids = stageIds(model.stages);
  const idOf = (stage: Stage): string => ids[stage.index] ?? '';
  const nodes = createNodes(analysis, lineOf, idOf);
  const edges: GraphEdge[] = [];
  for (const edge of model.edges) {
    const from = nodes.idOf(edge);
    if (from === undefined) continue;
    edges.push({ from, to: idOf(edge.to), kind: edge.kind, paths: edge.paths, line: lineOf(edge.span.start) });
  }
  const problems = analysis.findings.filter((finding) => finding.severity === 'error');
  const unfinished = problems.find((finding) => blursStages(model, finding));
  // What stops a build of the target comes before what it does not meet.
  const stopping = problems.find((finding) => {
    const stage = lastBefore(model.stages, finding.span.start);
    return stage && needed.has(stage.index);
  });
  const problem = unfinished ?? stopping ?? problems[0];
  const files = analysis.facts.context?.files.length;
  const dockerfile = analysis.facts.context?.dockerfile;
  return {
    version: document.version,
    target: chosen ? (chosen.name?.text ?? String(chosen.index)) : null,
    stages: model.stages.map((stage) => toStage(stage, idOf(stage), places, needed.has(stage.index), leaves.has(stage.index))),
    images: nodes.images,
    ...(nodes.usesContext() ? { context: { id: contextId, ...(files === undefined ? {} : { files }) } } : {}),
    edges,
    ...(dockerfile === undefined ? {} : { dockerfile }),
    ...(problem ? { problem: `Line ${lineOf(problem.span.start) + 1}: ${problem.message}` } : {}),
    ...(unfinished ? { unfinished: true } : {}),
  };
}

/** Whether an error lies in a FROM, a word that may become one, or a heredoc that swallows the rest of the file. */
function blursStages(model: Model, finding: Finding): boolean {
  const instruction = instructionAt(model.tree.instructions, finding.span.start);
  if (!instruction) return false;
  return (
    instruction.kind === 'FROM' || instruction.kind === 'UNKNOWN' || instruction.heredocs.some((heredoc) => !heredoc.terminator)
  );
}

const contextId = 'context';

/**
 * An id for each stage. It stays the same while a stage keeps its name, so that the picture does not jump when stages are inserted above;
 * of two stages with one name the later has its index in the id too.
 */
function stageIds(stages: readonly Stage[]): readonly string[] {
  const seen = new Set<string>();
  return stages.map((stage) => {
    const plain = stage.key === undefined || seen.has(stage.key) ? undefined : stage.key;
    if (stage.key !== undefined) seen.add(stage.key);
    return plain === undefined ? `stage:#${stage.index}` : `stage:${plain}`;
  });
}

interface Nodes {
  readonly images: readonly GraphImage[];
  usesContext(): boolean;
  /** The id of what an edge takes from; undefined for what is not drawn, such as `scratch`. */
  idOf(edge: Edge): string | undefined;
}

function createNodes(analysis: Analysis, lineOf: (offset: number) => number, stageId: (stage: Stage) => string): Nodes {
  const images: GraphImage[] = [];
  const seen = new Set<string>();
  let context = false;
  const severityAt = severitiesByStart(analysis.findings);
  const image = (name: string, edge: Edge, start: number, remote: boolean): string => {
    const id = `${remote ? 'remote' : 'image'}:${name}`;
    if (!seen.has(id)) {
      seen.add(id);
      const severity = severityAt.get(start);
      images.push({ id, name, line: lineOf(edge.span.start), ...(remote ? { remote } : {}), ...(severity ? { severity } : {}) });
    }
    return id;
  };
  return {
    images,
    usesContext: () => context,
    idOf(edge) {
      const { from } = edge;
      switch (from.kind) {
        case 'context':
          context = true;
          return contextId;
        case 'stage':
        case 'later':
          return stageId(from.stage);
        case 'image':
          if (from.image.text === 'scratch') return undefined;
          return image(from.image.text, edge, 'word' in from ? from.word.span.start : from.span.start, false);
        case 'missing':
        case 'unknown':
          if (!('span' in from)) return undefined;
          return image(from.text, edge, from.span.start, edge.kind === 'add');
        case 'scratch':
          return undefined;
        default:
          return from satisfies never;
      }
    },
  };
}

/** From the least to the worst. */
const severities: readonly Finding['severity'][] = ['hint', 'information', 'warning', 'error'];

/** The worst severity of the findings that start at an offset. */
function severitiesByStart(findings: readonly Finding[]): ReadonlyMap<number, Finding['severity']> {
  const worst = new Map<number, Finding['severity']>();
  for (const { span, severity } of findings) {
    const known = worst.get(span.start);
    if (known === undefined || severities.indexOf(severity) > severities.indexOf(known)) worst.set(span.start, severity);
  }
  return worst;
}

/** What the picture tells by lines. */
interface Places {
  readonly lineOf: (offset: number) => number;
  /** What is found from one line to another; undefined where nothing is. */
  readonly foundIn: (line: number, endLine: number) => GraphFindings | undefined;
}

function findingsByLine(findings: readonly Finding[], lineOf: (offset: number) => number): Places['foundIn'] {
  const byLine = new Map<number, Finding[]>();
  for (const finding of findings) {
    const line = lineOf(finding.span.start);
    const others = byLine.get(line);
    if (others) others.push(finding);
    else byLine.set(line, [finding]);
  }
  return (line, endLine) => {
    let worst: Finding | undefined;
    let count = 0;
    for (let at = line; at <= endLine; at++) {
      for (const finding of byLine.get(at) ?? []) {
        count++;
        if (!worst || severities.indexOf(finding.severity) > severities.indexOf(worst.severity)) worst = finding;
      }
    }
    return worst && { count, severity: worst.severity, message: oneLine(worst.message) };
  };
}

function toStage(stage: Stage, id: string, { lineOf, foundIn }: Places, needed: boolean, leaf: boolean): GraphStage {
  const { base } = stage;
  const found = foundIn(lineOf(stage.from.span.start), lineOf(stage.from.span.end));
  return {
    id,
    index: stage.index,
    ...(stage.name ? { name: stage.name.text } : {}),
    base: base.kind === 'image' ? base.image.text : (base.word?.text ?? ''),
    ...(stage.platform === undefined ? {} : { platform: stage.platform }),
    line: lineOf(stage.from.span.start),
    endLine: lineOf(stage.span.end),
    needed,
    leaf,
    steps: stage.steps.map((step) => toStep(step, { lineOf, foundIn })),
    ...(found ? { found } : {}),
  };
}

function toStep(step: Step, { lineOf, foundIn }: Places): GraphStep {
  const { instruction } = step;
  const [line, endLine] = [lineOf(instruction.span.start), lineOf(instruction.span.end)];
  const found = foundIn(line, endLine);
  const caches =
    step.kind === 'run'
      ? step.mounts.flatMap((mount) => (mount.type === 'cache' && mount.target !== undefined ? [mount.target] : []))
      : [];
  const command = oneLine(instruction.body.text);
  const flags = instruction.flags.map((flag) => (flag.value === undefined ? `--${flag.name}` : `--${flag.name}=${flag.value}`));
  return {
    line,
    endLine,
    keyword: instruction.kind === 'UNKNOWN' ? instruction.keyword.text.toUpperCase().slice(0, 30) : instruction.kind,
    text: oneLine([...flags, command].join(' ')),
    ...(flags.length > 0 ? { command } : {}),
    ...(caches.length > 0 ? { caches } : {}),
    ...(found ? { found } : {}),
  };
}

/** The text without line breaks and runs of blanks, cut where it is long. */
function oneLine(text: string): string {
  const line = text
    .slice(0, longestText * 4)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > longestText ? `${line.slice(0, longestText - 1)}…` : line;
}
