import { createHash } from 'node:crypto';
import { escapeHashCommands } from '../../../text/escape-log-commands';
import { oneLine } from '../../../text/one-line';

/**
 * Renders a command to GitHub's runner in one line: `::error file=a.ts,line=3,title=Wrong::message`. Escapes like
 * https://github.com/actions/toolkit, `packages/core/src/command.ts`.
 *
 * @param properties undefined ones are left out
 */
export function workflowCommand(
  name: 'error' | 'warning' | 'notice',
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const pairs = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        `${key}=${escapeData(oneLine(String(value)))
          .replaceAll(':', '%3A')
          .replaceAll(',', '%2C')}`,
    );
  return `::${[name, pairs.join(',')].filter(Boolean).join(' ')}::${escapeData(message)}\n`;
}

/**
 * Encloses a text in two tokens, between which the runner obeys nothing. The token is a hash of the text: the same each
 * time, and a text cannot contain its own hash. Commands of other systems are escaped.
 */
export function withoutCommands(unsafe: string): string {
  const text = escapeHashCommands(unsafe);
  const token = createHash('sha256').update(text).digest('hex');
  return `::stop-commands::${token}\n${text}\n::${token}::\n`;
}

function escapeData(text: string): string {
  return escapeHashCommands(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
