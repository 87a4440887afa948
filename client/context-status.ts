import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { buildContextChanged, buildContextRequest, chooseContexts, type BuildContextAnswer } from '../protocol/build-context.ts';
import { chooseContext, chosenContexts, isAboutContexts, pathIn } from './chosen-contexts.ts';
import { dockerfiles } from './language-client.ts';

/** The command behind the status bar's item. */
export const chooseContextCommand = 'stagelight.chooseBuildContext';

/** Says in the status bar which build context the answers about the Dockerfile at hand rest on; a click changes it. */
export function createContextStatus(client: LanguageClient): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('stagelight.buildContext', vscode.StatusBarAlignment.Right, 100);
  item.name = 'Build context';
  item.command = chooseContextCommand;
  let asked = 0;

  const ask = async (uri: vscode.Uri): Promise<BuildContextAnswer | null> => {
    // A request before the end of the start waits for it.
    return client.sendRequest<BuildContextAnswer | null>(buildContextRequest, { textDocument: { uri: uri.toString() } });
  };

  const show = async (): Promise<void> => {
    const uri = activeDockerfile();
    const own = ++asked;
    const answer = uri && (await ask(uri).catch(() => null));
    // Another editor may have come to the front meanwhile.
    if (own !== asked) return;
    if (!uri || !answer) {
      item.hide();
      return;
    }
    item.text = answer.current
      ? `$(folder-library) Context: ${label(uri, answer.current.root)}`
      : '$(folder-library) Context: none found';
    item.tooltip = tooltip(answer);
    item.accessibilityInformation = {
      label: `Build context of this Dockerfile: ${answer.current ? label(uri, answer.current.root) : 'none found'}`,
    };
    item.show();
  };

  const choose = async (): Promise<void> => {
    const uri = activeDockerfile();
    if (!uri) return;
    if (!vscode.workspace.getWorkspaceFolder(uri)) {
      void vscode.window.showInformationMessage(
        'The choice is kept in the settings of the folder: open the folder of this Dockerfile first.',
      );
      return;
    }
    const answer = await ask(uri);
    const isChosen = chosenContexts()[uri.toString()] !== undefined;
    const found = (answer?.choices ?? []).map(({ root, why }, index) => ({
      label: label(uri, root),
      detail: why,
      description: index === 0 ? 'in use' : '',
      pick: async () => chooseContext(uri, vscode.Uri.parse(root, true)),
    }));
    const other = { label: '$(folder-opened) Another folder…', pick: async () => pickFolder(uri) };
    const again = { label: '$(search) Find it from the project', pick: async () => chooseContext(uri, undefined) };
    const items = [...found, other, ...(isChosen ? [again] : [])];
    const picked = await vscode.window.showQuickPick(items, {
      placeHolder: 'Build context: the folder behind "docker build"',
    });
    await picked?.pick();
  };

  void show();
  return vscode.Disposable.from(
    item,
    vscode.commands.registerCommand(chooseContextCommand, choose),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidOpenTextDocument(show),
    vscode.workspace.onDidGrantWorkspaceTrust(show),
    client.onNotification(buildContextChanged, show),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (!isAboutContexts(event) || !client.isRunning()) return;
      await client.sendNotification(chooseContexts, { contexts: chosenContexts() });
      await show();
    }),
  );
}

function activeDockerfile(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && document.uri.scheme === 'file' && vscode.languages.match(dockerfiles, document) > 0
    ? document.uri
    : undefined;
}

async function pickFolder(dockerfile: vscode.Uri): Promise<void> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      defaultUri: vscode.Uri.joinPath(dockerfile, '..'),
      openLabel: 'Use as build context',
    })) ?? [];
  if (folder) await chooseContext(dockerfile, folder);
}

/** The folder as a person would write it behind `docker build` in the workspace. */
function label(dockerfile: vscode.Uri, root: string): string {
  const folder = vscode.workspace.getWorkspaceFolder(dockerfile);
  const uri = vscode.Uri.parse(root, true);
  if (!folder) return uri.fsPath;
  const path = pathIn(folder, uri);
  return path === '.' ? './' : path.startsWith('..') ? path : `./${path}`;
}

function tooltip({ current, choices, files }: BuildContextAnswer): string {
  if (!current) return 'No folder holds what this Dockerfile copies, so nothing is said of its files. Click to choose one.';
  const count = files === undefined ? '' : ` A build is sent ${files} ${files === 1 ? 'file' : 'files'}.`;
  const others = choices.length > 1 ? ' Another folder may be meant.' : '';
  return `${current.why}${count}${others} Click to choose another.`;
}
