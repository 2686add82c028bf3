import { f } from '../engine/f';

export function symmetricGradient(a: number, b: number, c: number, h = 1e-3): number[] {
  const point: [number, number, number] = [a, b, c];
  const gradient: number[] = [];
  for (let i = 0; i < point.length; i++) {
    const right = point.slice() as typeof point;
    const left = point.concat() as typeof point;
    right[i]! += h;
    left[i]! -= h;
    gradient[i] = (f(...right) - f(...left)) / (2 * h);
  }
  return gradient;
}
