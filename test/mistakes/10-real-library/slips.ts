import type { Slip } from '../slip';

/** The loss of tasks 10.1 and 10.2 with other lines. */
const nll = (name: string, lines: readonly string[], diagnosis: string): Slip => ({
  name,
  diagnosis,
  code: `function nll(x: np.Array, label: number): np.Array {
  ${lines.join('\n  ')}
}`,
});

const COUNTS = 'const counts = np.exp(x);';
const PROBS = 'const probs = counts.ref.div(np.sum(counts));';

/** loss with another body. */
const loss = (name: string, body: string, diagnosis: string): Slip => ({
  name,
  diagnosis,
  code: `export function loss(logits: readonly number[], label: number): number {
  ${body}
}`,
});

/** lossGradient with another body. */
const lossGradient = (name: string, body: string, diagnosis: string): Slip => ({
  name,
  diagnosis,
  code: `export function lossGradient(logits: readonly number[], label: number): number[] {
  ${body}
}`,
});

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

const FLOAT32 = 'Right to seven digits: these numbers have 32 bits. Write np.array(…, { dtype: np.float64 }).';
const REF =
  'An operation uses its array up, and so does .js(). Write .ref behind it wherever it is needed again, all but the ' +
  'last time.';
const BY_HAND = 'The numbers are right, but grad of engine/library was not asked for them. Let it differentiate.';
const NO_LIST =
  'No list of plain numbers came back. What grad gives is a function. It gives an array of the library, and .js() of ' +
  'that array the numbers.';
const SCALAR =
  "grad needs a function whose result is one number of the library. .slice(label) takes the label's entry of an array.";
const TOO_EARLY =
  'Inside the function that is differentiated the library must see each step: call .js() on the result alone.';

const FEWER = 'grad gave fewer than three arrays. With argnums: [0, 1, 2] it differentiates by all three.';
const PLAIN_SINE =
  'Math.sin gives a plain number, which the library cannot follow and which has no methods. Use np.sin.';

