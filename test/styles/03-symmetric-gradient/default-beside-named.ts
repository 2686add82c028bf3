import { f } from '../engine/f';

export default { name: 'symmetric', order: 2 };

export { symmetric as symmetricGradient };

function symmetric(a: number, b: number, c: number, h = 1e-3): [number, number, number] {
  const scale = 1 / (2 * h);
  return [
    scale * (f(a + h, b, c) - f(a - h, b, c)),
    scale * (f(a, b + h, c) - f(a, b - h, c)),
    scale * (f(a, b, c + h) - f(a, b, c - h)),
  ];
}
