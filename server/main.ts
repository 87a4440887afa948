import process from 'node:process';
import { connect, watchParent } from './connect.ts';
import { startServer } from './server.ts';

try {
  startServer(connect(process.argv), { watchParent, end: (orderly) => process.exit(orderly ? 0 : 1) });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(2);
}
