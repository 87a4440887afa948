/**
 * The protocol's numbers and names that the server uses. They stand here, and not in an import, because the packages that hold them bring every
 * feature of the protocol along, which would double the server's size and start-up; the types beside them are imported as types only.
 */

export const severity = { error: 1, warning: 2, information: 3, hint: 4 } as const;

export const tag = { unnecessary: 1, deprecated: 2 } as const;

/** Kinds of code actions. */
export const actionKind = { quickFix: 'quickfix', refactorRewrite: 'refactor.rewrite', sourceFixAll: 'source.fixAll' } as const;

/** `CodeActionTriggerKind.Automatic`: the editor asks by itself, such as on save. */
export const automatic = 2;

/** `TextDocumentSyncKind.Incremental`. */
export const incremental = 2;

/** What a watcher of files tells. */
export const watch = { created: 1, changed: 2, deleted: 4 } as const;

/** `MessageType.Error`. */
export const errorMessage = 1;

/** Kind of the action that applies every safe fix. */
export const fixAllKind = `${actionKind.sourceFixAll}.stagelight`;
