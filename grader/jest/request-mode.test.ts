import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import type { JestState } from '../../dev/testing/jest-state';
import { outside } from '../../dev/testing/outside';
import { temporaryFolder } from '../../dev/testing/submissions';
import { Submission } from '../core/submission';
import type { Judged } from '../judge/judge';
import type { SuiteRun } from './current-run';

const { RequestMode } = outside<typeof import('./request-mode')>('grader/jest/request-mode');

const ID = '01-gradf';
const SUITE = { file: `/course/${ID}.test.ts`, exercise: ID, hidden: false };

/** The mode of a run that grades a submission for each of these ids, and the answers to these requests. */
function modeFor(ids: readonly string[], root = temporaryFolder()) {
  const answers: (Judged | Error)[] = [];
  const answer = (judged: Judged | Error) => void answers.push(judged);
  async function* requests() {
    for (const id of ids) {
      const submissions = [new Submission(id, { [`${ID}.ts`]: { text: 'export const gradf = () => 3;' } })];
      yield { submissions, heartbeat() {}, done: answer, failed: answer };
    }
  }
  const run: SuiteRun = {
    root,
    suites: [SUITE],
    otherSuites: [],
    seed: 42,
    exercises: [ID],
    graderErrors: [],
    requests: requests(),
  };
  const mode = new RequestMode(run);
  mode.recorder.expect = expect;
  const globals = mode.declare(() => {
    throw new Error('Jest is not needed here.');
  });
  return { mode, run, answers, ...(globals as unknown as Pick<JestState, 'describe' | 'test'>) };
}

/** Loads a suite with one test, which passes if `isRight`. */
function loadSuite({ mode, test }: ReturnType<typeof modeFor>, isRight: () => boolean): void {
  const block = () => {
    const fn = () => {
      mode.recorder.markAsserted();
      if (!isRight()) throw Object.assign(new Error('Not 3.'), { matcherResult: {} });
    };
    test('gives 3', mode.recorder.worth(4, { part: 'f' }, fn));
  };
  mode.load(SUITE, () => mode.recorder.declareExercise({ id: ID, options: { title: 'Title' }, block }));
}

const statusesOf = (answers: readonly (Judged | Error)[]) =>
  answers.map((answer) => {
    if (answer instanceof Error || !('document' in answer)) return answer.message;
    return answer.document.submissions.map(({ id, status }) => `${id}: ${status}`).join();
  });

test('a suite is loaded once and grades request after request', async () => {
  const one = modeFor(['one', 'two']);
  const verdicts = [true, false];
  loadSuite(one, () => verdicts.shift() === true);
  one.mode.start();
  await one.mode.grade();
  expect(statusesOf(one.answers)).toEqual(['one: pass', 'two: fail']);
});

test('a request on which the judge fails is answered by its error, and the next one is graded', async () => {
  const root = temporaryFolder();
  mkdirSync(path.join(root, 'test', 'mistakes'), { recursive: true });
  const file = path.join(root, 'test', 'mistakes', `${ID}.json`);
  writeFileSync(file, 'no JSON');
  const one = modeFor(['one', 'two'], root);
  const verdicts = [false, true];
  loadSuite(one, () => verdicts.shift() === true);
  one.mode.start();
  await one.mode.grade();
  expect(statusesOf(one.answers)).toEqual([`${file} cannot be read. Run npm run record.`, 'two: pass']);
});

test('a suite that does not load is an error of the run, with its file', () => {
  const { mode, run } = modeFor([]);
  mode.load(SUITE, () => {
    throw new Error('no suite');
  });
  expect(run.graderErrors).toEqual([`${SUITE.file}: no suite.`]);
});

test('a suite that is graded before Jest has started is named as the cause', async () => {
  const one = modeFor(['one']);
  loadSuite(one, () => true);
  await one.mode.grade();
  const reason = `${SUITE.file}: A suite declared tests before Jest was ready.`;
  expect(one.answers).toMatchObject([{ graderErrors: [reason] }]);
});

test('a test outside of the block of an exercise is an error of the run', () => {
  const { mode, run, describe, test } = modeFor([]);
  test('loose', () => {});
  describe('block', () => test('nested', () => {}));
  mode.start();
  expect(run.graderErrors).toEqual(
    ['loose', 'nested'].map(
      (name) => `The test "${name}" stands outside of exercise(…): move it into the block of one.`,
    ),
  );
});
