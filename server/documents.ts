import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, type Analysis } from '../core/analysis.ts';
import type { BuildContext } from '../core/context/build-context.ts';
import type { Rule } from '../core/rules/rule.ts';
import type { Positions } from './convert.ts';

/** An open Dockerfile. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  readonly positions: Positions;
  /** Where the person typed last, and when (milliseconds, as `Date.now`); absent after an edit that is no typing. */
  readonly typed?: { readonly offset: number; readonly at: number };
}

/** The open documents and what is known of each version. */
export interface Documents {
  open(uri: string, languageId: string, version: number, text: string): void;
  /** Applies changes; those of a document that is not open are ignored. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void;
  close(uri: string): void;
  get(uri: string): OpenDocument | undefined;
  all(): readonly OpenDocument[];
  /** The analysis of the document's latest version in a context; made once for both. */
  analysis(document: OpenDocument, context: BuildContext | undefined): Analysis;
}

interface Entry {
  document: TextDocument;
  typed?: { offset: number; at: number };
  analysis?: { version: number; context: BuildContext | undefined; value: Analysis };
}

/** Starts with nothing open. `failed` is told of a rule that threw. */
export function createDocuments(failed: (rule: Rule, error: unknown) => void): Documents {
  const entries = new Map<string, Entry>();
  const toOpen = ({ document, typed }: Entry): OpenDocument => ({
    uri: document.uri,
    languageId: document.languageId,
    version: document.version,
    text: document.getText(),
    positions: document,
    ...(typed ? { typed } : {}),
  });
  return {
    open(uri, languageId, version, text) {
      entries.set(uri, { document: TextDocument.create(uri, languageId, version, text) });
    },
    change(uri, version, changes) {
      const entry = entries.get(uri);
      if (!entry) return;
      entry.document = TextDocument.update(entry.document, [...changes], version);
      const offset = typedAt(entry.document, changes);
      if (offset === undefined) delete entry.typed;
      else entry.typed = { offset, at: Date.now() };
    },
    close(uri) {
      entries.delete(uri);
    },
    get(uri) {
      const entry = entries.get(uri);
      return entry && toOpen(entry);
    },
    all() {
      return [...entries.values()].map(toOpen);
    },
    analysis(document, context) {
      const entry = entries.get(document.uri);
      const known = entry?.analysis;
      if (known && known.version === document.version && known.context === context) return known.value;
      // What is taken over keeps pieces of the old text alive, so that now and then everything is read anew.
      const previous = document.version % 100 === 0 ? undefined : known?.value;
      const value = analyze(document.text, context, failed, previous);
      if (entry && entry.document.version === document.version) entry.analysis = { version: document.version, context, value };
      return value;
    },
  };
}

/** The offset behind a single typed or deleted character; undefined for pasting, code actions and the like. */
function typedAt(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[]): number | undefined {
  const [change] = changes;
  if (changes.length !== 1 || !change || !('range' in change)) return undefined;
  const { start, end } = change.range;
  const removed = start.line === end.line ? end.character - start.character : 2;
  if (change.text.includes('\n') || change.text.length > 2 || removed > 1) return undefined;
  return document.offsetAt(start) + change.text.length;
}
