import type { Diagnostic, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { ErrorCodes, ResponseError, type MessageConnection } from 'vscode-jsonrpc/node';
import { manifestNames } from '../core/package-managers/manifests.ts';
import { beforeContext, type Analysis } from '../core/analysis.ts';
import { buildContextChanged, buildContextRequest, chooseContexts, type BuildContextAnswer } from '../protocol/build-context.ts';
import { simulateRequest, type Simulation } from '../protocol/simulate.ts';
import { stageGraphRequest, type StageGraph } from '../protocol/stage-graph.ts';
import { createEndpoints } from './endpoints.ts';
import { createDocuments, type OpenDocument } from './documents.ts';
import type { CodeActionAbilities } from './handlers/code-action.ts';
import { handleCodeLens } from './handlers/code-lens.ts';
import { judge } from './handlers/diagnostics.ts';
import { stageGraph } from './handlers/stage-graph.ts';
import { actionKind, errorMessage, fixAllKind, incremental, severity, watch } from './lsp.ts';
import {
  isAboutDocument,
  isAnything,
  isAtPosition,
  isChosenContexts,
  isCodeAction,
  isDidChange,
  isDidOpen,
  isFolderChange,
  isInitialize,
  isSimulate,
  isStageGraph,
  isWatchedFiles,
} from './params.ts';
import { createWorld } from './world/world.ts';

/** What the extension tells the server at the start. Another editor may leave all of it out. */
interface InitializationOptions {
  /** Whether the workspace's files may be read; `true` where it is not said. */
  readonly trusted?: boolean;
  /** Whether to show the lens above the first FROM. It needs the client's command, so `false` where it is not said. */
  readonly codeLens?: boolean;
  /** Whether the client has the command `stagelight.explain`; `false` where it is not said. */
  readonly explain?: boolean;
  /** Whether the client has the command `stagelight.review`; `false` where it is not said. */
  readonly review?: boolean;
  /** Whether to tell when the build context of a Dockerfile may have changed; `false` where it is not said. */
  readonly buildContext?: boolean;
  /** The build contexts that the person has chosen: URI of the Dockerfile → URI of the folder. */
  readonly contexts?: Readonly<Record<string, string>>;
}

/** Longest text that is judged, in UTF-16 units: a keystroke in a longer one would be felt. */
const longestText = 1_000_000;

/** How long a request waits for the build context to be listed before it answers without it, in milliseconds. */
const contextPatience = 250;

/** The same for what a person chooses from, and for a client that cannot be told that there is more to be asked for. */
const longPatience = 2000;

/** The same for a question that is about nothing but the build context. */
const simulatePatience = 60_000;

/** How long pushed diagnostics wait, in milliseconds: just until the edits that have already arrived are applied. */
const pushDelay = 0;

/** The process in which the server runs. */
export interface Host {
  /** Is told the process that started the server, as the client names it. */
  watchParent(pid: number | null): void;
  /** Is told that the client is gone, and whether it took its leave as the protocol wants it. */
  end(orderly: boolean): void;
}

/** Serves one client over `connection` until it ends. */
export function startServer(connection: MessageConnection, host?: Host): void {
  /** Sends something. A connection that is closed or breaking takes nothing more, and then there is nobody to tell. */
  const attempt = async (send: () => Promise<unknown>): Promise<void> => {
    try {
      await send();
    } catch {
      // A client that is just starting or ending may not know a request either.
    }
  };
  const tell = (method: string, params: object): void => void attempt(() => connection.sendNotification(method, params));
  const log = (message: string): void => tell('window/logMessage', { type: errorMessage, message });
  const documents = createDocuments((rule, error) => log(`The rule "${rule.id}" failed: ${describe(error)}`));
  let pulls = false;
  let watches = false;
  let lens = false;
  let refreshes = false;
  let showsContext = false;
  let abilities: CodeActionAbilities = { explains: false, reviews: false, annotates: false, createsFiles: false };
  const timers = new Map<string, () => void>();
  const world = createWorld({ changed: () => refresh() });

  const endpoints = createEndpoints(connection, (orderly) => host?.end(orderly));
  endpoints.request('initialize', isInitialize, (params: InitializeParams): InitializeResult => {
    host?.watchParent(params.processId);
    const options = readOptions(params.initializationOptions);
    const { textDocument, workspace } = params.capabilities;
    pulls = textDocument?.diagnostic !== undefined;
    refreshes = workspace?.diagnostics?.refreshSupport === true;
    watches = workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    lens = options.codeLens === true;
    showsContext = options.buildContext === true;
    abilities = {
      explains: options.explain === true,
      reviews: options.review === true,
      annotates: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
      createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    };
    world.setFolders((params.workspaceFolders ?? []).map((folder) => folder.uri));
    const choice = { contexts: options.contexts };
    if (isChosenContexts(choice)) world.setChosen(choice.contexts);
    world.setTrusted(options.trusted !== false);
    world.setWatched(watches);
    return {
      serverInfo: { name: 'Stagelight' },
      capabilities: {
        textDocumentSync: { openClose: true, change: incremental },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [actionKind.quickFix, actionKind.refactorRewrite, fixAllKind] },
        ...(lens ? { codeLensProvider: {} } : {}),
        ...(pulls
          ? { diagnosticProvider: { identifier: 'stagelight', interFileDependencies: false, workspaceDiagnostics: false } }
          : {}),
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  endpoints.notification('initialized', isAnything, () => {
    if (!watches) return;
    const watchers = [
      { globPattern: '**/*', kind: watch.created | watch.deleted },
      { globPattern: '**/*.dockerignore', kind: watch.changed },
      { globPattern: '**/*compose*.{yml,yaml}', kind: watch.changed },
      { globPattern: '**/docker-bake*.{hcl,json}', kind: watch.changed },
      { globPattern: '**/{.github/workflows/*.{yml,yaml},*devcontainer.json}', kind: watch.changed },
      ...manifestNames.map((name) => ({ globPattern: `**/${name}`, kind: watch.changed })),
    ];
    const registration = { id: 'build-contexts', method: 'workspace/didChangeWatchedFiles', registerOptions: { watchers } };
    ask('client/registerCapability', { registrations: [registration] });
  });
  endpoints.notification('workspace/didChangeWorkspaceFolders', isFolderChange, ({ event }) =>
    world.changeFolders(
      event.added.map((folder) => folder.uri),
      event.removed.map((folder) => folder.uri),
    ),
  );

  endpoints.notification('stagelight/trust', isAnything, () => world.setTrusted(true));
  endpoints.notification(chooseContexts, isChosenContexts, ({ contexts }) => world.setChosen(contexts));
  endpoints.notification('workspace/didChangeWatchedFiles', isWatchedFiles, ({ changes }) =>
    world.filesChanged(changes.map((change) => change.uri)),
  );
  endpoints.notification('textDocument/didOpen', isDidOpen, ({ textDocument }) => {
    const { uri, languageId, version, text } = textDocument;
    documents.open(uri, languageId, version, text);
    push(uri);
  });
  endpoints.notification('textDocument/didChange', isDidChange, ({ textDocument, contentChanges }) => {
    const { uri, version } = textDocument;
    documents.change(uri, version, contentChanges);
    push(uri);
  });
  endpoints.notification('textDocument/didClose', isAboutDocument, ({ textDocument: { uri } }) => {
    documents.close(uri);
    world.forget(uri);
    timers.get(uri)?.();
    timers.delete(uri);
    if (!pulls) publish({ uri, diagnostics: [] });
  });

  /** The document, if it is a Dockerfile that we speak of, with its analysis in the build context as far as it is seen by now. */
  async function read(uri: string, patience: number): Promise<{ document: OpenDocument; analysis: Analysis } | undefined> {
    if (!isJudged(uri)) return undefined;
    const before = documents.get(uri);
    if (!before || before.text.length > longestText || isTemplate(before.text)) return undefined;
    const { context, pending } = await world.look(uri, () => documents.analysis(before, world.known(uri)).model, patience);
    const document = documents.get(uri);
    if (!document) return undefined;
    const analysis = documents.analysis(document, context);
    return { document, analysis: pending ? beforeContext(analysis) : analysis };
  }

  /** Answers with `none` where a feature fails, so that the others go on; the failure is told in the log. */
  async function guarded<T>(
    uri: string,
    none: T,
    answer: (found: { document: OpenDocument; analysis: Analysis }) => T | Promise<T>,
    patience = contextPatience,
  ): Promise<T> {
    try {
      const found = await read(uri, patience);
      return found ? await answer(found) : none;
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log(`A request about ${uri} failed: ${describe(error)}`);
      return none;
    }
  }

  endpoints.request('textDocument/hover', isAtPosition, ({ textDocument, position }) =>
    guarded(textDocument.uri, null, async ({ document, analysis }) => {
      const { handleHover } = await import('./handlers/hover.ts');
      return handleHover(document, analysis, position);
    }),
  );
  endpoints.request('textDocument/codeAction', isCodeAction, (params) =>
    guarded(
      params.textDocument.uri,
      [],
      async ({ document, analysis }) => {
        const { handleCodeAction } = await import('./handlers/code-action.ts');
        return handleCodeAction(document, analysis, params, abilities, (path) => world.file(document.uri, path));
      },
      longPatience,
    ),
  );
  endpoints.request('textDocument/codeLens', isAboutDocument, ({ textDocument }) =>
    guarded(textDocument.uri, [], ({ document, analysis }) => (lens ? handleCodeLens(document, analysis) : [])),
  );
  endpoints.request(stageGraphRequest, isStageGraph, (params) =>
    guarded<StageGraph | null>(params.textDocument.uri, null, ({ document, analysis }) => {
      const graph = stageGraph(document, analysis, params.target);
      if (!graph) throw new ResponseError(ErrorCodes.InvalidParams, `No stage is called "${params.target}".`);
      return graph;
    }),
  );
  endpoints.request(buildContextRequest, isAboutDocument, ({ textDocument: { uri } }) =>
    guarded<BuildContextAnswer | null>(uri, null, () => world.explain(uri) ?? null, longPatience),
  );
  endpoints.request(simulateRequest, isSimulate, (params) =>
    guarded<Simulation | null>(
      params.textDocument.uri,
      null,
      async ({ document, analysis }) => {
        const { handleSimulate } = await import('./handlers/simulate.ts');
        const answer = await handleSimulate(params, document, analysis, world);
        if (typeof answer === 'string') throw new ResponseError(ErrorCodes.InvalidParams, answer);
        return answer;
      },
      simulatePatience,
    ),
  );
  endpoints.request('textDocument/diagnostic', isAboutDocument, async ({ textDocument }) => ({
    kind: 'full',
    items: await guarded(
      textDocument.uri,
      tooLong(textDocument.uri),
      ({ document, analysis }) => {
        const { diagnostics, moreIn } = judge(document, analysis, Date.now());
        if (moreIn !== undefined) later(document.uri, moreIn, askToPull);
        return diagnostics;
      },
      refreshes ? contextPatience : longPatience,
    ),
  }));

  /** Sends diagnostics to a client that does not ask for them: those of the latest version only. */
  function push(uri: string, delay = pushDelay): void {
    if (pulls) return;
    later(uri, delay, () => {
      const long = tooLong(uri);
      if (long.length > 0) publish({ uri, diagnostics: long });
      void guarded(uri, undefined, ({ document, analysis }) => {
        const { diagnostics, moreIn } = judge(document, analysis, Date.now());
        publish({ uri, version: document.version, diagnostics });
        if (moreIn !== undefined) push(uri, moreIn);
      });
    });
  }

  /** What is said of a document that is too long to be judged; nothing of any other. */
  function tooLong(uri: string): Diagnostic[] {
    const length = isJudged(uri) ? (documents.get(uri)?.text.length ?? 0) : 0;
    if (length <= longestText) return [];
    const start = { line: 0, character: 0 };
    const millions = (length / 1_000_000).toFixed(1);
    const message = `This file has ${millions} million characters; files of up to ${longestText / 1_000_000} million are checked.`;
    return [{ range: { start, end: start }, severity: severity.information, source: 'stagelight', message }];
  }

  /** Runs `action` after `delay` milliseconds unless something else is wanted for the document before. */
  function later(uri: string, delay: number, action: () => void): void {
    timers.get(uri)?.();
    if (delay > 0) {
      const timer = setTimeout(action, delay);
      timers.set(uri, () => clearTimeout(timer));
    } else {
      // A timer of no time still takes a millisecond; this runs as soon as what has arrived is read.
      const immediate = setImmediate(action);
      timers.set(uri, () => clearImmediate(immediate));
    }
  }

  /** Asks the client for something whose answer is of no use. */
  function ask(method: string, params?: object): void {
    void attempt(() => connection.sendRequest(method, params));
  }

  /** Asks the client to ask for diagnostics again. */
  function askToPull(): void {
    if (refreshes) ask('workspace/diagnostic/refresh');
  }

  function publish(params: {
    readonly uri: string;
    readonly version?: number;
    readonly diagnostics: readonly Diagnostic[];
  }): void {
    tell('textDocument/publishDiagnostics', params);
  }

  /** Something outside of the documents has changed. */
  function refresh(): void {
    if (showsContext) tell(buildContextChanged, {});
    if (pulls) {
      askToPull();
      return;
    }
    for (const document of documents.all()) push(document.uri);
  }

  connection.listen();
}

/** Whether a file is judged: templates and ignore files are not, whatever language the editor takes them for. */
function isJudged(uri: string): boolean {
  return !/\.(?:dockerignore|j2|jinja2?|tmpl|gotmpl|tpl|template|mustache|erb|in)$/i.test(uri.split(/[?#]/, 1)[0] ?? '');
}

/** Whether the first line that is no comment belongs to a template of another name: nothing can be said of what it becomes. */
function isTemplate(text: string): boolean {
  return /^\uFEFF?(?:[ \t\r]*(?:#[^\n]*)?\n)*[ \t]*(?:\{\{|\{%|<%)/.test(text.slice(0, 10_000));
}

function readOptions(value: unknown): InitializationOptions {
  return typeof value === 'object' && value !== null ? value : {};
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
