import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { plain } from '../screen/plain';
import { LIMITS, type Limits } from '../vm/limits';
import { pathsIn, readExercise } from './folder';
import { Submission } from './submission';
import { readZip } from './zip';

/** `01-gradf.ts` */
const EXERCISE_FILE = /^\d\d-[a-z0-9-]+\.ts$/;

/** Something that was handed in, found but not read yet: thousands of these need next to no memory. */
export interface HandedIn {
  /** Its name; no other of the same run has it. */
  id: string;
  /** The folder or file itself. */
  where: string;
}

/** Reads what was handed in. Does not throw: what is wrong is said in the submission. @param exercises ids of the exercises to look for */
export function readSubmission(
  { id, where }: HandedIn,
  exercises: readonly string[],
  limits: Limits = LIMITS,
): Submission {
  const paths = pathsIn(where);
  const names = exercises.map((exercise) => `${exercise}.ts`);
  return new Submission(
    id,
    Object.fromEntries(names.map((name) => [name, readExercise(where, paths, name, limits.fileBytes)])),
  );
}

/** Like `readSubmission`, of what may be an archive, too. */
export async function openSubmission(
  handedIn: HandedIn,
  exercises: readonly string[],
  limits: Limits,
): Promise<Submission> {
  const { id, where } = handedIn;
  if (!isZip(where)) return readSubmission(handedIn, exercises, limits);
  return await readZip(
    id,
    where,
    exercises.map((exercise) => `${exercise}.ts`),
    limits,
  );
}

/**
 * Finds every submission once, and gives each an id of its own: a second `alice` becomes `alice-2`. A folder that is no
 * submission but holds some stands for these.
 *
 * @throws Error when there is nothing at a path: a message of one line, for the command line
 */
export function findSubmissions(paths: readonly string[]): HandedIn[] {
  const found = paths.map(fromWhereCalled).flatMap(expand);
  const taken = new Set<string>();
  return [...new Set(found)].map((where) => {
    // A name is text like any other: on some systems it may hold line feeds and worse.
    const id = plain(path.basename(where).replace(/\.zip$/i, '')).replaceAll('\n', '?');
    let own = id;
    for (let count = 2; taken.has(own); count += 1) own = `${id}-${count}`;
    taken.add(own);
    return { id: own, where };
  });
}

/** The submissions in a folder of submissions, in the order of their names; else the folder itself. */
function expand(given: string): string[] {
  const help = 'Give the folder of a submission: one that holds exercises/, the exercise files, or a zip of these.';
  const found = statSync(given, { throwIfNoEntry: false });
  if (!found) throw new Error(`There is nothing at ${given}. ${help}`);
  if (isZip(given)) return [given];
  if (!found.isDirectory()) throw new Error(`${given} is a file. ${help}`);
  if (holdsExercises(given)) return [given];
  const inner = readdirSync(given)
    .filter((name) => !name.startsWith('.') && name !== '__MACOSX')
    .sort()
    .map((name) => path.join(given, name))
    .filter((one) => isFolder(one) || isZip(one));
  // Where one is a submission, all are: whoever handed in an empty folder has a result that says so.
  return inner.some((one) => isZip(one) || holdsExercises(one)) ? inner : [given];
}

/** npm runs scripts in the project's folder; the path is meant from where npm was called. */
export function fromWhereCalled(given: string): string {
  return path.resolve(process.env.INIT_CWD ?? '', given);
}

function holdsExercises(folder: string): boolean {
  return readdirSync(folder).some((name) => name === 'exercises' || EXERCISE_FILE.test(name));
}

/** A file that says that it is an archive; whether it is one comes to light when it is opened. */
function isZip(given: string): boolean {
  return /\.zip$/i.test(given) && (statSync(given, { throwIfNoEntry: false })?.isFile() ?? false);
}

function isFolder(given: string): boolean {
  return statSync(given, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
