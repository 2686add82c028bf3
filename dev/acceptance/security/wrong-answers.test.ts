import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { gradeAll } from '../../testing/grade-all';
import { once } from '../../testing/once';
import { ROOT } from '../../testing/root';
import { exerciseOf, type Files, solutionWith } from '../../testing/submissions';

const GRADF = '01-gradf.ts';
const FORWARD = '02-numerical-gradient.ts';
const SYMMETRIC = '03-symmetric-gradient.ts';
const VALUE = '04-value.ts';

const three = (name: string, body: string) => `import { f } from '../engine/f';
import { gradf } from './01-gradf';
export function ${name}(a: number, b: number, c: number, h = ${name === 'numericalGradient' ? '1e-6' : '1e-3'}) {
  ${body}
}`;
const differences = (of: (axis: string) => string) => `return [${['a', 'b', 'c'].map(of).join(', ')}];`;
/** f with one argument moved: `at('a', '+ h')` is `f(a + h, b, c)`. */
const at = (axis: string, step: string) =>
  `f(${['a', 'b', 'c'].map((name) => (name === axis ? `${name} ${step}` : name)).join(', ')})`;

const FORWARD_BODY = differences((axis) => `(${at(axis, '+ h')} - f(a, b, c)) / h`);
const SYMMETRIC_BODY = differences((axis) => `(${at(axis, '+ h')} - ${at(axis, '- h')}) / (2 * h)`);

/** A right answer that lists all Values in the order in which they are made. */
const TAPE = readFileSync(path.join(ROOT, 'test', 'styles', '04-value', 'tape.ts'), 'utf8');

/** Answers that look right at the notebook's one point, or nearly so. Each must lose points. */
const WRONG: Record<string, { exercise: string; files: Files }> = {
  'cos(3b)·b, which is right where b = 3': {
    exercise: '01-gradf',
    files: { [GRADF]: solutionWith(GRADF, { '3 * Math.cos(3 * b)': 'Math.cos(3 * b) * b' }) },
  },
  '-3·a·2, which is right where a = 2': {
    exercise: '01-gradf',
    files: { [GRADF]: solutionWith(GRADF, { '-3 * a ** 2': '-3 * a * 2' }) },
  },
  'the notebook’s numbers pasted into 01': {
    exercise: '01-gradf',
    files: { [GRADF]: 'export const gradf = () => [-12.353553390593273, 10.25699027111255, 0.0625];' },
  },
  'a numerical estimate in place of the formula': {
    exercise: '01-gradf',
    files: { [GRADF]: three('gradf', SYMMETRIC_BODY).replace("import { gradf } from './01-gradf';", '') },
  },
  'numbers pasted into 02': {
    exercise: '02-numerical-gradient',
    files: { [FORWARD]: three('numericalGradient', 'return [-12.353559348809995, 10.256991666679482, 0.0625];') },
  },
  'numbers pasted into 03': {
    exercise: '03-symmetric-gradient',
    files: { [SYMMETRIC]: three('symmetricGradient', 'return [-12.353554401639766, 10.256994551617105, 0.0625];') },
  },
  'gradf called in 02': {
    exercise: '02-numerical-gradient',
    files: { [FORWARD]: three('numericalGradient', 'return gradf(a, b, c);') },
  },
  'gradf called in 03': {
    exercise: '03-symmetric-gradient',
    files: { [SYMMETRIC]: three('symmetricGradient', 'return gradf(a, b, c);') },
  },
  'the symmetric formula in 02': {
    exercise: '02-numerical-gradient',
    files: { [FORWARD]: three('numericalGradient', SYMMETRIC_BODY) },
  },
  'the forward formula in 03': {
    exercise: '03-symmetric-gradient',
    files: { [SYMMETRIC]: three('symmetricGradient', FORWARD_BODY) },
  },
  'the left difference in 02': {
    exercise: '02-numerical-gradient',
    files: {
      [FORWARD]: three(
        'numericalGradient',
        differences((axis) => `(f(a, b, c) - ${at(axis, '- h')}) / h`),
      ),
    },
  },
  'a step of its own in 02 for any h': {
    exercise: '02-numerical-gradient',
    files: { [FORWARD]: three('numericalGradient', `h = 1e-6; ${FORWARD_BODY}`) },
  },
  'the other inputs set to 1, which is right for a sum of separate terms': {
    exercise: '02-numerical-gradient',
    files: {
      [FORWARD]: three(
        'numericalGradient',
        'return [(f(a + h, 1, 1) - f(a, 1, 1)) / h, (f(1, b + h, 1) - f(1, b, 1)) / h, ' +
          '(f(1, 1, c + h) - f(1, 1, c)) / h];',
      ),
    },
  },
  'a five-point stencil in 03': {
    exercise: '03-symmetric-gradient',
    files: {
      [SYMMETRIC]: three(
        'symmetricGradient',
        differences(
          (axis) =>
            `(8 * (${at(axis, '+ h')} - ${at(axis, '- h')}) - ` +
            `${at(axis, '+ 2 * h')} + ${at(axis, '- 2 * h')}) / (12 * h)`,
        ),
      ),
    },
  },
  'a mul that assigns its gradient': {
    exercise: '04-value',
    files: {
      [VALUE]: solutionWith(VALUE, { 'this.grad += right.data * out.grad': 'this.grad = right.data * out.grad' }),
    },
  },
  'a mul that assigns the gradient of its operand': {
    exercise: '04-value',
    files: {
      [VALUE]: solutionWith(VALUE, { 'right.grad += this.data * out.grad': 'right.grad = this.data * out.grad' }),
    },
  },
  'a tape that is not played back to the first Value of all': {
    exercise: '04-value',
    files: { [VALUE]: TAPE.replace('index >= 0', 'index >= 1') },
  },
  'an exp that assigns': {
    exercise: '04-value',
    files: { [VALUE]: solutionWith(VALUE, { 'this.grad += out.data * out.grad': 'this.grad = out.data * out.grad' }) },
  },
  'a log to base 10 with the gradient of the natural one': {
    exercise: '04-value',
    files: { [VALUE]: solutionWith(VALUE, { 'Math.log(this.data)': 'Math.log10(this.data)' }) },
  },
  'an radd that returns this': {
    exercise: '04-value',
    files: { [VALUE]: solutionWith(VALUE, { 'return this.add(other);': 'return this;' }) },
  },
  'a better estimate, by extrapolation, in place of the formula': {
    exercise: '01-gradf',
    files: {
      [GRADF]: `import { f } from '../engine/f';
const slope = (g: (x: number) => number, x: number, h: number) => (g(x + h) - g(x - h)) / (2 * h);
const better = (g: (x: number) => number, x: number) => (4 * slope(g, x, 5e-4) - slope(g, x, 1e-3)) / 3;
export const gradf = (a: number, b: number, c: number) =>
  [better((x) => f(x, b, c), a), better((x) => f(a, x, c), b), better((x) => f(a, b, x), c)];`,
    },
  },
  'NaN in place of a number': {
    exercise: '01-gradf',
    files: { [GRADF]: 'export const gradf = () => [NaN, NaN, NaN];' },
  },
  'numbers as text': {
    exercise: '01-gradf',
    files: { [GRADF]: solutionWith(GRADF, { '[da, db, dc]': '[da, db, dc].map(String) as never' }) },
  },
};

