import { plainLine } from '../../text/plain';
import { guardCiLog } from './ci-log';

/**
 * Prints messages to the standard error, because results may go to the standard output.
 *
 * @param lines may contain names chosen by learners
 */
export function printLines(...lines: string[]): void {
  process.stderr.write(guardCiLog(`${lines.map(plainLine).join('\n')}\n`));
}
