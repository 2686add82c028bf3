import path from 'node:path';

/**
 * Where results and points are kept for later runs: `GRADKATA_KEPT`, or `.gradkata` in the project's folder, which
 * learners of a class cannot write.
 *
 * @returns undefined if the variable is empty, so that nothing is kept
 */
export function keptFolder(root: string): string | undefined {
  const given = process.env.GRADKATA_KEPT;
  if (given === '') return undefined;
  return given === undefined ? path.join(root, '.gradkata') : path.resolve(given);
}
