import { plainLine } from '../../text/plain';
import { guardCiLog } from './ci-log';

/** Tells whoever started the run: on the standard error, so that results can go elsewhere. @param lines names in them may be anybody's */
export function printLines(...lines: string[]): void {
  process.stderr.write(guardCiLog(`${lines.map(plainLine).join('\n')}\n`));
}
