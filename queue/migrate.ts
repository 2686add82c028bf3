import path from 'node:path';
import { runner } from 'node-pg-migrate';
import { printLines } from '../grader/report/screen/print-lines';
import { isConnectionLost } from './patience';

/** Makes the tables and roles that a gradebook lacks, and returns the exit code. */
export async function migrate(address: string): Promise<number> {
  try {
    const done = await runner({
      databaseUrl: address,
      dir: path.join(__dirname, 'migrations'),
      direction: 'up',
      migrationsTable: 'migrations',
      log: () => {},
    });
    printLines(
      done.length === 0 ? 'The gradebook has all tables.' : `Made: ${done.map(({ name }) => name).join(', ')}`,
    );
    return 0;
  } catch (error) {
    if (!isConnectionLost(error)) throw error;
    throw new Error(`The gradebook at ${new URL(address).host} does not answer. Start it, or change its address.`);
  }
}
