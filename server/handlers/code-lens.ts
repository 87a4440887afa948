import type { CodeLens } from 'vscode-languageserver';
import type { Analysis } from '../../core/analysis.ts';
import { toRange } from '../convert.ts';
import type { OpenDocument } from '../documents.ts';

/** One lens above the first FROM, whose text never changes, so that nothing moves while a person types. */
export function handleCodeLens(document: OpenDocument, analysis: Analysis): CodeLens[] {
  const [first] = analysis.model.stages;
  if (!first) return [];
  return [
    {
      range: toRange(document.positions, first.from.keyword.span),
      command: { title: 'Show stage graph', command: 'stagelight.showStageGraph', arguments: [document.uri] },
    },
  ];
}
