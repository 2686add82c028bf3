/** Names that are never meant: what systems and tools leave behind. */
const DEBRIS = /(^|\/)(__MACOSX|node_modules|\.[^/]*)(\/|$)/;

/** Folders of the project itself: whoever hands in a whole clone has the reference answers and the stubs in it, too. */
const PROJECT = /(^|\/)(solutions|test|grader|engine)\//;

/** An exercise file in a folder: `alice/exercises/` of `alice/exercises/01-gradf.ts`, nothing of `01-gradf.ts`. */
const EXERCISE = /^(.*\/)?\d\d-[a-z0-9-]+\.ts(?:\/|$)/;

/** Where an exercise file is among the files that were handed in, or why it is nowhere. */
export type Located = { path: string } | { fault: string };

/**
 * Finds `01-gradf.ts` among paths such as `exercises/01-gradf.ts`. All exercises of a submission are in one folder: in
 * `exercises/`, else at the top; when one folder was put around everything, in `exercises/` there, else in it.
 *
 * @param paths with forward slashes, relative to what was handed in
 */
export function locate(paths: readonly string[], file: string): Located {
  const own = paths.filter((candidate) => !DEBRIS.test(candidate) && !PROJECT.test(candidate));
  const folders = homes(own);
  const found = folders.map((folder) => `${folder}${file}`).filter((candidate) => own.includes(candidate));
  if (folders.length > 1 && found.length > 1)
    return { fault: `There are several ${file}: ${found.slice(0, 3).join(', ')}. Keep one, as exercises/${file}.` };
  if (folders.length === 1 && found[0] !== undefined) return { path: found[0] };
  const similar = found[0] ?? own.find((candidate) => bare(candidate) === bare(file));
  const belongs = `exercises/${file} is missing.`;
  return {
    fault: similar
      ? `${belongs} There is ${similar}: did you mean that? Put it at exercises/${file}.`
      : `${belongs} Put the file there; its stub is in the project under the same name.`,
  };
}

/** The folder of the exercises, with a slash behind it; several, when several folders hold some and none of them is meant first. */
function homes(own: readonly string[]): string[] {
  const holding = new Set(
    own.map((candidate) => EXERCISE.exec(candidate)).flatMap((found) => (found ? [found[1] ?? ''] : [])),
  );
  for (const first of ['exercises/', '']) if (holding.has(first)) return [first];
  const around = new Set([...holding].flatMap((folder) => /^[^/]+\/(?=(?:exercises\/)?$)/.exec(folder)?.[0] ?? []));
  return [...around].map((folder) => (holding.has(`${folder}exercises/`) ? `${folder}exercises/` : folder));
}

/** `sub/01_Gradf (1).ts.txt` → `01gradf`: what remains of a name when how it was saved is taken away. */
function bare(candidate: string): string {
  const name = candidate.slice(candidate.lastIndexOf('/') + 1).toLowerCase();
  return name
    .replace(/(\.(m?[jt]sx?|txt))+$/, '')
    .replace(/(\s*\(\d+\)|[\s_-]*copy)$/, '')
    .replace(/[^a-z0-9]/g, '');
}
