import { expect, test } from '@jest/globals';
import { MIXED, resultOf, submissionOf, UNGRADED } from '../../../../dev/testing/platforms';
import { fractionOf, inPoints, pointsText } from './points-text';

test('the points of hidden tests are given separately', () => {
  expect(pointsText(MIXED)).toBe('Visible tests: 4 of 24 points. Hidden tests: 4 of 8 points.');
  const visible = submissionOf({ '01-x': [resultOf('a'), resultOf('b', { status: 'fail' })] });
  expect(pointsText(visible)).toBe('4 of 8 points.');
});

test('points in words have two decimals at most', () => {
  expect(inPoints({ score: 0.1 + 0.2, maxScore: 1.25 })).toBe('0.3 of 1.25 points');
});

test('the fraction of a submission is 0 if its maximum is 0', () => {
  expect(fractionOf(MIXED)).toBe(0.25);
  expect(fractionOf({ score: 0, maxScore: 0 })).toBe(0);
  expect(fractionOf(UNGRADED)).toBe(0);
});
