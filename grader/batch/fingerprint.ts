import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Course } from './dispatcher';

/** Files and folders of which any change may change a verdict. The lock file has the versions of packages. */
const GRADER_FILES = ['engine', 'grader', 'test', 'jest.config.js', 'package.json', 'package-lock.json'];

/** One line that changes with everything that results depend on, apart from the submissions. */
export function graderFingerprint({
  root,
  exercises,
  seed,
  limits,
  points,
  hiddenTests,
  explain = false,
}: Course): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([exercises, seed, limits, points, explain, process.version]));
  const places = GRADER_FILES.map((name) => path.join(root, name));
  const add = (file: string, name: string) => hash.update(name).update(readFileSync(file));
  for (const file of places.flatMap(filesIn)) add(file, path.relative(root, file));
  // Wherever the folder is: two machines have the same fingerprint.
  if (hiddenTests !== undefined)
    for (const file of filesIn(hiddenTests)) add(file, path.join('hidden', path.relative(hiddenTests, file)));
  return `gradkata ${hash.digest('hex')}`;
}

function filesIn(where: string): string[] {
  const found = statSync(where, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [where] : [];
  return readdirSync(where, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !path.relative(where, file).split(path.sep).includes('node_modules'))
    .sort();
}
