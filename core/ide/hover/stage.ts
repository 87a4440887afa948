import { neededStages } from '../../model/graph.ts';
import type { Edge, Model, Stage } from '../../model/model.ts';
import { lineOf } from './log.ts';
import { code, paragraphs, phrase } from './markdown.ts';
import { stageWithLine } from './sources.ts';

/** The hover of a stage's name, where it is defined and where it is used: its base, who uses it, what builds it. */
export function stageHover(model: Model, stage: Stage): string {
  const name = stage.name ? code(stage.name.text) : String(stage.index);
  const users = model.edges.filter(
    (edge) => (edge.from.kind === 'stage' || edge.from.kind === 'later') && edge.from.stage === stage,
  );
  const used = users.length > 0 ? `Used by ${phrase(users.map((edge) => user(model, edge)))}.` : 'No other stage uses it.';
  return paragraphs([
    `**${name}** · stage ${stage.index + 1} of ${model.stages.length}, line ${lineOf(model, stage.from.span)}`,
    `${base(model, stage)} ${used}`,
    target(model, stage),
  ]);
}

function base(model: Model, stage: Stage): string {
  switch (stage.base.kind) {
    case 'scratch':
      return 'Stands on nothing (`scratch`).';
    case 'stage':
      return `Stands on ${stageWithLine(model, stage.base.stage)}.`;
    case 'image':
      return `Stands on ${code(stage.base.image.text)}.`;
    case 'unknown':
      return 'Its base is not known.';
    default:
      return stage.base satisfies never;
  }
}

const waysToUse = { base: 'FROM', copy: 'COPY --from', mount: '--mount', add: 'ADD' } as const;

function user(model: Model, edge: Edge): string {
  return `line ${lineOf(model, edge.step?.instruction.span ?? edge.span)} (\`${waysToUse[edge.kind]}\`)`;
}

function target(model: Model, stage: Stage): string {
  const last = model.stages.length - 1;
  if (stage.index === last) return 'The last stage: `docker build .` makes it, and what it needs.';
  const needed = neededStages(model, [last]).has(stage.index);
  const plain = needed
    ? 'A plain `docker build .` runs it, as the last stage needs it'
    : 'A plain `docker build .` skips it, as the last stage does not need it';
  return stage.name ? `${plain}; ${code(`docker build --target ${stage.name.text} .`)} makes it alone.` : `${plain}.`;
}
