import { f as height } from '../engine/f';

const STEP = 1e-6;

function forwardDifferences(a: number, b: number, c: number, step = STEP): [number, number, number] {
  const ground = height(a, b, c);
  const climb = (top: number) => (top - ground) / step;
  return [climb(height(a + step, b, c)), climb(height(a, b + step, c)), climb(height(a, b, c + step))];
}

export { forwardDifferences as numericalGradient, STEP };
