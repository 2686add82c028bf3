import { grad, numpy as np } from '../engine/library';

const float64 = (values: number | number[]) => np.array(values, { dtype: np.float64 });

const softmax = (x: np.Array) => {
  const shifted = x.ref.sub(np.max(x));
  const counts = np.exp(shifted);
  return counts.ref.div(np.sum(counts));
};

const crossEntropy = (label: number) => (x: np.Array) => np.log(softmax(x)).slice(label).mul(-1);

export const loss = (logits: readonly number[], label: number): number =>
  crossEntropy(label)(float64([...logits])).js();

export const lossGradient = (logits: readonly number[], label: number): number[] =>
  grad(crossEntropy(label))(float64([...logits])).js();

const f = (a: np.Array, b: np.Array, c: np.Array) =>
  a.ref
    .mul(a.ref)
    .mul(a.ref)
    .mul(-1)
    .add(np.sin(b.ref.mul(3)))
    .sub(np.power(c, -1))
    .add(np.sqrt(np.power(b, 5)))
    .sub(np.sqrt(a));

export const libraryGradf = (a: number, b: number, c: number): [number, number, number] =>
  grad(f, { argnums: [0, 1, 2] })(float64(a), float64(b), float64(c)).map((slope) => slope.js()) as [
    number,
    number,
    number,
  ];
