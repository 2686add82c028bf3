import { expect, test } from '@jest/globals';
import { chooseExercises } from './choose-exercises';

const IDS = ['01-gradf', '02-numerical-gradient', '03-symmetric-gradient', '04-value'];

test('no argument chooses all exercises', () => {
  expect(chooseExercises(IDS, [])).toEqual(IDS);
});

test.each([
  '2',
  '02',
  'numerical-gradient',
  '02-numerical-gradient',
  '02-numerical-gradient.ts',
  'exercises/02-numerical-gradient.ts',
  'exercises\\02-numerical-gradient.ts',
  '02-numerical-gradient.test.ts',
])('%s chooses one exercise', (asked) => {
  expect(chooseExercises(IDS, [asked])).toEqual(['02-numerical-gradient']);
});

test('several arguments choose exercises in the order of the course, each once', () => {
  expect(chooseExercises(IDS, ['value', '1', '04'])).toEqual(['01-gradf', '04-value']);
});

test.each(['5', '0', '', 'grad', 'gradient', '02-', '-gradf', 'exercises/07-gradf.ts', 'toString'])(
  '"%s" matches no exercise, and the message lists all',
  (asked) => {
    expect(() => chooseExercises(IDS, ['01', asked])).toThrow(
      `There is no exercise "${asked}". There are: ${IDS.join(', ')}.`,
    );
  },
);

test.each([
  ['valeu', '04-value'],
  ['01-grad', '01-gradf'],
  ['Numerical_Gradient', '02-numerical-gradient'],
])('"%s" matches no exercise, and the message suggests %s', (asked, meant) => {
  expect(() => chooseExercises(IDS, [asked])).toThrow(new RegExp(`Did you mean ${meant}\\?$`));
});
