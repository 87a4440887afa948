import type { Arrangement } from './layout.ts';
import type { Placement } from './placement.ts';
import type { Scene } from './scene.ts';
import { usualCardWidth } from './scene.ts';
import { legible, wholeScale, widthScale } from './viewport.ts';
import type { Size } from './viewport.ts';

/** A way to draw a graph: how it is arranged, and how wide a stage's card is. */
export interface Format {
  readonly arrangement: Arrangement;
  readonly cardWidth: number;
}

/** A graph laid out in a format. */
export interface Candidate {
  readonly format: Format;
  readonly scene: Scene;
  readonly placement: Placement;
}

/** Another format is taken only if it shows the picture this much larger than one that comes before it. */
const worthwhile = 1.12;
/** A card as narrow as this still shows most commands. */
const narrowCardWidth = 230;
/** More nodes than this are not laid out a second time for narrow cards: the answer would come late, and hardly be larger. */
const mostForNarrow = 24;

/** The formats to try for a graph of so many nodes, the preferred one first. */
export function formatsFor(nodes: number): readonly Format[] {
  const widths = nodes > mostForNarrow ? [usualCardWidth] : [usualCardWidth, narrowCardWidth];
  return widths.flatMap((cardWidth) => [
    { arrangement: 'RIGHT', cardWidth },
    { arrangement: 'DOWN', cardWidth },
  ]);
}

/** The width of cards in a column that fills a panel. */
export function columnWidth(panel: number): number {
  return Math.min(420, Math.max(210, Math.floor((panel - 72) / 20) * 20));
}

/**
 * The format in which the whole picture is largest in the panel. Where none shows all of it legibly, the one that can be read from top to
 * bottom without anything to its right: the largest by width, or a column. With `whole`, the largest one of the whole in any case.
 * Undefined where `layOut` was overtaken by a newer question.
 */
export async function chooseFormat(
  panel: Size,
  formats: readonly Format[],
  whole: boolean,
  layOut: (format: Format) => Promise<Candidate | undefined>,
): Promise<Candidate | undefined> {
  const candidates: Candidate[] = [];
  const ofWhole = ({ placement }: Candidate): number => wholeScale(placement.bounds, panel);
  for (const format of formats) {
    // Narrow cards gain little from left to right: where top to bottom is the larger one already, the answer is not kept waiting for that.
    if (format.arrangement === 'RIGHT' && largest(candidates, ofWhole)?.format.arrangement === 'DOWN') continue;
    const candidate = await layOut(format);
    if (!candidate) return undefined;
    candidates.push(candidate);
    if (ofWhole(candidate) * worthwhile >= 1) break;
  }
  const byWhole = largest(candidates, ofWhole);
  if (byWhole && (whole || ofWhole(byWhole) >= legible)) return byWhole;
  const byWidth = largest(
    candidates.filter(({ format }) => format.arrangement === 'DOWN'),
    ({ placement }) => widthScale(placement.bounds, panel),
  );
  if (byWidth && widthScale(byWidth.placement.bounds, panel) >= legible) return byWidth;
  return layOut({ arrangement: 'COLUMN', cardWidth: columnWidth(panel.width) });
}

function largest(candidates: readonly Candidate[], scaleOf: (candidate: Candidate) => number): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates) if (!best || scaleOf(candidate) > scaleOf(best) * worthwhile) best = candidate;
  return best;
}
