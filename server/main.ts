import process from 'node:process';
import { connect, endWithClient, watchParent } from './connect.ts';
import { startServer } from './server.ts';

try {
  const connection = connect(process.argv);
  endWithClient(connection);
  startServer(connection, watchParent);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(2);
}
