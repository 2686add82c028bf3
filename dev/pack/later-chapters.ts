import path from 'node:path';
import type { Settings } from '../../grader/config/settings';
import type { PackedFile } from './file';

/** A relative import. The group is the path. */
const IMPORT = /\bfrom\s*'(\.[^']*)'/g;

/** Ids of the exercises in the chapters behind the last one that counts. Learners do not receive them. */
export function laterExercises({ chapters, exercises }: Pick<Settings, 'chapters' | 'exercises'>): string[] {
  const last = chapters.findLastIndex((chapter) => chapter.exercises.some((id) => exercises.includes(id)));
  // A course whose exercises are all its own hands out the first chapter with them.
  return chapters.slice(Math.max(last, 0) + 1).flatMap((chapter) => chapter.exercises);
}

/** The files that are not about these exercises, and do not lead to one by an import, such as parts of the oracle. */
export function filesWithout(files: readonly PackedFile[], ids: readonly string[]): PackedFile[] {
  const isAbout = (file: PackedFile) =>
    /^(?:test|exercises)\//.test(file.name) && ids.includes(path.posix.basename(file.name).split('.')[0] as string);
  const left = new Set(files.filter(isAbout).map(({ name }) => name));
  let sources = files.filter(({ name }) => /^test\/.*\.ts$/.test(name) && !left.has(name));
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const file of sources) if (importsOf(file).some((name) => left.has(name))) left.add(file.name);
    sources = sources.filter(({ name }) => !left.has(name));
  }
  return files.filter(({ name }) => !left.has(name));
}

/** What a file imports by a relative path, as names of files in the package. */
function importsOf({ name, bytes }: PackedFile): string[] {
  const folder = path.posix.dirname(name);
  return [...bytes.toString('utf8').matchAll(IMPORT)].map(
    ([, request]) => `${path.posix.join(folder, request as string)}.ts`,
  );
}
