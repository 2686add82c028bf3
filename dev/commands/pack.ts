import path from 'node:path';
import { readArguments } from '../../grader/commands/arguments';
import { type Help, NOT_RUN } from '../../grader/commands/help';
import { readSettings } from '../../grader/config/settings';
import { archiveKind } from '../../grader/intake/archive';
import { resolveFromCaller } from '../../grader/intake/open';
import { coursePoints } from '../pack/course-points';
import type { Package } from '../pack/package';
import { PACKAGES } from '../pack/packages';
import { writePackage } from '../pack/write';

/** What `--help` prints. */
export const HELP = {
  usage: 'npm run pack -- <package> [--out <place>]',
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
  if (name === undefined || more.length > 0)
    throw new Error(`Expected one package: ${Object.keys(PACKAGES).join(', ')}. Usage: ${HELP.usage}`);
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
  for (const line of await remarks(root, wanted)) process.stdout.write(`${line}\n`);
  return 0;
}

/** What a course must know of a package: what a right submission is worth there, and who could read hidden tests. */
async function remarks(root: string, { grades, hidden }: Package): Promise<string[]> {
  const lines: string[] = [];
  if (grades) {
    const { maxScore, exercises } = await coursePoints(root, hidden === 'open');
    const parts = exercises.map(({ id, maxScore }) => `${id} ${maxScore}`).join(', ');
    lines.push(`A right submission has ${maxScore} points: ${parts}.`);
  }
  if (hidden && readSettings(root).hiddenTests !== undefined)
    lines.push(
      hidden === 'open'
        ? 'Learners can read this package, so your hidden tests are not in it. Grade with them by npm run grade.'
        : 'Your hidden tests are in this image: never push it to a place that learners can read.',
    );
  return lines;
}
