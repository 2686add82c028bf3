const dCube = (x: number) => 3 * x * x;
const dRoot = (x: number) => 1 / (2 * Math.sqrt(x));
const dSine = (x: number) => {
  const inner = 3 * x;
  return 3 * Math.cos(inner);
};

export function gradf(a: number, b: number, c: number): [number, number, number] {
  const grad: [number, number, number] = [0, 0, 0];
  grad[0] -= dCube(a);
  grad[0] -= dRoot(a);
  grad[1] += dSine(b);
  grad[1] += 2.5 * b ** 1.5;
  grad[2] += c ** -2;
  return grad;
}
