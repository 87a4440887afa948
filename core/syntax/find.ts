import type { Instruction } from './tree.ts';

/** The instruction that holds an offset, or undefined between instructions. `instructions` are in the order of the text. */
export function instructionAt(instructions: readonly Instruction[], offset: number): Instruction | undefined {
  let low = 0;
  let high = instructions.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const candidate = instructions[middle];
    if (!candidate) return undefined;
    if (offset < candidate.span.start) high = middle - 1;
    else if (offset > candidate.span.end) low = middle + 1;
    else return candidate;
  }
  return undefined;
}
