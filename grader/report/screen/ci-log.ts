import { randomUUID } from 'node:crypto';

/**
 * Makes a screen safe for the log of GitHub Actions, whose runner obeys lines such as `::error::…`. Between two equal
 * tokens it obeys nothing, and learner code cannot guess a random token.
 */
export function guardCiLog(screen: string, environment: NodeJS.ProcessEnv = process.env): string {
  if (environment.GITHUB_ACTIONS !== 'true') return screen;
  const token = randomUUID();
  return `::stop-commands::${token}\n${screen.endsWith('\n') ? screen : `${screen}\n`}::${token}::\n`;
}
