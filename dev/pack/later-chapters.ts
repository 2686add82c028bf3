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

/** A module of the engine, or its copy. The group is its name, also that of a library with types beside it. */
const ENGINE_FILE = /^(?:test\/stubs\/)?engine\/([^/.]+)\./;

/**
 * The files that are not about these exercises, and do not lead to one by an import, such as parts of the oracle. Of
 * the engine those are left out that only such files import, such as a library.
 */
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
  const isLeft = ({ name }: PackedFile) => left.has(name);
  const suspects = modulesFrom(files, isLeft);
  const needed = modulesFrom(files, (file) => !isLeft(file) && !suspects.has(moduleOf(file.name)));
  const isUnneeded = (module: string) => suspects.has(module) && !needed.has(module);
  return files.filter((file) => !isLeft(file) && !isUnneeded(moduleOf(file.name)));
}

/** The modules of the engine that some files import, directly or through one another. */
function modulesFrom(files: readonly PackedFile[], isImporting: (file: PackedFile) => boolean): Set<string> {
  const sources = files.filter(({ name }) => /^(?:engine|exercises|grader|test)\/.*\.ts$/.test(name));
  const found = new Set(sources.filter(isImporting).flatMap(modulesIn));
  for (const module of found)
    for (const file of sources.filter(({ name }) => name === `engine/${module}.ts`))
      for (const name of modulesIn(file)) found.add(name);
  return found;
}

function modulesIn(file: PackedFile): string[] {
  return importsOf(file).map(moduleOf).filter(Boolean);
}

/** The name of a module of the engine, empty for another file. */
function moduleOf(name: string): string {
  return ENGINE_FILE.exec(name)?.[1] ?? '';
}

/** What a file imports by a relative path, as names of files in the package. */
function importsOf({ name, bytes }: PackedFile): string[] {
  const folder = path.posix.dirname(name);
  return [...bytes.toString('utf8').matchAll(IMPORT)].map(
    ([, request]) => `${path.posix.join(folder, request as string)}.ts`,
  );
}
