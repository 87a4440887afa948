import { ErrorCodes, ResponseError, type MessageConnection } from 'vscode-jsonrpc/node';
import { isAnything } from './params.ts';

/** What a server answers and hears, each message at its time and with parameters that are what they must be. */
export interface Endpoints {
  /**
   * Answers a request. Before `initialize` the client is told that this comes too early, after `shutdown` that it comes too late, and with
   * other parameters than `fits` takes that they are wrong.
   */
  request<P>(method: string, fits: (params: unknown) => params is P, answer: (params: P) => unknown): void;
  /** Hears a notification; one out of time or with wrong parameters is passed over, since nobody waits for an answer. */
  notification<P>(method: string, fits: (params: unknown) => params is P, heed: (params: P) => void): void;
}

/** How far a conversation is. */
type Phase = 'before' | 'open' | 'over';

/**
 * Holds a client to the order of the protocol: `initialize` first and once, nothing after `shutdown`, then `exit`.
 *
 * @param ended is told that the client is gone, and whether it said so before, as the protocol wants it
 */
export function createEndpoints(connection: MessageConnection, ended?: (orderly: boolean) => void): Endpoints {
  let phase: Phase = 'before';

  /** @throws ResponseError where a request comes out of time */
  function admit(method: string): void {
    if (method === 'initialize') {
      if (phase !== 'before') throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.');
      return;
    }
    if (phase === 'before')
      throw new ResponseError(ErrorCodes.ServerNotInitialized, `"${method}" came before the server was initialized.`);
    if (phase === 'over') throw new ResponseError(ErrorCodes.InvalidRequest, `"${method}" came after the server was shut down.`);
  }

  const endpoints: Endpoints = {
    request(method, fits, answer) {
      connection.onRequest(method, (params: unknown) => {
        admit(method);
        if (!fits(params))
          throw new ResponseError(ErrorCodes.InvalidParams, `The parameters of "${method}" are not what they must be.`);
        if (method === 'initialize') phase = 'open';
        return answer(params);
      });
    },
    notification(method, fits, heed) {
      connection.onNotification(method, (params: unknown) => {
        if (phase === 'open' && fits(params)) heed(params);
      });
    },
  };
  endpoints.request('shutdown', isAnything, () => {
    phase = 'over';
    return null;
  });
  connection.onRequest((method) => {
    admit(method);
    throw new ResponseError(ErrorCodes.MethodNotFound, `"${method}" is not answered here.`);
  });
  connection.onNotification('exit', () => ended?.(phase === 'over'));
  connection.onClose(() => ended?.(phase === 'over'));
  return endpoints;
}
