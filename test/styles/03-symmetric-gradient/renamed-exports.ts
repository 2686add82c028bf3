import { f as height } from '../engine/f';

function centralDifferences(a: number, b: number, c: number, h = 1e-3): [number, number, number] {
  const width = 2 * h;
  return [
    (height(a + h, b, c) - height(a - h, b, c)) / width,
    (height(a, b + h, c) - height(a, b - h, c)) / width,
    (height(a, b, c + h) - height(a, b, c - h)) / width,
  ];
}

export { centralDifferences, centralDifferences as 'symmetricGradient' };
