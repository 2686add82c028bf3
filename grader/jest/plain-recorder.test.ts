import { expect, test } from '@jest/globals';
import { SuiteError } from '../core/learner-fault';
import type { Block } from '../suite/runner-api';
import { PlainRecorder } from './plain-recorder';

type Exports = { gradf: { (): void; new (): object; x: unknown } };

/** Declares an exercise with this block. Returns its id as the judge and as Jest got it. */
function declare(block: Block): { judge: string[]; jest: string[] } {
  const jest: string[] = [];
  const recorder = new PlainRecorder(42, (name, run) => {
    jest.push(name);
    run();
  });
  recorder.begin({ file: '/kata/test/01-gradf.test.ts', exercise: '01-gradf', hidden: false });
  recorder.declareExercise({ id: '01-gradf', options: { title: 'Title' }, block });
  return { judge: recorder.exercises.map(({ id }) => id), jest };
}

function thrownBy(task: () => unknown): Error {
  try {
    task();
  } catch (error) {
    return error as Error;
  }
  throw new Error('It throws nothing.');
}

test('an exercise is declared to the judge and to Jest, and may name its exports before there is a VM', () => {
  let gradf: unknown;
  const declared = declare((exports, swap) => {
    gradf = swap({}, () => (exports as Exports).gradf);
  });
  expect(declared).toEqual({ judge: ['01-gradf'], jest: ['01-gradf'] });
  expect(typeof gradf).toBe('function');
});

test.each([
  ['called', ({ gradf }: Exports) => gradf()],
  ['constructed', ({ gradf }: Exports) => new gradf()],
  ['read', ({ gradf }: Exports) => gradf.x],
])('an export that is %s outside of a test is an error of the suite', (_, use) => {
  const error = thrownBy(() => declare((exports) => void use(exports as Exports)));
  expect(error).toBeInstanceOf(SuiteError);
  expect(error.message).toBe('gradf was used outside of a test.');
});

test('an error of a block has no frame of the grader in its stack', () => {
  const error = new Error('no');
  const { stack } = error;
  const block = () => {
    throw error;
  };
  expect(thrownBy(() => declare(block))).toBe(error);
  expect(stack).toContain(__filename);
  expect(error.stack).not.toContain(__dirname);
});
