import { describe, expect, test } from '@jest/globals';
import { Random } from '../../grader/core/random';
import { ROOT } from '../testing/root';
import { drawSlips } from './draw-slips';
import { RightFile } from './right-file';
import { rightTexts } from './right-texts';
import type { Slip } from './slip';
import { FAMILIES } from './slip-families';

const EXERCISES = ['01-gradf', '02-numerical-gradient', '03-symmetric-gradient', '04-value'];

function firstSlips(exercise: string, count: number, seed = 1): Slip[] {
  const slips: Slip[] = [];
  for (const slip of drawSlips(exercise, rightTexts(ROOT, exercise), new Random(seed))) {
    if (slips.push(slip) === count) break;
  }
  return slips;
}

describe.each(EXERCISES)('slips in %s', (exercise) => {
  const slips = firstSlips(exercise, 20);

  test('are the same for the same seed', () => {
    expect(firstSlips(exercise, 20)).toEqual(slips);
    expect(firstSlips(exercise, 20, 2)).not.toEqual(slips);
  });

  test('hold the new piece at the place that they name', () => {
    for (const { text, edits } of slips) {
      for (const { line, column, became } of edits) {
        const rest = text
          .split('\n')
          .slice(line - 1)
          .join('\n')
          .slice(column - 1);
        expect(rest.slice(0, became.length)).toBe(became);
      }
    }
  });

  test('are in pairs on lines of their own, or in operations of their own', () => {
    for (const { edits } of slips.filter(({ kind }) => kind === 'pair')) {
      const [one, other] = edits;
      expect(one?.part !== other?.part || one?.line !== other?.line).toBe(true);
    }
  });
});

test('every family makes slips in some right file, and most change more than a token', () => {
  const files = EXERCISES.flatMap((exercise) => rightTexts(ROOT, exercise).map(({ text }) => new RightFile(text)));
  const idle = FAMILIES.filter((family) => files.every((file) => family.patches(file).length === 0));
  expect(idle.map(({ name }) => name)).toEqual([]);
  expect(FAMILIES.filter(({ isToken }) => !isToken).length).toBeGreaterThan(FAMILIES.length / 2);
});
