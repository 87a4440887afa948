import { neededStages } from '../../model/graph.ts';
import type { Edge, Model, Stage } from '../../model/model.ts';
import { lineOf } from './log.ts';
import { code, linePhrase, paragraphs, phrase } from './markdown.ts';
import { stageWithLine } from './sources.ts';

/** The hover of a stage's name, where it is defined and where it is used: its base, who uses it, what builds it. */
export function stageHover(model: Model, stage: Stage): string {
  const line = lineOf(model, stage.from.span);
  const heading = stage.name
    ? `**${code(stage.name.text)}** · stage ${stage.index + 1} of ${model.stages.length}, line ${line}`
    : `**stage ${stage.index}**, counted from 0 · line ${line}`;
  const users = model.edges.filter(
    (edge) => (edge.from.kind === 'stage' || edge.from.kind === 'later') && edge.from.stage === stage,
  );
  const used = users.length > 0 ? `Used by ${usersPhrase(model, users)}.` : 'No other stage uses it.';
  return paragraphs([heading, `${base(model, stage)} ${used}`, target(model, stage)]);
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

/** "line 8 (`FROM`) and lines 12 and 14 (`COPY --from`)" */
function usersPhrase(model: Model, users: readonly Edge[]): string {
  const lines = new Map<Edge['kind'], Set<number>>();
  for (const edge of users) {
    const found = lines.get(edge.kind) ?? new Set();
    lines.set(edge.kind, found.add(lineOf(model, edge.step?.instruction.span ?? edge.span)));
  }
  return phrase([...lines].map(([kind, found]) => `${linePhrase([...found])} (\`${waysToUse[kind]}\`)`));
}

function target(model: Model, stage: Stage): string {
  const last = model.stages.length - 1;
  if (stage.index === last) return 'The last stage: a plain `docker build .` builds it and what it needs.';
  const needed = neededStages(model, [last]).has(stage.index);
  const plain = needed
    ? 'A plain `docker build .` builds it, as the last stage needs it'
    : 'A plain `docker build .` skips it, as the last stage does not need it';
  return stage.name
    ? `${plain}; ${code(`docker build --target ${stage.name.text} .`)} builds it and what it needs.`
    : `${plain}.`;
}
