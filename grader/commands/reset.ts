import { constants, copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chooseExercises } from '../config/choose-exercises';
import { exerciseIds } from '../config/suites';
import { errorCode } from '../core/error-code';
import { writeAtomically } from '../files/write-atomically';
import { readArguments } from './arguments';
import { type Help, NOT_RUN } from './help';

/** What `--help` prints. */
export const HELP = {
  usage: 'npm run reset -- 02…',
  does: 'Puts the stub of an exercise back, and keeps your file beside it under another name.',
  arguments: { '02…': 'number, slug or id of an exercise' },
  exits: { 0: 'the stub is in its place', 2: NOT_RUN },
  example: 'npm run reset -- 02',
} as const satisfies Help;

/** `npm run reset -- 04`: restores the stub of an exercise, and keeps the learner's file beside it. */
export async function run(root: string, args: string[]): Promise<number> {
  const { positionals } = readArguments(args, HELP);
  const ids = exerciseIds(root);
  if (positionals.length === 0) {
    throw new Error(`Expected the exercise to put back, as in npm run reset -- 02. There are: ${ids.join(', ')}.`);
  }
  for (const id of chooseExercises(ids, positionals)) {
    const next = `Next: edit exercises/${id}.ts, then run npm test`;
    const { changed, lines } = resetExercise(root, id);
    const shown = [...lines, ...(changed ? [next] : [])].map((line) => `  ${line}\n`);
    process.stdout.write(`\n${shown.join('')}`);
  }
  return 0;
}

/**
 * Restores one stub.
 *
 * @returns lines that tell what was done, and whether the file changed
 * @throws Error in one line if that is impossible; the learner's file is unchanged then
 */
export function resetExercise(root: string, id: string): { changed: boolean; lines: string[] } {
  const name = `exercises/${id}.ts`;
  const file = path.join(root, 'exercises', `${id}.ts`);
  const stub = readBytes(path.join(root, 'test', 'stubs', `${id}.ts`));
  if (!stub) throw new Error(`test/stubs/${id}.ts is missing. Restore it: it is what ${name} starts from.`);
  const old = readBytes(file);
  if (old?.equals(stub)) return { changed: false, lines: [`${name} is the stub already: nothing was changed.`] };
  mkdirSync(path.dirname(file), { recursive: true });
  const kept = old ? [`Your file is kept as ${keep(file, name)}.`] : [];
  writeAtomically(file, stub.toString('utf8'));
  return { changed: true, lines: [`${name} is the stub again.`, ...kept] };
}

/**
 * Copies a file to the first free name beside it: `04-value.old.ts`, `04-value.old-2.ts`.
 *
 * @returns the name
 */
function keep(file: string, name: string): string {
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? '.old.ts' : `.old-${count}.ts`;
    const backup = file.replace(/\.ts$/, ending);
    try {
      copyFileSync(file, backup, constants.COPYFILE_EXCL);
      return name.replace(/\.ts$/, ending);
    } catch (error) {
      const code = errorCode(error);
      if (code === 'EEXIST') continue;
      // The name was free, so this is an incomplete copy.
      rmSync(backup, { force: true });
      throw new Error(`${name} cannot be kept beside itself (${code}), so it was left as it is. Check its folder.`);
    }
  }
}

/**
 * Reads a file.
 *
 * @returns undefined if there is no such file
 * @throws Error in one line if it cannot be read
 */
function readBytes(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return undefined;
    throw new Error(`${file} cannot be read (${code}). Move it away, then reset again.`);
  }
}
