import { describe, expect, test } from '@jest/globals';
import { readSettings } from '../../grader/config/settings';
import { exerciseIds } from '../../grader/config/suites';
import { ROOT } from '../testing/root';
import { applySlip, loadSlips, type Slip } from './load-slips';

const RIGHT = 'const a = 1;\nconst b = 2;\nconst c = 2;\nreturn a + b;\n';

function slip(edits: Slip['edits'], more: Partial<Slip> = {}): Slip {
  return { name: 'typed', edits, wrong: 'Something.', needs: [], ...more };
}

describe('applySlip', () => {
  test('tells the line on which the text differs, not all lines of the edit', () => {
    const edits = [{ from: 'const b = 2;\nconst c = 2', to: 'const b = 2;\nconst c = 3' }];
    expect(applySlip(RIGHT, slip(edits))).toEqual({ text: RIGHT.replace('c = 2', 'c = 3'), lines: [3] });
  });

  test('tells the lines around deleted lines', () => {
    expect(applySlip(RIGHT, slip([{ from: 'const b = 2;\n', to: '' }])).lines).toEqual([1, 2]);
  });

  test('tells all lines of several edits, in the text that they leave', () => {
    const edits = [
      { from: 'a = 1', to: 'a =\n  1' },
      { from: '= 2', to: '== 2', times: 2 },
    ];
    expect(applySlip(RIGHT, slip(edits)).lines).toEqual([1, 2, 3, 4]);
  });

  test('tells the lines that a slip names itself', () => {
    expect(applySlip(RIGHT, slip([{ from: 'a = 1', to: 'a = 3' }], { at: ['return'] })).lines).toEqual([4]);
  });

  test('refuses an edit that applies more than once', () => {
    expect(() => applySlip(RIGHT, slip([{ from: '2', to: '3' }]))).toThrow('finds "2" 2 times, expected 1');
  });
});

describe('the slips', () => {
  const slips = loadSlips(ROOT, exerciseIds(ROOT));

  test('have each its own name in an exercise, and a line to change unless the name of the file is wrong', () => {
    const names = slips.map(({ exercise, name }) => `${exercise}/${name}`);
    expect(names).toEqual([...new Set(names)]);
    expect(slips.filter(({ lines, file }) => lines.length === 0 && !file)).toEqual([]);
  });

  test('are at least 30 of each exercise of the first chapter', () => {
    for (const id of readSettings(ROOT).exercises)
      expect(slips.filter(({ exercise }) => exercise === id).length).toBeGreaterThanOrEqual(30);
  });
});
