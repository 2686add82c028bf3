import { expect, test } from '@jest/globals';
import { quotedPieces } from './quoted-pieces';

const RIGHT = {
  solution: 'class Value { exp() { const out = Math.exp(this.data); out.grad += 1; } }',
  engine: 'function walk(node) { node.parents; }',
};

test('an operator or a function that only the wrong code has is quoted by a text that names it', () => {
  expect(quotedPieces('Use +=, not -=.', 'out.grad -= 1;', RIGHT)).toEqual(['-=']);
  expect(quotedPieces('Math.expm1 is another function: use Math.exp.', 'Math.expm1(this.data);', RIGHT)).toEqual([
    'Math.expm1',
    'expm1',
  ]);
});

test('what the text does not name, what right code holds, and names of variables are not quoted', () => {
  expect(quotedPieces('The sign is wrong.', 'out.grad -= 1;', RIGHT)).toEqual([]);
  expect(quotedPieces('Use the data of out.', 'const sum = out.data;', RIGHT)).toEqual([]);
  expect(quotedPieces('The sum is wrong.', 'const sum = 1;', RIGHT)).toEqual([]);
});

test('names of the engine are right code, its keywords are not', () => {
  expect(quotedPieces('The function reads parents.', 'function () { this.parents; }', RIGHT)).toEqual(['function']);
});
