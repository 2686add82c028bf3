import { parseArgs } from 'node:util';
import type { Help, Option } from './help';

/** What a command that has no options takes. */
type NoOptions = Readonly<Record<never, Option>>;

type OptionsOf<H extends Help> = H extends { readonly options: infer Options extends Record<string, Option> }
  ? Options
  : NoOptions;

/**
 * Reads the arguments of a command.
 *
 * @param help has the options of the command, and its usage for the message
 * @throws Error in one line if an option is unknown or lacks its value
 */
export function readArguments<H extends Help>(args: string[], help: H) {
  try {
    return parseArgs({ args, options: (help.options ?? {}) as OptionsOf<H>, allowPositionals: true });
  } catch (error) {
    const [reason] = (error as Error).message.split('. ');
    throw new Error(`${reason?.replace(/\.$/, '')}. Usage: ${help.usage}`);
  }
}
