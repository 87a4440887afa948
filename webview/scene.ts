import type { GraphEdge, GraphFindings, GraphImage, GraphStage, GraphStep, StageGraph } from '../protocol/stage-graph.ts';
import type { Identity } from './identity.ts';
import { targetName } from './state.ts';
import { drawable, elide, elidePath, elidePaths } from './text.ts';
import type { Measure } from './text.ts';

/** What is to be drawn, with every size and every cut text, but without places: places are the layout's. */
export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly links: readonly SceneLink[];
}

/** A stage's card, an image, a download, or the build context. Sizes are CSS pixels at zoom 1. */
export interface SceneNode {
  readonly key: string;
  readonly kind: 'stage' | 'image' | 'remote' | 'context';
  readonly width: number;
  readonly height: number;
  /** Cut to fit. */
  readonly title: string;
  readonly titleWidth: number;
  /** Beside or below the title: `7 files`, `12 steps`. */
  readonly detail?: string;
  /** The whole sentence, for the tooltip and for those who hear the picture. */
  readonly sentence: string;
  readonly severity?: GraphFindings['severity'];
  /** FROM first, then the steps; none but for stages. */
  readonly rows: readonly SceneRow[];
  /** As for `docker build --target`; stages only. */
  readonly target?: string;
  /** Whether the steps are shown; stages that have steps only. */
  readonly open?: boolean;
  readonly line: number;
  readonly endLine?: number;
}

/** A line of a card: an instruction. */
export interface SceneRow {
  /** From the card's top. */
  readonly y: number;
  readonly height: number;
  readonly keyword: string;
  /** Where the text begins, from the card's left. */
  readonly textX: number;
  readonly text: string;
  /** Its cache mounts, beside the text where there is room, else below it; places from the row's corner. */
  readonly chip?: { readonly text: string; readonly width: number; readonly x: number; readonly y: number };
  /** What links bring to this row, one line each, where the links have no labels of their own. */
  readonly notes: readonly string[];
  /** Where the first of them begins, from the row's top. */
  readonly notesY: number;
  /** Of the worst that is found in the instruction. */
  readonly severity?: GraphFindings['severity'];
  readonly sentence: string;
  readonly line: number;
  readonly endLine?: number;
}

/** One or more edges of one kind between the same two ends. */
export interface SceneLink {
  readonly key: string;
  readonly kind: GraphEdge['kind'];
  readonly from: string;
  readonly to: string;
  /** Index of the row that takes. */
  readonly row: number;
  /** Where it ends, from the taking card's top. */
  readonly endY: number;
  /** The paths it carries, cut to fit; absent where there are none, or the rows show them. */
  readonly label?: { readonly text: string; readonly width: number };
  readonly sentence: string;
  readonly line: number;
  readonly endLine: number;
}

/** How the cards are made. */
export interface SceneStyle {
  /** Whether the card of a stage, by its key, shows its steps, or FROM alone. */
  readonly isOpen: (key: string) => boolean;
  /** Where the paths that links bring are told: on the links, in the rows that take them, or nowhere. */
  readonly paths: 'labels' | 'rows' | 'none';
  /** Width of a stage's card. */
  readonly cardWidth: number;
  readonly measure: Measure;
}

/** Height of a card's title bar. */
export const titleHeight = 30;
/** Width of a card where there is room. */
export const usualCardWidth = 300;
/** Height that a link's label takes. */
export const labelHeight = 16;

const rowHeight = 20;
/** Room for the sign of what is found, at a row's right end. */
const signWidth = 18;
const chipHeight = 19;
/** Keywords that are wider than HEALTHCHECK are cut: nothing that BuildKit knows is. */
const mostKeywordWidth = 76;
const noteHeight = 15;
const keywordX = 12;
const rightPadding = 10;
const labelRoom = 118;
/** A card shows at most this many steps; the rest is told in one row. */
const mostRows = 60;

