import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { readArguments } from '../../grader/commands/arguments';
import { type Help, NOT_RUN } from '../../grader/commands/help';
import { requirePackages } from '../../page/build/require-packages';
import { siteFiles } from '../../page/build/site-files';

/** What `--help` prints. */
export const HELP = {
  usage: 'npm run page',
  does: 'Writes the kata for a browser into site/: static files for any host.',
  exits: { 0: 'the site is written', 2: NOT_RUN },
  example: 'npm run page',
} as const satisfies Help;

/** The folder that is written, in the project's folder. */
const FOLDER = 'site';

/** `npm run page`: builds the kata for a browser. */
export async function run(root: string, args: string[]): Promise<number> {
  const { positionals } = readArguments(args, HELP);
  if (positionals.length > 0) throw new Error(`Expected no arguments, got "${positionals[0]}". Usage: ${HELP.usage}`);
  requirePackages(root);
  const files = await siteFiles(root);
  rmSync(path.join(root, FOLDER), { recursive: true, force: true });
  for (const [name, bytes] of Object.entries(files)) {
    const file = path.join(root, FOLDER, ...name.split('/'));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    process.stdout.write(`${FOLDER}/${name}: ${Math.ceil(gzipSync(bytes).length / 1000)} kB gzipped\n`);
  }
  return 0;
}
