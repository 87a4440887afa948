import type { Step } from '../../model/model.ts';
import type { Word } from '../../syntax/tree.ts';

/** One port of an EXPOSE after expansion, as `8080:80/tcp`, and the word that it comes from. */
export interface ExposedPort {
  readonly word: Word;
  readonly text: string;
}

const none: readonly ExposedPort[] = [];

/** The ports of an EXPOSE; a variable may stand for several, parted by blanks. None for another step, or where a variable is unknown. */
export function exposedPorts(step: Step): readonly ExposedPort[] {
  if (step.kind !== 'other' || step.instruction.kind !== 'EXPOSE') return none;
  const ports: ExposedPort[] = [];
  step.instruction.args.forEach((word, index) => {
    const value = step.values?.[index];
    // Of what is empty nothing is left.
    if (value === undefined || value === '') return;
    if (!/\s/.test(value)) ports.push({ word, text: value });
    // Blanks in quotes part nothing.
    else if (/["'\\`]/.test(word.text)) ports.push({ word, text: value });
    else for (const text of value.split(/\s+/)) if (text !== '') ports.push({ word, text });
  });
  return ports;
}
