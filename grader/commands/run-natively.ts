import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { screenColumns } from '../report/screen/columns';
import { renderCode } from '../report/screen/frame';
import { printLines } from '../report/screen/print-lines';
import { nativeFault } from './native-fault';

const { loadTypeScript, loadLibraries } = require('../typescript.cjs') as {
  loadTypeScript(folders: string[], hasSourceMaps: boolean): void;
  loadLibraries(): void;
};

/**
 * Loads a learner's file natively. An error of its code becomes a sentence with the learner's line.
 *
 * @param file its absolute path
 * @param use is given its exports, and what loads files of engine/; an error there counts as one of the file
 * @returns the exit code
 */
export function runNatively<Exports>(
  root: string,
  file: string,
  use: (exports: Exports, loadEngine: (name: string) => unknown) => void = () => {},
): 0 | 2 {
  // Node then gives places in stacks as they are in the TypeScript.
  process.setSourceMapsEnabled(true);
  loadTypeScript([path.join(root, 'exercises'), file], true);
  loadLibraries();
  // Of a promise, or of a timer.
  process.on('uncaughtException', (error) => {
    tell(root, file, error);
    process.exit(2);
  });
  try {
    use(require(file), (name) => require(path.join(root, 'engine', name)));
    return 0;
  } catch (error) {
    tell(root, file, error);
    return 2;
  }
}

/** Tells an error in a sentence, with the learner's line. */
function tell(root: string, file: string, error: unknown): void {
  const nameOf = (place: string) => path.relative(root, place).split(path.sep).join('/');
  const folder = path.join(root, 'exercises');
  const exercises = readdirSync(folder).map((name) => nameOf(path.join(folder, name)));
  const { message, location } = nativeFault(root, nameOf(file), exercises, error);
  const source = location && readFileSync(path.join(root, location.file), 'utf8');
  const frame = location && source ? ['', ...renderCode(source, { line: location.line }, screenColumns())] : [];
  printLines(message, ...frame);
}
