// The driver that uses VS Code's API: a module whose `run()` VS Code calls in the extension host.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import { reviewCommand, type Review } from '../../protocol/review.ts';
import type { Squiggle } from './driver/window.ts';
import { eventually, playAll, type Editor, type Extra } from './play.ts';

const severities: Readonly<Record<Squiggle, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

const editor: Editor = {
  async open(file) {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder, 'a folder is open');
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, file), { preview: false });
  },
  waitForSquiggle: (severity) =>
    eventually(async () => {
      const found = vscode.languages
        .getDiagnostics(active().uri)
        .filter((diagnostic) => diagnostic.severity === severities[severity]);
      assert.ok(found.length > 0, `no squiggle of severity "${severity}"`);
    }),
  async hover(at) {
    const position = positionOf(at);
    const findings = vscode.languages.getDiagnostics(active().uri).filter(({ range }) => range.contains(position));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', active().uri, position);
    const texts = hovers.flatMap(({ contents }) =>
      contents.map((content) => (typeof content === 'string' ? content : content.value)),
    );
    return [...findings.map(({ message }) => message), ...texts].join('\n');
  },
  offers: async (at) => (await actionsAt(at)).map(({ title }) => title),
  async pick(at, title) {
    const action = (await actionsAt(at)).find((candidate) => candidate.title === title);
    assert.ok(action, `no action "${title}"`);
    // An action that wants to be looked at waits for a person's click, and there is none in here: its edit is applied without that.
    const edit = action.edit ?? editToReview(action.command);
    assert.ok(await vscode.workspace.applyEdit(edit), 'the edit is applied');
  },
  async run({ id }) {
    await vscode.commands.executeCommand(id);
  },
  text: async () => active().getText(),
  async leave() {
    for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  },
};

const extras: readonly Extra[] = [
  {
    name: 'the palette command opens the stage graph beside the editor',
    async body() {
      await editor.open('a-misspelt-image/Dockerfile');
      await vscode.commands.executeCommand('stagelight.showStageGraph');
      await eventually(async () => {
        const panel = vscode.window.tabGroups.all.find((group) => group.tabs.some(isGraph));
        assert.equal(panel?.viewColumn, vscode.ViewColumn.Two);
      });
      assert.equal(active().fileName.endsWith('Dockerfile'), true, 'the editor keeps the focus');
      await editor.leave();
    },
  },
  {
    name: 'the lens above the first FROM opens it too',
    async body() {
      await editor.open('a-misspelt-image/Dockerfile');
      const { uri } = active();
      await eventually(async () => {
        const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 10);
        assert.deepEqual(
          lenses.map(({ range, command }) => [range.start.line, command?.title, command?.command]),
          [[1, 'Show stage graph', 'stagelight.showStageGraph']],
        );
      });
      await editor.leave();
    },
  },
  {
    name: 'Explain opens the page of a rule',
    async body() {
      await vscode.commands.executeCommand('stagelight.explain', 'image-misspelt');
      await eventually(async () => {
        const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
        assert.ok(
          tabs.some(({ label }) => label.includes('image-misspelt.md')),
          `the tabs are ${tabs.map(({ label }) => label).join(', ')}`,
        );
      });
      await editor.leave();
    },
  },
  {
    name: 'an unsaved document is judged and drawn by its text alone',
    async body() {
      const document = await vscode.workspace.openTextDocument({
        language: 'dockerfile',
        content: 'FROM goland:1.21-alpine\nCOPY . .\nRUN go mod download\n',
      });
      await vscode.window.showTextDocument(document);
      await editor.waitForSquiggle('warning');
      await vscode.commands.executeCommand('stagelight.showStageGraph');
      await eventually(async () => assert.ok(vscode.window.tabGroups.all.some((group) => group.tabs.some(isGraph))));
      await editor.leave();
    },
  },
  {
    name: 'an ignore file is no Dockerfile, whatever its name begins with',
    async body() {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      assert.ok(folder);
      for (const name of ['.dockerignore', 'Dockerfile.dockerignore', 'app.dockerignore', 'Containerfile.dockerignore']) {
        const uri = vscode.Uri.joinPath(folder.uri, 'names', name);
        await vscode.workspace.fs.writeFile(uri, Buffer.from('node_modules\n'));
        assert.equal((await vscode.workspace.openTextDocument(uri)).languageId, 'ignore', name);
      }
      for (const name of ['Dockerfile.dev', 'web.Dockerfile', 'api.dockerfile', 'Containerfile', 'Containerfile.dev']) {
        const uri = vscode.Uri.joinPath(folder.uri, 'names', name);
        await vscode.workspace.fs.writeFile(uri, Buffer.from('FROM scratch\n'));
        assert.equal((await vscode.workspace.openTextDocument(uri)).languageId, 'dockerfile', name);
      }
    },
  },
];

/** Called by VS Code. Writes what came out to the file that $STAGELIGHT_RESULTS names, and rejects where a test failed. */
export async function run(): Promise<void> {
  const results = await playAll('inside the extension host', editor, extras, process.env['STAGELIGHT_GREP'] ?? '');
  const file = process.env['STAGELIGHT_RESULTS'];
  if (file !== undefined) await writeFile(file, JSON.stringify(results));
  if (results.failures.length > 0) throw new Error(`${results.failures.length} failed`);
}

function active(): vscode.TextDocument {
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document, 'an editor is active');
  return document;
}

function positionOf(at: string): vscode.Position {
  const offset = active().getText().indexOf(at);
  assert.notEqual(offset, -1, `"${at}" is not in the file`);
  return active().positionAt(offset + Math.floor(at.length / 2));
}

async function actionsAt(at: string): Promise<readonly vscode.CodeAction[]> {
  const position = positionOf(at);
  const range = new vscode.Range(position, position);
  const actions = await vscode.commands.executeCommand<(vscode.CodeAction | vscode.Command)[]>(
    'vscode.executeCodeActionProvider',
    active().uri,
    range,
  );
  return actions.filter((action): action is vscode.CodeAction => action instanceof vscode.CodeAction);
}

/** The edit of an action that asks before it does anything. Of the protocol's ways to write one down this takes the one that is used. */
function editToReview(command: vscode.Command | undefined): vscode.WorkspaceEdit {
  const about: Review<WorkspaceEdit> | undefined = command?.command === reviewCommand ? command.arguments?.[0] : undefined;
  assert.ok(about, 'the action has an edit or asks');
  const edit = new vscode.WorkspaceEdit();
  for (const change of about.edit.documentChanges ?? []) {
    if ('kind' in change) {
      assert.equal(change.kind, 'create');
      edit.createFile(vscode.Uri.parse(change.uri), { ignoreIfExists: true });
      continue;
    }
    for (const { range, newText } of change.edits.filter((part) => 'newText' in part)) {
      const { start, end } = range;
      edit.replace(
        vscode.Uri.parse(change.textDocument.uri),
        new vscode.Range(start.line, start.character, end.line, end.character),
        newText,
      );
    }
  }
  return edit;
}

function isGraph({ input }: vscode.Tab): boolean {
  return input instanceof vscode.TabInputWebview && input.viewType.endsWith('stagelight.stageGraph');
}
