import { execFileSync } from 'node:child_process';

/** Makes a named pipe by `mkfifo`, because Node has no call for it. Reading it waits for a writer. */
export function makeFifo(where: string): void {
  execFileSync('mkfifo', [where]);
}
