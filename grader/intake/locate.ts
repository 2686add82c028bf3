import { EXERCISE_ID_PATTERN } from '../core/exercise-id';

/** Names that are never meant: what systems and tools leave behind. */
const SYSTEM_FILES = /(^|\/)(__MACOSX|node_modules|\.[^/]*)(\/|$)/;

/** Folders of the project itself: whoever hands in a whole clone has the reference answers and the stubs in it, too. */
const PROJECT = /(^|\/)(solutions|test|grader|engine)(\/|$)/;

/** An exercise file in a folder: `alice/exercises/` of `alice/exercises/01-gradf.ts`, nothing of `01-gradf.ts`. */
const EXERCISE = new RegExp(String.raw`^(.*/)?${EXERCISE_ID_PATTERN}\.ts(?:/|$)`);

/** Characters that a name of a file can have on any system; an archive may claim more. */
const LONGEST_NAME = 255;

/** What may stand behind a name, in parts between dots: `.ts.txt`. */
const ENDING = /^(m?[jt]sx?|txt)$/;

/** Where an exercise file is among the files that were handed in, or why it is nowhere. */
export type Located = { path: string } | { fault: string };

/**
 * Finds files such as `01-gradf.ts` among paths such as `exercises/01-gradf.ts`. All exercises of a submission are in one folder:
 * in `exercises/`, else at the top; when one folder was put around everything, in `exercises/` there, else in it. The paths are
 * looked through once, however many files are asked for, and in a time that grows with their length only.
 *
 * @param paths with forward slashes, relative to what was handed in
 */
export function locating(paths: readonly string[]): (file: string) => Located {
  const own = new Set(paths.filter((candidate) => isOwn(candidate) && hasOrdinaryNames(candidate)));
  const folders = homes(own);
  let similarTo: Map<string, string> | undefined;
  return (file) => {
    const found = folders.map((folder) => `${folder}${file}`).filter((candidate) => own.has(candidate));
    if (folders.length > 1 && found.length > 1)
      return { fault: `There are several ${file}: ${found.slice(0, 3).join(', ')}. Keep one, as exercises/${file}.` };
    if (folders.length === 1 && found[0] !== undefined) return { path: found[0] };
    similarTo ??= byBareName(own);
    const similar = found[0] ?? similarTo.get(bare(file));
    const belongs = `exercises/${file} is missing.`;
    return {
      fault: similar
        ? `${belongs} There is ${similar}: did you mean that? Put it at exercises/${file}.`
        : `${belongs} Put the file there; its stub is in the project under the same name.`,
    };
  };
}

/** Nothing that systems and tools leave behind, and nothing of the project itself. @param path of a file or a folder */
export function isOwn(path: string): boolean {
  return !SYSTEM_FILES.test(path) && !PROJECT.test(path);
}

function hasOrdinaryNames(path: string): boolean {
  return path.length <= LONGEST_NAME || path.split('/').every((name) => name.length <= LONGEST_NAME);
}

/** The folder of the exercises, with a slash behind it; several, when several folders hold some and none of them is meant first. */
function homes(own: ReadonlySet<string>): string[] {
  const holding = new Set(
    [...own].map((candidate) => EXERCISE.exec(candidate)).flatMap((found) => (found ? [found[1] ?? ''] : [])),
  );
  for (const first of ['exercises/', '']) if (holding.has(first)) return [first];
  const around = new Set([...holding].flatMap((folder) => /^[^/]+\/(?=(?:exercises\/)?$)/.exec(folder)?.[0] ?? []));
  return [...around].map((folder) => (holding.has(`${folder}exercises/`) ? `${folder}exercises/` : folder));
}

/** The first path of each bare name. */
function byBareName(own: ReadonlySet<string>): Map<string, string> {
  const first = new Map<string, string>();
  for (const candidate of own) {
    const name = bare(candidate);
    if (!first.has(name)) first.set(name, candidate);
  }
  return first;
}

/** `sub/01_Gradf (1).ts.txt` → `01gradf`: what remains of a name when how it was saved is taken away. */
function bare(candidate: string): string {
  const parts = candidate
    .slice(candidate.lastIndexOf('/') + 1)
    .toLowerCase()
    .split('.');
  while (parts.length > 1 && ENDING.test(parts.at(-1) as string)) parts.pop();
  return parts
    .join('.')
    .replace(/(\(\d+\)|copy)$/, '')
    .replace(/[^a-z0-9]/g, '');
}
