import * as vscode from 'vscode';
import type { LanguageClient, WorkspaceEdit } from 'vscode-languageclient/node';
import type { Review } from '../protocol/review.ts';

const apply = 'Apply';
const show = 'Show Changes';

/**
 * Asks about an action whose image may be another one: the sentence that says what to look at, and the choice to apply it, to see its
 * changes first, or to leave it.
 */
export async function review(
  client: LanguageClient,
  { title, note, uri, version, edit: wire }: Review<WorkspaceEdit>,
): Promise<void> {
  const file = vscode.Uri.parse(uri, true);
  // VS Code's preview cannot show what becomes of a file that was never saved.
  const choices = file.scheme === 'untitled' ? [apply] : [apply, show];
  const choice = await vscode.window.showInformationMessage(`${title}?`, { modal: true, detail: note }, ...choices);
  if (choice === undefined) return;
  const document = await vscode.workspace.openTextDocument(file);
  if (document.version !== version) {
    void vscode.window.showWarningMessage(`"${vscode.workspace.asRelativePath(file)}" has changed meanwhile: nothing was done.`);
    return;
  }
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(wire);
  if (choice === show) {
    // The preview opens where an edit needs to be confirmed, and such an edit begins unticked. This one changes nothing and is not listed,
    // so that the real ones begin ticked.
    edit.createFile(file, { ignoreIfExists: true }, { needsConfirmation: true, label: title });
  }
  // As VS Code does with an action's own edit: a file that was saved before it is saved after it, the ignore file above all.
  await vscode.workspace.applyEdit(edit, { isRefactoring: true });
}
