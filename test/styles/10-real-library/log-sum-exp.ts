import { grad, numpy as np } from '../engine/library';

const options = { dtype: np.float64 };

function lossOfArray(x: np.Array, label: number): np.Array {
  return np.log(np.sum(np.exp(x.ref))).sub(x.slice(label));
}

export function loss(logits: readonly number[], label: number): number {
  const x = np.array(logits as number[], options);
  return lossOfArray(x, label).js();
}

export function lossGradient(logits: readonly number[], label: number): number[] {
  const x = np.array(logits as number[], options);
  return grad((logits: np.Array) => lossOfArray(logits, label), { argnums: 0 })(x).js();
}

export function libraryGradf(a: number, b: number, c: number): [number, number, number] {
  const [x, y, z] = [a, b, c].map((value) => np.array(value, options)) as [np.Array, np.Array, np.Array];
  const f = (x: np.Array, y: np.Array, z: np.Array) =>
    np
      .sin(np.array(3, options).mul(y.ref))
      .add(y.ref.mul(y.ref).mul(np.sqrt(y)))
      .sub(np.power(x.ref, 3))
      .sub(np.sqrt(x))
      .sub(np.reciprocal(z));
  const slopes = grad(f, { argnums: [0, 1, 2] })(x, y, z);
  return [slopes[0].js(), slopes[1].js(), slopes[2].js()];
}
