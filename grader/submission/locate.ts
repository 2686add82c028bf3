/** Names that are never meant: what systems and tools leave behind. */
const DEBRIS = /(^|\/)(__MACOSX|node_modules|\.[^/]*)(\/|$)/;

/** Where an exercise file is among the files that were handed in, or why it is nowhere. */
export type Located = { path: string } | { fault: string };

/**
 * Finds `01-gradf.ts` among paths such as `exercises/01-gradf.ts`. It belongs into `exercises/` or to the top; when a folder
 * was put around everything, one level down will do.
 *
 * @param paths with forward slashes, relative to what was handed in
 */
export function locate(paths: readonly string[], file: string): Located {
  const own = paths.filter((candidate) => !DEBRIS.test(candidate));
  const levels = [`exercises/${file}`, file, /^[^/]+\/exercises\/[^/]+$/, /^[^/]+\/[^/]+$/];
  for (const level of levels) {
    const found = own.filter((candidate) =>
      typeof level === 'string' ? candidate === level : level.test(candidate) && candidate.endsWith(`/${file}`),
    );
    if (found.length > 1) {
      return { fault: `There are several ${file}: ${found.slice(0, 3).join(', ')}. Keep one, as exercises/${file}.` };
    }
    if (found[0] !== undefined) return { path: found[0] };
  }
  const similar = own.find((candidate) => bare(candidate) === bare(file));
  const belongs = `exercises/${file} is missing.`;
  return {
    fault: similar
      ? `${belongs} There is ${similar}: did you mean that? Put it at exercises/${file}.`
      : `${belongs} Put the file there; its stub is in the project under the same name.`,
  };
}

/** `sub/01_Gradf (1).ts.txt` → `01gradf`: what remains of a name when how it was saved is taken away. */
function bare(candidate: string): string {
  const name = candidate.slice(candidate.lastIndexOf('/') + 1).toLowerCase();
  return name
    .replace(/(\.(m?[jt]sx?|txt))+$/, '')
    .replace(/(\s*\(\d+\)|[\s_-]*copy)$/, '')
    .replace(/[^a-z0-9]/g, '');
}
