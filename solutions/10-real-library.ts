import { grad, numpy as np } from '../engine/library';

/** With its 64 bits, an array has all digits of its numbers. */
const float64 = { dtype: np.float64 };

/** -log of the label's probability. */
function nll(x: np.Array, label: number): np.Array {
  const counts = np.exp(x);
  const probs = counts.ref.div(np.sum(counts));
  return np.log(probs.slice(label)).neg();
}

export function loss(logits: readonly number[], label: number): number {
  return nll(np.array([...logits], float64), label).js();
}

export function lossGradient(logits: readonly number[], label: number): number[] {
  return grad((x: np.Array) => nll(x, label))(np.array([...logits], float64)).js();
}

/** The f of task 1. */
function f(a: np.Array, b: np.Array, c: np.Array): np.Array {
  const cube = np.power(a.ref, 3);
  const sine = np.sin(b.ref.mul(3));
  return sine.sub(cube).sub(np.reciprocal(c)).add(np.power(b, 2.5)).sub(np.sqrt(a));
}

export function libraryGradf(a: number, b: number, c: number): [number, number, number] {
  const slopes = grad(f, { argnums: [0, 1, 2] })(np.array(a, float64), np.array(b, float64), np.array(c, float64));
  return [slopes[0].js(), slopes[1].js(), slopes[2].js()];
}
