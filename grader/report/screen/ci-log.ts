import { randomUUID } from 'node:crypto';

/**
 * A screen as it may be written where it is shown. The runner of GitHub obeys commands that it finds in a log, `::error::` at the
 * beginning of a line for example: between two tokens that nobody can guess it does not.
 */
export function guardCiLog(screen: string, environment: NodeJS.ProcessEnv = process.env): string {
  if (environment.GITHUB_ACTIONS !== 'true') return screen;
  const token = randomUUID();
  return `::stop-commands::${token}\n${screen.endsWith('\n') ? screen : `${screen}\n`}::${token}::\n`;
}
