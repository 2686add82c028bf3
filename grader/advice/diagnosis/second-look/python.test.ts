import { expect, test } from '@jest/globals';
import { pythonLine } from './python';

test.each([
  ['def gradf(a):', 'A function is written `function f(x) { … }`, a method `f(x) { … }`. Fix it.'],
  ['raise ValueError', 'An error is thrown: `throw new Error(…)`. Fix it.'],
  ['import math', '`import math` names no file. The functions of Math need no import. Fix it.'],
])('a line of Python is explained, but not again behind a message that does: %s', (line, message) => {
  const text = pythonLine(line, 'Expected `;`.')?.text;
  expect(text?.startsWith(`\`${line}\` is Python. `)).toBe(true);
  expect(pythonLine(line, message)?.text).toBe(`\`${line}\` is Python.`);
});
