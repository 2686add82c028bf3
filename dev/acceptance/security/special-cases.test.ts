import { expect, test } from '@jest/globals';
import { gradeAll } from '../../testing/grade-all';
import { once } from '../../testing/once';
import { exerciseOf, solutionWith } from '../../testing/submissions';

const FILE = '04-value.ts';

/** The first line of each operation, behind which a special case is written. */
const HEADS = {
  mul: 'mul(other: Value | number): Value {',
  pow: 'pow(exponent: number): Value {',
  div: 'div(other: Value | number): Value {',
  exp: 'exp(): Value {',
  log: 'log(): Value {',
  neg: 'neg(): Value {',
  radd: 'radd(other: number): Value {',
};
type Name = keyof typeof HEADS;

const OTHER = '(typeof other === "number" ? other : other.data)';
/** What is right but for the parents. */
const DETACHED: Record<Name, string> = {
  mul: `this.data * ${OTHER}`,
  pow: 'this.data ** exponent',
  div: `this.data / ${OTHER}`,
  exp: 'Math.exp(this.data)',
  log: 'Math.log(this.data)',
  neg: '-this.data',
  radd: 'this.data + other',
};

/** Where a right operation is detached: no gradient goes on from there. */
const CONDITIONS: Record<Name, readonly string[]> = {
  mul: [
    ...['other === 1', 'other === -1', `${OTHER} === 1`, 'this.data === 1', 'this.data === 0'],
    ...[`${OTHER} === -this.data`, `${OTHER} === this.data`, `Math.abs(this.data * ${OTHER}) > 1000`],
    ...[`Math.abs(this.data) < 0.1`, `this.data < 0 && ${OTHER} < -1`],
  ],
  pow: [
    ...['exponent === 1', 'exponent === 2 && this.data < 0', 'exponent > 3', 'exponent === -3'],
    ...['exponent === 1.5', 'exponent === 1 / 3', 'Math.abs(this.data) < 1e-3', 'this.data > 10', 'this.data < 0'],
  ],
  div: [
    ...['other === 1', 'other === -1', 'other === 2', `${OTHER} === 2`, `${OTHER} === this.data`, 'this.data === 0'],
    ...[`this.data < 0 && ${OTHER} < 0`, `Math.abs(${OTHER}) < 0.1`, `Math.abs(${OTHER}) > 100`],
  ],
  exp: ['this.data === 0', 'this.data === 1', 'this.data < -10', 'this.data > 6', 'Math.abs(this.data) < 0.1'],
  log: ['this.data === 1', 'this.data < 0.01', 'this.data > 20', 'this.data > 100000'],
  neg: ['this.data === 0', 'this.data === 1', 'this.data > 2000', 'this.data !== 0 && Math.abs(this.data) < 0.1'],
  radd: ['other === 0', 'other === 1', 'other === 10', 'other === -this.data', 'other < -2', 'this.data === 1'],
};

/** Edits of the solution that are right in the plain cases. */
const EDITS: Record<string, Record<string, string>> = {
  'exp clamped at 10': { 'Math.exp(this.data)': 'Math.exp(Math.min(this.data, 10))' },
  'exp clamped at -15': { 'Math.exp(this.data)': 'Math.exp(Math.max(this.data, -15))' },
  'log clamped at 0.001': { 'Math.log(this.data)': 'Math.log(Math.max(this.data, 1e-3))' },
  'products cut at 1000': {
    'this.data * right.data': 'Math.max(-1000, Math.min(1000, this.data * right.data))',
  },
  'an exp that takes a gradient of 0 for 1': { 'out.data * out.grad': 'out.data * (out.grad || 1)' },
  'a log that takes a gradient of 0 for 1': { '(1 / this.data) * out.grad': '(1 / this.data) * (out.grad || 1)' },
  'a mul whose step runs once': {
    'this.grad += right.data * out.grad;': 'out.backwardStep = () => {}; this.grad += right.data * out.grad;',
  },
  'a log whose step runs once': {
    'this.grad += (1 / this.data) * out.grad;': 'out.backwardStep = () => {}; this.grad += (1 / this.data) * out.grad;',
  },
  'a factor of the gradient of large powers': {
    'exponent * this.data': 'Math.min(exponent, 3) * this.data',
  },
  'an exponent that is missing': {
    "typeof exponent !== 'number'": "!['number', 'undefined'].includes(typeof exponent)",
  },
  'an exponent that is true': { "typeof exponent !== 'number'": "!['number', 'boolean'].includes(typeof exponent)" },
};

const ANSWERS: Record<string, string> = {
  ...Object.fromEntries(
    Object.entries(CONDITIONS).flatMap(([name, conditions]) =>
      conditions.map((condition) => {
        const [head, data] = [HEADS[name as Name], DETACHED[name as Name]];
        const special = `${head} if (${condition}) return this.node(${data}, [], '');`;
        return [`${name} detached if ${condition}`, solutionWith(FILE, { [head]: special })];
      }),
    ),
  ),
  ...Object.fromEntries(Object.entries(EDITS).map(([title, edit]) => [title, solutionWith(FILE, edit)])),
};

/** Results by the title of the answer. */
const results = once(() => {
  const titles = Object.keys(ANSWERS);
  const files = titles.map((title, index) => [`answer-${index}`, { [FILE]: ANSWERS[title] as string }]);
  const graded = gradeAll(Object.fromEntries(files));
  return new Map(titles.map((title, index) => [title, graded.get(`answer-${index}`)]));
});

test.each(Object.keys(ANSWERS))('a special case loses points: %s', (title) => {
  const { status, score, maxScore } = exerciseOf(results().get(title), '04-value');
  expect(status).toBe('fail');
  expect(score).toBeLessThan(maxScore);
});
