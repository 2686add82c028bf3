import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { outside } from '../testing/outside';
import { ROOT } from '../testing/root';

const { checkInContext } = outside<typeof import('./check-in-context')>('dev/fuzz/check-in-context');
const { checkValue } = outside<typeof import('./check-value')>('dev/fuzz/check-value');

const solution = readFileSync(path.join(ROOT, 'solutions', '04-value.ts'), 'utf8');

/** What the oracle says of the solution with one text in place of another. */
function faultWith(before: string, after: string, timeout = 60_000): string | null {
  expect(solution).toContain(before);
  return checkInContext(ROOT, { '04-value.ts': solution.replace(before, after) }, '04-value', checkValue, timeout);
}

test('the oracle finds the solution right', () => {
  expect(faultWith('', '')).toBeNull();
});

test.each([
  ['an assignment', 'this.grad += right.data * out.grad', 'this.grad = right.data * out.grad', /^x\.mul\(y\) for x = /],
  ['a wrong derivative', '(1 / this.data) * out.grad', 'this.data * out.grad', /^x\.log\(\) .+: x\.grad is /],
  ['a forgotten parent', '[this, right]', '[this]', /^x\.mul\(y\) .+: y\.grad is /],
  [
    'a change of an operand',
    'const out = this.node(Math.exp',
    'this.grad = 0; const out = this.node(Math.exp',
    /x\.grad/,
  ],
  ['an exponent that is not refused', "typeof exponent !== 'number'", 'false', /^a\.pow\('3'\) is not refused/],
  [
    'a boolean as exponent',
    "typeof exponent !== 'number'",
    "!['number', 'boolean'].includes(typeof exponent)",
    /^a\.pow\(true\) is not refused/,
  ],
  [
    'an exponent left out',
    "typeof exponent !== 'number'",
    "!['number', 'undefined'].includes(typeof exponent)",
    /^a\.pow\(undefined\) is not refused/,
  ],
])('the oracle names what differs for %s', (_, before, after, says) => {
  expect(faultWith(before, after)).toMatch(says);
});

test('an endless loop is ended', () => {
  expect(faultWith('return this.add(other);', 'for (;;);', 100)).toMatch(/^throws Stopped after \d+ ms of work$/);
});
