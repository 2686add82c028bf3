import { Submission } from '../core/submission';
import { stripPaths } from '../text/strip-paths';

/**
 * Finds which files of a submission crash the process that grades it: each is graded as the only one.
 *
 * @param crashOf grades a submission, and returns the reason if its process crashed
 * @returns the submission without these files, which have the reason in their place; undefined if there are none
 */
export async function soundFiles(
  { id, files, fault }: Submission,
  crashOf: (submission: Submission) => Promise<string | undefined>,
): Promise<Submission | undefined> {
  const sound = { ...files };
  let isChanged = false;
  for (const [name, file] of Object.entries(files)) {
    if (!('text' in file)) continue;
    const crash = await crashOf(new Submission(id, { [name]: file }, fault));
    if (crash === undefined) continue;
    sound[name] = { fault: crashMessage(name, crash) };
    isChanged = true;
  }
  return isChanged ? new Submission(id, sound, fault) : undefined;
}

function crashMessage(name: string, crash: string): string {
  return (
    `exercises/${name} ended the process that graded it (${stripPaths(crash)}), also when it was graded alone. ` +
    'Split deeply nested code into smaller steps: deep nesting has this effect.'
  );
}
