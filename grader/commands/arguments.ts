import { parseArgs } from 'node:util';
import { didYouMean } from '../text/did-you-mean';
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
    const meant = optionMeant(reason ?? '', Object.keys(help.options ?? {}));
    throw new Error(`${reason?.replace(/\.$/, '')}.${meant} Usage: ${help.usage}`);
  }
}

/** The question about a mistyped option, for the message that names it. */
function optionMeant(reason: string, known: readonly string[]): string {
  const [, name] = /^Unknown option '--([^']+)'/.exec(reason) ?? [];
  const meant = name === undefined ? undefined : didYouMean(name, known);
  return meant === undefined ? '' : ` Did you mean --${meant}?`;
}
