import { expect, test } from '@jest/globals';
import type { AggregatedResult } from '@jest/test-result';
import { outside } from '../../dev/testing/outside';
import type { SuiteRun } from './current-run';

const { withCurrentRun } = outside<typeof import('./current-run')>('grader/jest/current-run');
const { default: GraderReporter } = outside<typeof import('./reporter')>('grader/jest/reporter');

test('a run that Jest could not start has the reason in one line, without a path, and what to do', async () => {
  const run = { graderErrors: [] as string[] } as SuiteRun;
  const failed = { testFilePath: '/home/x/entry.ts', testExecError: { message: 'no environment\n  at line 1' } };
  const results = { testResults: [failed, {}] } as unknown as AggregatedResult;
  await withCurrentRun(run, async () => new GraderReporter().onRunComplete(undefined, results));
  expect(run.graderErrors).toEqual([
    'Jest could not start the suites: no environment at line 1. Run npm ci, and run the command again.',
  ]);
});