/** Makes the scene of a graph, linear in its size. Edges whose ends are not there are left out. */
export function makeScene(graph: StageGraph, identity: Identity, style: SceneStyle): Scene {
  const keyOf = (id: string): string => identity.keys.get(id) ?? id;
  const names = new Map<string, string>();
  for (const stage of graph.stages) names.set(stage.id, stageTitle(stage));
  for (const image of graph.images) names.set(image.id, drawable(image.name));
  if (graph.context) names.set(graph.context.id, 'build context');
  const stages = new Map(graph.stages.map((stage) => [stage.id, stage]));

  const bundles = new Map<string, Bundle>();
  for (const edge of graph.edges) {
    const stage = stages.get(edge.to);
    if (!stage || !names.has(edge.from)) continue;
    const row = rowOfEdge(stage, edge, style.isOpen(keyOf(stage.id)));
    const end = `${edge.from}\n${edge.to}\n${edge.kind}\n${row}`;
    const bundle = bundles.get(end);
    if (bundle) bundle.edges.push(edge);
    else bundles.set(end, { edges: [edge], stage, row, first: edge });
  }
  const arriving = groupBy(bundles.values(), (bundle) => bundle.stage.id);

  const nodes: SceneNode[] = [];
  const cards = new Map<string, SceneNode>();
  const context = graph.context;
  if (context) nodes.push(contextNode(context, graph));
  const users = new Map<string, Set<string>>();
  for (const edge of graph.edges) users.set(edge.from, (users.get(edge.from) ?? new Set()).add(edge.to));
  for (const image of graph.images) nodes.push(imageNode(image, keyOf(image.id), users.get(image.id)?.size ?? 0, style));
  for (const stage of graph.stages) {
    const card = stageNode(stage, keyOf(stage.id), arriving.get(stage.id) ?? [], names, style);
    nodes.push(card);
    cards.set(stage.id, card);
  }

  const links: SceneLink[] = [];
  const counts = new Map<string, number>();
  for (const [stage, bundlesOfStage] of arriving) {
    const card = cards.get(stage);
    if (!card) continue;
    const perRow = groupBy(bundlesOfStage, (bundle) => bundle.row);
    for (const bundle of bundlesOfStage) {
      const { from, kind } = bundle.first;
      const ends = `${keyOf(from)}>${card.key}:${kind}`;
      const count = counts.get(ends) ?? 0;
      counts.set(ends, count + 1);
      const beside = (perRow.get(bundle.row) ?? [bundle]).filter(
        (other) => style.paths !== 'rows' || other.first.kind !== 'base',
      );
      const paths = pathsOf(bundle);
      // A lone dot is easily overlooked, and says little to those who do not know it.
      const whole = from === context?.id && paths.length === 1 && paths[0] === '.';
      const shown = context && whole ? [`. (${filesOf(context) ?? 'all files'})`] : paths;
      const text = style.paths === 'labels' ? elidePaths(shown, labelRoom, 'small', style.measure) : '';
      links.push({
        key: `${ends}:${count}`,
        kind,
        from: keyOf(from),
        to: card.key,
        row: bundle.row,
        endY: endOfLink(card.rows[bundle.row], beside.indexOf(bundle), beside.length),
        ...(text === '' ? {} : { label: { text, width: style.measure(text, 'small') } }),
        sentence: linkSentence(kind, names.get(from) ?? '', stageTitle(bundle.stage), paths, bundle.first.line),
        line: Math.min(...bundle.edges.map((edge) => edge.line)),
        endLine: Math.max(...bundle.edges.map((edge) => edge.line)),
      });
    }
  }
  return { nodes, links };
}

function groupBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** Edges that are drawn as one: same ends, same kind, same step. */
interface Bundle {
  readonly edges: GraphEdge[];
  readonly stage: GraphStage;
  readonly row: number;
  readonly first: GraphEdge;
}

function pathsOf(bundle: Bundle): readonly string[] {
  return [...new Set(bundle.edges.flatMap((edge) => edge.paths))];
}

/** A stage's heading: its name, or its number in words. */
export function stageTitle(stage: GraphStage): string {
  return stage.name === undefined ? `stage ${stage.index}` : drawable(stage.name);
}

function rowOfEdge(stage: GraphStage, edge: GraphEdge, open: boolean): number {
  if (!open || edge.kind === 'base') return 0;
  const step = stage.steps.findIndex((step) => step.line <= edge.line && edge.line <= step.endLine);
  return Math.min(step + 1, mostRows + 1);
}

function endOfLink(row: SceneRow | undefined, nth: number, count: number): number {
  if (!row) return titleHeight / 2;
  if (row.notes.length > 0 && nth >= 0) return row.y + row.notesY + noteHeight * (nth + 0.5) - 2;
  const middle = row.y + rowHeight / 2;
  const apart = Math.min(7, (rowHeight - 6) / Math.max(1, count - 1));
  return nth < 0 ? middle : middle + (nth - (count - 1) / 2) * apart;
}

