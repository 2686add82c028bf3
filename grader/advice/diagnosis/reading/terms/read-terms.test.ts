import { describe, expect, test } from '@jest/globals';
import { readText } from '../../../../../dev/testing/read-answer';
import { ROOT } from '../../../../../dev/testing/root';
import { gradientOfF } from '../../../../../test/oracle/functions';
import { readFacts } from '../../../../config/read-facts';
import { formulaFitter } from './formula-fitter';
import type { TermFacts } from './term-facts';

const RIGHT = { a: '-3 * a ** 2 - 0.5 * a ** -0.5', b: '3 * Math.cos(3 * b) + 2.5 * b ** 1.5', c: 'c ** -2' };

/** An answer with these components. Those that are not given are right. */
const answer = (components: Partial<typeof RIGHT>) => {
  const { a, b, c } = { ...RIGHT, ...components };
  return `export const gradf = (a: number, b: number, c: number) => [${a}, ${b}, ${c}];`;
};

const textsOf = async (components: Partial<typeof RIGHT>) => (await readText('01-gradf', answer(components))).texts;

test('the terms in the facts are the gradient of the oracle', () => {
  const facts = readFacts(ROOT, '01-gradf') as TermFacts;
  const fitter = formulaFitter(facts);
  for (const [index, part] of facts.parts.entries()) {
    const values = fitter.valuesOf(part.terms);
    for (const [row, [a, b, c]] of [...facts.probes, ...facts.checks].entries())
      expect(values[row]).toBeCloseTo(gradientOfF(a as number, b as number, c as number)[index] as number, 10);
  }
});

describe('a wrong component', () => {
  test.each<[string, Partial<typeof RIGHT>, string, string]>([
    [
      'a factor is missing',
      { b: 'Math.cos(3 * b) + 2.5 * b ** 1.5' },
      'is 1·cos(3b) + 2.5·b^1.5',
      ': the factor of the cosine is not right',
    ],
    [
      'a factor is another',
      { a: '-2.8 * a ** 2 - 0.5 * a ** -0.5' },
      'is -2.8·a^2 - 0.5·a^-0.5',
      ': the factor of a^2 is not right',
    ],
    [
      'a fraction',
      { a: '-3 * a ** 2 - 1 / (3 * Math.sqrt(a))' },
      'is -3·a^2 - 1/3·a^-0.5',
      ': the factor of a^-0.5 is not right',
    ],
    [
      'two factors',
      { b: '2 * Math.cos(3 * b) + 2 * b ** 1.5' },
      'is 2·cos(3b) + 2·b^1.5',
      ': the factors of the cosine and b^1.5 are not right',
    ],
    [
      'a sign',
      { b: '3 * Math.cos(3 * b) - 2.5 * b ** 1.5' },
      'is 3·cos(3b) - 2.5·b^1.5',
      ': the sign of b^1.5 is not right',
    ],
    [
      'all signs',
      { a: '3 * a * a + 0.5 / Math.sqrt(a)' },
      'is 3·a^2 + 0.5·a^-0.5',
      ': each sign is the wrong way round',
    ],
    ['an exponent', { b: '3 * Math.cos(3 * b) + 2.5 * b' }, 'is 3·cos(3b) + 2.5·b', ': the exponent of b is not right'],
    [
      'another angle',
      { b: '3 * Math.cos(b) + 2.5 * b ** 1.5' },
      'is 3·cos(b) + 2.5·b^1.5',
      ': what the cosine is taken of is not right',
    ],
    [
      'another term',
      { b: '3 * Math.cos(3 * b) + Math.log(b)' },
      'is 3·cos(3b) + ln(b)',
      ': the term ln(b) is not right',
    ],
    ['a term is missing', { a: '-3 * a ** 2' }, 'is -3·a^2', ': a term is missing'],
    ['a term too many', { c: 'c ** -2 + 7' }, 'is c^-2 + 7', ': the term 7 does not belong there'],
    [
      'terms of f are kept',
      { c: 'c ** -2 - a ** 3 + Math.sin(3 * b) + b ** 2.5' },
      'is c^-2 - a^3 + sin(3b) + b^2.5',
      ': the terms -a^3, sin(3b) and b^2.5 do not belong there',
    ],
    [
      'another variable',
      { b: '3 * Math.cos(3 * a) + 2.5 * b ** 1.5' },
      'is 3·cos(3a) + 2.5·b^1.5',
      ': what the cosine is taken of is not right',
    ],
    ['a constant', { c: '0.5' }, 'is 0.5 at every point', ''],
    ['0', { c: '0' }, 'is 0 at every point', ''],
    [
      'a caret',
      { a: '-3 * (a ^ 2) - 0.5 * a ** -0.5' },
      'is -3·(a ^ 2) - 0.5·a^-0.5',
      ': ^ is bitwise exclusive or, of whole numbers. A power is written **',
    ],
    [
      'a number that is not simple',
      { b: '3 * Math.cos(3) * b + 2.5 * b ** 1.5' },
      'is about -2.96998·b + 2.5·b^1.5',
      ': the term -2.96998·b is not right',
    ],
  ])('is written out: %s', async (_, components, formula, reason) => {
    const [name] = Object.keys(components);
    expect(await textsOf(components)).toEqual([`Your ∂f/∂${name} ${formula}${reason}.`]);
  });

  test('that no sum describes is told by what shows in its numbers', async () => {
    expect(await textsOf({ a: '(-3 * a ^ 2) + (a ^ 1)' })).toEqual([
      expect.stringContaining('is a whole number at every point'),
    ]);
    expect(await textsOf({ b: 'Math.abs(3 * Math.cos(3 * b) + 2.5 * b ** 1.5)' })).toEqual([
      'Your ∂f/∂b has the right size, but it is never negative: its sign is lost.',
    ]);
    expect(await textsOf({ c: 'Number((c ** -2).toFixed(4))' })).toEqual([
      expect.stringContaining('at most 4 decimals'),
    ]);
    expect(await textsOf({ c: 'Math.sqrt(-1 - c * c)' })).toEqual([
      expect.stringMatching(/^Your ∂f\/∂c is NaN at every point\. It comes from .* the root of a negative number\.$/),
    ]);
    expect(await textsOf({ c: 'Math.tan(a * c)' })).toEqual(['Your ∂f/∂c changes if only a changes. It should not.']);
    expect(await textsOf({ c: 'Math.tan(c)' })).toEqual([]);
  });

  test('is told beside another wrong one, and beside one that is 0', async () => {
    const b = 'Math.cos(3 * b) + 2.5 * b ** 1.5';
    const about = (part: string) => expect.stringContaining(`∂f/∂${part} is`);
    expect(await textsOf({ a: 'Math.tan(a)', b })).toEqual([about('b')]);
    expect(await textsOf({ a: '0', b, c: '0' })).toEqual([about('a'), about('b'), about('c')]);
  });
});

