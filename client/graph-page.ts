import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

/**
 * The page that a panel shows: dist/webview.js draws it. Where the worker of elkjs is, which it starts itself, stands in
 * `data-elk`.
 *
 * The page may run its own script and what that loads, and nothing else: no inline script, no image, no network. The worker starts
 * from a blob, because a page cannot start one from the extension's files, whose origin is another.
 */
export function graphPage(webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = randomBytes(16).toString('base64');
  const file = (...path: string[]): string => webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', ...path)).toString();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    // Positions are set by script, which no policy hinders; the nonce is for the page's one sheet.
    `style-src 'nonce-${nonce}'`,
    'worker-src blob:',
    `connect-src ${webview.cspSource}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" nonce="${nonce}" href="${file('webview.css')}">
<title>Stage graph</title>
</head>
<body data-elk="${file('elkjs', 'elk-worker.js')}">
<script nonce="${nonce}" src="${file('elkjs', 'elk-api.js')}"></script>
<script nonce="${nonce}" src="${file('webview.js')}"></script>
</body>
</html>`;
}
