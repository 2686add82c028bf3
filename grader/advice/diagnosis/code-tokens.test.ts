import { expect, test } from '@jest/globals';
import { codeTokens, mentionedTokens } from './code-tokens';

test('the tokens of code are its names and operators, not those of comments and texts', () => {
  const source = "// a ^ b\nconst c = d !== 'e %' ? f.g : 3; /* h */";
  expect([...codeTokens(source)]).toEqual(['const', 'c', '=', 'd', '!==', '?', 'f.g', 'f', 'g']);
});

test('a sentence mentions operators without the marks that end its parts', () => {
  expect([...mentionedTokens('Use +=, not -=: Math.log.')]).toEqual([
    'Use',
    '+=',
    'not',
    '-=',
    'Math.log',
    'Math',
    'log',
  ]);
});
