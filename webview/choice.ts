import { estimateSize } from './estimate.ts';
import type { Arrangement } from './layout.ts';
import type { Placement } from './placement.ts';
import type { Scene } from './scene.ts';
import { usualCardWidth } from './scene.ts';
import { legible, wholeScale, widthScale } from './viewport.ts';
import type { Size } from './viewport.ts';

/** A way to draw a graph. */
export interface Format {
  readonly arrangement: Arrangement;
  /** How wide a stage's card is. */
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
/** A picture that is wider than a panel of at least this width may be shown in part; one that is more than so much wider may not. */
const roomyPanel = 900;
const mostCut = 1.5;
/** A picture of more nodes than this that cannot be seen whole is read in a column: in any other format it would run off to all sides. */
const mostInPart = 24;

/** The formats to try, the preferred one first. */
export const formats: readonly Format[] = [
  { arrangement: 'RIGHT', cardWidth: usualCardWidth },
  { arrangement: 'DOWN', cardWidth: usualCardWidth },
  { arrangement: 'DOWN', cardWidth: narrowCardWidth },
];

/** The width of cards in a column that fills a panel. */
export function columnWidth(panel: number): number {
  return Math.min(480, Math.max(210, Math.floor((panel - 72) / 20) * 20));
}

/** One column as wide as the panel allows. */
export function columnFormat(panel: Size): Format {
  return { arrangement: 'COLUMN', cardWidth: columnWidth(panel.width) };
}

/** What a choice needs of the page. */
export interface Drafts {
  readonly make: (format: Format) => Scene;
  /** Undefined where a newer question took over. */
  readonly layOut: (format: Format, scene: Scene) => Promise<Candidate | undefined>;
}

/**
 * The format in which the whole picture is largest in the panel, judged by estimates, so that few are laid out. Where none shows all of it
 * legibly, the one that is read from top to bottom: as wide as the panel, or a column. With `whole`, the largest one of the whole in any
 * case. Undefined where `layOut` was overtaken by a newer question.
 */
export async function chooseFormat(panel: Size, whole: boolean, { make, layOut }: Drafts): Promise<Candidate | undefined> {
  const drafts = formats
    .map((format) => {
      const scene = make(format);
      const size = estimateSize(scene, format.arrangement === 'RIGHT' ? 'RIGHT' : 'DOWN');
      const bounds = { x: 0, y: 0, ...size };
      return { format, scene, expected: wholeScale(bounds, panel), byWidth: widthScale(bounds, panel) };
    })
    .toSorted((a, b) =>
      a.expected * worthwhile < b.expected || b.expected * worthwhile < a.expected ? b.expected - a.expected : 0,
    );
  const candidates: Candidate[] = [];
  const ofWhole = ({ placement }: Candidate): number => wholeScale(placement.bounds, panel);
  for (const { format, scene, expected } of drafts) {
    const best = largest(candidates, ofWhole);
    if (best && ofWhole(best) * worthwhile >= expected) continue;
    const hopeless = !whole && expected * worthwhile < legible;
    if (hopeless) continue;
    const candidate = await layOut(format, scene);
    if (!candidate) return undefined;
    candidates.push(candidate);
  }
  const byWhole = largest(candidates, ofWhole);
  if (byWhole && (whole || ofWhole(byWhole) >= legible)) return byWhole;
  const least = panel.width < roomyPanel ? legible : legible / mostCut;
  const upright = drafts
    .filter(({ format, byWidth, scene }) => {
      return format.arrangement === 'DOWN' && byWidth * worthwhile >= least && scene.nodes.length <= mostInPart;
    })
    .toSorted((a, b) => b.byWidth - a.byWidth)[0];
  if (upright) {
    const { format, scene } = upright;
    const candidate = candidates.find((other) => other.format === format) ?? (await layOut(format, scene));
    if (!candidate || widthScale(candidate.placement.bounds, panel) >= least) return candidate;
  }
  const column = columnFormat(panel);
  return layOut(column, make(column));
}

function largest(candidates: readonly Candidate[], scaleOf: (candidate: Candidate) => number): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates) if (!best || scaleOf(candidate) > scaleOf(best) * worthwhile) best = candidate;
  return best;
}
