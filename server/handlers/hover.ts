import type { Hover, Position } from 'vscode-languageserver';
import type { Analysis } from '../../core/analysis.ts';
import { hover } from '../../core/ide/hover.ts';
import { toRange } from '../convert.ts';
import type { OpenDocument } from '../documents.ts';

/** Answers `textDocument/hover`. */
export function handleHover(document: OpenDocument, analysis: Analysis, position: Position): Hover | null {
  const found = hover(analysis.facts, document.positions.offsetAt(position));
  if (!found) return null;
  return { contents: { kind: 'markdown', value: found.markdown }, range: toRange(document.positions, found.span) };
}
