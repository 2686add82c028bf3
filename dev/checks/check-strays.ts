import { readdirSync } from 'node:fs';
import path from 'node:path';
import { EXERCISE_ID_PATTERN } from '../../grader/core/exercise-id';

/** The files of each exercise. */
const FILES = ['exercises/ID.ts', 'solutions/ID.ts', 'test/ID.test.ts'];
const FOLDERS = ['exercises', 'solutions', 'test'];
/** What is in `test/` and is no suite. */
const OTHERS = new Set([
  'test/chapters.json',
  'test/facts',
  'test/oracle',
  'test/mistakes',
  'test/hints',
  'test/lessons',
  'test/stubs',
  'test/styles',
  'test/tsconfig.json',
]);

/**
 * Finds files that belong to no exercise, exercises that lack a file, and gaps in the numbers.
 *
 * @returns one sentence for each finding
 */
export function findStrays(root: string): string[] {
  const found = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`),
  ).filter((file) => !OTHERS.has(file));
  const ids = [...new Set(found.map(idOf).filter((id) => id !== undefined))].sort();
  const belongs = new Set(ids.flatMap((id) => FILES.map((file) => file.replace('ID', id))));
  const strays = found
    .filter((file) => !belongs.has(file))
    .map((file) => `${file} belongs to no exercise. Name it like ${FILES.join(', ')} with ID = 05-slug, or move it.`);
  const missing = [...belongs]
    .filter((file) => !found.includes(file))
    .map((file) => `${file} is missing. An exercise is all of ${FILES.join(', ')}.`);
  const gaps = ids.flatMap((id, index) => {
    const number = String(index + 1).padStart(2, '0');
    return id.startsWith(`${number}-`) ? [] : [`${id} should have the number ${number}: numbers follow each other.`];
  });
  return [...strays, ...missing, ...gaps];
}

const FILE = new RegExp(
  String.raw`^(?:(?:exercises|solutions)/(${EXERCISE_ID_PATTERN})\.ts|test/(${EXERCISE_ID_PATTERN})\.test\.ts)$`,
);

function idOf(file: string): string | undefined {
  const [, answer, suite] = FILE.exec(file) ?? [];
  return answer ?? suite;
}
