import { afterAll, expect, test } from '@jest/globals';
import { jsonUnderId, type SerializedResult } from '../../../grader/batch/serialized-result';
import { WorkerProcess } from '../../../grader/batch/worker-process';
import { LIMITS } from '../../../grader/core/limits';
import type { SubmissionResult } from '../../../grader/core/result';
import { ROOT } from '../../testing/root';

const worker = new WorkerProcess();
afterAll(() => worker.end());

/** Uses some ten interrupt ticks in a call. */
const LONG = `export function gradf() {
  let sum = 0;
  for (let turn = 0; turn < 50_000; turn += 1) sum += turn;
  return [sum, 0, 0];
}
`;

test('a worker applies the limits of the task and not the defaults', async () => {
  const submissions = [{ id: 'alice', files: { '01-gradf.ts': { text: LONG } }, fault: null }];
  const task = { root: ROOT, submissions, exercises: ['01-gradf'], seed: 42, points: {}, hiddenTests: undefined };
  const first = async (fuelPerTest: number) => {
    const [graded] = await worker.grade({ ...task, limits: { ...LIMITS, fuelPerTest } });
    return (JSON.parse(jsonUnderId('alice', (graded as SerializedResult).json)) as SubmissionResult).exercises[0]
      ?.tests[0];
  };
  expect(await first(2)).toMatchObject({ status: 'error', message: expect.stringContaining('took too long') });
  expect(await first(LIMITS.fuelPerTest)).toMatchObject({ status: 'fail' });
});
