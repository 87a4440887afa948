import type { FromWebview, ToWebview } from '../protocol/webview.ts';
import type { View } from './viewport.ts';

/** What the page keeps while its panel is hidden or VS Code restarts. */
export interface Kept {
  readonly uri: string;
  readonly target: string | null;
  /** Whether the panel stays with this file. */
  readonly pinned?: boolean;
  /** Relative to the picture's upper left corner; absent while the person has not moved it. */
  readonly view?: View;
}

interface VsCodeApi {
  postMessage(message: FromWebview): void;
  getState(): unknown;
  setState(state: Kept): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension, as the page sees it. */
export interface Host {
  post(message: FromWebview): void;
  kept(): Kept | undefined;
  keep(state: Kept): void;
}

/** Takes hold of the extension; may be called once. */
export function connect(receive: (message: ToWebview) => void): Host {
  const api = acquireVsCodeApi();
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isMessage(data)) receive(data);
  });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is VS Code's function, not the window's.
    post: (message) => api.postMessage(message),
    kept: () => {
      const state = api.getState();
      return isKept(state) ? state : undefined;
    },
    keep: (state) => api.setState(state),
  };
}

/** Only the extension posts to the page; this keeps out what browsers' extensions and tools post to every window. */
function isMessage(data: unknown): data is ToWebview {
  if (!isRecord(data) || typeof data['uri'] !== 'string') return false;
  switch (data['type']) {
    case 'graph':
      return isRecord(data['graph']) && Array.isArray(data['graph']['stages']) && Array.isArray(data['commands']);
    case 'stale':
      return typeof data['reason'] === 'string';
    case 'cursor':
      return typeof data['line'] === 'number';
    default:
      return false;
  }
}

function isKept(state: unknown): state is Kept {
  if (!isRecord(state) || typeof state['uri'] !== 'string') return false;
  const { target, view, pinned } = state;
  if (pinned !== undefined && typeof pinned !== 'boolean') return false;
  if (target !== null && typeof target !== 'string') return false;
  return view === undefined || (isRecord(view) && ['x', 'y', 'scale'].every((name) => Number.isFinite(view[name])));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
