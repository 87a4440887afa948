import * as vscode from 'vscode';
import { LanguageClient, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node';
import { chosenContexts } from './chosen-contexts.ts';

/** The documents that the server is told of; not those that only show a file's past, such as the left side of a comparison. */
export const dockerfiles: { language: string; scheme: string }[] = ['file', 'untitled', 'vscode-vfs'].map((scheme) => ({
  language: 'dockerfile',
  scheme,
}));

/** Makes the client of the language server, not started yet. */
export function createLanguageClient(extension: vscode.Uri): LanguageClient {
  const server = { module: vscode.Uri.joinPath(extension, 'dist', 'server.js').fsPath, transport: TransportKind.ipc };
  return new LanguageClient('stagelight', 'Stagelight', server, {
    documentSelector: dockerfiles,
    initializationOptions: () => ({
      trusted: vscode.workspace.isTrusted,
      codeLens: vscode.workspace.getConfiguration('stagelight').get<boolean>('codeLens', true),
      explain: true,
      review: true,
      buildContext: true,
      contexts: chosenContexts(),
    }),
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  });
}

/** Tells the server when the workspace becomes trusted, and starts it again when a setting changes that it reads at its start. */
export function keepInformed(client: LanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onDidGrantWorkspaceTrust(() => client.sendNotification('stagelight/trust')),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration('stagelight.codeLens') && client.isRunning()) await client.restart();
    }),
  );
}
