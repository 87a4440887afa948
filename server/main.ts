import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server.ts';

// `--stdio`, `--node-ipc`, `--socket=…` and `--pipe=…` choose the transport; `createConnection` reads them.
startServer(createConnection(ProposedFeatures.all));
