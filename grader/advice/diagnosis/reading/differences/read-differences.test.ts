import { describe, expect, test } from '@jest/globals';
import { readText } from '../../../../../dev/testing/read-answer';
import { ROOT } from '../../../../../dev/testing/root';
import { forwardDifference, symmetricDifference } from '../../../../../test/oracle/differences';
import { readFacts } from '../../../../config/read-facts';
import type { DifferenceFacts } from './difference-facts';

const RIGHT = {
  a: '(f(a + h, b, c) - f(a, b, c)) / h',
  b: '(f(a, b + h, c) - f(a, b, c)) / h',
  c: '(f(a, b, c + h) - f(a, b, c)) / h',
};

const answer = ({ a, b, c }: typeof RIGHT, step: string) =>
  `import { f } from '../engine/f';
export function numericalGradient(a: number, b: number, c: number, h${step}) { return [${a}, ${b}, ${c}]; }`;

/** An answer that returns this, after other lines. */
const exporting = (before: string, result: string) =>
  [
    "import { f } from '../engine/f';",
    before,
    `export const numericalGradient = (a: any, b: any, c: any, h: any) => ${result};`,
  ].join('\n');

const read = (components: Partial<typeof RIGHT>, step = ' = 1e-6') =>
  readText('02-numerical-gradient', answer({ ...RIGHT, ...components }, step));

test.each([
  ['02-numerical-gradient', forwardDifference],
  ['03-symmetric-gradient', symmetricDifference],
] as const)('the formula in the facts of %s is that of the oracle', (exercise, difference) => {
  const { stencil } = readFacts(ROOT, exercise) as DifferenceFacts;
  const f = (a: number, b: number, c: number) => a ** 2 * b + c;
  const [expected] = difference(f, [3, 2, 5], 0.5);
  const found = stencil.map(({ steps, weight }) => (weight / 0.5) * f(3 + steps * 0.5, 2, 5));
  expect(found.reduce((sum, term) => sum + term, 0)).toBeCloseTo(expected as number, 12);
});

test.each(['1e-8', '1e-12', '1e-13'])(
  'a step that is always %s is told, however much is rounded away',
  async (step) => {
    const { texts } = await read({ a: `(f(a + ${step}, b, c) - f(a, b, c)) / ${step}` });
    expect(texts).toEqual([
      `Your ∂f/∂a is (f(a + ${step}, b, c) - f(a, b, c)) / ${step}: a is moved by the same amount for each h.`,
    ]);
  },
);

