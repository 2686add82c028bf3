import { grad, numpy } from '../engine/library';

const { array, exp, float64, log, power, sin, sqrt, sum } = numpy;
const dtype = float64;

function crossEntropy(logits: numpy.Array, label: number) {
  const counts = exp(logits);
  const total = sum(counts.ref);
  return log(total).sub(log(counts.slice(label)));
}

export function loss(logits: readonly number[], label: number): number {
  const result = crossEntropy(array(Float64Array.from(logits)), label);
  return result.dataSync()[0] as number;
}

export function lossGradient(logits: readonly number[], label: number): number[] {
  const gradient = grad((x: numpy.Array) => crossEntropy(x, label))(array(new Float64Array(logits), { dtype }));
  return Array.from(gradient.dataSync());
}

export function libraryGradf(a: number, b: number, c: number): [number, number, number] {
  const f = (x: numpy.Array, y: numpy.Array, z: numpy.Array) => {
    const terms = [power(x.ref, 3).neg(), sin(y.ref.mul(3)), power(z, -1).neg(), power(y, 2.5), sqrt(x).neg()] as [
      numpy.Array,
      ...numpy.Array[],
    ];
    return terms.reduce((total, term) => total.add(term));
  };
  const gradient = grad(f, { argnums: [0, 1, 2] });
  const [x, y, z] = gradient(array(a, { dtype }), array(b, { dtype }), array(c, { dtype }));
  return [x.js(), y.js(), z.js()];
}
