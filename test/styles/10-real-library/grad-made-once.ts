import { grad, numpy as np } from '../engine/library';

const f64 = np.float64;

const negativeLog = (x: np.Array, at: np.Array) => np.log(np.sum(np.exp(x.ref))).sub(np.sum(x.mul(at)));
const slopesOfLoss = grad(negativeLog);
const slopesOfF = grad(
  (a: np.Array, b: np.Array, c: np.Array) => {
    const root = np.sqrt(b.ref);
    return np
      .sin(b.ref.add(b.ref).add(b.ref))
      .sub(a.ref.mul(a.ref).mul(a.ref))
      .sub(np.array(1, { dtype: f64 }).div(c))
      .add(b.ref.mul(b).mul(root))
      .sub(np.sqrt(a));
  },
  { argnums: [0, 1, 2] },
);

const arrays = (logits: readonly number[], label: number) => {
  const at = logits.map(() => 0);
  at[label] = 1;
  return [np.array([...logits], { dtype: f64 }), np.array(at, { dtype: f64 })] as const;
};

export function loss(logits: readonly number[], label: number): number {
  return negativeLog(...arrays(logits, label)).js();
}

export function lossGradient(logits: readonly number[], label: number): number[] {
  return slopesOfLoss(...arrays(logits, label)).js();
}

export function libraryGradf(a: number, b: number, c: number): [number, number, number] {
  const scalars = [a, b, c].map((one) => np.array(one, { dtype: f64 })) as [np.Array, np.Array, np.Array];
  const [x, y, z] = slopesOfF(...scalars);
  return [x, y, z].map((slope) => slope.item()) as [number, number, number];
}