describe('a wrong estimate is written out', () => {
  test.each([
    [
      '(f(a - h, b, c) - f(a, b, c)) / h',
      'is (f(a - h, b, c) - f(a, b, c)) / h',
      'the difference is the wrong way round',
    ],
    [
      '(f(a, b, c) - f(a - h, b, c)) / h',
      'is (f(a, b, c) - f(a - h, b, c)) / h',
      'it steps to the left alone. That is the backward difference',
    ],
    [
      '(f(a + 3 * h, b, c) - f(a, b, c)) / h',
      'is (f(a + 3h, b, c) - f(a, b, c)) / h',
      'the two points are 3h apart, and it divides by h',
    ],
    [
      '(f(a + 2 * h, b, c) - f(a, b, c)) / (2 * h)',
      'is (f(a + 2h, b, c) - f(a, b, c)) / (2h)',
      'it steps to the right by 2h',
    ],
    [
      '(f(a + h, b, c) - f(a - h, b, c)) / h',
      'is (f(a + h, b, c) - f(a - h, b, c)) / h',
      'the two points are 2h apart, and it divides by h',
    ],
    [
      '(f(a + h, b, c) - f(a, b, c)) / (h * h)',
      'is (f(a + h, b, c) - f(a, b, c)) / h^2',
      'the two points are h apart, and it divides by h^2',
    ],
    ['f(a + h, b, c) - f(a, b, c)', 'is f(a + h, b, c) - f(a, b, c)', 'the difference is not divided by anything'],
    ['f(a + h, b, c) - f(a, b, c) / h', 'is f(a + h, b, c) - f(a, b, c) / h', 'the two values are not divided alike'],
    [
      '(f(a + h, b, c) + f(a, b, c)) / h',
      'is (f(a + h, b, c) + f(a, b, c)) / h',
      'the two values are added, and no difference is taken',
    ],
    [
      '(f(a + h, b, c) - f(a, b, c)) / 0.001',
      'is (f(a + h, b, c) - f(a, b, c)) / 0.001',
      'what it divides by does not depend on h. The two points are h apart',
    ],
    [
      '(f(a + 0.01, b, c) - f(a, b, c)) / 0.01',
      'is (f(a + 0.01, b, c) - f(a, b, c)) / 0.01',
      'a is moved by the same amount for each h',
    ],
    [
      '(f(a + a * h, b, c) - f(a, b, c)) / h',
      'is (f(a + h·a, b, c) - f(a, b, c)) / h',
      'the step is not h, but depends on a',
    ],
    [
      '(f(a + h, b, c) - f(h - a, b, c)) / h',
      'is (f(a + h, b, c) - f(h - a, b, c)) / h',
      'in one of the points, a is subtracted',
    ],
    ['(f(a, b + h, c) - f(a, b, c)) / h', 'is (f(a, b + h, c) - f(a, b, c)) / h', 'it moves b, not a'],
    ['(f(a + h, b + h, c) - f(a, b, c)) / h', 'is (f(a + h, b + h, c) - f(a, b, c)) / h', 'it moves b besides a'],
    ['(f(a + h, 1, c) - f(a, b, c)) / h', 'is (f(a + h, 1, c) - f(a, b, c)) / h', 'b should keep its value'],
    ['(f(a + h, c, b) - f(a, b, c)) / h', 'is (f(a + h, c, b) - f(a, b, c)) / h', 'b and c should keep their values'],
    ['(f(a + h, b, c) - f(2, 3, 4)) / h', 'is (f(a + h, b, c) - f(2, 3, 4)) / h', 'it takes f(2, 3, 4) at every point'],
    ['(f(b + h, b, c) - f(b, b, c)) / h', 'is (f(b + h, b, c) - f(b, b, c)) / h', 'no point depends on a as it should'],
    ['f(a + h, b, c) / h', 'is f(a + h, b, c) / h', 'it takes no difference, only the value f(a + h, b, c)'],
    [
      '(f(a + h, b, c) - 2 * f(a, b, c) + f(a - h, b, c)) / h',
      'takes f(a + h, b, c), f(a, b, c) and f(a - h, b, c)',
      '2 values of f are enough',
    ],
  ])('%s', async (a, formula, reason) => {
    expect((await read({ a })).texts).toEqual([`Your ∂f/∂a ${formula}: ${reason}.`]);
  });
});

test('a point that is missing is told before the divisor, which suits two sides', async () => {
  const partial = (name: string) =>
    `(f(${['a', 'b', 'c'].map((one) => (one === name ? `${one} + h` : one)).join(', ')}) - f(a, b, c)) / (2 * h)`;
  const text = `import { f } from '../engine/f';
    export const symmetricGradient = (a: number, b: number, c: number, h = 1e-3) =>
      [${['a', 'b', 'c'].map(partial).join(', ')}];`;
  const { texts } = await readText('03-symmetric-gradient', text);
  expect(texts).toEqual([
    expect.stringMatching(/\/ \(2h\), and the others are alike: it steps to the right alone, and/),
  ]);
});

test('estimates that are wrong alike are told once', async () => {
  const { texts } = await read(Object.fromEntries(Object.entries(RIGHT).map(([name, text]) => [name, `-${text}`])));
  expect(texts).toEqual([
    'Your ∂f/∂a is (f(a, b, c) - f(a + h, b, c)) / h, and the others are alike: the difference is the wrong way round.',
  ]);
});

test('the formula of an estimate has the signs of both of its values', async () => {
  const { texts } = await read({ a: '(-f(a + h, b, c) - f(a, b, c)) / h', b: '-f(a, b, c) - f(a, b + h, c)' });
  expect(texts).toEqual([
    expect.stringMatching(/ is -\(f\(a \+ h, b, c\) \+ f\(a, b, c\)\) \/ h: the two values are added/),
    expect.stringMatching(/ is -\(f\(a, b, c\) \+ f\(a, b \+ h, c\)\): the two values are added/),
  ]);
});

test('estimates in which f does not count are told with their number, if all have the same', async () => {
  const same = await read({ a: '7 + 0 * f(a, b, c)', b: '7', c: '7' });
  expect(same.texts).toEqual([
    'Each of your estimates is 7 for every f. It never asks f with another a, and the others are alike.',
  ]);
  const different = await read({ a: '7 + 0 * f(a, b, c)', b: '8', c: '9' });
  expect(different.texts).toEqual([expect.stringMatching(/^Each of your estimates is the same for every f\./)]);
});

