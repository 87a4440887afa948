import type { Diagnostic, Position, Range, TextEdit as LspEdit } from 'vscode-languageserver';
import type { Finding } from '../core/rules/rule.ts';
import type { TextEdit } from '../core/text/edit.ts';
import type { Span } from '../core/text/span.ts';
import { severity, tag } from './lsp.ts';

/** Where people read about a rule. */
const rulePages = 'https://github.com/stagelight/stagelight/blob/main/docs/rules/';

/**
 * The way between offsets and the protocol's positions. The protocol counts a lone `\r` as a line break and BuildKit does not, so the core's
 * lines are no help here.
 */
export interface Positions {
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
}

export function toRange(positions: Positions, span: Span): Range {
  return { start: positions.positionAt(span.start), end: positions.positionAt(span.end) };
}

export function toSpan(positions: Positions, range: Range): Span {
  return { start: positions.offsetAt(range.start), end: positions.offsetAt(range.end) };
}

export function toEdit(positions: Positions, edit: TextEdit): LspEdit {
  return { range: toRange(positions, edit.span), newText: edit.newText };
}

/** A finding as a diagnostic of the document `uri`. */
export function toDiagnostic(positions: Positions, uri: string, finding: Finding): Diagnostic {
  return {
    range: toRange(positions, finding.span),
    severity: severity[finding.severity],
    code: finding.rule,
    codeDescription: { href: `${rulePages}${finding.rule}.md` },
    source: finding.source,
    message: finding.message,
    ...(finding.tag ? { tags: [tag[finding.tag]] } : {}),
    ...(finding.related.length > 0
      ? {
          relatedInformation: finding.related.map((related) => ({
            location: { uri, range: toRange(positions, related.span) },
            message: related.message,
          })),
        }
      : {}),
  };
}
