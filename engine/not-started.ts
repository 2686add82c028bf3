/**
 * What every stub calls until it is written.
 *
 * @throws always: an error with the name `NotStarted`, by which the grader tells "not started" from "wrong".
 */
export function notStarted(file: string, name: string, task: string): never {
  const error = new Error(`${file}: ${name} is not written yet. Task ${task}`);
  error.name = 'NotStarted';
  throw error;
}
