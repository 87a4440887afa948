import * as vscode from 'vscode';
import { ErrorCodes, ResponseError, type LanguageClient } from 'vscode-languageclient/node';
import { stageGraphRequest, type StageGraph, type StageGraphParams } from '../protocol/stage-graph.ts';
import type { FromWebview, ToWebview } from '../protocol/webview.ts';
import { stageCommand, type BuildPlace } from './build-command.ts';
import { graphPage } from './graph-page.ts';
import { revealLines } from './reveal.ts';
import { dockerfiles } from './language-client.ts';

/** VS Code's name for the panel, also for the one it restores. */
export const graphViewType = 'stagelight.stageGraph';

/** How long typing rests before the next picture is asked for, in milliseconds. */
const patience = 120;

/** How long a shell is given to show its prompt, in milliseconds. */
const shellPatience = 600;

/** How often, and after how many milliseconds, a picture is asked for again of a file that the server does not know. */
const mostRepeats = 10;
const repeatAfter = 300;

/** The one panel of the stage graph. It shows the Dockerfile that was asked for, and follows the active editor from one to the next. */
export interface GraphPanel extends vscode.Disposable {
  /** Opens the panel beside the editor, or uses the open one, and draws the file. */
  show(uri: vscode.Uri): Promise<void>;
  /** Takes over the panel that VS Code kept over a reload, with the state that the page saved. */
  restore(panel: vscode.WebviewPanel, state: unknown): void;
}

/** Commands are run in the workspace's folder, as in a terminal that is opened there. Undefined for what is not on a disk. */
function placeOf(file: vscode.Uri): BuildPlace | undefined {
  if (file.scheme !== 'file') return undefined;
  const folder = vscode.workspace.getWorkspaceFolder(file)?.uri.path ?? vscode.Uri.joinPath(file, '..').path;
  return { file: file.path, folder };
}

/** What the page saves of itself, as far as this side reads it. */
interface SavedState {
  readonly uri?: unknown;
  readonly target?: unknown;
}

