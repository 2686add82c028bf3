import { constants, copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chooseExercises } from '../config/choose-exercises';
import { ENGINE_COPIES, findChangedEngineFiles } from '../config/engine-copies';
import { exerciseIds } from '../config/suites';
import { errorCode } from '../core/error-code';
import { writeAtomically } from '../files/write-atomically';
import { readArguments } from './arguments';
import { type Help, NOT_RUN } from './help';

/** What `--help` prints. */
export const HELP = {
  usage: 'npm run reset -- 02… [engine]',
  does: 'Puts the stub of an exercise back, and keeps your file beside it under another name.',
  arguments: { '02…': 'number, slug or id of an exercise', engine: 'puts back what was changed in engine/' },
  exits: { 0: 'the stub is in its place', 2: NOT_RUN },
  example: 'npm run reset -- 02',
} as const satisfies Help;

/** The argument for `engine/`. */
const ENGINE = 'engine';

/** `npm run reset -- 04`: restores the stub of an exercise, and keeps the learner's file beside it. */
export async function run(root: string, args: string[]): Promise<number> {
  const { positionals } = readArguments(args, HELP);
  const ids = exerciseIds(root);
  if (positionals.length === 0) {
    throw new Error(`Expected the exercise to put back, as in npm run reset -- 02. There are: ${ids.join(', ')}.`);
  }
  const exercises = positionals.filter((name) => name !== ENGINE);
  const chosen = exercises.length > 0 ? chooseExercises(ids, exercises) : [];
  if (exercises.length < positionals.length)
    process.stdout.write(
      `\n${resetEngine(root)
        .map((line) => `  ${line}\n`)
        .join('')}`,
    );
  for (const id of chosen) {
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
  const kept = restore(root, name, `test/stubs/${id}.ts`);
  if (!kept) return { changed: false, lines: [`${name} is the stub already: nothing was changed.`] };
  return { changed: true, lines: [`${name} is the stub again.`, ...kept] };
}

/** @returns lines that tell which files of `engine/` were restored */
function resetEngine(root: string): string[] {
  const lines = findChangedEngineFiles(root).flatMap(({ file }) => {
    const kept = restore(root, file, `${ENGINE_COPIES}/${path.posix.basename(file)}`);
    return kept ? [`${file} is as it was given.`, ...kept] : [];
  });
  return lines.length > 0 ? lines : ['engine/ is as it was given: nothing was changed.'];
}

/**
 * Puts a copy in the place of a file, and keeps the learner's beside it.
 *
 * @returns lines that tell where the old file is; undefined if it is the copy already
 * @throws Error in one line if that is impossible; the learner's file is unchanged then
 */
function restore(root: string, name: string, copyName: string): string[] | undefined {
  const file = path.join(root, ...name.split('/'));
  const copy = readBytes(path.join(root, ...copyName.split('/')));
  if (!copy) throw new Error(`${copyName} is missing. Restore it: it is what ${name} starts from.`);
  const old = readBytes(file);
  if (old?.equals(copy)) return undefined;
  mkdirSync(path.dirname(file), { recursive: true });
  const kept = old ? [`Your file is kept as ${keep(file, name)}.`] : [];
  writeAtomically(file, copy.toString('utf8'));
  return kept;
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
