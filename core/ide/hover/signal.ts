import { signalFacts } from '../../data/signals.ts';
import { inTheCache, paragraphs } from './markdown.ts';

/** The hover of STOPSIGNAL's argument. */
export function signalHover(text: string): string | undefined {
  const known = signalFacts(text.trim());
  if (!known) return undefined;
  return paragraphs([
    `**SIG${known.name}** · signal ${known.number}`,
    known.meaning ?? 'Programs are not stopped with it.',
    inTheCache(['A setting of the image, not a step: another signal re-runs nothing.']),
  ]);
}
