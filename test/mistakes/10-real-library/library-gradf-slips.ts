import type { Slip } from '../slip';
import { BY_HAND, FLOAT32, REF, TOO_EARLY } from './shared/reasons';

/** libraryGradf with another body. */
const gradf = (name: string, body: string, diagnosis: string): Slip => ({
  name,
  diagnosis,
  code: `export function libraryGradf(a: number, b: number, c: number): [number, number, number] {
  ${body}
}`,
});

/** The f of task 10.3 with other lines. */
const f = (name: string, lines: readonly string[], diagnosis: string): Slip => ({
  name,
  diagnosis,
  code: `function f(a: np.Array, b: np.Array, c: np.Array): np.Array {
  ${lines.join('\n  ')}
}`,
});

const CUBE = 'const cube = np.power(a.ref, 3);';
const SINE = 'const sine = np.sin(b.ref.mul(3));';
const SUM = 'return sine.sub(cube).sub(np.reciprocal(c)).add(np.power(b, 2.5)).sub(np.sqrt(a));';
const ARGUMENTS = 'np.array(a, float64), np.array(b, float64), np.array(c, float64)';

const FEWER = 'grad gave fewer than three arrays. With argnums: [0, 1, 2] it differentiates by all three.';
const PLAIN_SINE =
  'Math.sin gives a plain number, which the library cannot follow and which has no methods. Use np.sin.';

/** Wrong answers to task 10.3, the gradient of f. */
export const SLIPS: readonly Slip[] = [
  gradf(
    'gradf-float32',
    `const slopes = grad(f, { argnums: [0, 1, 2] })(np.array(a), np.array(b), np.array(c));
  return [slopes[0].js(), slopes[1].js(), slopes[2].js()];`,
    FLOAT32,
  ),
  f('gradf-ref-forgotten', ['const cube = np.power(a, 3);', 'const sine = np.sin(b.mul(3));', SUM], REF),
  gradf(
    'first-argument-only',
    `return grad(f)(${ARGUMENTS}).js();`,
    'Only ∂f/∂a came back. With argnums: [0, 1, 2], grad differentiates by all three.',
  ),
  gradf(
    'first-argument-only-indexed',
    `const slopes = grad(f)(${ARGUMENTS}) as unknown as [np.Array, np.Array, np.Array];
  return [slopes[0].js(), slopes[1].js(), slopes[2].js()];`,
    FEWER,
  ),
  gradf(
    'first-argument-only-destructured',
    `const [da, db, dc] = grad(f)(${ARGUMENTS}) as unknown as [np.Array, np.Array, np.Array];
  return [da.js(), db.js(), dc.js()];`,
    FEWER,
  ),
  gradf(
    'gradf-js-not-called',
    `return grad(f, { argnums: [0, 1, 2] })(${ARGUMENTS}) as never;`,
    'Objects came back in place of plain numbers. .js() of an array gives a plain one.',
  ),
  gradf(
    'gradf-plain-numbers',
    `const slopes = grad(f, { argnums: [0, 1, 2] })(a, b, c);
  return [slopes[0].js(), slopes[1].js(), slopes[2].js()];`,
    `${FLOAT32} Same as: gradf-float32.`,
  ),
  gradf(
    'value-for-the-gradient',
    `const value: number = f(${ARGUMENTS}).js();
  return [value, value, value];`,
    'This is the value of f. Hand f to grad: it gives a function for the gradient.',
  ),
  gradf(
    'gradf-by-hand',
    'return [-3 * a ** 2 - 0.5 / Math.sqrt(a), 3 * Math.cos(3 * b) + 2.5 * b ** 1.5, 1 / c ** 2];',
    BY_HAND,
  ),
  f(
    'angle-without-its-factor',
    [CUBE, 'const sine = np.sin(b.ref);', SUM],
    'It is sin(3b): multiply b by 3 before the sine.',
  ),
  f(
    'factor-outside-the-sine',
    [CUBE, 'const sine = np.sin(b.ref).mul(3);', SUM],
    'The 3 belongs inside of the sine: sin(3b), not 3 sin(b).',
  ),
  f(
    'cube-added',
    [CUBE, SINE, SUM.replace('sub(cube)', 'add(cube)')],
    'The cube of a comes in with a minus: f begins with -a³.',
  ),
  f(
    'reciprocal-added',
    [CUBE, SINE, SUM.replace('sub(np.reciprocal(c))', 'add(np.reciprocal(c))')],
    '1/c comes in with a minus.',
  ),
  f('root-added', [CUBE, SINE, SUM.replace('sub(np.sqrt(a))', 'add(np.sqrt(a))')], '√a comes in with a minus.'),
  f(
    'square-for-the-cube',
    ['const cube = np.power(a.ref, 2);', SINE, SUM],
    'f has the cube of a: the exponent is 3, not 2.',
  ),
  f(
    'power-of-b-too-low',
    [CUBE, SINE, SUM.replace('2.5', '1.5')],
    'f has √(b⁵), which is b to the power of 2.5. 1.5 is the exponent of its derivative.',
  ),
  f(
    'c-for-its-reciprocal',
    [CUBE, SINE, SUM.replace('np.reciprocal(c)', 'c')],
    'f has 1/c. You take off c itself: np.reciprocal(c) is 1/c.',
  ),
  f(
    'operators-in-f',
    [
      'const [x, y, z] = [a, b, c] as unknown as [number, number, number];',
      'return (-(x ** 3) + Math.sin(3 * y) - 1 / z + y ** 2.5 - x ** 0.5) as never;',
    ],
    '0 everywhere means that the library saw no step from a, b and c to the result. + - * / ** and Math know nothing ' +
      'of arrays: use np.power, np.sin, .add, .sub and .mul.',
  ),
  f(
    'math-sin-in-f',
    [CUBE, 'const sine = np.array(Math.sin(3 * (b as unknown as number)), float64);', SUM],
    PLAIN_SINE,
  ),
  f(
    'math-sin-for-an-array',
    [CUBE, 'const sine = Math.sin(3 * (b.ref as unknown as number)) as never as np.Array;', SUM],
    PLAIN_SINE,
  ),
  f(
    'math-in-f',
    [
      'const [x, y, z] = [a, b, c].map((one) => one.js() as number) as [number, number, number];',
      'return np.array(-(x ** 3) + Math.sin(3 * y) - 1 / z + y ** 2.5 - x ** 0.5, float64);',
    ],
    TOO_EARLY,
  ),
];
