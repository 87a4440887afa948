import * as vscode from 'vscode';

const setting = 'buildContexts';

/** The build contexts that the settings name: URI of the Dockerfile → URI of the folder. */
export function chosenContexts(): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    for (const [file, context] of Object.entries(settingOf(folder))) {
      if (typeof context !== 'string') continue;
      found[vscode.Uri.joinPath(folder.uri, file).toString()] = vscode.Uri.joinPath(folder.uri, context).toString();
    }
  }
  return found;
}

/** Whether a change of the settings is about build contexts. */
export function isAboutContexts(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(`stagelight.${setting}`);
}

/**
 * Writes into the settings of the workspace folder which build context a Dockerfile has.
 *
 * @param context undefined to have it found again
 */
export async function chooseContext(dockerfile: vscode.Uri, context: vscode.Uri | undefined): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(dockerfile);
  if (!folder) return;
  const file = pathIn(folder, dockerfile);
  const kept = Object.entries(settingOf(folder)).filter(([name]) => name !== file);
  const contexts = Object.fromEntries(context ? [...kept, [file, pathIn(folder, context)]] : kept);
  const value = Object.keys(contexts).length > 0 ? contexts : undefined;
  await vscode.workspace
    .getConfiguration('stagelight', folder)
    .update(setting, value, vscode.ConfigurationTarget.WorkspaceFolder);
}

function settingOf(folder: vscode.WorkspaceFolder): Readonly<Record<string, unknown>> {
  return vscode.workspace.getConfiguration('stagelight', folder).get<Record<string, unknown>>(setting) ?? {};
}

/** A path as the settings hold it: relative to the workspace folder, with `/`; `.` for the folder itself. */
export function pathIn(folder: vscode.WorkspaceFolder, uri: vscode.Uri): string {
  const [base, path] = [folder.uri.path.replace(/\/$/, ''), uri.path.replace(/\/$/, '')];
  if (path === base) return '.';
  if (path.startsWith(`${base}/`)) return path.slice(base.length + 1);
  const from = base.split('/');
  const to = path.split('/');
  const shared = from.findIndex((part, index) => part !== to[index]);
  const up = shared < 0 ? from.length : shared;
  return [...from.slice(up).map(() => '..'), ...to.slice(up)].join('/');
}
