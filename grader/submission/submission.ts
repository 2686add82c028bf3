import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { LearnerFault } from '../fault';

/** No exercise needs more than a few KiB. */
const MAX_BYTES = 1024 * 1024;

/** `01-gradf.ts` */
const EXERCISE_FILE = /^\d\d-[a-z0-9-]+\.ts$/;

/** One learner's exercise files. Nothing else of what was handed in is looked at. */
export class Submission {
  /** @param folder the folder that holds the exercise files themselves */
  constructor(
    readonly id: string,
    readonly folder: string,
  ) {}

  /** Where a file of the submission is on disk. */
  pathOf(file: string): string {
    return path.join(this.folder, file);
  }

  /**
   * The text of an exercise file such as `01-gradf.ts`.
   *
   * @throws LearnerFault when it is missing, empty, not a file, or cannot be read
   */
  read(file: string): string {
    const name = `exercises/${file}`;
    const where = this.pathOf(file);
    let text: string;
    try {
      // Some systems open 01-gradf.ts when there is only 01-Gradf.ts; others do not, and the verdict must be the same.
      if (!readdirSync(this.folder).includes(file)) throw new LearnerFault(missing(name));
      const found = lstatSync(where);
      // A link could lead to somebody else's answer.
      if (found.isSymbolicLink()) throw new LearnerFault(`${name} is a symbolic link. Put the file itself there.`);
      if (!found.isFile())
        throw new LearnerFault(
          `${name} is ${found.isDirectory() ? 'a folder' : 'no ordinary file'}. The exercise must be a file of that name.`,
        );
      if (found.size > MAX_BYTES)
        throw new LearnerFault(`${name} is larger than 1 MiB. Keep only your own code in it.`);
      text = readFileSync(where, 'utf8');
    } catch (error) {
      if (error instanceof LearnerFault) throw error;
      throw new LearnerFault(unreadable(name, where, error as NodeJS.ErrnoException));
    }
    if (text.trim() === '') throw new LearnerFault(`${name} is empty. Write the exercise there, or restore its stub.`);
    return text;
  }
}

/** @throws Error when `given` is no folder that can be read: a message of one line, for the command line */
export function openSubmission(given: string): Submission {
  const folder = fromWhereCalled(given);
  let isFolder: boolean;
  try {
    isFolder = statSync(folder).isDirectory();
  } catch {
    throw new Error(
      `There is nothing at ${given}. Give the folder of a submission: one that holds exercises/, or the exercise files.`,
    );
  }
  if (!isFolder) {
    throw new Error(
      `${given} is a file. Give the folder of a submission: one that holds exercises/, or the exercise files.`,
    );
  }
  const inner = path.join(folder, 'exercises');
  // Not a link: it could lead to somebody else's answers.
  const hasInner = lstatSync(inner, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return new Submission(path.basename(folder), hasInner ? inner : folder);
}

function missing(name: string): string {
  return `${name} is missing. Put the file there; its stub is in the project under the same name.`;
}

function unreadable(name: string, where: string, error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ENOENT':
      return missing(name);
    default:
      return `${name} cannot be read (${error.code ?? 'unknown error'}). Check the permissions of ${path.basename(where)}.`;
  }
}

/**
 * Opens every submission once, and gives each an id of its own: a second `alice` becomes `alice-2`. A folder that is no
 * submission but holds some stands for these.
 *
 * @throws Error like `openSubmission`
 */
export function openSubmissions(paths: readonly string[]): Submission[] {
  const opened = paths.map(fromWhereCalled).flatMap(expand).map(openSubmission);
  const unique = [...new Map(opened.map((submission) => [submission.folder, submission])).values()];
  const taken = new Set<string>();
  return unique.map(({ id, folder }) => {
    let own = id;
    for (let count = 2; taken.has(own); count += 1) own = `${id}-${count}`;
    taken.add(own);
    return new Submission(own, folder);
  });
}

/** The submissions in a folder of submissions, in the order of their names; else the folder itself. */
function expand(given: string): string[] {
  if (!isFolder(given) || holdsExercises(given)) return [given];
  const inner = readdirSync(given)
    .sort()
    .map((name) => path.join(given, name))
    .filter((folder) => isFolder(folder) && holdsExercises(folder));
  return inner.length > 0 ? inner : [given];
}

/** npm runs scripts in the project's folder; the path is meant from where npm was called. */
export function fromWhereCalled(given: string): string {
  return path.resolve(process.env.INIT_CWD ?? '', given);
}

function holdsExercises(folder: string): boolean {
  return readdirSync(folder).some((name) => name === 'exercises' || EXERCISE_FILE.test(name));
}

function isFolder(given: string): boolean {
  return statSync(given, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