function stageNode(
  stage: GraphStage,
  key: string,
  arriving: readonly Bundle[],
  names: ReadonlyMap<string, string>,
  style: SceneStyle,
): SceneNode {
  const { cardWidth, measure } = style;
  const open = style.isOpen(key);
  const byRow = groupBy(arriving, (bundle) => bundle.row);
  const rows: SceneRow[] = [];
  const words = open ? stage.steps.slice(0, mostRows).map((step) => step.keyword) : [];
  // Texts of a card begin below each other.
  const keywordWidth = Math.min(mostKeywordWidth, Math.max(...['FROM', ...words].map((word) => measure(word, 'keyword'))));
  const textX = keywordX + keywordWidth + 9;
  let y = titleHeight + 5;
  const add = (
    keyword: string,
    text: string,
    chip: string | undefined,
    sentence: string,
    line: number,
    endLine?: number,
    found?: GraphFindings,
  ): void => {
    const room = cardWidth - textX - rightPadding - (found ? signWidth : 0);
    const command = drawable(text);
    const chipped = chip === undefined ? undefined : placeChip(chip, measure(command, 'code'), textX, room, measure);
    const noted =
      style.paths === 'rows' && open ? (byRow.get(rows.length) ?? []).filter((bundle) => bundle.first.kind !== 'base') : [];
    const notes = noted.map((bundle) =>
      noteOf(bundle, names.get(bundle.first.from) ?? '', cardWidth - keywordX - rightPadding, measure),
    );
    const notesY = rowHeight + (chipped !== undefined && chipped.y > 0 ? chipHeight : 0);
    const height = notesY + notes.length * noteHeight;
    rows.push({
      y,
      height,
      keyword: elide(keyword, mostKeywordWidth, 'keyword', measure),
      textX,
      text: elide(command, chipped === undefined || chipped.y > 0 ? room : chipped.x - textX - 8, 'code', measure),
      ...(chipped === undefined ? {} : { chip: chipped }),
      notes,
      notesY,
      ...(found ? { severity: found.severity } : {}),
      sentence: found ? `${sentence}, ${foundSentence(found)}` : sentence,
      line,
      ...(endLine === undefined ? {} : { endLine }),
    });
    y += height;
  };
  const platform = stage.platform === undefined ? undefined : drawable(stage.platform);
  const on = platform === undefined ? '' : `, for ${platform}`;
  add(
    'FROM',
    stage.base,
    platform,
    `FROM ${drawable(stage.base)}${on}, line ${stage.line + 1}`,
    stage.line,
    undefined,
    stage.found,
  );
  if (open) {
    for (const step of stage.steps.slice(0, mostRows)) {
      add(step.keyword, commandOf(step), chipOfStep(step), stepSentence(step), step.line, step.endLine, step.found);
    }
    const more = stage.steps.length - mostRows;
    const next = stage.steps[mostRows];
    if (next)
      add(
        '…',
        `${more} more ${more === 1 ? 'step' : 'steps'}`,
        undefined,
        `${more} more steps, line ${next.line + 1}`,
        next.line,
        stage.endLine,
      );
  }
  const title = stageTitle(stage);
  const shownTitle = elide(title, cardWidth - (open ? 118 : 168), 'title', measure);
  const worst = worstOf(stage);
  const count = `${stage.steps.length} ${stage.steps.length === 1 ? 'step' : 'steps'}`;
  return {
    key,
    kind: 'stage',
    width: cardWidth,
    height: y + 7,
    title: shownTitle,
    titleWidth: measure(shownTitle, 'title'),
    // A closed card tells for its steps.
    ...(open || worst === undefined ? {} : { severity: worst }),
    ...(open ? {} : { detail: count }),
    ...(stage.steps.length > 0 ? { open } : {}),
    sentence: `Stage ${title}, from ${drawable(stage.base)}${on}, ${count}, line ${stage.line + 1}`,
    rows,
    target: targetName(stage),
    line: stage.line,
    endLine: stage.endLine,
  };
}

/** `warning: No official image is called "goland" (and 2 more findings)`. */
function foundSentence({ count, severity, message }: GraphFindings): string {
  const more = count === 1 ? '' : ` (and ${count - 1} more ${count === 2 ? 'finding' : 'findings'})`;
  return `${severity}: ${drawable(message)}${more}`;
}

/** The worst of what is found in a stage. */
function worstOf(stage: GraphStage): GraphFindings['severity'] | undefined {
  const all = [stage, ...stage.steps].map(({ found }) => found?.severity);
  return (['error', 'warning', 'information', 'hint'] as const).find((severity) => all.includes(severity));
}

