import * as vscode from 'vscode';

/** Lines of a file, zero-based, and whether to go there or just to show them. */
export interface Place {
  readonly line: number;
  readonly endLine: number;
  readonly focus: boolean;
}

/**
 * Puts the cursor on a line of a file, in the editor that shows it or in one beside the panel, and lights up the lines up to `endLine`
 * until the cursor moves. Nothing is selected, and without `focus` the focus stays where it is: a key pressed now must not change the file.
 *
 * @param panelColumn where the graph is, so that the file is not opened on top of it
 */
export async function revealLines(
  uri: vscode.Uri,
  { line, endLine, focus }: Place,
  panelColumn: vscode.ViewColumn | undefined,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const first = document.validatePosition(new vscode.Position(line, 0));
  const position = first.with({ character: document.lineAt(first.line).firstNonWhitespaceCharacterIndex });
  const lines = document.validateRange(new vscode.Range(first.line, 0, endLine, Number.MAX_SAFE_INTEGER));
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: columnOf(uri) ?? (panelColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One),
    selection: new vscode.Range(position, position),
    preserveFocus: !focus,
  });
  editor.revealRange(lines, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  lit?.dispose();
  const light = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
  });
  editor.setDecorations(light, [lines]);
  const moved = vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
    if (textEditor === editor && selections[0]?.isEqual(new vscode.Selection(position, position)) === true) return;
    lit?.dispose();
  });
  lit = vscode.Disposable.from(moved, light);
}

/** The lines that are lit up now: only those that were revealed last. */
let lit: vscode.Disposable | undefined;

/** The group that has the file open, also behind another tab. */
function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const shows = ({ input }: vscode.Tab): boolean =>
    input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
  const groups = vscode.window.tabGroups.all.filter((group) => group.tabs.some(shows));
  return (groups.find((group) => group.activeTab && shows(group.activeTab)) ?? groups[0])?.viewColumn;
}
