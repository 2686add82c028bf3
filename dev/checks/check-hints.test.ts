import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { checkout } from '../testing/checkout';
import { findHintTrouble } from './check-hints';

const project = checkout();
const hints = (exercise: string, text: unknown) =>
  writeFileSync(path.join(project, 'test', 'hints', `${exercise}.json`), JSON.stringify(text));
const exercises = new Map([['04-value', ['mul', 'exp', 'exp']]]);
const three = ['where', 'rule', 'shape'];

beforeEach(() => {
  rmSync(path.join(project, 'test', 'hints'), { recursive: true });
  mkdirSync(path.join(project, 'test', 'hints'));
});

test('the check of hints finds a part without hints, hints without a part, and too few or empty hints', () => {
  hints('04-value', { mul: three.slice(1), tanh: three, whole: ['where', ' ', 'shape'] });
  expect(findHintTrouble(project, exercises)).toEqual([
    'test/hints/04-value.json: "exp" has no hints.',
    'test/hints/04-value.json: no test is about "tanh".',
    'test/hints/04-value.json: no test is about "whole".',
    'test/hints/04-value.json: "mul" should have 3 hints, none of them empty.',
    'test/hints/04-value.json: "whole" should have 3 hints, none of them empty.',
  ]);
});

test('the check of hints finds a file that belongs to no exercise, and an exercise without a file', () => {
  hints('07-tanh', {});
  hints('04-value', { mul: three, exp: three });
  expect(findHintTrouble(project, exercises)).toEqual([
    expect.stringMatching(/^test\/hints\/07-tanh\.json belongs to no exercise\./),
  ]);
  expect(() => findHintTrouble(project, new Map([['01-gradf', []]]))).toThrow(
    'test/hints/01-gradf.json cannot be read (ENOENT).',
  );
});

test.each([
  ['right.grad += this.data*out.grad', 'right.grad+=this.data*out.grad'],
  ['It is (1 / this.data)\n  * out.grad', '(1/this.data)*out.grad'],
  ['return this.mul(-1)', 'this.mul(-1)'],
])('the check of hints finds the answer in the hint "%s"', (text, answer) => {
  hints('04-value', { mul: ['where', 'rule', text], exp: three });
  expect(findHintTrouble(project, exercises)).toContain(
    `test/hints/04-value.json: "mul" gives the answer away: ${answer}`,
  );
});

test.each(['[]', '{ "mul": "one" }', '{ "mul": [1, 2, 3] }', '{'])(
  'the check of hints refuses a file with the text %s',
  (text) => {
    writeFileSync(path.join(project, 'test', 'hints', '04-value.json'), text);
    expect(() => findHintTrouble(project, exercises)).toThrow(
      /^test\/hints\/04-value\.json (?:is not of the form|cannot be)/,
    );
  },
);
