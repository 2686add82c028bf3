import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { outside } from '../../dev/testing/outside';
import { temporaryFolder } from '../../dev/testing/submissions';

const { nativeFault } = outside<typeof import('./native-fault')>('grader/commands/native-fault');
const root = temporaryFolder();
const EXERCISE = 'exercises/01-gradf.ts';

/** What is told of an error, in a project with these lines. */
function faultOf(error: unknown, lines = '', exercise = ''): [string, number | undefined] {
  mkdirSync(path.join(root, 'exercises'), { recursive: true });
  writeFileSync(path.join(root, 'try.ts'), lines);
  writeFileSync(path.join(root, EXERCISE), exercise);
  const { message, location } = nativeFault(root, 'try.ts', [EXERCISE], error);
  return [message, location?.line];
}

const thrownAt = (place: string, error: Error) =>
  Object.assign(error, {
    stack: `${error}\n    at inner (${path.join(root, 'engine', 'f.ts')}:3:1)\n    at ${place}`,
  });

test('an error is told with the first line of the learner in its stack', () => {
  const error = thrownAt(`outer (${path.join(root, EXERCISE)}:7:2)`, new TypeError('no\nsecond line'));
  expect(faultOf(error)).toEqual([`${EXERCISE}:7: your code threw TypeError: no`, 7]);
  const top = thrownAt(`${path.join(root, 'try.ts')}:2:9`, new RangeError('far'));
  expect(faultOf(top)).toEqual(['try.ts:2: your code threw RangeError: far', 2]);
});

test('an error of a stub is told in its own words', () => {
  const error = Object.assign(new Error('gradf is not written yet.'), { name: 'NotStarted' });
  expect(faultOf(error)[0]).toBe('gradf is not written yet.');
});

test('a fault that the grader found is told in its own words', () => {
  const { LearnerFault } = outside<typeof import('../core/learner-fault')>('grader/core/learner-fault');
  expect(faultOf(new LearnerFault('The loss does not fall.'))).toEqual(['The loss does not fall.', undefined]);
});

test('what is no error is told as it is', () => {
  expect(faultOf(5)).toEqual(['try.ts: your code threw 5', undefined]);
});

test('a value that cannot be read is told without its text', () => {
  const told = 'try.ts: your code threw a value that cannot be shown as text.';
  expect(faultOf(Object.create(null))).toEqual([told, undefined]);
  expect(faultOf(Object.assign(new Error(), { message: 5 }))).toEqual([told, undefined]);
});

test('a file that does not compile is told with its line, also an exercise', () => {
  const refused = Object.assign(new Error('a page of swc'), { code: 'GenericFailure' });
  expect(faultOf(refused, 'const a = 1;\nconst b = ;')).toEqual([expect.stringContaining('try.ts:2 does not'), 2]);
  expect(faultOf(refused, '', 'export function (')).toEqual([expect.stringContaining(`${EXERCISE}:1 does not`), 1]);
});

test('a missing module is told with the line that imports it', () => {
  const missing = Object.assign(new Error("Cannot find module './x'\nRequire stack:"), { code: 'MODULE_NOT_FOUND' });
  expect(faultOf(missing, '\nimport { x } from "./x";')).toEqual([
    'try.ts:2 imports ./x, and there is no such module.',
    2,
  ]);
});
