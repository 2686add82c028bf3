import { forLog } from '../screen/ci-log';
import { plain } from '../screen/plain';

/** Tells whoever started the run: on the standard error, so that results can go elsewhere. Names in it may be anybody's. */
export function say(text: string): void {
  process.stderr.write(forLog(`${plain(text)}\n`));
}
