import type { Slip } from '../slip';

/** relativeError with another last line, after the case of two zeros. */
const error = (name: string, result: string, diagnosis: string): Slip => ({
  name,
  diagnosis,
  code: `export function relativeError(a: number, b: number): number {
  if (a === 0 && b === 0) return 0;
  return ${result};
}`,
});

/** gradientErrors with other estimates. */
const estimates = (name: string, along: (axis: 'x' | 'y' | 'z') => string, diagnosis: string): Slip => ({
  name,
  diagnosis,
  code: ['x', 'y', 'z'].map((axis) => `const d${axis} = ${along(axis as 'x')};`).join('\n'),
});

/** The arguments of `value` with the step added along one axis: `x, y + h, z`. */
const moved = (axis: string, step: string) => ['x', 'y', 'z'].map((x) => (x === axis ? `${x} ${step}` : x)).join(', ');
const difference = (axis: string, h = 'h') => `value(${moved(axis, `+ ${h}`)}) - value(${moved(axis, `- ${h}`)})`;

/** gradientErrors with one estimate that is divided by h alone. */
const dividedByHalf = (moved: 'x' | 'y' | 'z'): Slip =>
  estimates(
    `divided-by-h-along-${moved}`,
    (axis) => `(${difference(axis)}) / ${axis === moved ? 'h' : '(2 * h)'}`,
    `Along ${moved} it is two steps from left to right: divide by 2h there too.`,
  );

/** gradientErrors with another default step. */
const withStep = (name: string, parameter: string, first: string, diagnosis: string): Slip => ({
  name,
  diagnosis,
  code: `export function gradientErrors(x: number, y: number, z: number, ${parameter}): [number, number, number] {
  ${first}const dx = (${difference('x')}) / (2 * h);
  const dy = (${difference('y')}) / (2 * h);
  const dz = (${difference('z')}) / (2 * h);
  return [
    relativeError(slope(0, x, y, z), dx),
    relativeError(slope(1, x, y, z), dy),
    relativeError(slope(2, x, y, z), dz),
  ];
}`,
});

/** gradientErrors with other calls of slope. */
const claims = (name: string, calls: readonly [string, string, string], diagnosis: string): Slip => ({
  name,
  diagnosis,
  code: `export function gradientErrors(x: number, y: number, z: number, h = 1e-5): [number, number, number] {
  const dx = (${difference('x')}) / (2 * h);
  const dy = (${difference('y')}) / (2 * h);
  const dz = (${difference('z')}) / (2 * h);
  return [relativeError(${calls[0]}, dx), relativeError(${calls[1]}, dy), relativeError(${calls[2]}, dz)];
}`,
});

/** isGradientRight with another body. */
const verdict = (name: string, body: string, diagnosis: string): Slip => ({
  name,
  diagnosis,
  code: `export function isGradientRight(x: number, y: number, z: number): boolean {
  ${body}
}`,
});

const LARGER = 'Math.max(Math.abs(a), Math.abs(b))';

