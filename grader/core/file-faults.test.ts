import { describe, expect, test } from '@jest/globals';
import { emptyFault, lacksStub, missingFault, withResetCommand } from './file-faults';

describe('in a learner’s own project', () => {
  test('the fault of a missing file names the command that puts its stub there', () => {
    expect(withResetCommand('03-x', missingFault('03-x.ts'))).toBe(
      'exercises/03-x.ts is missing. Put its stub there: npm run reset -- 03',
    );
  });

  test('the fault of an empty file names the command as the other way', () => {
    expect(withResetCommand('03-x', emptyFault('exercises/03-x.ts'))).toBe(
      'exercises/03-x.ts is empty. Write the exercise there, or restore its stub: npm run reset -- 03',
    );
  });

  test('every other fault stays as it is', () => {
    const fault = 'exercises/03-x.ts is missing. There is 03-x.txt: did you mean that?';
    expect(withResetCommand('03-x', fault)).toBe(fault);
    expect(lacksStub(fault)).toBe(false);
  });
});

test('a missing file lacks its stub with and without the command, an empty one does not', () => {
  const fault = missingFault('03-x.ts');
  expect([fault, withResetCommand('03-x', fault), emptyFault('exercises/03-x.ts')].map(lacksStub)).toEqual([
    true,
    true,
    false,
  ]);
});
