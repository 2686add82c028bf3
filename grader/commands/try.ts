import { statSync } from 'node:fs';
import path from 'node:path';
import { readArguments } from './arguments';

const { loadTypeScript } = require('../typescript.cjs') as { loadTypeScript(folders: string[]): void };

/** How the command is called. */
export const USAGE = 'npm run try -- [try.ts]';

/** `npm run try`: runs `try.ts` or another file natively, with lines that a failing test offers. It never grades. */
export async function run(root: string, args: string[]): Promise<number> {
  const { positionals } = readArguments(args, {}, USAGE);
  const file = path.resolve(root, positionals[0] ?? 'try.ts');
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new Error(`There is no file ${path.relative(root, file)}. Put the lines to try out there first.`);
  }
  loadTypeScript([path.join(root, 'exercises'), file]);
  require(file);
  return 0;
}
