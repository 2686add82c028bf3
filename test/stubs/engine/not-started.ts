/**
 * Every stub calls this until it is written.
 *
 * @throws Error always, with the name `NotStarted`: the grader tells "not started" from "wrong" by it.
 */
export function notStarted(file: string, name: string, task: string): never {
  const error = new Error(`${file}: ${name} is not written yet. Task ${task}`);
  error.name = 'NotStarted';
  throw error;
}