/** Answers that do nothing. They must have nothing. */
const EMPTY: Record<string, Files> = {
  'functions that return nothing': {
    [GRADF]: 'export function gradf() {}',
    [FORWARD]: three('numericalGradient', `${FORWARD_BODY.replace('return', 'void')}`),
    [SYMMETRIC]: three('symmetricGradient', `${SYMMETRIC_BODY.replace('return', 'void')}`),
    [VALUE]: `import { Value as Core } from '../engine/value';
export class Value extends Core { mul() {} pow() {} div() {} exp() {} log() {} neg() {} radd() {} }`,
  },
  'operations that return this': {
    [GRADF]: null,
    [FORWARD]: null,
    [SYMMETRIC]: null,
    [VALUE]: `import { Value as Core } from '../engine/value';
export class Value extends Core { mul() { return this; } pow() { return this; } div() { return this; }
  exp() { return this; }
  log() { return this; } neg() { return this; } radd() { return this; } }`,
  },
};

/** The results of all answers, by their title. */
const results = once(() => {
  const answers = [
    ...Object.entries(EMPTY),
    ...Object.entries(WRONG).map(([title, { files }]) => [title, files] as const),
  ];
  const graded = gradeAll(Object.fromEntries(answers.map(([, files], index) => [`answer-${index}`, files])));
  return new Map(answers.map(([title], index) => [title, graded.get(`answer-${index}`)]));
});

describe('an answer that does nothing', () => {
  test.each(Object.keys(EMPTY))('has no points: %s', (title) => {
    const passed = results()
      .get(title)
      ?.exercises.flatMap(({ tests }) => tests.filter(({ score }) => score > 0));
    expect(passed).toEqual([]);
  });
});

describe('a wrong answer', () => {
  test.each(Object.keys(WRONG))('loses points in its own exercise, and only there: %s', (title) => {
    const { exercise } = WRONG[title] as { exercise: string };
    const result = results().get(title);
    const wrong = exerciseOf(result, exercise);
    expect(wrong).toMatchObject({ status: 'fail', message: expect.any(String) });
    expect(wrong.score).toBeLessThan(wrong.maxScore);
    const others = result?.exercises.filter(({ id, status }) => id !== exercise && status !== 'pass');
    expect(others).toEqual([]);
  });
});