export const SLIPS: readonly Slip[] = [
  error(
    'absolute-error',
    'Math.abs(a - b)',
    'This is the difference itself: at 1e8 it is large for right ones, at 1e-8 small for wrong ones. ' +
      'Divide by the larger.',
  ),
  error(
    'relative-to-the-first',
    'Math.abs(a - b) / Math.abs(a)',
    'You divide by one of the two, so it matters which comes first, and 0 breaks it. Take the larger.',
  ),
  error(
    'relative-to-the-second',
    'Math.abs(a - b) / Math.abs(b)',
    'You divide by the second one, so it matters which comes first, and 0 breaks it. Take the larger.',
  ),
  error(
    'relative-to-the-sum',
    'Math.abs(a - b) / (Math.abs(a) + Math.abs(b))',
    'You divide by the sum of both. Take the larger.',
  ),
  error(
    'relative-to-the-mean',
    'Math.abs(a - b) / ((Math.abs(a) + Math.abs(b)) / 2)',
    'You divide by the mean of both. Take the larger.',
  ),
  error(
    'relative-to-the-smaller',
    'Math.abs(a - b) / Math.min(Math.abs(a), Math.abs(b))',
    'You divide by the smaller. Take the larger.',
  ),
  error(
    'max-without-absolute-values',
    'Math.abs(a - b) / Math.max(a, b)',
    'Of -9 and -10, Math.max takes -9, and the error comes out negative. Compare absolute values.',
  ),
  error(
    'difference-without-absolute-value',
    `(a - b) / ${LARGER}`,
    'An error below 0 passes every limit: take the absolute value.',
  ),
  error(
    'floor-in-the-denominator',
    `Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 1e-8)`,
    'A fixed small number in the denominator hides the errors of small gradients.',
  ),
  error(
    'small-number-added',
    `Math.abs(a - b) / (${LARGER} + 1e-8)`,
    'A small number that is added to the denominator hides the errors of small gradients. ' +
      'Two zeros are a case of their own.',
  ),
  error(
    'at-least-one',
    'Math.abs(a - b) / Math.max(1, Math.abs(a), Math.abs(b))',
    'Dividing by at least 1 makes it an absolute error for small numbers.',
  ),
  error('in-percent', `(100 * Math.abs(a - b)) / ${LARGER}`, '0.1 is asked for, not 10.'),
  error('squared', `(a - b) ** 2 / ${LARGER} ** 2`, 'This is the square of the error. It is |a - b| over the larger.'),
  {
    name: 'nan-becomes-zero',
    diagnosis: '|| 0 turns every NaN into 0. Same as: nan-accepted',
    code: `export function relativeError(a: number, b: number): number {
  return Math.abs(a - b) / ${LARGER} || 0;
}`,
  },
  {
    name: 'zeros-not-handled',
    diagnosis: '0 / 0 is NaN. Two zeros agree: the error is 0.',
    code: `export function relativeError(a: number, b: number): number {
  return Math.abs(a - b) / ${LARGER};
}`,
  },
  {
    name: 'zero-means-right',
    diagnosis: 'One of the two is 0 and the other is not: that is an error of 1, not of 0.',
    code: `export function relativeError(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return Math.abs(a - b) / ${LARGER};
}`,
  },
  estimates(
    'forward-difference',
    (axis) => `(value(${moved(axis, '+ h')}) - value(x, y, z)) / h`,
    'You ask value one step to the right, and at the point. The symmetric estimate needs a step to each side.',
  ),
  estimates('divided-by-h', (axis) => `(${difference(axis)}) / h`, 'From left to right it is two steps: divide by 2h.'),
  dividedByHalf('x'),
  dividedByHalf('y'),
  dividedByHalf('z'),
  estimates('not-divided', (axis) => difference(axis), 'A difference is no slope yet: divide by 2h.'),
  estimates(
    'divided-without-brackets',
    (axis) => `(${difference(axis)}) / 2 * h`,
    'x / 2 * h is half of x, times h. Put brackets around 2 * h.',
  ),
  estimates(
    'difference-reversed',
    (axis) => `(value(${moved(axis, '- h')}) - value(${moved(axis, '+ h')})) / (2 * h)`,
    'You subtract the right one from the left one, which turns the sign round. Begin with the step to the right.',
  ),
  estimates(
    'half-steps',
    (axis) => `(${difference(axis, 'h / 2')}) / h`,
    'You move by half a step to each side. Move by h, and divide by 2h.',
  ),
  estimates(
    'all-axes-moved-together',
    () => '(value(x + h, y + h, z + h) - value(x - h, y - h, z - h)) / (2 * h)',
    'All inputs move at once. One at a time gives one derivative each.',
  ),
  withStep(
    'step-ignored',
    'step = 1e-5',
    'const h = 1e-5;\n  ',
    'The step that comes in is not used. Ask value one such step to each side.',
  ),
  withStep('step-too-small', 'h = 1e-12', '', 'With 1e-12 the subtraction loses its digits.'),
  withStep('step-too-large', 'h = 0.01', '', 'With 0.01 the curve bends between the two points.'),
  claims(
    'axes-from-one',
    ['slope(1, x, y, z)', 'slope(2, x, y, z)', 'slope(3 as 2, x, y, z)'],
    'Axes count from 0: 0, 1, 2.',
  ),
  claims(
    'first-axis-for-all',
    ['slope(0, x, y, z)', 'slope(0, x, y, z)', 'slope(0, x, y, z)'],
    'You compare with the slope along the first axis three times.',
  ),
  claims(
    'slope-at-the-moved-point',
    ['slope(0, x + h, y, z)', 'slope(1, x, y + h, z)', 'slope(2, x, y, z + h)'],
    'The claim is about the point itself: ask slope at (x, y, z).',
  ),
  verdict(
    'first-component-only',
    'return gradientErrors(x, y, z)[0] <= 1e-5;',
    'Only the first derivative is looked at: there are three.',
  ),
  verdict(
    'any-right-is-right',
    'return gradientErrors(x, y, z).some((error) => error <= 1e-5);',
    'One right derivative does not make a gradient: all three must hold.',
  ),
  verdict(
    'mean-of-the-errors',
    `const errors = gradientErrors(x, y, z);
  return (errors[0] + errors[1] + errors[2]) / 3 <= 1e-5;`,
    'A mean lets two right ones hide a wrong one.',
  ),
  verdict(
    'whole-gradient-at-once',
    `const h = 1e-5;
  const dx = (${difference('x')}) / (2 * h);
  const dy = (${difference('y')}) / (2 * h);
  const dz = (${difference('z')}) / (2 * h);
  const claimed = [slope(0, x, y, z), slope(1, x, y, z), slope(2, x, y, z)] as const;
  const apart = Math.hypot(claimed[0] - dx, claimed[1] - dy, claimed[2] - dz);
  return apart / Math.max(Math.hypot(...claimed), Math.hypot(dx, dy, dz)) <= 1e-5;`,
    'One length for all three hides a small wrong one beside a large right one: look at each.',
  ),
  verdict(
    'nan-accepted',
    'return !gradientErrors(x, y, z).some((error) => error > 1e-5);',
    'NaN counts as right: either it is turned into 0 before, or "none is above" lets it pass, ' +
      'as it compares false with everything. Ask whether every error is at most 1e-5.',
  ),
  verdict(
    'limit-zero',
    'return gradientErrors(x, y, z).every((error) => error === 0);',
    'Estimates are never exact: allow 1e-5.',
  ),
  verdict(
    'limit-too-wide',
    'return gradientErrors(x, y, z).every((error) => error <= 0.01);',
    'A limit of one percent lets errors of a thousandth pass.',
  ),
  verdict(
    'limit-too-tight',
    'return gradientErrors(x, y, z).every((error) => error <= 1e-12);',
    'Rounding alone is larger than 1e-12.',
  ),
  verdict(
    'verdict-reversed',
    'return !gradientErrors(x, y, z).every((error) => error <= 1e-5);',
    'You say true where it is wrong: true means right.',
  ),
  verdict(
    'sign-only',
    `const h = 1e-5;
  const dx = (${difference('x')}) / (2 * h);
  const dy = (${difference('y')}) / (2 * h);
  const dz = (${difference('z')}) / (2 * h);
  return [dx, dy, dz].every((estimate, axis) => Math.sign(estimate) === Math.sign(slope(axis as 0 | 1 | 2, x, y, z)));`,
    'Equal signs are not enough: the sizes must agree.',
  ),
];