export const SLIPS: readonly Slip[] = [
  { name: 'float32-left', diagnosis: FLOAT32, code: 'const float64 = {};' },
  loss('loss-float32', 'return nll(np.array([...logits]), label).js();', FLOAT32),
  lossGradient('gradient-float32', 'return grad((x: np.Array) => nll(x, label))(np.array([...logits])).js();', FLOAT32),
  gradf(
    'gradf-float32',
    `const slopes = grad(f, { argnums: [0, 1, 2] })(np.array(a), np.array(b), np.array(c));
  return [slopes[0].js(), slopes[1].js(), slopes[2].js()];`,
    FLOAT32,
  ),
  nll(
    'ref-forgotten',
    [COUNTS, 'const probs = counts.div(np.sum(counts));', 'return np.log(probs.slice(label)).neg();'],
    REF,
  ),
  f('gradf-ref-forgotten', ['const cube = np.power(a, 3);', 'const sine = np.sin(b.mul(3));', SUM], REF),
  nll(
    'label-not-picked',
    [COUNTS, PROBS, 'return np.log(probs).neg();'],
    "The loss is one number: take the label's entry by .slice(label).",
  ),
  nll(
    'sum-for-the-label',
    [COUNTS, PROBS, 'return np.sum(np.log(probs)).neg();'],
    "You add up the logarithms of all classes. Only the label's counts: .slice(label) takes it.",
  ),
  nll(
    'mean-over-classes',
    [COUNTS, PROBS, 'return np.mean(np.log(probs)).neg();'],
    "A mean over the classes is not the loss of the label. Take the label's entry by .slice(label).",
  ),
  nll(
    'minus-forgotten',
    [COUNTS, PROBS, 'return np.log(probs.slice(label));'],
    'The sign is turned round: the loss is minus the logarithm.',
  ),
  nll(
    'logarithm-forgotten',
    [COUNTS, PROBS, 'return probs.slice(label).neg();'],
    'This is the probability with a minus, -p. The loss is -log(p).',
  ),
  nll(
    'softmax-twice',
    [COUNTS, PROBS, 'const again = np.exp(probs);', 'return np.log(again.ref.div(np.sum(again)).slice(label)).neg();'],
    'These are probabilities of probabilities. Put the logits through exp and the division only once.',
  ),
  nll(
    'sum-not-divided',
    [COUNTS, 'return np.log(counts.slice(label)).neg();'],
    'exp of a logit is no probability yet: divide by the sum of all of them.',
  ),
  nll(
    'exp-forgotten',
    ['const probs = x.ref.div(np.sum(x));', 'return np.log(probs.slice(label)).neg();'],
    'Softmax divides exp of each logit by their sum. You divide the logits themselves.',
  ),
  nll(
    'label-from-one',
    [COUNTS, PROBS, 'return np.log(probs.slice(label - 1)).neg();'],
    'Labels count from 0: the first class is 0.',
  ),
  nll(
    'base-ten',
    [COUNTS, PROBS, 'return np.log10(probs.slice(label)).neg();'],
    'np.log10 is the logarithm to the base 10. The loss takes the natural one, np.log.',
  ),
  nll(
    'operators-on-arrays',
    [COUNTS, 'const probs = (counts as never) / (np.sum(counts.ref) as never);', 'return np.log(probs).neg();'],
    '+ - * / and Math take plain numbers, and an array of several is none. Use .add, .sub, .mul, .div and np.',
  ),
  nll(
    'js-too-early',
    [
      COUNTS,
      'const list: number[] = counts.js();',
      'const total = list.reduce((sum, count) => sum + count, 0);',
      'return np.log(np.array((list[label] as number) / total, float64)).neg();',
    ],
    TOO_EARLY,
  ),
  loss(
    'loss-ref-forgotten',
    `const x = np.array([...logits], float64);
  return np.log(np.sum(np.exp(x))).sub(x.slice(label)).js();`,
    REF,
  ),
  loss(
    'loss-js-not-called',
    'return nll(np.array([...logits], float64), label) as never;',
    'An object came back in place of a plain number. .js() of an array gives a plain one.',
  ),
  loss('loss-plain-array', 'return nll([...logits] as never, label).js();', `${FLOAT32} Same as: loss-float32.`),
  {
    name: 'astype-too-late',
    diagnosis: 'np.array without a dtype rounds its numbers to 32 bits, and .astype does not bring the digits back.',
    code: `export function loss(logits: readonly number[], label: number): number {
  return nll(np.array([...logits]).astype(np.float64), label).js();
}

export function lossGradient(logits: readonly number[], label: number): number[] {
  return grad((x: np.Array) => nll(x, label))(np.array([...logits]).astype(np.float64)).js();
}`,
  },
  lossGradient(
    'label-through-grad',
    'return grad(nll)(np.array([...logits], float64), label).js();',
    'An index must be a plain number, and the function that grad gives makes arrays of all its arguments. Hand label ' +
      'on by an arrow function: grad((x) => …).',
  ),
  lossGradient(
    'gradient-js-not-called',
    'return grad((x: np.Array) => nll(x, label))(np.array([...logits], float64)) as never;',
    NO_LIST,
  ),
  lossGradient(
    'gradient-plain-array',
    'return grad((x: np.Array) => nll(x, label))([...logits] as never).js();',
    'The library differentiates by its own arrays: make one by np.array(…) first.',
  ),
  lossGradient(
    'gradient-ref-forgotten',
    `const nll = (x: np.Array) => np.log(np.sum(np.exp(x))).sub(x.slice(label));
  return grad(nll)(np.array([...logits], float64)).js();`,
    REF,
  ),
  lossGradient(
    'gradient-label-not-picked',
    `const nll = (x: np.Array) => np.log(np.exp(x.ref).div(np.sum(np.exp(x)))).neg();
  return grad(nll)(np.array([...logits], float64)).js();`,
    SCALAR,
  ),
  lossGradient(
    'grad-of-a-number',
    'return grad(nll(np.array([...logits], float64), label) as never)(np.array([...logits]) as never) as never;',
    'grad takes a function, not what it gave: grad((x) => …)(array).',
  ),
  lossGradient(
    'grad-not-called',
    'return grad((x: np.Array) => nll(x, label)) as never;',
    `${NO_LIST} Same as: gradient-js-not-called.`,
  ),
  lossGradient(
    'gradient-by-hand',
    `const counts = logits.map((logit) => Math.exp(logit));
  const sum = counts.reduce((total, count) => total + count, 0);
  return counts.map((count, index) => count / sum - (index === label ? 1 : 0));`,
    BY_HAND,
  ),
  lossGradient(
    'gradient-of-the-first-class',
    'return grad((x: np.Array) => nll(x, 0))(np.array([...logits], float64)).js();',
    'This is the gradient for the class 0, whatever the label. Hand label on to your loss.',
  ),
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
