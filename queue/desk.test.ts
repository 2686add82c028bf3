import { expect, test } from '@jest/globals';
import type { Task } from '../grader/batch/messages';
import type { SerializedResult } from '../grader/batch/serialized-result';
import type { SummaryFacts } from '../grader/batch/summary-facts';
import type { Worker } from '../grader/batch/worker';
import { LIMITS } from '../grader/core/limits';
import { Submission } from '../grader/core/submission';
import { Desk } from './desk';

const COURSE = { root: '', exercises: [], seed: 42, limits: LIMITS, points: {}, hiddenTests: undefined };

const FACTS: SummaryFacts = {
  ...{ status: 'pass', score: 1, maxScore: 1, kind: 'right', hasRun: true },
  ...{ exercises: [], failedTests: [], diagnoses: [], findings: [], errors: [] },
};

/** A grading process that passes everything. Its first result stands for the suites. */
class Generous implements Worker {
  async grade({ submissions }: Task): Promise<SerializedResult[]> {
    return submissions.map(({ id }) => ({ tests: '', json: `"id":"${id}"}`, facts: FACTS }));
  }

  end(): void {}
}

/** Has one process grade submissions, each with a number of starts, and returns what it began together. */
async function begun(starts: readonly number[]): Promise<string[][]> {
  const groups: string[][] = [];
  const desk = new Desk(
    COURSE,
    1,
    () => new Generous(),
    async (keys) => void groups.push([...keys]),
  );
  const outcomes = starts.map((count, index) => desk.grade(`s${index}`, new Submission(`s${index}`, {}), count));
  expect(await Promise.all(outcomes)).toHaveLength(starts.length);
  desk.end();
  return groups;
}

test('a process begins with one submission, and takes twice as many after each task, up to twenty', async () => {
  const sizes = (await begun(Array.from({ length: 60 }, () => 0))).map(({ length }) => length);
  expect(sizes).toEqual([1, 2, 4, 8, 16, 20, 9]);
});

test('a submission that was being graded when its host died is graded alone, the first ones before', async () => {
  expect(await begun([2, 1, 0, 0, 0])).toEqual([['s2'], ['s0'], ['s1'], ['s3', 's4']]);
});

test('where only such submissions wait, a process begins with one of them', async () => {
  expect(await begun([1, 2])).toEqual([['s1'], ['s0']]);
});