/** Nothing is shown until `show` or `restore`. */
export function createGraphPanel(extension: vscode.Uri, client: LanguageClient): GraphPanel {
  let panel: vscode.WebviewPanel | undefined;
  let shown: vscode.Uri | undefined;
  /** The chosen target of each file that had one, by its URI. */
  const targets = new Map<string, string>();
  /** The file whose picture on the page was made from a text without doubt about its stages. */
  let good: string | undefined;
  /** Whether the panel stays with its file. */
  let pinned = false;
  /** The Dockerfile's editor that the person was in last: none is active while the panel is. */
  let latest: vscode.TextEditor | undefined;
  /** The graph on the page. */
  let drawn: { readonly uri: string; readonly graph: StageGraph } | undefined;
  /** How often in a row the server did not know the file. */
  let repeats = 0;
  let timer: NodeJS.Timeout | undefined;
  let asking: vscode.CancellationTokenSource | undefined;

  function post(message: ToWebview): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a webview takes no origin
    void panel?.webview.postMessage(message);
  }

  function follow(uri: vscode.Uri): void {
    shown = uri;
    draw(0);
  }

  function followEditor(editor: vscode.TextEditor | undefined): void {
    if (!panel || !editor || editor.document.isClosed || vscode.languages.match(dockerfiles, editor.document) === 0) return;
    latest = editor;
    if (editor.document.uri.toString() === shown?.toString()) postCursor(editor);
    else if (!pinned) follow(editor.document.uri);
  }

  /** Asks for the picture after `delay` milliseconds, in place of whatever was asked before. */
  function draw(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void drawNow(), delay);
  }

  async function drawNow(): Promise<void> {
    const uri = shown;
    if (!panel || !uri) return;
    asking?.cancel();
    const source = new vscode.CancellationTokenSource();
    asking = source;
    const about = { uri: uri.toString(), name: vscode.workspace.asRelativePath(uri) };
    let message: ToWebview;
    let unknown = false;
    try {
      const graph = await ask(uri, source.token);
      unknown = graph === null;
      message = toMessage(about, graph);
    } catch (error) {
      message = { type: 'stale', ...about, reason: error instanceof Error ? error.message : String(error) };
    }
    source.dispose();
    // A newer question is on its way, or the panel shows another file by now.
    if (asking !== source) return;
    asking = undefined;
    post(message);
    // Right after a start the server may not have been told of the file yet.
    repeats = unknown ? repeats + 1 : 0;
    if (unknown && repeats < mostRepeats) draw(repeatAfter);
    for (const editor of vscode.window.visibleTextEditors) postCursor(editor);
  }

  /** A picture that leaves stages in doubt does not take the place of one that did not. */
  function toMessage(about: { readonly uri: string; readonly name: string }, graph: StageGraph | null): ToWebview {
    if (!graph) return { type: 'stale', ...about, reason: 'Nothing is drawn of this file.' };
    if (graph.unfinished === true && good === about.uri) {
      return {
        type: 'stale',
        ...about,
        reason: `This is the picture of an earlier text. ${graph.problem ?? 'The file is unfinished.'}`,
      };
    }
    good = graph.unfinished === true ? undefined : about.uri;
    const place = placeOf(vscode.Uri.parse(about.uri, true));
    drawn = { uri: about.uri, graph };
    return {
      type: 'graph',
      ...about,
      graph,
      commands: graph.stages.map((stage) => (place && stageCommand(stage, graph, place)) ?? null),
    };
  }

  /** The picture of a file; `null` where the server draws none of it. The chosen target is given up where the file has it no more. */
  async function ask(uri: vscode.Uri, token: vscode.CancellationToken): Promise<StageGraph | null> {
    // The server knows open documents only, and the file of a restored panel may have no editor.
    await vscode.workspace.openTextDocument(uri);
    const target = targets.get(uri.toString());
    const params: StageGraphParams = { textDocument: { uri: uri.toString() }, ...(target === undefined ? {} : { target }) };
    try {
      return await client.sendRequest<StageGraph | null>(stageGraphRequest, params, token);
    } catch (error) {
      if (target === undefined || !(error instanceof ResponseError) || error.code !== ErrorCodes.InvalidParams) throw error;
      targets.delete(uri.toString());
      return ask(uri, token);
    }
  }

  function postCursor(editor: vscode.TextEditor): void {
    if (shown && editor.document.uri.toString() === shown.toString()) {
      post({ type: 'cursor', uri: shown.toString(), line: editor.selection.active.line });
    }
  }

  async function answer(message: FromWebview): Promise<void> {
    switch (message.type) {
      case 'ready':
        draw(0);
        return;
      case 'reveal':
        await reveal(message);
        return;
      case 'pin':
        pinned = message.on;
        if (!pinned) followEditor(latest);
        return;
      case 'command':
        await giveCommand(message);
        return;
      case 'target':
        if (message.target === null) targets.delete(message.uri);
        else targets.set(message.uri, message.target);
        draw(0);
        return;
      default:
        message satisfies never;
    }
  }

  /** The command is made here, of the graph that is shown: a page is not let write into a terminal what it likes. */
  async function giveCommand({ uri, target, to }: Extract<FromWebview, { type: 'command' }>): Promise<void> {
    const graph = drawn?.uri === uri ? drawn.graph : undefined;
    const stage = graph?.stages.findLast(({ name, index }) => (name ?? String(index)) === target);
    const file = vscode.Uri.parse(uri, true);
    const place = placeOf(file);
    const command = graph && stage && place && stageCommand(stage, graph, place);
    if (place === undefined || command === undefined) return;
    if (to === 'clipboard') {
      await vscode.env.clipboard.writeText(command);
      vscode.window.setStatusBarMessage(`Copied: ${command}`, 4000);
      return;
    }
    const terminal = vscode.window.createTerminal({ name: 'docker build', cwd: file.with({ path: place.folder }) });
    terminal.show();
    // A shell that has not begun yet shows twice what it is sent.
    await terminal.processId;
    await new Promise((resolve) => setTimeout(resolve, shellPatience));
    terminal.sendText(command, false);
  }

  async function reveal({ uri, line, endLine = line, focus }: Extract<FromWebview, { type: 'reveal' }>): Promise<void> {
    try {
      await revealLines(vscode.Uri.parse(uri, true), { line, endLine, focus }, panel?.viewColumn);
    } catch (error) {
      // The file may be gone while its picture is still there.
      void vscode.window.showWarningMessage(error instanceof Error ? error.message : String(error));
    }
  }

  function adopt(adopted: vscode.WebviewPanel): void {
    panel?.dispose();
    panel = adopted;
    pinned = false;
    good = undefined;
    adopted.iconPath = {
      light: vscode.Uri.joinPath(extension, 'media', 'graph-light.svg'),
      dark: vscode.Uri.joinPath(extension, 'media', 'graph-dark.svg'),
    };
    adopted.webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, 'dist')] };
    adopted.webview.onDidReceiveMessage((message: FromWebview) => answer(message));
    adopted.onDidDispose(() => {
      if (panel === adopted) panel = undefined;
    });
    adopted.webview.html = graphPage(adopted.webview, extension);
  }

  const listeners = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && document.uri.toString() === shown?.toString()) draw(patience);
    }),
    // Findings mark the images, and change with the files of the build context too.
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (panel && uris.some((uri) => uri.toString() === shown?.toString())) draw(patience);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => postCursor(textEditor)),
    vscode.window.onDidChangeActiveTextEditor(followEditor),
  );

  return {
    async show(uri) {
      const visible = vscode.window.visibleTextEditors.some((editor) => editor.document.uri.toString() === uri.toString());
      if (!visible) await vscode.window.showTextDocument(uri, { preview: false });
      if (panel) panel.reveal(undefined, true);
      else {
        const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
        adopt(vscode.window.createWebviewPanel(graphViewType, 'Stage graph', column, { enableScripts: true }));
      }
      follow(uri);
    },
    restore(restored, state) {
      const { uri, target }: SavedState = typeof state === 'object' && state !== null ? state : {};
      adopt(restored);
      if (typeof uri === 'string') {
        if (typeof target === 'string') targets.set(uri, target);
        follow(vscode.Uri.parse(uri, true));
        return;
      }
      // The page was left before it saved anything: it follows the editors, as any panel does.
      const editor = vscode.window.visibleTextEditors.find(({ document }) => vscode.languages.match(dockerfiles, document) > 0);
      if (editor) follow(editor.document.uri);
    },
    dispose() {
      clearTimeout(timer);
      asking?.cancel();
      listeners.dispose();
      panel?.dispose();
    },
  };
}