test('an estimate that is 0 is told with the values of f along its axis', async () => {
  const { texts } = await read({ a: 'f(a + h, b, c) - f(a + h, b, c)', b: '0 * (f(a, b + h, c) - f(a, b, c))' });
  expect(texts).toEqual([
    'Your ∂f/∂a is 0 for every f. Along a it asks f(a + h, b, c) and f(a, b, c). It does not depend on these.',
    'Your ∂f/∂b is 0 for every f. Along b it asks f(a, b + h, c) and f(a, b, c). It does not depend on these.',
  ]);
});

test('an estimate that is NaN is told, and whether f is asked at NaN', async () => {
  const { texts } = await read({ a: 'f - f(a, b, c)', b: 'f(a, b + NaN, c) - f(a, b, c)' });
  expect(texts).toEqual([
    expect.stringMatching(/^Your ∂f\/∂a is NaN for every f\. It comes from a calculation with what is no number/),
    expect.stringMatching(/^Your ∂f\/∂b is NaN for every f\. It asks f with NaN for b\. /),
  ]);
});

test('an estimate is told beside another wrong one, and beside one that is 0', async () => {
  const { texts } = await read({ a: 'Math.tan(f(a, b, c))', b: RIGHT.a, c: '0' });
  expect(texts).toEqual([
    'Your ∂f/∂a is not twice as large for a function twice as large, as a slope is.',
    expect.stringContaining('it moves a, not b'),
    'Your ∂f/∂c is 0 for every f. It never asks f with another c.',
  ]);
});

test('numbers that no formula gives are told by what shows in them', async () => {
  const fourDecimals = await read({ c: `Number((${RIGHT.c}).toFixed(4))` });
  expect(fourDecimals.texts).toEqual(['Your ∂f/∂c has at most 4 decimals, for every f. Do not round it.']);
  const size = await read({ c: `Math.abs(${RIGHT.c})` });
  expect(size.texts).toEqual([expect.stringContaining('the same for f and for -f, and never negative')]);
  const half = await read({ c: '(Math.abs(f(a, b, c + h)) - f(a, b, c)) / h' });
  expect(half.texts).toEqual(['Your ∂f/∂c is not the opposite for -f, as a slope is.']);
  const more = await read({ c: `${RIGHT.c} + 1` });
  expect(more.texts).toEqual([expect.stringContaining('is not 0 for a function that is 0 everywhere')]);
});

describe('the default step', () => {
  test.each([
    [' = 1e-5', '0.00001'],
    [' = 1e-15', '1e-15'],
    [' = -1e-6', '-0.000001'],
    [' = 10 ^ -6', '-16'],
    [' = 3', '3'],
  ])('is named if it is another: h%s', async (step, says) => {
    expect((await read({}, step)).texts).toEqual([
      `If no step is given, your numericalGradient steps by ${says}. That is not the default of the exercise.`,
    ]);
  });

  test('is told to be missing, or to be lost', async () => {
    expect((await read({}, ': any')).texts).toEqual([expect.stringContaining('calls f at NaN. Give h its default')]);
    for (const step of [' = 1e-20', ' = 0'])
      expect((await read({}, step)).texts).toEqual([expect.stringContaining('is 0, or so small that it is lost')]);
  });

  test('is not told of as long as the formula is wrong', async () => {
    expect((await read({ a: RIGHT.b }, ' = 1e-5')).kinds).toEqual(['axis']);
  });
});

test.each([
  ['[f(a + h), 0, 0]', 'calls f with 1 argument. f has 3.'],
  ['[a, b, c].map((x) => x * 2)', 'returned estimates without a call of f of engine/f.'],
  ['f(a, b, c)', 'returns a single number, in place of an array of 3.'],
])('what cannot be read as estimates is named: %s', async (result, says) => {
  expect((await readText('02-numerical-gradient', exporting('', result))).texts).toEqual([
    `Your numericalGradient ${says}`,
  ]);
});

test.each([
  [
    'that keeps values of f from call to call',
    'const seen: number[] = [];',
    'seen.push(f(a, b, c)) && [seen.length, 0, 0]',
  ],
  [
    'that asks at more points than a formula does',
    '',
    '[Array.from({ length: 99 }, (_, i) => f(a + i * h, b, c)).length, 0, 0]',
  ],
  ['that throws', '', '[a.b.c, 0, 0]'],
])('nothing is said of code %s', async (_, before, result) => {
  expect((await readText('02-numerical-gradient', exporting(before, result))).texts).toEqual([]);
});
