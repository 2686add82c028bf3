import path from 'node:path';
import { readArguments } from '../../grader/commands/arguments';
import { type Help, NOT_RUN } from '../../grader/commands/help';
import { archiveKind } from '../../grader/intake/archive';
import { resolveFromCaller } from '../../grader/intake/open';
import { PACKAGES } from '../pack/packages';
import { writePackage } from '../pack/write';

/** What `--help` prints. */
export const HELP = {
  usage: `npm run pack -- ${Object.keys(PACKAGES).join('|')} [--out <place>]`,
  does: 'Makes what learners receive, or what a platform needs to run the grader.',
  arguments: Object.fromEntries(Object.entries(PACKAGES).map(([name, { about }]) => [name, about])),
  options: {
    out: {
      type: 'string',
      value: '<place>',
      about: 'a folder, or a file that ends with .zip; without it: a place in build/',
    },
  },
  exits: { 0: 'the package is made', 2: NOT_RUN },
  example: 'npm run pack -- starter --out build/starter.zip',
} as const satisfies Help;

/** `npm run pack -- starter`: makes what learners or a platform receive. */
export async function run(root: string, args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, HELP);
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new Error(`Expected one package. Usage: ${HELP.usage}`);
  const wanted = Object.hasOwn(PACKAGES, name) ? PACKAGES[name] : undefined;
  if (!wanted) throw new Error(`There is no package "${name}". There are: ${Object.keys(PACKAGES).join(', ')}.`);
  const out = values.out === undefined ? path.join(root, 'build', wanted.place) : resolveFromCaller(values.out);
  const kind = archiveKind(out);
  if (kind === 'other')
    throw new Error(
      `${path.basename(out)}: the only archives that are written are zips. Give --out a name that ends with .zip.`,
    );
  const files = await wanted.files(root);
  await writePackage(files, out);
  const next = wanted.next[kind === 'zip' ? 'archive' : 'folder'];
  process.stdout.write(`${path.relative(resolveFromCaller('.'), out)}: ${files.length} files. ${next}\n`);
  return 0;
}
