import { createHash } from 'node:crypto';
import { oneLine } from '../../../text/one-line';

/**
 * A command to the runner of GitHub, in one line: `::error file=a.ts,line=3,title=Wrong::message`. Escaped as
 * https://github.com/actions/toolkit does it, `packages/core/src/command.ts`.
 *
 * @param properties those that are undefined are left out
 */
export function workflowCommand(
  name: 'error' | 'warning' | 'notice',
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const given = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        `${key}=${data(oneLine(String(value)))
          .replaceAll(':', '%3A')
          .replaceAll(',', '%2C')}`,
    );
  return `::${[name, given.join(',')].filter(Boolean).join(' ')}::${data(message)}\n`;
}

/**
 * Text in which the runner obeys nothing, up to the token at its end. The token is a hash of the text: the same each time, and a text that holds
 * a hash of its own is not to be found.
 */
export function withoutCommands(text: string): string {
  const token = createHash('sha256').update(text).digest('hex');
  return `::stop-commands::${token}\n${text}\n::${token}::\n`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
