import * as vscode from 'vscode';

/** Opens a rule's page, which is part of the extension, in VS Code's Markdown preview. */
export async function explain(extension: vscode.Uri, rule: string): Promise<void> {
  // A rule's id is a plain name; anything else would be a path out of the folder.
  const page = /^[\w-]+$/.test(rule) ? vscode.Uri.joinPath(extension, 'docs', 'rules', `${rule}.md`) : undefined;
  if (!page || !(await exists(page))) {
    void vscode.window.showInformationMessage(`There is no page about "${rule}".`);
    return;
  }
  try {
    // To ask first which commands there are would miss it: VS Code's Markdown extension starts with the command.
    await vscode.commands.executeCommand('markdown.showPreview', page);
  } catch {
    await vscode.commands.executeCommand('vscode.open', page);
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
