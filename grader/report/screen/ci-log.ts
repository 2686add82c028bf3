import { randomUUID } from 'node:crypto';
import { escapeLogCommands } from '../../text/escape-log-commands';

/**
 * Makes a screen safe for the log of a CI system, which obeys lines such as `::error::…`. In GitHub Actions two equal
 * tokens enclose it, too: between these the runner obeys nothing, and learner code cannot guess a random token.
 */
export function guardCiLog(unsafe: string, environment: NodeJS.ProcessEnv = process.env): string {
  const screen = escapeLogCommands(unsafe);
  if (environment.GITHUB_ACTIONS !== 'true') return screen;
  const token = randomUUID();
  return `::stop-commands::${token}\n${screen.endsWith('\n') ? screen : `${screen}\n`}::${token}::\n`;
}
