import type { Command } from '../../grader/run-command';
import { folderOf } from './command';
import { outside } from './outside';
import { ROOT } from './root';

/**
 * Runs a command in this process, where it must refuse its arguments. A process of its own would take 0.6 s for a line.
 *
 * @returns the line that `runCommand` prints, without the name of the project
 * @throws Error when the command does not refuse
 */
export async function refusalOf(name: string, args: string[], root = ROOT): Promise<string> {
  const { run } = outside<Command>(`${folderOf(name)}/commands/${name}`);
  const ended = await run(root, args).catch((error: Error) => error.message);
  if (typeof ended === 'number') throw new Error(`${name} ${args.join(' ')} ended with ${ended}.`);
  return ended;
}
