import { expect, test } from '@jest/globals';
import { outside } from '../../../dev/testing/outside';
import { ROOT } from '../../../dev/testing/root';
import { drawnTogether } from './drawn-together';

const { readFacts } = outside<typeof import('../../config/read-facts')>('grader/config/read-facts');

const ALL = ['01-gradf', '02-numerical-gradient', '03-symmetric-gradient', '04-value', '07-training'];
const together = (id: string) => drawnTogether(id, ALL, (one) => readFacts(ROOT, one));

test('the exercises about the slopes of f are drawn together', () => {
  expect(together('02-numerical-gradient')).toEqual(ALL.slice(0, 3));
});

test('any other exercise is drawn alone', () => {
  expect(together('04-value')).toEqual(['04-value']);
});
