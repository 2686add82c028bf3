import path from 'node:path';
import { exerciseIds, runSuites, seedFromEnvironment } from '../jest/run';
import type { ResultDocument } from '../result/document';
import { writeAtomically } from '../result/write';
import { findSubmissions, fromWhereCalled, readSubmission } from '../submission/open';
import { readArguments } from './arguments';
import { chooseExercises } from './choose';

const USAGE = 'npm run --silent grade -- <folder of a submission>… [--format json] [--out <file>] [--exercise 02]';

const OPTIONS = {
  format: { type: 'string' },
  out: { type: 'string' },
  exercise: { type: 'string', multiple: true },
} as const;

/** `npm run grade -- <paths>`: grades one or several submissions and writes the result document. */
export async function run(root: string, args: string[]): Promise<number> {
  const { values, positionals: paths } = readArguments(args, OPTIONS, USAGE);
  const { format = 'json', exercise: asked = [] } = values;
  const out = values.out && fromWhereCalled(values.out);
  if (format !== 'json') throw new Error(`There is no format "${format}". There is: json.`);
  if (paths.length === 0) throw new Error(`Nothing to grade. Usage: ${USAGE}`);
  const handedIn = findSubmissions(paths);
  const exercises = chooseExercises(exerciseIds(root), asked);
  const submissions = handedIn.map((one) => readSubmission(one, exerciseIds(root)));
  const seed = seedFromEnvironment();
  if (out && handedIn.some(({ where }) => [where, path.join(where, 'exercises')].includes(path.dirname(out)))) {
    throw new Error(`${out} lies among the files that are graded. Give --out a place elsewhere.`);
  }
  if (out) writeAtomically(out, unfinished(submissions, seed));
  const { document, breakdowns } = await runSuites(root, submissions, exercises, seed);
  const text = `${JSON.stringify(document, null, 2)}\n`;
  if (out) writeAtomically(out, text);
  else process.stdout.write(text);
  if (breakdowns.length > 0) throw new Error(`The suites could not run. ${breakdowns.join(' ')}`);
  const [only] = document.submissions;
  return document.submissions.length > 1 || only?.status === 'pass' ? 0 : 1;
}

/** What stands in the results file until the run is over: should it die, nobody has points by accident. */
function unfinished(submissions: { id: string }[], seed: number): string {
  const message = 'The grader did not finish. Grade this submission again.';
  const document: ResultDocument = {
    version: 1,
    seed,
    submissions: submissions.map(({ id }) => ({ id, score: 0, maxScore: 0, status: 'error', message, exercises: [] })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
