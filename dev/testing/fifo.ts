import { execFileSync } from 'node:child_process';

/** Makes a named pipe, which Node cannot: reading it waits for a writer. */
export function makeFifo(where: string): void {
  execFileSync('mkfifo', [where]);
}
