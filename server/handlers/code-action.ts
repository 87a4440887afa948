import type { ChangeAnnotation, CodeAction, CodeActionParams, Command, Diagnostic, WorkspaceEdit } from 'vscode-languageserver';
import type { Analysis } from '../../core/analysis.ts';
import { offers } from '../../core/refactor/offers.ts';
import { corrections, fixAll } from '../../core/rules/fix-all.ts';
import type { Finding, Fix } from '../../core/rules/rule.ts';
import { ignoreInFile, ignoreOnLine } from '../../core/rules/suppress.ts';
import type { TextEdit } from '../../core/text/edit.ts';
import { toDiagnostic, toEdit, toSpan } from '../convert.ts';
import { reviewCommand, type Review } from '../../protocol/review.ts';
import type { OpenDocument } from '../documents.ts';
import { actionKind, automatic, fixAllKind } from '../lsp.ts';

/** What the client can do with an action. */
export interface CodeActionAbilities {
  /** Whether it knows the command `stagelight.explain`. */
  readonly explains: boolean;
  /** Whether it knows the command `stagelight.review`. */
  readonly reviews: boolean;
  /** Whether it shows edits that need confirmation before it applies them. */
  readonly annotates: boolean;
  /** Whether it takes edits of several documents, and can create files. */
  readonly createsFiles: boolean;
}

/** A file of the build context that a fix changes with the Dockerfile. */
export interface ContextFile {
  readonly uri: string;
  /** Its text; undefined where it does not exist. */
  readonly text?: string;
}

/** Answers `textDocument/codeAction`. `contextFile` finds a file that a fix wants to append to. */
export function handleCodeAction(
  document: OpenDocument,
  analysis: Analysis,
  params: CodeActionParams,
  abilities: CodeActionAbilities,
  contextFile: (path: string) => ContextFile | undefined,
): CodeAction[] {
  const wants = (kind: string): boolean =>
    params.context.only?.some((only) => kind === only || kind.startsWith(`${only}.`)) ?? true;
  const onSave = params.context.triggerKind === automatic;
  const editor: Editor = { document, abilities, contextFile };
  const actions: CodeAction[] = [];
  if (wants(actionKind.quickFix)) actions.push(...quickFixes(editor, analysis, params));
  if (wants(actionKind.refactorRewrite)) {
    for (const { refactoring, fix } of offers(analysis.facts, toSpan(document.positions, params.range))) {
      if (!wants(refactoring.kind)) continue;
      const action = toAction(editor, fix, refactoring.kind);
      if (action) actions.push(action);
    }
  }
  // Asked for by name only: to compute it takes several analyses, which nobody needs who just moves the cursor.
  if (params.context.only?.some((only) => fixAllKind === only || fixAllKind.startsWith(`${only}.`)) === true) {
    const edits = fixAll(document.text, analysis.facts.context, (fix) => !onSave || fix.cosmetic === true);
    if (edits.length > 0) {
      actions.push({ title: 'Apply all safe fixes of Stagelight', kind: fixAllKind, edit: editOf(editor, edits) });
    }
  }
  return actions;
}

interface Editor {
  readonly document: OpenDocument;
  readonly abilities: CodeActionAbilities;
  readonly contextFile: (path: string) => ContextFile | undefined;
}

/** How many findings of a selection get actions of their own: nobody reads a longer menu. */
const mostFindings = 50;

function quickFixes(editor: Editor, analysis: Analysis, params: CodeActionParams): CodeAction[] {
  const { positions, uri } = editor.document;
  const selection = toSpan(positions, params.range);
  const here = analysis.findings
    .filter((finding) => finding.span.start <= selection.end && selection.start <= finding.span.end)
    .slice(0, mostFindings);
  const diagnosticOf = new Map(here.map((finding) => [finding, [toDiagnostic(positions, uri, finding)]]));
  const actions: CodeAction[] = [];
  for (const finding of here) {
    for (const [index, fix] of finding.fixes.entries()) {
      const action = toAction(editor, fix, actionKind.quickFix, diagnosticOf.get(finding));
      if (action) actions.push(index === 0 && fix.safety !== 'review' ? { ...action, isPreferred: true } : action);
    }
  }
  const slip = here.find((finding) => finding.fixes.some((fix) => fix.misspelling === true));
  const { edits, count } = slip ? corrections(analysis.findings) : { edits: [], count: 0 };
  if (count > 1 && slip) {
    actions.push({
      title: `Correct all ${count} likely misspellings in this file`,
      kind: actionKind.quickFix,
      edit: editOf(editor, edits),
      // VS Code puts actions without a diagnostic behind all others.
      diagnostics: diagnosticOf.get(slip) ?? [],
    });
  }
  const explained = new Set<string>();
  for (const finding of here) {
    if (explained.has(finding.rule)) continue;
    explained.add(finding.rule);
    actions.push(...askAbout(editor, analysis, finding, diagnosticOf.get(finding), here.length > 1));
  }
  return actions;
}

