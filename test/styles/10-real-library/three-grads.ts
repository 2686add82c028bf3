import { grad, numpy as np } from '../engine/library';

const number = (value: number) => np.array(value, { dtype: np.float64 });

function f(a: np.Array, b: np.Array, c: np.Array): np.Array {
  const first = np.power(a.ref, 3);
  const second = np.sin(b.ref.mul(3));
  const third = np.reciprocal(c);
  const fourth = np.power(b, 2.5);
  const fifth = np.sqrt(a);
  return second.sub(first).sub(third).add(fourth).sub(fifth);
}

export function loss(logits: readonly number[], label: number): number {
  const counts = logits.map((logit) => np.exp(number(logit)));
  const total = counts.map((count) => count.ref).reduce((sum, count) => sum.add(count));
  return np
    .log((counts[label] as np.Array).div(total))
    .neg()
    .js();
}

export function lossGradient(logits: readonly number[], label: number): number[] {
  const nll = (...list: np.Array[]) => {
    const counts = list.map((logit) => np.exp(logit));
    const total = counts.map((count) => count.ref).reduce((sum, count) => sum.add(count));
    return np.log((counts[label] as np.Array).div(total)).neg();
  };
  const slopes = grad(nll, { argnums: logits.map((_, index) => index) })(...logits.map(number)) as np.Array[];
  return slopes.map((slope) => slope.js());
}

export function libraryGradf(a: number, b: number, c: number): [number, number, number] {
  const along = (axis: number): number => {
    const slope = grad(f, { argnums: axis })(number(a), number(b), number(c));
    return (slope as np.Array).js();
  };
  return [along(0), along(1), along(2)];
}
