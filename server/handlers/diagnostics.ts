import type { Diagnostic } from 'vscode-languageserver';
import type { Analysis } from '../../core/analysis.ts';
import type { Finding } from '../../core/rules/rule.ts';
import { touches } from '../../core/text/span.ts';
import { toDiagnostic } from '../convert.ts';
import type { OpenDocument } from '../documents.ts';

/** How long typing must rest before the word at the cursor is judged, in milliseconds. */
export const typingRest = 700;

/** The diagnostics of a document, and when there will be more because a word is still being typed. */
export interface Judged {
  readonly diagnostics: Diagnostic[];
  /** Milliseconds until the withheld findings may be shown; undefined where none is withheld. */
  readonly moreIn?: number;
}

/** What is wrong with a document at `now` (milliseconds, as `Date.now`). */
export function judge(document: OpenDocument, analysis: Analysis, now: number): Judged {
  const { typed } = document;
  const rests = typed === undefined ? 0 : typed.at + typingRest - now;
  const isTyped = (finding: Finding): boolean => rests > 0 && typed !== undefined && touches(finding.span, typed.offset);
  const shown = analysis.findings.filter((finding) => !isTyped(finding));
  const diagnostics = shown.map((finding) => toDiagnostic(document.positions, document.uri, finding));
  return shown.length === analysis.findings.length ? { diagnostics } : { diagnostics, moreIn: rests };
}
