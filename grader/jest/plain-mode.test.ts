import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import type { Circus } from '@jest/types';
import { jestState } from '../../dev/testing/jest-state';
import { outside } from '../../dev/testing/outside';
import { ROOT } from '../../dev/testing/root';
import { temporaryFolder } from '../../dev/testing/submissions';
import type { PlainMode as Mode } from './plain-mode';

const { PlainMode } = outside<typeof import('./plain-mode')>('grader/jest/plain-mode');

const ID = '01-gradf';

interface Options {
  settings?: string;
  pattern?: RegExp;
  /** Declares more tests in the block, each time that it runs. */
  more?: (test: (name: string, fn: () => void) => void) => void;
}

/** A project whose `gradf` gives 3. Its suite has a test for 3 and one for 4, and a test outside of the exercise. */
async function started({ settings = '{}', pattern, more = () => {} }: Options = {}) {
  const root = temporaryFolder();
  for (const folder of ['exercises', 'test']) mkdirSync(path.join(root, folder));
  for (const id of [ID, '02-other']) writeFileSync(path.join(root, 'test', `${id}.test.ts`), '');
  writeFileSync(path.join(root, 'exercises', `${ID}.ts`), 'export const gradf = () => 3;');
  copyFileSync(path.join(ROOT, 'gradkata.schema.json'), path.join(root, 'gradkata.schema.json'));
  writeFileSync(path.join(root, 'gradkata.config.json'), settings);
  const { state, describe, test } = jestState();
  const mode = new PlainMode(root, path.join(root, 'test', `${ID}.test.ts`), describe);
  const { recorder } = mode;
  recorder.expect = expect;
  const block = (exports: object) => {
    const { gradf } = exports as { gradf(): number };
    for (const wanted of [3, 4]) {
      const gives = () => {
        recorder.markAsserted();
        if (gradf() !== wanted) throw Object.assign(new Error(`Not ${wanted}.`), { matcherResult: {} });
      };
      test(`gives ${wanted}`, recorder.worth(4, { part: 'f' }, gives));
    }
    more((name, fn) => test(name, recorder.worth(4, { part: 'f' }, fn)));
  };
  recorder.declareExercise({ id: ID, options: { title: 'Title' }, block });
  test('outside', () => {});
  if (pattern) state.testNamePattern = pattern;
  await mode.start(state);
  return said(state.rootDescribeBlock);
}

/** What each test of Jest then says, by its name: 'passes', or the message of its error. */
function said({ children }: Circus.DescribeBlock): Record<string, string> {
  const all: Record<string, string> = {};
  for (const child of children) {
    if (child.type === 'describeBlock') Object.assign(all, said(child));
    else all[child.name] = child.mode === 'skip' ? 'is skipped' : messageOf(child.fn as () => void);
  }
  return all;
}

function messageOf(fn: () => void): string {
  try {
    fn();
    return 'passes';
  } catch (error) {
    return (error as Error).message;
  }
}

test('each test of Jest tells the verdict of the judge, and a test outside of the exercise fails', async () => {
  expect(await started()).toEqual({
    'gives 3': 'passes',
    'gives 4': 'Not 4.',
    outside: 'This test is outside of exercise(…). Move it into the block of one.',
  });
});

test('tests of an exercise that the course does not grade are skipped', async () => {
  const all = await started({ settings: '{ "exercises": ["02-other"] }' });
  expect(all).toMatchObject({ 'gives 3': 'is skipped', 'gives 4': 'is skipped' });
});

test('each test says what is wrong with the settings', async () => {
  const all = await started({ settings: '{ "seeed": 1 }' });
  expect([all['gives 3'], all['gives 4']]).toEqual(Array(2).fill(expect.stringContaining('seeed')));
});

test('an exercise without a chosen test is not graded', async () => {
  // The tests still have the functions of the suite, which cannot call the learner's code.
  expect((await started({ pattern: /nothing/ }))['gives 3']).toBe('gradf was used outside of a test.');
});

test('a test that the suite does not declare again fails, and the others have their verdicts', async () => {
  let runs = 0;
  const more: Options['more'] = (test) => {
    if (runs++ === 0) test('once', () => {});
  };
  expect(await started({ more })).toMatchObject({
    'gives 3': 'passes',
    once: 'The suite does not work. It has no test "once" when it is graded.',
  });
});

test('a file without an exercise is an ordinary test file', async () => {
  const { state, describe, test } = jestState();
  const mode: Mode = new PlainMode(temporaryFolder(), '/kata/test/other.test.ts', describe);
  const fn = () => {};
  test('loose', fn);
  await mode.start(state);
  expect(state.rootDescribeBlock.children).toMatchObject([{ name: 'loose', fn }]);
});

test('suites of one process use the same VM', () => {
  const modeIn = (root: string): Mode => new PlainMode(root, '/kata/test/other.test.ts', jestState().describe);
  const [one, other] = [modeIn(temporaryFolder()), modeIn(temporaryFolder())];
  expect(one.host.vms).toBeDefined();
  expect(other.host.vms).toBe(one.host.vms);
});
