import { expect, test } from '@jest/globals';
import { describeRule } from './describe-rule';

test.each([
  [{ type: 'boolean' }, 'true or false'],
  [{ type: 'integer', minimum: 1, maximum: 9 }, 'a whole number from 1 to 9'],
  [{ type: 'integer', minimum: 4, maximum: 8, multipleOf: 4 }, 'a whole number from 4 to 8, a multiple of 4'],
  [{ type: 'number', minimum: 0.01, maximum: 9, multipleOf: 0.01 }, 'a number from 0.01 to 9, a multiple of 0.01'],
  [{ type: 'string', minLength: 1, maxLength: 9, pattern: '^.*$' }, 'a text of 1 to 9 characters in one line'],
  [{ type: 'array', minItems: 1, examples: [['01']] }, 'a list of 1 or more such as ["01"]'],
  [{ type: 'object', examples: [{ a: 1 }] }, 'an object such as {"a":1}'],
  [{ type: ['string', 'integer'], examples: ['02'] }, 'a number or a text such as "02"'],
])('the rule %j is described as: %s', (rule, words) => {
  expect(describeRule(rule)).toBe(words);
});
