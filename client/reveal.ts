import * as vscode from 'vscode';

/**
 * Puts the cursor on a line of a file, in the editor that shows it or in one beside the panel, and lights up the lines up to `endLine`
 * until the cursor moves. Lines are zero-based. Nothing is selected: a key pressed now must not replace the lines.
 *
 * @param panelColumn where the graph is, so that the file is not opened on top of it
 */
export async function revealLines(
  uri: vscode.Uri,
  line: number,
  endLine: number,
  panelColumn: vscode.ViewColumn | undefined,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const first = document.validatePosition(new vscode.Position(line, 0));
  const position = first.with({ character: document.lineAt(first.line).firstNonWhitespaceCharacterIndex });
  const lines = document.validateRange(new vscode.Range(first.line, 0, endLine, Number.MAX_SAFE_INTEGER));
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: columnOf(uri) ?? (panelColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One),
    selection: new vscode.Range(position, position),
  });
  editor.revealRange(lines, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  const light = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
  });
  editor.setDecorations(light, [lines]);
  const moved = vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
    if (textEditor === editor && selections[0]?.isEqual(new vscode.Selection(position, position)) === true) return;
    moved.dispose();
    light.dispose();
  });
}

/** The group that has the file open, also behind another tab. */
function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const shows = ({ input }: vscode.Tab): boolean =>
    input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
  const groups = vscode.window.tabGroups.all.filter((group) => group.tabs.some(shows));
  return (groups.find((group) => group.activeTab && shows(group.activeTab)) ?? groups[0])?.viewColumn;
}
