import * as vscode from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import { explain } from './explain.ts';
import { createContextStatus } from './context-status.ts';
import { createGraphPanel, graphViewType } from './graph-panel.ts';
import { reviewCommand, type Review } from '../protocol/review.ts';
import { createLanguageClient, dockerfiles, keepInformed } from './language-client.ts';
import { review } from './review.ts';
import { pickDockerfile } from './pick-dockerfile.ts';

/** Called by VS Code on the first Dockerfile, on a command, or when it restores the graph's panel. */
export function activate(context: vscode.ExtensionContext): void {
  const client = createLanguageClient(context.extensionUri);
  const panel = createGraphPanel(context.extensionUri, client);
  context.subscriptions.push(
    client,
    keepInformed(client),
    createContextStatus(client),
    panel,
    vscode.commands.registerCommand('stagelight.showStageGraph', async (file?: unknown) => {
      const uri = asUri(file) ?? activeDockerfile() ?? (await pickDockerfile());
      if (uri) await panel.show(uri);
    }),
    vscode.commands.registerCommand('stagelight.explain', (rule: unknown) => explain(context.extensionUri, String(rule))),
    // Only the server's own actions name this command: it is in no menu.
    vscode.commands.registerCommand(reviewCommand, (about: Review<WorkspaceEdit>) => review(client, about)),
    vscode.window.registerWebviewPanelSerializer(graphViewType, {
      deserializeWebviewPanel: async (restored, state) => panel.restore(restored, state),
    }),
  );
  // The language client says itself what went wrong at its start; a request before its end waits for it.
  void client.start();
}

/** The lens names the file by a string, the button in the editor's title by a URI, the palette not at all. */
function asUri(value: unknown): vscode.Uri | undefined {
  if (value instanceof vscode.Uri) return value;
  return typeof value === 'string' ? vscode.Uri.parse(value, true) : undefined;
}

function activeDockerfile(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && vscode.languages.match(dockerfiles, document) > 0 ? document.uri : undefined;
}
