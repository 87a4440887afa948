import * as vscode from 'vscode';

/** Names that Dockerfiles have, as in package.json; their `.dockerignore` files match too. */
const names = '**/{Dockerfile,Dockerfile.*,*.Dockerfile,*.dockerfile,Containerfile*}';

/** How many are listed at most. */
const limit = 500;

/**
 * Lets the person pick one of the workspace's Dockerfiles; the only one needs no picking.
 *
 * @returns undefined where there is none, after saying so, and where the person picked none
 */
export async function pickDockerfile(): Promise<vscode.Uri | undefined> {
  const found = await vscode.workspace.findFiles(names, '**/{node_modules,.git}/**', limit);
  const files = found.filter((uri) => !uri.path.endsWith('.dockerignore'));
  if (files.length === 0) {
    void vscode.window.showInformationMessage('No Dockerfile is open, and the workspace has none.');
    return undefined;
  }
  if (files.length === 1) return files[0];
  const items = files
    .map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  return (await vscode.window.showQuickPick(items, { placeHolder: 'Dockerfile to draw' }))?.uri;
}