/** What a step does, without the flags that the picture shows otherwise: mounts and sources are links and chips, whose room is short. */
function commandOf(step: GraphStep): string {
  if (step.command !== undefined) return step.command;
  if (step.keyword !== 'RUN' && step.keyword !== 'COPY' && step.keyword !== 'ADD') return step.text;
  const rest = step.text.replace(/^(?:--[a-z]+(?:=(?:"[^"]*"|\S)*)?(?:\s+|$))+/u, '');
  return rest === '' ? step.text : rest;
}

function chipOfStep(step: GraphStep): string | undefined {
  const [first, ...others] = step.caches ?? [];
  if (first === undefined) return undefined;
  return others.length === 0 ? `cache ${drawable(first)}` : `cache ${drawable(first)} +${others.length}`;
}

/** A chip of a row whose text is so wide: beside it, shorter if need be but never so that the text is cut, else below it. */
function placeChip(
  chip: string,
  textWidth: number,
  textX: number,
  room: number,
  measure: Measure,
): NonNullable<SceneRow['chip']> {
  const widthOf = (text: string): number => Math.ceil(measure(text, 'small')) + 12;
  const short = elideChip(chip, 150, measure);
  for (const text of [chip, short]) {
    const width = widthOf(text);
    if (textWidth + 8 + width <= room) return { text, width, x: textX + room - width, y: 0 };
  }
  const text = elideChip(chip, room, measure);
  return { text, width: widthOf(text), x: textX, y: rowHeight - 2 };
}

function elideChip(chip: string, room: number, measure: Measure): string {
  const inner = room - 12;
  const space = chip.indexOf(' ');
  if (space < 0 || measure(chip, 'small') <= inner) return elide(chip, inner, 'small', measure);
  const word = chip.slice(0, space + 1);
  const path = elidePath(chip.slice(space + 1), inner - measure(word, 'small'), 'small', measure);
  return path.length < 4 ? word.trim() : word + path;
}

/** What a link brings, in the words of the row that takes it: a COPY's own text has the paths already. */
function noteOf(bundle: Bundle, from: string, room: number, measure: Measure): string {
  const source = elide(`from ${from}`, room, 'small', measure);
  if (bundle.first.kind !== 'mount') return source;
  const taken = pathsOf(bundle);
  if (taken.length === 1 && taken[0] === '.') return elide(`all of ${from}`, room, 'small', measure);
  const paths = elidePaths(taken, room - measure(` ${source}`, 'small'), 'small', measure);
  return `${paths} ${source}`;
}

function stepSentence(step: GraphStep): string {
  const caches = step.caches?.length ? `, cache ${step.caches.map(drawable).join(', ')}` : '';
  return `${step.keyword} ${drawable(step.text)}${caches}, line ${step.line + 1}`;
}

function imageNode(image: GraphImage, key: string, users: number, style: SceneStyle): SceneNode {
  const kind = image.remote === true ? 'remote' : 'image';
  const name = drawable(image.name);
  const title = elidePathOrName(name, kind, style);
  const faults = { error: 'an error', warning: 'a warning', information: 'a finding', hint: 'a hint' };
  const fault = image.severity === undefined ? '' : `, has ${faults[image.severity]}`;
  return {
    key,
    kind,
    width: roundUp(style.measure(title, 'code') + 46, 16),
    height: 32,
    title,
    titleWidth: style.measure(title, 'code'),
    sentence: `${kind === 'remote' ? 'Download' : 'Image'} ${name}, used by ${users} ${users === 1 ? 'stage' : 'stages'}${fault}, line ${image.line + 1}`,
    ...(image.severity === undefined ? {} : { severity: image.severity }),
    rows: [],
    line: image.line,
  };
}

function elidePathOrName(name: string, kind: 'image' | 'remote', style: SceneStyle): string {
  const room = Math.min(210, style.cardWidth - 60);
  return kind === 'remote' ? elidePath(name, room, 'code', style.measure) : elide(name, room, 'code', style.measure);
}

function contextNode(context: NonNullable<StageGraph['context']>, graph: StageGraph): SceneNode {
  const files = filesOf(context);
  const line = graph.edges.find((edge) => edge.from === context.id)?.line ?? 0;
  return {
    key: 'context',
    kind: 'context',
    width: 136,
    height: 52,
    title: 'build context',
    titleWidth: 0,
    ...(files === undefined ? {} : { detail: files }),
    sentence: `Build context${files === undefined ? '' : `, ${files}`}, first used in line ${line + 1}`,
    rows: [],
    line,
  };
}

function filesOf({ files }: NonNullable<StageGraph['context']>): string | undefined {
  return files === undefined ? undefined : `${files} ${files === 1 ? 'file' : 'files'}`;
}

function linkSentence(kind: GraphEdge['kind'], from: string, to: string, paths: readonly string[], line: number): string {
  const where = `, line ${line + 1}`;
  const what = paths.slice(0, 20).map(drawable).join(', ');
  switch (kind) {
    case 'base':
      return `${to} is built on ${from}${where}`;
    case 'copy':
      return `${to} copies ${what} from ${from}${where}`;
    case 'mount':
      return `${to} mounts ${what} from ${from}${where}`;
    case 'add':
      return `${to} adds ${what === '' ? 'files' : what} from ${from}${where}`;
    default:
      return `${to} uses ${from}${where}`;
  }
}

/** Sizes grow in strides, so that a name that is being typed seldom makes the picture move. */
export function roundUp(size: number, stride: number): number {
  return Math.ceil(size / stride) * stride;
}
