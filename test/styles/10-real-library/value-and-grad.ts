import { numpy as np, valueAndGrad } from '../engine/library';

const bits = { dtype: np.float64 };

const lossOf = (label: number) =>
  valueAndGrad((x: np.Array) => {
    const counts = np.exp(x);
    const probs = np.divide(counts.ref, np.sum(counts));
    return np.negative(np.log(probs.slice(label)));
  });

export function loss(logits: readonly number[], label: number): number {
  const [value] = lossOf(label)(np.array([...logits], bits));
  return value.item();
}

export function lossGradient(logits: readonly number[], label: number): number[] {
  const [, gradient] = lossOf(label)(np.array([...logits], bits));
  return gradient.js();
}

export function libraryGradf(a: number, b: number, c: number): [number, number, number] {
  const f = (a: np.Array, b: np.Array, c: np.Array) =>
    np
      .negative(np.power(a.ref, 3))
      .add(np.sin(np.multiply(b.ref, 3)))
      .sub(np.divide(1, c))
      .add(np.power(b, 2.5))
      .sub(np.power(a, 0.5));
  const [, [da, db, dc]] = valueAndGrad(f, { argnums: [0, 1, 2] })(
    np.array(a, bits),
    np.array(b, bits),
    np.array(c, bits),
  );
  return [da.item(), db.item(), dc.item()];
}
