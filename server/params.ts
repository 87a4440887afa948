import type {
  CodeActionParams,
  DidChangeTextDocumentParams,
  DidChangeWatchedFilesParams,
  DidChangeWorkspaceFoldersParams,
  DidOpenTextDocumentParams,
  InitializeParams,
  Position,
  Range,
  TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { ChosenContexts } from '../protocol/build-context.ts';
import type { SimulateParams } from '../protocol/simulate.ts';
import type { StageGraphParams } from '../protocol/stage-graph.ts';

// What the parameters of a message must hold to be of use: a client may send anything. What is not looked at here is not read either, or
// may be of any kind where it is read.

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** Anything: the message says all by its name. */
export function isAnything(_value: unknown): _value is unknown {
  return true;
}

/** Also one without the lists that the protocol asks for but that may be empty. */
export function isInitialize(value: unknown): value is InitializeParams {
  return (
    isObject(value) && isObject(value['capabilities']) && (!value['workspaceFolders'] || isFolders(value['workspaceFolders']))
  );
}

function isFolders(value: unknown): boolean {
  return isListOf(value, (folder) => isObject(folder) && typeof folder['uri'] === 'string');
}

function isListOf(value: unknown, fits: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every((item) => fits(item));
}

/** Whether a message names a document. */
export function isAboutDocument(value: unknown): value is { readonly textDocument: TextDocumentIdentifier } {
  return isObject(value) && isObject(value['textDocument']) && typeof value['textDocument']['uri'] === 'string';
}

/** Whether a message names a place in a document. */
export function isAtPosition(
  value: unknown,
): value is { readonly textDocument: TextDocumentIdentifier; readonly position: Position } {
  return isAboutDocument(value) && 'position' in value && isPosition(value.position);
}

function isPosition(value: unknown): value is Position {
  return isObject(value) && Number.isInteger(value['line']) && Number.isInteger(value['character']);
}

function isRange(value: unknown): value is Range {
  return isObject(value) && isPosition(value['start']) && isPosition(value['end']);
}

export function isCodeAction(value: unknown): value is CodeActionParams {
  if (!isAboutDocument(value) || !('range' in value) || !('context' in value)) return false;
  const { range, context } = value;
  if (!isRange(range) || !isObject(context)) return false;
  const { only } = context;
  return only === undefined || only === null || isListOf(only, (kind) => typeof kind === 'string');
}

/** Whether a message names the build contexts that were chosen. */
export function isChosenContexts(value: unknown): value is ChosenContexts {
  return isObject(value) && isTexts(value['contexts']);
}

export function isStageGraph(value: unknown): value is StageGraphParams {
  return isAboutDocument(value) && (!('target' in value) || value.target === undefined || typeof value.target === 'string');
}

export function isSimulate(value: unknown): value is SimulateParams {
  if (!isAboutDocument(value)) return false;
  const { target, args, context, change }: Fields = { ...value };
  return isTextOrAbsent(target) && isTextOrAbsent(context) && (args === undefined || isTexts(args)) && isChange(change);
}

function isChange(value: unknown): boolean {
  if (!isObject(value)) return false;
  const isText = (name: string): boolean => typeof value[name] === 'string';
  switch (value['kind']) {
    case 'none':
      return true;
    case 'file':
    case 'add':
    case 'remove':
    case 'touch':
    case 'mode':
      return isText('path') && isTextOrAbsent(value['text']);
    case 'rename':
      return isText('path') && isText('to');
    case 'arg':
      return isText('name') && isTextOrAbsent(value['value']);
    case 'text':
      return isText('text');
    case 'instruction':
      return Number.isInteger(value['line']);
    case 'base':
    case 'config':
      return isTextOrAbsent(value['image']) && (isText('image') || isText('stage') || Number.isInteger(value['stage']));
    case 'url':
      return isText('value');
    case 'option':
      return isTexts(value['options']);
    default:
      return false;
  }
}

function isTextOrAbsent(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

function isTexts(value: unknown): boolean {
  return isObject(value) && Object.values(value).every((text) => typeof text === 'string');
}

export function isDidOpen(value: unknown): value is DidOpenTextDocumentParams {
  if (!isAboutDocument(value)) return false;
  const { textDocument } = value;
  return (
    'text' in textDocument &&
    typeof textDocument.text === 'string' &&
    'version' in textDocument &&
    Number.isInteger(textDocument.version)
  );
}

export function isDidChange(value: unknown): value is DidChangeTextDocumentParams {
  if (!isAboutDocument(value) || !('contentChanges' in value) || !('version' in value.textDocument)) return false;
  return (
    Number.isInteger(value.textDocument.version) &&
    isListOf(
      value.contentChanges,
      (change) =>
        isObject(change) && typeof change['text'] === 'string' && (change['range'] === undefined || isRange(change['range'])),
    )
  );
}

export function isWatchedFiles(value: unknown): value is DidChangeWatchedFilesParams {
  return isObject(value) && isListOf(value['changes'], (change) => isObject(change) && typeof change['uri'] === 'string');
}

export function isFolderChange(value: unknown): value is DidChangeWorkspaceFoldersParams {
  return (
    isObject(value) && isObject(value['event']) && isFolders(value['event']['added']) && isFolders(value['event']['removed'])
  );
}
