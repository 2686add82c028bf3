import { statSync } from 'node:fs';
import path from 'node:path';
import { readArguments } from './arguments';
import type { Help } from './help';
import { runNatively } from './run-natively';
import { showValuesAsTrees } from './value-tree';

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
  showValuesAsTrees();
  return runNatively(root, file);
}