/** Explain and the two ways to ignore. Where several findings stand at one place, the title names the rule. */
function askAbout(
  editor: Editor,
  analysis: Analysis,
  finding: Finding,
  diagnostics: Diagnostic[] | undefined,
  several: boolean,
): CodeAction[] {
  const name = several ? ` (${finding.rule})` : '';
  const common = { kind: actionKind.quickFix, ...(diagnostics ? { diagnostics } : {}) };
  const actions: CodeAction[] = [];
  if (editor.abilities.explains) {
    const title = `Explain${name}`;
    actions.push({ ...common, title, command: { title, command: 'stagelight.explain', arguments: [finding.rule] } });
  }
  // What BuildKit refuses stays refused, whatever a comment says.
  if (finding.severity === 'error') return actions;
  const line = ignoreOnLine(analysis.model, finding);
  if (line) actions.push({ ...common, title: `Ignore on this line${name}`, edit: editOf(editor, [line]) });
  const file = ignoreInFile(analysis.model, finding);
  if (file) actions.push({ ...common, title: `Ignore in this file${name}`, edit: editOf(editor, [file]) });
  return actions;
}

function toAction(editor: Editor, fix: Fix, kind: string, diagnostics?: Diagnostic[]): CodeAction | undefined {
  const review = fix.safety === 'review';
  const edit = review || fix.files ? annotatedEdit(editor, fix) : editOf(editor, fix.edits);
  if (!edit) return undefined;
  return {
    title: review ? `${fix.title}…` : fix.title,
    kind,
    ...(review && editor.abilities.reviews ? { command: reviewOf(editor, fix, edit) } : { edit }),
    ...(diagnostics ? { diagnostics } : {}),
  };
}

/** An edit that the client shows with its note before it applies it. */
function reviewOf({ document: { uri, version } }: Editor, { title, note, files = [] }: Fix, edit: WorkspaceEdit): Command {
  const others = files.map(({ path, append }) => `This adds "${append.trim().replaceAll('\n', '", "')}" to "${path}".`);
  const sentences = [...(note === undefined ? [] : [note]), ...others].join(' ');
  const about: Review<WorkspaceEdit> = { title, note: sentences, uri, version, edit };
  return { title, command: reviewCommand, arguments: [about] };
}

function editOf({ document }: Editor, edits: readonly TextEdit[]): WorkspaceEdit {
  return {
    documentChanges: [
      {
        textDocument: { uri: document.uri, version: document.version },
        edits: edits.map((edit) => toEdit(document.positions, edit)),
      },
    ],
  };
}

/** An edit that the person looks at first, and one that touches other files. Undefined where the client cannot do it. */
function annotatedEdit(editor: Editor, fix: Fix): WorkspaceEdit | undefined {
  const { document, abilities } = editor;
  const note: ChangeAnnotation = {
    label: fix.title,
    needsConfirmation: fix.safety === 'review' && !abilities.reviews,
    ...(fix.note === undefined ? {} : { description: fix.note }),
  };
  const annotation = abilities.annotates ? { annotationId: 'fix' } : {};
  const changes: NonNullable<WorkspaceEdit['documentChanges']> = [
    {
      textDocument: { uri: document.uri, version: document.version },
      edits: fix.edits.map((edit) => ({ ...toEdit(document.positions, edit), ...annotation })),
    },
  ];
  for (const file of fix.files ?? []) {
    const target = editor.contextFile(file.path);
    if (!target || !abilities.createsFiles) return undefined;
    const text = target.text ?? '';
    if (target.text === undefined)
      changes.push({ kind: 'create', uri: target.uri, options: { ignoreIfExists: true }, ...annotation });
    const end = endOf(text);
    const newText = `${text === '' || text.endsWith('\n') ? '' : '\n'}${file.append}${file.append.endsWith('\n') ? '' : '\n'}`;
    changes.push({
      textDocument: { uri: target.uri, version: null },
      edits: [{ range: { start: end, end }, newText, ...annotation }],
    });
  }
  return { documentChanges: changes, ...(abilities.annotates ? { changeAnnotations: { fix: note } } : {}) };
}

function endOf(text: string): { line: number; character: number } {
  const lines = text.split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
