import * as vscode from 'vscode';

/** Opens a rule's page, which is part of the extension, in VS Code's Markdown preview. */
export async function explain(extension: vscode.Uri, rule: string): Promise<void> {
  // A rule's id is a plain name; anything else would be a path out of the folder.
  const page = /^[\w-]+$/.test(rule) ? vscode.Uri.joinPath(extension, 'docs', 'rules', `${rule}.md`) : undefined;
  if (!page || !(await exists(page))) {
    void vscode.window.showInformationMessage(`There is no page about "${rule}".`);
    return;
  }
  const available = await vscode.commands.getCommands(true);
  await vscode.commands.executeCommand(available.includes('markdown.showPreview') ? 'markdown.showPreview' : 'vscode.open', page);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
