import { grad, numpy as np } from '../engine/library';

const f64 = { dtype: np.float64 };

function nll(x: np.Array, row: np.Array): np.Array {
  const logSum = np.log(np.exp(x.ref).sum());
  const logProbs = x.sub(logSum);
  return logProbs.mul(row).sum().neg();
}

const oneHot = (size: number, label: number) =>
  np.array(
    Array.from({ length: size }, (_, index) => (index === label ? 1 : 0)),
    f64,
  );

export function loss(logits: readonly number[], label: number): number {
  return nll(np.array([...logits], f64), oneHot(logits.length, label)).js();
}

export function lossGradient(logits: readonly number[], label: number): number[] {
  const [slopes] = grad(nll, { argnums: [0, 1] })(np.array([...logits], f64), oneHot(logits.length, label));
  return slopes.js();
}

export function libraryGradf(a: number, b: number, c: number): [number, number, number] {
  // One array for all three numbers.
  const f = (point: np.Array) => {
    const x = point.ref.slice(0);
    const y = point.ref.slice(1);
    const z = point.slice(2);
    return np
      .power(x.ref, 3)
      .neg()
      .add(np.sin(y.ref.mul(3)))
      .sub(np.reciprocal(z))
      .add(np.power(y, 2.5))
      .sub(np.sqrt(x));
  };
  return grad(f)(np.array([a, b, c], f64)).js();
}
