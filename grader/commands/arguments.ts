import { type ParseArgsConfig, parseArgs } from 'node:util';

/**
 * Reads the arguments of a command.
 *
 * @param usage how the command is called, for the message
 * @throws Error in one line when there is an option that the command does not have
 */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: T,
  usage: string,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const [reason] = (error as Error).message.split('. ');
    throw new Error(`${reason?.replace(/\.$/, '')}. Usage: ${usage}`);
  }
}
