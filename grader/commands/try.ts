import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { screenColumns } from '../report/screen/columns';
import { renderCode } from '../report/screen/frame';
import { printLines } from '../report/screen/print-lines';
import { readArguments } from './arguments';
import type { Help } from './help';
import { tryFault } from './try-fault';
import { showValuesAsTrees } from './value-tree';

const { loadTypeScript } = require('../typescript.cjs') as {
  loadTypeScript(folders: string[], hasSourceMaps: boolean): void;
};

/** What `--help` prints. */
export const HELP = {
  usage: 'npm run try -- [try.ts]',
  does: 'Runs your own lines, or those of a failing random case, natively. A Value is printed as a tree.',
  arguments: { '[try.ts]': "a file, by its path from the project's folder; without it: try.ts" },
  exits: { 0: 'the lines ran', 2: 'there is no such file, or a line threw an error' },
  example: 'npm run try',
} as const satisfies Help;

/** `npm run try`: runs `try.ts` or another file natively, with lines that a failing test offers. It never grades. */
export async function run(root: string, args: string[]): Promise<number> {
  const { positionals } = readArguments(args, HELP);
  const file = path.resolve(root, positionals[0] ?? 'try.ts');
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new Error(`There is no file ${path.relative(root, file)}. Put the lines to try out there first.`);
  }
  // Node then gives places in stacks as they are in the TypeScript.
  process.setSourceMapsEnabled(true);
  loadTypeScript([path.join(root, 'exercises'), file], true);
  // Of a promise, or of a timer.
  process.on('uncaughtException', (error) => {
    tell(root, file, error);
    process.exit(2);
  });
  showValuesAsTrees();
  try {
    require(file);
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
  const { message, location } = tryFault(root, nameOf(file), exercises, error);
  const source = location && readFileSync(path.join(root, location.file), 'utf8');
  const frame = location && source ? ['', ...renderCode(source, { line: location.line }, screenColumns())] : [];
  printLines(message, ...frame);
}