test('components that changed places are told as such', async () => {
  expect(await textsOf({ a: RIGHT.b, b: RIGHT.a })).toEqual([
    'What you return as ∂f/∂a is ∂f/∂b.',
    'What you return as ∂f/∂b is ∂f/∂a.',
  ]);
});

test.each([
  ['[1, 2]', 'an array of 2'],
  ['({ a, b })', 'an object'],
  ['[a, b, c].map(String)', 'an array of texts, such as'],
  ['Promise.resolve([a, b, c])', 'a promise'],
  ['[a, b, undefined]', 'an array with undefined in it'],
  ['a + b', 'a single number'],
])('a result of another shape is named: %s', async (result, says) => {
  const { texts } = await readText('01-gradf', `export const gradf = (a: any, b: any, c: any) => ${result};`);
  expect(texts).toEqual([expect.stringContaining(`Your gradf returns ${says}`)]);
});

test.each([
  ['that changes from call to call', 'let n = 0; export const gradf = (a: number) => [n++, a, a];'],
  [
    'that throws at some points',
    'export const gradf = (a: number, b: number, c: number) => [a, b, (c < 0 ? (null as any).x : c)];',
  ],
  [
    'that is not started',
    "export const gradf = () => { throw Object.assign(new Error('later'), { name: 'NotStarted' }); };",
  ],
])('nothing is said of code %s', async (_, text) => {
  expect(await readText('01-gradf', text)).toEqual({ parts: [], kinds: [], texts: [] });
});

test('code that asks f is told how often', async () => {
  const estimate = `import { f } from '../engine/f';
export const gradf = (a: number, b: number, c: number) => [1, 2, 3].map((h) => f(a + h, b, c) - f(a, b, c));`;
  expect((await readText('01-gradf', estimate)).texts).toEqual([
    expect.stringContaining('asks f, 6 times for one point'),
  ]);
});
