import { grad, numpy as np } from '../engine/library';

const double = (value: number) => np.array(Float64Array.of(value)).slice(0);

const probabilities = (x: np.Array): np.Array => {
  const counts = np.exp(x);
  return counts.ref.div(np.sum(counts));
};

export function loss(logits: readonly number[], label: number): number {
  const x = np.array(Float64Array.from(logits));
  return -Math.log((probabilities(x).js() as number[])[label] as number);
}

export function lossGradient(logits: readonly number[], label: number): number[] {
  return grad((x: np.Array) => np.log(probabilities(x).slice(label)).neg())(np.array(Float64Array.from(logits))).js();
}

/** An object of arrays is an argument, too. */
interface Point {
  a: np.Array;
  b: np.Array;
  c: np.Array;
}

function f({ a, b, c }: Point): np.Array {
  const sine = np.sin(b.ref.mul(3));
  return sine.sub(np.power(a.ref, 3)).sub(np.reciprocal(c)).add(np.power(b, 2.5)).sub(np.sqrt(a));
}

export function libraryGradf(a: number, b: number, c: number): [number, number, number] {
  const slopes = grad((point: Point) => f(point))({ a: double(a), b: double(b), c: double(c) }) as unknown as Point;
  return [slopes.a.js(), slopes.b.js(), slopes.c.js()];
}
