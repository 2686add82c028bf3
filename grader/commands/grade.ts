import { parseArgs } from 'node:util';
import { exerciseIds, runSuites, seedFromEnvironment } from '../jest/run';
import { writeAtomically } from '../result/write';
import { openSubmissions } from '../submission/submission';
import { chooseExercises } from './choose';

const USAGE =
  'Usage: npm run --silent grade -- <folder of a submission>… [--format json] [--out <file>] [--exercise 02]';

/** `npm run grade -- <paths>`: grades one or several submissions and writes the result document. */
export async function run(root: string, args: string[]): Promise<number> {
  const { paths, format, out, asked } = readArguments(args);
  if (format !== 'json') throw new Error(`There is no format "${format}". There is: json.`);
  if (paths.length === 0) throw new Error(`Nothing to grade. ${USAGE}`);
  const submissions = openSubmissions(paths);
  const exercises = chooseExercises(exerciseIds(root), asked);
  const seed = seedFromEnvironment();
  if (out) writeAtomically(out, unfinished(submissions, seed));
  const ledger = await runSuites(root, submissions, exercises, seed);
  const document = ledger.document(exercises);
  const text = `${JSON.stringify(document, null, 2)}\n`;
  if (out) writeAtomically(out, text);
  else process.stdout.write(text);
  if (ledger.breakdowns.length > 0) throw new Error(`The suites could not run. ${ledger.breakdowns.join(' ')}`);
  const [only] = document.submissions;
  return document.submissions.length > 1 || only?.status === 'pass' ? 0 : 1;
}

/** @throws Error in one line, with the usage */
function readArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'json' },
        out: { type: 'string' },
        exercise: { type: 'string', multiple: true, default: [] },
      },
    });
    return { paths: positionals, format: values.format, out: values.out, asked: values.exercise ?? [] };
  } catch (error) {
    throw new Error(`${(error as Error).message.split('. ')[0]}. ${USAGE}`);
  }
}

/** What stands in the results file until the run is over: should it die, nobody has points by accident. */
function unfinished(submissions: { id: string }[], seed: number): string {
  const message = 'The grader did not finish. Grade this submission again.';
  const results = submissions.map(({ id }) => ({ id, score: 0, maxScore: 0, status: 'error', message, exercises: [] }));
  return `${JSON.stringify({ version: 1, seed, submissions: results }, null, 2)}\n`;
}
