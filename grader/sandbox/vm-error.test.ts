import { describe, expect, test } from '@jest/globals';
import { LearnerFault, SuiteError } from '../core/learner-fault';
import { inVm, VmError } from './vm-error';

const thrownBy = (error: unknown) => {
  try {
    return inVm(() => {
      throw error;
    });
  } catch (caught) {
    return caught;
  }
};

describe('a call into the VM', () => {
  test('returns what the call returns', () => {
    expect(inVm(() => 7)).toBe(7);
  });

  test('marks an error of any realm as one of the VM, and keeps its words', () => {
    const foreign = { message: 'memory access out of bounds' };
    for (const error of [new RangeError('out'), foreign, 'a text'])
      expect(thrownBy(error)).toMatchObject({ name: 'VmError', cause: error });
    const words = [new Error('unreachable'), foreign, 'a text'].map((error) => (thrownBy(error) as Error).message);
    expect(words).toEqual(['unreachable', 'memory access out of bounds', 'a text']);
  });

  test('leaves faults of learners and suites, and marked errors, as they are', () => {
    for (const error of [new LearnerFault('no'), new SuiteError('no'), new VmError(new Error('no'))])
      expect(thrownBy(error)).toBe(error);
  });
});

test('the end of the host’s stack is told from other errors, in the words of each engine', () => {
  const words = ['Maximum call stack size exceeded', 'too much recursion', 'memory access out of bounds'];
  expect(words.map((message) => new VmError(new Error(message)).isStackOverflow)).toEqual([true, true, false]);
});
