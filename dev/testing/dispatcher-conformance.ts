import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Course, Dispatcher, Job, Outcome } from '../../grader/batch/dispatcher';
import { jsonUnderId, testPlanHash } from '../../grader/batch/serialized-result';
import { WorkerProcess } from '../../grader/batch/worker-process';
import { readSettings } from '../../grader/config/settings';
import type { SubmissionResult } from '../../grader/core/result';
import { Submission } from '../../grader/core/submission';
import { once } from './once';
import { ROOT } from './root';
import { submissionWith } from './solved-submission';

const { seed, limits, points, exercises } = readSettings(ROOT);

/** What all dispatchers of the suite grade. */
export const CONFORMANCE_COURSE: Course = {
  root: ROOT,
  exercises: exercises.slice(0, 2),
  seed,
  limits,
  points,
  hiddenTests: undefined,
};

/** Ends the process that is to grade it, where that runs `dev/testing/mortal-worker.cjs`. */
const DEADLY = '// deadly for this process';

/** The program of a grading process that `DEADLY` ends. It stands for a bug in native code. */
const MORTAL_WORKER = path.join(ROOT, 'dev', 'testing', 'mortal-worker.cjs');

const CLASS = [
  submissionWith('right', {}),
  submissionWith('wrong', { '01-gradf.ts': 'export const gradf = () => [1, 2, 3];\n' }),
  submissionWith('broken', { '01-gradf.ts': 'export const gradf = (\n' }),
  submissionWith('stub', { '01-gradf.ts': readFileSync(path.join(ROOT, 'test', 'stubs', '01-gradf.ts'), 'utf8') }),
  new Submission('unread', {}, 'The archive is damaged.'),
];

type Names = Dispatcher<string>;

/** Grades submissions, each under its own id. */
async function gradeBy(dispatcher: Names, submissions: readonly Submission[]): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  const jobs = submissions.map((one): Job<string> => ({ key: one.id, ids: [one.id], read: () => one }));
  await dispatcher.grade(jobs, ({ key }, outcome, { files }) => {
    if (outcomes.has(key)) throw new Error(`${key} has two outcomes.`);
    expect(files).toEqual(submissions.find(({ id }) => id === key)?.files);
    outcomes.set(key, outcome);
  });
  return outcomes;
}

function resultOf(outcome: Outcome | undefined): SubmissionResult {
  if (!outcome || !('result' in outcome)) throw new Error(`There is no result: ${JSON.stringify(outcome)}`);
  return JSON.parse(jsonUnderId('', outcome.result.json)) as SubmissionResult;
}

/** All of a result but its durations. */
function timeless(result: SubmissionResult): unknown {
  return JSON.parse(JSON.stringify(result, (key, value) => (key === 'durationMs' ? 0 : value)));
}

/** What one worker says of the class, without any dispatcher. */
const expected = once(async () => {
  const worker = new WorkerProcess();
  try {
    const results = await worker.grade({ ...CONFORMANCE_COURSE, submissions: CLASS });
    return new Map(CLASS.map(({ id }, index) => [id, resultOf({ result: results[index] as never })]));
  } finally {
    worker.end();
  }
});

/**
 * Tests what every dispatcher does.
 *
 * @param open a dispatcher whose grading processes run a program, by default that of the grader. The caller closes it.
 */
export function describeDispatcher(name: string, open: (script?: string) => Promise<Names>): void {
  describe(name, () => {
    test('tells the planned tests before anything is graded', async () => {
      const dispatcher = await open();
      const plan = await dispatcher.plan();
      dispatcher.end();
      const right = (await expected()).get('right');
      expect([plan.score, plan.maxScore, testPlanHash(plan)]).toEqual([0, 40, testPlanHash(right as SubmissionResult)]);
    });

    test('gives each submission one outcome, with the result of a worker', async () => {
      const dispatcher = await open();
      await dispatcher.plan(false);
      const outcomes = await gradeBy(dispatcher, CLASS);
      dispatcher.end();
      expect([...outcomes.keys()].sort()).toEqual(CLASS.map(({ id }) => id).sort());
      for (const [id, result] of await expected())
        expect([id, timeless(resultOf(outcomes.get(id)))]).toEqual([id, timeless(result)]);
    });

    test('grades another class afterwards', async () => {
      const dispatcher = await open();
      await gradeBy(dispatcher, CLASS.slice(0, 1));
      const outcomes = await gradeBy(dispatcher, [submissionWith('later', { '01-gradf.ts': 'export {};\n' })]);
      dispatcher.end();
      expect(resultOf(outcomes.get('later')).score).toBe(20);
    });

    test('names the submission that ends its process, and grades the others', async () => {
      const dispatcher = await open(MORTAL_WORKER);
      const deadly = submissionWith('deadly', { '01-gradf.ts': `${DEADLY}\nexport const gradf = () => [];\n` });
      const outcomes = await gradeBy(dispatcher, [CLASS[0] as Submission, deadly, CLASS[1] as Submission]);
      dispatcher.end();
      expect(resultOf(outcomes.get('right')).score).toBe(40);
      expect(resultOf(outcomes.get('wrong')).score).toBe(20);
      const found = outcomes.get('deadly') as Outcome & { hasCrashed?: true };
      expect([resultOf(found).score, found.hasCrashed]).toEqual([20, true]);
      expect(resultOf(found).exercises[0]?.message).toContain('ended the process that graded it (SIGKILL)');
    });

    test('begins nothing after its end', async () => {
      const dispatcher = await open();
      const many = Array.from({ length: 30 }, (_, index) =>
        submissionWith(`s${index}`, { '01-gradf.ts': `// ${index}\nexport const gradf = () => [1, 2, 3];\n` }),
      );
      // The others of the same task may have an outcome too.
      let count = 0;
      const jobs = many.map((one): Job<string> => ({ key: one.id, ids: [one.id], read: () => one }));
      await dispatcher.grade(jobs, () => {
        count += 1;
        dispatcher.end();
      });
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThan(many.length);
    });
  });
}
