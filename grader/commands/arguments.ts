import { type ParseArgsConfig, parseArgs } from 'node:util';

/**
 * Reads the arguments of a command.
 *
 * @param usage an example call, for the message
 * @throws Error in one line if an option is unknown or lacks its value
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
