import { EXERCISE_ID_PATTERN } from '../core/exercise-id';
import { missingFault } from '../core/file-faults';

/** Files and folders of systems and tools, which are no part of a submission. */
const SYSTEM_FILES = /(^|\/)(__MACOSX|node_modules|\.[^/]*)(\/|$)/;

/** Folders of the project itself. A submission that is a whole clone contains the reference answers and the stubs. */
const PROJECT_FOLDERS = /(^|\/)(solutions|test|grader|engine)(\/|$)/;

/** The path of an exercise file. The group is its folder: `alice/exercises/` of `alice/exercises/01-gradf.ts`. */
const EXERCISE_PATH = new RegExp(String.raw`^(.*/)?${EXERCISE_ID_PATTERN}\.ts(?:/|$)`);

/** Characters of a file name on disk. Only an archive can contain longer names. */
const MAX_NAME_LENGTH = 255;

/** One part of the ending of a name such as `01-gradf.ts.txt`. */
const FILE_ENDING = /^(m?[jt]sx?|txt)$/;

/** The path of an exercise file in the submission, or the reason why there is none. */
export type Located = { path: string } | { fault: string };

/**
 * Returns a function that finds exercise files such as `01-gradf.ts`. All exercises of a submission are in one folder:
 * `exercises/` or the top, or the same inside one folder around everything. Takes time linear in the paths' length.
 *
 * @param paths relative to the submission, with forward slashes
 */
export function createLocator(paths: readonly string[]): (file: string) => Located {
  const own = new Set(paths.filter((candidate) => isOwn(candidate) && hasOrdinaryNames(candidate)));
  const folders = exerciseFolders(own);
  let similarTo: Map<string, string> | undefined;
  return (file) => {
    const found = folders.map((folder) => `${folder}${file}`).filter((candidate) => own.has(candidate));
    if (folders.length > 1 && found.length > 1)
      return { fault: `There are several ${file}: ${found.slice(0, 3).join(', ')}. Keep one, as exercises/${file}.` };
    if (folders.length === 1 && found[0] !== undefined) return { path: found[0] };
    similarTo ??= byBareName(own);
    const similar = found[0] ?? similarTo.get(bareNameOf(file));
    return {
      fault: similar
        ? `exercises/${file} is missing. There is ${similar}: did you mean that? Put it at exercises/${file}.`
        : missingFault(file),
    };
  };
}

/** Tells whether a path is the learner's: not one of a system or tool, and not one of the project. */
export function isOwn(path: string): boolean {
  return !SYSTEM_FILES.test(path) && !PROJECT_FOLDERS.test(path);
}

function hasOrdinaryNames(path: string): boolean {
  return path.length <= MAX_NAME_LENGTH || path.split('/').every((name) => name.length <= MAX_NAME_LENGTH);
}

/** The learner's folders that hold exercises, at any depth, each with a trailing slash: `a/exercises/`, or nothing. */
export function foldersWithExercises(paths: readonly string[]): string[] {
  return [...holdingFolders(paths.filter((candidate) => isOwn(candidate) && hasOrdinaryNames(candidate)))];
}

/** Tells whether a file of the learner has almost the name of an exercise: `01_Gradf (1).ts.txt`. */
export function resemblesExercise(candidate: string): boolean {
  return isOwn(candidate) && /\.(?:m?[jt]sx?|txt)$/i.test(candidate) && /^\d\d[a-z]/.test(bareNameOf(candidate));
}

function holdingFolders(own: Iterable<string>): Set<string> {
  const found = [...own].map((candidate) => EXERCISE_PATH.exec(candidate));
  return new Set(found.flatMap((one) => (one ? [one[1] ?? ''] : [])));
}

/** The folder of the exercises, with a trailing slash. Several, if several hold exercises and none has precedence. */
function exerciseFolders(own: ReadonlySet<string>): string[] {
  const holding = holdingFolders(own);
  for (const first of ['exercises/', '']) if (holding.has(first)) return [first];
  const around = new Set([...holding].flatMap((folder) => /^[^/]+\/(?=(?:exercises\/)?$)/.exec(folder)?.[0] ?? []));
  return [...around].map((folder) => (holding.has(`${folder}exercises/`) ? `${folder}exercises/` : folder));
}

/** The first path with each bare name. */
function byBareName(own: ReadonlySet<string>): Map<string, string> {
  const first = new Map<string, string>();
  for (const candidate of own) {
    const name = bareNameOf(candidate);
    if (!first.has(name)) first.set(name, candidate);
  }
  return first;
}

/** A name without what saving adds to it: `sub/01_Gradf (1).ts.txt` → `01gradf`. */
function bareNameOf(candidate: string): string {
  const parts = candidate
    .slice(candidate.lastIndexOf('/') + 1)
    .toLowerCase()
    .split('.');
  while (parts.length > 1 && FILE_ENDING.test(parts.at(-1) as string)) parts.pop();
  return parts
    .join('.')
    .replace(/(\(\d+\)|copy)$/, '')
    .replace(/[^a-z0-9]/g, '');
}
