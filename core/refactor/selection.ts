import type { Instruction } from '../syntax/tree.ts';
import { overlaps, touches, type Span } from '../text/span.ts';

/** Whether a cursor stands on an instruction, its end included, or a selection covers part of it. */
export function isSelected(instruction: Instruction, selection: Span): boolean {
  return touches(instruction.span, selection.start) || overlaps(instruction.span, selection);
}
